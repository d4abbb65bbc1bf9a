import type { Timetable } from "../network/timetable.ts";
import type { FoundRide } from "./query.ts";

/** The rest of a path from some state on: rides, first leg first, the departure minutes of their legs and border crossings. */
export interface Rest {
  readonly rides: readonly FoundRide[];
  readonly minutes: readonly number[];
  readonly borders: number;
  /** At the destination. */
  readonly arrivalMinute: number;
}

/** The one that is shown: departure minutes greatest from the last leg back, fewest borders, then the smallest list of rides. */
export function better(timetable: Timetable, a: Rest | null, b: Rest | null): Rest | null {
  if (!a || !b) return a ?? b;
  return compareRests(timetable, a, b) <= 0 ? a : b;
}

function compareRests(timetable: Timetable, a: Rest, b: Rest): number {
  for (let i = 1; i <= Math.max(a.minutes.length, b.minutes.length); i++) {
    const difference = (b.minutes.at(-i) ?? Number.NEGATIVE_INFINITY) - (a.minutes.at(-i) ?? Number.NEGATIVE_INFINITY);
    if (difference !== 0) return difference;
  }
  if (a.borders !== b.borders) return a.borders - b.borders;
  for (let i = 0; i < Math.min(a.rides.length, b.rides.length); i++) {
    const difference = compareRides(timetable, a.rides[i]!, b.rides[i]!);
    if (difference !== 0) return difference;
  }
  return 0;
}

function compareRides(timetable: Timetable, a: FoundRide, b: FoundRide): number {
  const serviceA = timetable.services[a.serviceIndex]!;
  const serviceB = timetable.services[b.serviceIndex]!;
  return (
    compareIds(serviceA.id, serviceB.id) ||
    compareIds(serviceA.departureIds[a.departureIndex]!, serviceB.departureIds[b.departureIndex]!) ||
    a.from - b.from ||
    a.to - b.to
  );
}

function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
