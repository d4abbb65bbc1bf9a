import type { Ride } from "../model/itinerary.ts";
import type { BreakCode, ItineraryBreak } from "../model/refreshed.ts";
import { arrivalMinuteOf, eventOf, readyAfterTransfer, type Timetable } from "../network/timetable.ts";
import type { CostArrays } from "../network/cost-arrays.ts";
import { listDestinations, listOrigins } from "../search/ends.ts";
import type { FoundPath, FoundRide, SearchQuery } from "../search/query.ts";
import type { DatedRide } from "./itinerary-id.ts";

/** The path that rides named departures again, its cost left to be added up; or every reason why it cannot be ridden. */
export type RiddenAgain = { readonly path: Omit<FoundPath, "costCents"> } | { readonly breaks: ItineraryBreak[] };

/** A departure moved by more than this is another one. */
const RETIMED_WITHIN_MINUTES = 12 * 60;

/** Rides by name. */
export function nameRides({ services }: Timetable, rides: readonly FoundRide[]): Ride[] {
  return rides.map(({ serviceIndex, departureIndex, from, to }) => {
    const { id, departureIds } = services[serviceIndex]!;
    return { service: id, departure: departureIds[departureIndex]!, from, to };
  });
}

/** The same with the minutes of their ends. */
export function dateRides(timetable: Timetable, rides: readonly FoundRide[]): DatedRide[] {
  return nameRides(timetable, rides).map((named, index) => {
    const ride = rides[index]!;
    const first = timetable.firstPosition[ride.serviceIndex]!;
    return {
      ...named,
      departureMinute: timetable.departureMinute[eventOf(timetable, first + ride.from, ride.departureIndex)]!,
      arrivalMinute: arrivalMinuteOf(timetable, eventOf(timetable, first + ride.to, ride.departureIndex)),
    };
  });
}

/** Follows rides through the timetable of now by the rules of the search. */
export function rideAgain(
  timetable: Timetable,
  costs: CostArrays,
  query: SearchQuery,
  rides: readonly DatedRide[],
): RiddenAgain {
  const breaks: ItineraryBreak[] = [];
  const fail = (code: BreakCode, rideNumber: number | null, description: string): void =>
    void breaks.push({ code, rideNumber, description });

  const found = rides.map((ride, index) => findRide(timetable, ride, (code, text) => fail(code, index + 1, text)));
  if (breaks.length > 0) return { breaks };
  const path = found as FoundRide[];
  const positionOf = (ride: FoundRide, call: number): number => timetable.firstPosition[ride.serviceIndex]! + call;
  const stopOf = (ride: FoundRide, call: number): number => timetable.positionStop[positionOf(ride, call)]!;
  const departureOf = (ride: FoundRide): number =>
    timetable.departureMinute[eventOf(timetable, positionOf(ride, ride.from), ride.departureIndex)]!;
  const arrivalOf = (ride: FoundRide): number =>
    arrivalMinuteOf(timetable, eventOf(timetable, positionOf(ride, ride.to), ride.departureIndex));

  path.forEach((ride, index) => {
    const before = path[index - 1];
    if (!before) return;
    const ready = readyAt(before, ride);
    if (departureOf(ride) < ready)
      fail(
        "TRANSFER_MISSED",
        index + 1,
        `ready at ${formatMinute(ready)}, but it departs at ${formatMinute(departureOf(ride))}`,
      );
  });
  const first = path[0]!;
  const last = path.at(-1)!;
  const departureMinute = departureOf(first);
  const origins = listOrigins(timetable, costs, query).filter((end) => end.stop === stopOf(first, first.from));
  const origin = least(origins.map((end) => end.minutes));
  const destinations = listDestinations(timetable, costs, query).filter((end) => end.stop === stopOf(last, last.to));
  const destination = least(destinations.map((end) => end.minutes));
  if (origin === null) fail("PLACE_GONE", 1, "the first ride no longer begins at the origin");
  else if (departureMinute - origin < query.readyMinute)
    fail("HANDOVER_TOO_LATE", 1, `the box must be handed over by ${formatMinute(departureMinute - origin)}`);
  const arrivalMinute = arrivalOf(last) + (destination ?? 0);
  if (destination === null) fail("PLACE_GONE", path.length, "the last ride no longer ends at the destination");
  else if (query.direction === "LATEST" && arrivalMinute > query.latestArrivalMinute)
    fail("ARRIVAL_TOO_LATE", path.length, `it arrives at ${formatMinute(arrivalMinute)}`);
  if (breaks.length > 0) return { breaks };
  const inside = path.reduce((sum, ride) => {
    const { transfers } = timetable.services[ride.serviceIndex]!;
    return sum + transfers[ride.to]! - transfers[ride.from]!;
  }, 0);
  return {
    path: {
      departureMinute,
      handoverMinute: departureMinute - origin!,
      arrivalMinute,
      transfers: path.length - 1 + inside,
      rides: path,
    },
  };

  /** Infinite where no transfer leads from one to the other. */
  function readyAt(before: FoundRide, ride: FoundRide): number {
    const from = stopOf(before, before.to);
    const to = stopOf(ride, ride.from);
    const arrival = arrivalOf(before);
    if (from !== to) {
      const link = timetable.drayage.find((candidate) => candidate.from === from && candidate.to === to);
      return link ? arrival + link.minutes : Number.POSITIVE_INFINITY;
    }
    const tracks = [
      timetable.trackIn[positionOf(before, before.to)]!,
      timetable.trackOut[positionOf(ride, ride.from)]!,
    ] as const;
    return readyAfterTransfer(timetable.stops[to]!.transferMinutes, ...tracks, arrival);
  }
}

function findRide(
  timetable: Timetable,
  ride: DatedRide,
  fail: (code: BreakCode, text: string) => void,
): FoundRide | null {
  const serviceIndex = timetable.services.findIndex((service) => service.id === ride.service);
  const service = timetable.services[serviceIndex];
  if (!service) return refuse("SERVICE_GONE", `service ${ride.service} is not in the network`);
  const exact = service.departureIds.indexOf(ride.departure);
  const departureIndex = exact < 0 ? findRetimed(timetable, serviceIndex, ride) : exact;
  if (departureIndex < 0)
    return refuse("DEPARTURE_GONE", `departure ${ride.departure} of ${ride.service} is not in the network`);
  if (!service.canBoard[ride.from] || !service.canAlight[ride.to])
    return refuse("CALL_GONE", `${ride.service} no longer takes on and hands over boxes at these calls`);
  return { serviceIndex, departureIndex, from: ride.from, to: ride.to };

  function refuse(code: BreakCode, text: string): null {
    fail(code, text);
    return null;
  }
}

/** The run nearest in time to one that is gone, where it is near enough to be the same at another hour; else -1. */
function findRetimed(timetable: Timetable, serviceIndex: number, ride: DatedRide): number {
  const { departureIds, stops } = timetable.services[serviceIndex]!;
  if (ride.from >= stops.length) return -1;
  const position = timetable.firstPosition[serviceIndex]! + ride.from;
  const distances = departureIds.map((_, index) =>
    Math.abs(timetable.departureMinute[eventOf(timetable, position, index)]! - ride.departureMinute),
  );
  const nearest = distances.indexOf(Math.min(...distances));
  return nearest >= 0 && distances[nearest]! <= RETIMED_WITHIN_MINUTES ? nearest : -1;
}

function least(values: readonly number[]): number | null {
  return values.length === 0 ? null : Math.min(...values);
}

function formatMinute(minute: number): string {
  return Number.isFinite(minute) ? new Date(minute * 60_000).toISOString().slice(0, 16).concat("Z") : "no time";
}
