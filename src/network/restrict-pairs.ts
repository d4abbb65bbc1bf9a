import { layOutPairs, type Pairs, turnRound, type Unpaired } from "./pair-minutes.ts";
import type { Timetable } from "./timetable.ts";

/** The pairs of a restricted timetable, copied from its base: what is left of it has the same minutes. O(pairs). */
export function copyPairMinutes(
  base: Timetable,
  restricted: Unpaired,
  basePosition: Int32Array,
  baseLink: Int32Array,
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
  const forward = { pairOffset, linkPairBase, pairMinutes };
  return { ...forward, ...turnRound({ ...restricted, ...forward }) };
}

/** Where each boarding of the restricted timetable stands among those of its stop in the base; both lists ascend. */
function indexInBase(base: Timetable, restricted: Unpaired, basePosition: Int32Array): Int32Array {
  const indexes = new Int32Array(restricted.boardings.length);
  for (let stop = 0; stop < restricted.stops.length; stop++) {
    const begin = base.boardingOffset[stop]!;
    let baseAt = begin;
    for (let at = restricted.boardingOffset[stop]!; at < restricted.boardingOffset[stop + 1]!; at++) {
      const wanted = basePosition[restricted.boardings[at]!]!;
      while (base.boardings[baseAt] !== wanted) {
        if (baseAt >= base.boardingOffset[stop + 1]!)
          throw new Error(`boarding ${wanted} is not among those of stop ${stop}, a restriction boards nowhere else`);
        baseAt++;
      }
      indexes[at] = baseAt - begin;
    }
  }
  return indexes;
}
