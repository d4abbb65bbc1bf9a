import type { Steps } from "./steps.ts";
import { NO_PAIR, NO_TRANSFER, readyAt, type Timetable } from "./timetable.ts";

export type Pairs = Pick<Timetable, "pairOffset" | "linkPairBase" | "pairMinutes">;
/** A timetable before its pairs are known. */
export type Unpaired = Omit<Timetable, keyof Pairs>;
const TRACK_COUNT = 4;
/** Arrivals compared between two pauses, about a millisecond. */
const ROWS_OF_STEP = 50;

/**
 * Least minutes from an arrival at each alighting position to a departure that it catches at each boarding position of the same
 * terminal or at the end of a drayage link. One merge of two ascending lists a pair: O(pairs * departures).
 */
export function* findPairMinutesInSteps(timetable: Unpaired): Steps<Pairs> {
  const { pairOffset, linkPairBase, pairCount } = layOutPairs(timetable);
  const pairMinutes = new Uint16Array(pairCount).fill(NO_PAIR);
  const full: Timetable = { ...timetable, pairOffset, linkPairBase, pairMinutes };
  for (let stop = 0; stop < timetable.stops.length; stop++)
    for (let at = timetable.alightingOffset[stop]!; at < timetable.alightingOffset[stop + 1]!; at++) {
      fillRow(full, stop, timetable.alightings[at]!);
      if (at % ROWS_OF_STEP === 0) yield;
    }
  return { pairOffset, linkPairBase, pairMinutes };
}

/** Where the pairs of each alighting position and drayage link begin. */
export function layOutPairs(timetable: Unpaired) {
  const { boardingOffset, linksFrom, drayage } = timetable;
  const pairOffset = new Int32Array(timetable.positionCount);
  const linkPairBase = new Int32Array(drayage.length);
  const rowLength = timetable.stops.map((_, stop) => {
    let length = boardingOffset[stop + 1]! - boardingOffset[stop]!;
    for (const link of linksFrom[stop]!) {
      linkPairBase[link] = length;
      const { to } = drayage[link]!;
      length += boardingOffset[to + 1]! - boardingOffset[to]!;
    }
    return length;
  });
  let pairCount = 0;
  for (const alighting of timetable.alightings) {
    pairOffset[alighting] = pairCount;
    pairCount += rowLength[timetable.positionStop[alighting]!]!;
  }
  return { pairOffset, linkPairBase, pairCount };
}

function fillRow(timetable: Timetable, stop: number, alighting: number): void {
  const arrivals = listArrivals(timetable, alighting);
  const from = timetable.trackIn[alighting]!;
  const row = timetable.pairOffset[alighting]!;
  for (let to = 0; to < TRACK_COUNT; to++) {
    if (timetable.fixedTransferMinutes[stop * 16 + from * 4 + to] === NO_TRANSFER) continue;
    const readies = arrivals.map((arrival) => readyAt(timetable, stop, from, to, arrival));
    fillBlock(timetable, stop, row, arrivals, readies, to);
  }
  for (const link of timetable.linksFrom[stop]!) {
    const readies = arrivals.map((arrival) => arrival + timetable.drayage[link]!.minutes);
    fillBlock(timetable, timetable.drayage[link]!.to, row + timetable.linkPairBase[link]!, arrivals, readies, null);
  }
}

function listArrivals(timetable: Unpaired, position: number): number[] {
  const count = timetable.services[timetable.positionService[position]!]!.departureIds.length;
  const offset = timetable.eventOffset[position]!;
  const stride = timetable.eventStride[position]!;
  return Array.from(
    { length: count },
    (_, d) => timetable.departureMinute[offset + d * stride]! - timetable.dwellMinutes[offset + d * stride]!,
  );
}

/** The boardings of a stop that leave on a track, or all of them. Departures ascend; arrivals nearly always do. */
function fillBlock(
  timetable: Timetable,
  stop: number,
  base: number,
  arrivals: readonly number[],
  readies: readonly number[],
  track: number | null,
): void {
  const { boardingOffset, boardings, departureMinute, pairMinutes } = timetable;
  const begin = boardingOffset[stop]!;
  for (let at = begin; at < boardingOffset[stop + 1]!; at++) {
    const boarding = boardings[at]!;
    if (track !== null && timetable.trackOut[boarding] !== track) continue;
    const stride = timetable.eventStride[boarding]!;
    const first = timetable.eventOffset[boarding]!;
    let event = first;
    const end = event + timetable.services[timetable.positionService[boarding]!]!.departureIds.length * stride;
    let least = NO_PAIR - 1;
    let isCaught = false;
    for (let i = 0; i < arrivals.length; i++) {
      const ready = readies[i]!;
      // A departure that dwells less may arrive before the one that it follows out.
      if (i > 0 && ready < readies[i - 1]!) event = first;
      while (event < end && departureMinute[event]! < ready) event += stride;
      if (event >= end) continue;
      isCaught = true;
      const minutes = departureMinute[event]! - arrivals[i]!;
      if (minutes < least) least = minutes;
    }
    if (isCaught) pairMinutes[base + at - begin] = least;
  }
}
