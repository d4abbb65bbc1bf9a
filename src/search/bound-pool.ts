import type { Timetable } from "../network/timetable.ts";
import { neverArray } from "./bounds.ts";

/** Rounds that are gone through for all services; further ones only for those that a search may ride. */
export const LEGS_FOR_ALL = 2;

/** What building bounds writes beside them, allocated once for a timetable; of use to one building at a time. */
export class BoundPool {
  /** Entries without a way, for all positions. */
  readonly never: Int32Array;
  /** By service: legs that its bounds are wanted for, 0 where nothing is; and the services in falling order of it. */
  readonly wantedLegs: Uint8Array;
  readonly wanted: Int32Array;
  /** By stop: most legs for which the services boarded there are wanted. */
  readonly reachedLegs: Uint8Array;
  /**
   * Boardings of a stop that a round improved, in the places of the stop's boardings up to gatheredEnd, four numbers each: minutes
   * and cents from there, boarding paid, which of the stop's boardings it is, and its track. They are those of the round numbered gatheredRound.
   */
  readonly gathered: Int32Array;
  readonly gatheredEnd: Int32Array;
  readonly gatheredRound: Int32Array;
  round = 0;

  constructor({ positionCount, services, stops, boardings }: Timetable) {
    this.never = neverArray(positionCount);
    this.wantedLegs = new Uint8Array(services.length);
    this.wanted = new Int32Array(services.length);
    this.reachedLegs = new Uint8Array(stops.length);
    this.gathered = new Int32Array(4 * boardings.length);
    this.gatheredEnd = new Int32Array(stops.length);
    this.gatheredRound = new Int32Array(stops.length);
  }

  gather(place: number, minutes: number, cents: number, rank: number, track: number): void {
    const { gathered } = this;
    gathered[4 * place] = minutes;
    gathered[4 * place + 1] = cents;
    gathered[4 * place + 2] = rank;
    gathered[4 * place + 3] = track;
  }

  swapGathered(a: number, b: number): void {
    const { gathered } = this;
    for (let i = 0; i < 4; i++) {
      const number = gathered[4 * a + i]!;
      gathered[4 * a + i] = gathered[4 * b + i]!;
      gathered[4 * b + i] = number;
    }
  }
}

const poolByTimetable = new WeakMap<Timetable, BoundPool>();

export function borrowBoundPool(timetable: Timetable): BoundPool {
  const pool = poolByTimetable.get(timetable) ?? new BoundPool(timetable);
  poolByTimetable.set(timetable, pool);
  return pool;
}
