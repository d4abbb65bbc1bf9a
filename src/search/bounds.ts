import type { Timetable } from "../network/timetable.ts";

/**
 * Least minutes and, apart from them, least cents to the destination; entry 2 * i holds minutes and the next one cents.
 *
 * aboard[j], by position: from the departure there with at most j legs, this one counted, boarding not paid.
 * alighted[j], by index of alighting: from the arrival there with at most j further legs, the destination's own minutes and cents included.
 *
 * Backward rounds over the services as in RAPTOR (Delling, Pajor, Werneck 2012). A transfer counts its least real wait in the
 * timetable and the storage of that wait, so a bound never exceeds what a path pays: each real transfer waits at least the pair's
 * least wait and storage never falls with the wait; then by induction over the legs. Constraints only remove paths, so bounds
 * hold for every constraint.
 *
 * Two rounds, in which few services take part, are gone through for the whole network. A further one, in which nearly all do, only
 * for the services that a search may ride with so many legs left: those boarded at its origins, those boarded where these call, and so
 * on (`completeBounds`). O(legs * (positions + pairs)) at worst, for n positions 16 * legs * n bytes.
 */
export interface Bounds {
  readonly maximumLegs: number;
  readonly aboard: readonly Int32Array[];
  readonly alighted: readonly Int32Array[];
  /** By service: `aboard` holds for so many legs and fewer, `alighted` for one less wherever the box can leave it. */
  readonly readyLegs: Uint8Array;
  /** Stops where the last of the rounds for all improved a boarding. */
  readonly improvedStops: Set<number>;
}

/** No way. Cents are then as many as an entry holds, so that sums of minutes stay far above every limit. */
export const NEVER = 2 ** 30;
export const PRICELESS = 2 ** 31 - 1;

/** Arrays for bounds that hold nothing yet, in one piece of memory: pages of it that no round writes to take none. */
export function allocateBounds(timetable: Timetable, maximumLegs: number): Bounds {
  const { positionCount, alightings, services } = timetable;
  const block = new Int32Array(2 * ((maximumLegs + 1) * positionCount + maximumLegs * alightings.length));
  const cut = (count: number, length: number, begin: number): Int32Array[] =>
    Array.from({ length: count }, (_, legs) =>
      block.subarray(begin + 2 * length * legs, begin + 2 * length * (legs + 1)),
    );
  return {
    maximumLegs,
    aboard: cut(maximumLegs + 1, positionCount, 0),
    alighted: cut(maximumLegs, alightings.length, 2 * (maximumLegs + 1) * positionCount),
    readyLegs: new Uint8Array(services.length),
    improvedStops: new Set(),
  };
}

/** Of the arrays, which is nearly all. */
export function countBytes({ aboard, alighted, readyLegs }: Bounds): number {
  return [...aboard, ...alighted, readyLegs].reduce((bytes, array) => bytes + array.byteLength, 0);
}

/** Whether bounds of one destination may be written over by those of another, perhaps of another timetable. */
export function canRecycle(bounds: Bounds, timetable: Timetable, maximumLegs: number): boolean {
  return (
    bounds.maximumLegs === maximumLegs &&
    bounds.aboard[0]!.length === 2 * timetable.positionCount &&
    bounds.alighted[0]!.length === 2 * timetable.alightings.length &&
    bounds.readyLegs.length === timetable.services.length
  );
}

/** Bounds that say nothing, for searches without one destination: all 0. */
export function zeroBounds(timetable: Timetable, maximumLegs: number): Bounds {
  return allocateBounds(timetable, maximumLegs);
}

/** Entries without a way. */
export function neverArray(length: number): Int32Array {
  const array = new Int32Array(2 * length);
  for (let i = 0; i < array.length; i += 2) {
    array[i] = NEVER;
    array[i + 1] = PRICELESS;
  }
  return array;
}
