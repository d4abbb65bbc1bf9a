import { layOutPairs, type Pairs, type Unpaired } from "./pair-minutes.ts";
import { NO_PAIR, type Timetable } from "./timetable.ts";

/**
 * The pairs of a restricted timetable, copied from its base. With fewer departures or longer transfers the waits may be longer, never
 * shorter, which is all that is asked of a bound. O(pairs).
 */
export function copyPairMinutes(
  base: Timetable,
  restricted: Unpaired,
  basePosition: Int32Array,
  baseLink: Int32Array,
  minimumTransferMinutes: number,
): Pairs {
  const { pairOffset, linkPairBase, pairCount } = layOutPairs(restricted);
  const pairMinutes = new Uint16Array(pairCount);
  const baseIndex = indexInBase(base, restricted, basePosition);
  const copyBlock = (stop: number, row: number, baseRow: number): void => {
    const begin = restricted.boardingOffset[stop]!;
    for (let at = begin; at < restricted.boardingOffset[stop + 1]!; at++)
      pairMinutes[row + at - begin] = base.pairMinutes[baseRow + baseIndex[at]!]!;
  };
  for (const alighting of restricted.alightings) {
    const stop = restricted.positionStop[alighting]!;
    const row = pairOffset[alighting]!;
    const baseRow = base.pairOffset[basePosition[alighting]!]!;
    copyBlock(stop, row, baseRow);
    for (const link of restricted.linksFrom[stop]!)
      copyBlock(restricted.drayage[link]!.to, row + linkPairBase[link]!, baseRow + base.linkPairBase[baseLink[link]!]!);
  }
  for (let at = 0; at < pairCount; at++)
    if (pairMinutes[at]! < minimumTransferMinutes) pairMinutes[at] = Math.min(minimumTransferMinutes, NO_PAIR - 1);
  return { pairOffset, linkPairBase, pairMinutes };
}

/** Where each boarding of the restricted timetable stands among those of its stop in the base. */
function indexInBase(base: Timetable, restricted: Unpaired, basePosition: Int32Array): Int32Array {
  const place = new Int32Array(base.positionCount).fill(-1);
  for (let stop = 0; stop < base.stops.length; stop++)
    for (let at = base.boardingOffset[stop]!; at < base.boardingOffset[stop + 1]!; at++)
      place[base.boardings[at]!] = at - base.boardingOffset[stop]!;
  return restricted.boardings.map((boarding) => {
    const wanted = basePosition[boarding]!;
    if (place[wanted]! < 0)
      throw new Error(`boarding ${wanted} is none of the base, a restriction boards nowhere else`);
    return place[wanted]!;
  });
}
