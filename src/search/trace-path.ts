import { type CostArrays, storageCents, transferCents } from "../network/cost-arrays.ts";
import { firstAtLeast } from "../network/pack-timetable.ts";
import { readyAfterTransfer, type Timetable } from "../network/timetable.ts";
import type { Bounds } from "./bounds.ts";
import { listDestinations, listOrigins } from "./ends.ts";
import type { Vector } from "./pareto-search.ts";
import type { FoundPath, FoundRide, SearchQuery } from "./query.ts";

/** The rest of a path from some state on: rides, first leg first, the departure minutes of their legs and border crossings. */
interface Rest {
  readonly rides: readonly FoundRide[];
  readonly minutes: readonly number[];
  readonly borders: number;
}

/**
 * The path that shows a vector of the front: departure minutes greatest from the last leg back, then fewest border
 * crossings, then the smallest list of (service, departure, from, to).
 *
 * Memoised depth-first search over the states (arrival event, legs, cents) that the bounds let reach the vector. A state's best
 * rest does not depend on how it was reached, since rests are compared from the last leg back and every earlier departure
 * is before all of theirs.
 */
export function tracePath(
  timetable: Timetable,
  costs: CostArrays,
  query: SearchQuery,
  bounds: Bounds,
  vector: Vector,
): FoundPath {
  const legLimit = vector.transfers + 1;
  const destinations = listDestinations(timetable, costs, query);
  const restByState = new Map<string, Rest | null>();

  const board = (boarding: number, ready: number, cents: number, legs: number, isFirst: boolean): Rest | null => {
    const begin = timetable.eventOffset[boarding]!;
    const departures = timetable.departureMinute.subarray(begin, timetable.eventOffset[boarding + 1]!);
    const left = legLimit - legs;
    if (left < 1) return null;
    const storage = costs.stops[timetable.positionStop[boarding]!]!.storage;
    let best: Rest | null = null;
    for (let d = firstAtLeast(departures, ready); d < departures.length; d++) {
      const minute = departures[d]!;
      if (isFirst && minute > query.latestFirstDepartureMinute) break;
      if (minute + bounds.aboardMinutes[left]![boarding]! > vector.arrivalMinute) break;
      const total = cents + (isFirst ? 0 : storageCents(storage, minute - ready));
      if (total + bounds.aboardCents[left]![boarding]! > vector.costCents) break;
      best = better(timetable, best, ride(boarding, d, total, legs + 1));
    }
    return best;
  };

  const ride = (boarding: number, departure: number, cents: number, firstLegs: number): Rest | null => {
    const index = timetable.positionService[boarding]!;
    const service = timetable.services[index]!;
    const first = timetable.firstPosition[index]!;
    let best: Rest | null = null;
    for (let position = boarding + 1; position < timetable.firstPosition[index + 1]!; position++) {
      const legs = firstLegs + service.transfers[position - first]! - service.transfers[boarding - first]!;
      if (legs > legLimit) break;
      if (!service.canAlight[position - first]) continue;
      const total = cents + costs.carriageCents[position]! - costs.carriageCents[boarding]!;
      const rest = alight(position, departure, total, legs);
      if (!rest) continue;
      best = better(timetable, best, {
        rides: [
          { serviceIndex: index, departureIndex: departure, from: boarding - first, to: position - first },
          ...rest.rides,
        ],
        minutes: [...legDepartures(boarding, departure, position), ...rest.minutes],
        borders: rest.borders + service.borders[position - first]! - service.borders[boarding - first]!,
      });
    }
    return best;
  };

  /** A through train leaves once more after each change inside. */
  const legDepartures = (boarding: number, departure: number, until: number): number[] => {
    const index = timetable.positionService[boarding]!;
    const { transfers } = timetable.services[index]!;
    const first = timetable.firstPosition[index]!;
    const minutes: number[] = [];
    for (let position = boarding; position < until; position++)
      if (position === boarding || transfers[position - first]! > transfers[position - 1 - first]!)
        minutes.push(timetable.departureMinute[timetable.eventOffset[position]! + departure]!);
    return minutes;
  };

  const alight = (position: number, departure: number, cents: number, legs: number): Rest | null => {
    const left = legLimit - legs;
    const event = timetable.eventOffset[position]! + departure;
    const minute = timetable.arrivalMinute[event]!;
    if (minute + bounds.alightedMinutes[left]![position]! > vector.arrivalMinute) return null;
    if (cents + bounds.alightedCents[left]![position]! > vector.costCents) return null;
    const state = `${event},${legs},${cents}`;
    const known = restByState.get(state);
    if (known !== undefined) return known;
    let best: Rest | null = null;
    if (left === 0) {
      const isEnd = destinations.some(
        (end) =>
          end.stop === timetable.positionStop[position] &&
          minute + end.minutes === vector.arrivalMinute &&
          cents + end.cents === vector.costCents,
      );
      best = isEnd ? { rides: [], minutes: [], borders: 0 } : null;
    } else {
      for (let pair = timetable.pairOffset[position]!; pair < timetable.pairOffset[position + 1]!; pair++)
        best = better(timetable, best, goOn(position, pair, minute, cents, legs));
    }
    restByState.set(state, best);
    return best;
  };

  const goOn = (position: number, pair: number, minute: number, cents: number, legs: number): Rest | null => {
    const boarding = timetable.pairBoarding[pair]!;
    const link = timetable.pairLink[pair]!;
    const paid = cents + costs.boardCents[boarding]!;
    if (link >= 0)
      return board(boarding, minute + timetable.drayage[link]!.minutes, paid + costs.drayageCents[link]!, legs, false);
    const stop = timetable.positionStop[position]!;
    const from = timetable.trackIn[position]!;
    const to = timetable.trackOut[boarding]!;
    const ready = readyAfterTransfer(timetable.stops[stop]!.transferMinutes, from, to, minute);
    return board(boarding, ready, paid + transferCents(costs.stops[stop]!.transferCents, from, to), legs, false);
  };

  let best: Rest | null = null;
  let handoverMinute = 0;
  for (const origin of listOrigins(timetable, costs, query)) {
    for (const boarding of timetable.boardingsByStop[origin.stop]!) {
      const rest = board(
        boarding,
        query.readyMinute + origin.minutes,
        origin.cents + costs.boardCents[boarding]!,
        0,
        true,
      );
      const kept = better(timetable, best, rest);
      if (kept !== best && kept) handoverMinute = kept.minutes[0]! - origin.minutes;
      best = kept;
    }
  }
  if (!best)
    throw new Error(
      `no path shows the vector ${vector.arrivalMinute}, ${vector.costCents}, ${vector.transfers}; one was wanted`,
    );
  return { departureMinute: best.minutes[0]!, handoverMinute, ...vector, rides: best.rides };
}

function better(timetable: Timetable, a: Rest | null, b: Rest | null): Rest | null {
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
    compareIds(serviceA.departures[a.departureIndex]!.id, serviceB.departures[b.departureIndex]!.id) ||
    a.from - b.from ||
    a.to - b.to
  );
}

function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
