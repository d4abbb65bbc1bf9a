import type { Leg, Step } from "../model/itinerary.ts";
import type { TimeRange, TransferRisk } from "../model/time-range.ts";
import type { Network } from "../network/compile-network.ts";
import { toServiceCode } from "../network/service-code.ts";
import { arrivalMinuteOf, eventOf } from "../network/timetable.ts";
import type { FoundRide } from "../search/query.ts";
import { isSameDeparture } from "./ride-legs.ts";
import { addSpread, board, type Delay, type LaterDeparture, NO_DELAY, quantile } from "./delay.ts";

interface Timed {
  readonly legs: readonly Leg[];
  readonly steps: readonly Step[];
  readonly readyMinute: number;
  readonly endMinute: number;
}
const WEAK_TO_STRONG = ["ESTIMATED", "DERIVED", "PUBLISHED"] as const;

/**
 * The range of an itinerary's time: its parts in order, each adding its spread, all independent; a wait for a departure makes good what
 * delay it can, and a missed departure costs the wait for the next one of the same service. Who keeps the gate cut-off makes the first one.
 */
export function findTimeRange(network: Network, rides: readonly FoundRide[], itinerary: Timed): TimeRange {
  const { legs, steps, readyMinute, endMinute } = itinerary;
  const parts = [...legs, ...steps].sort((a, b) => a.sequenceNumber - b.sequenceNumber);
  const rideByMinute = new Map(joinRides(rides).map((ride) => [departureMinuteOf(network, ride), ride]));
  const transfers: TransferRisk[] = [];
  let delay: Delay = NO_DELAY;
  let bufferMinutes = 0;
  const catchDeparture = (leg: Leg, ride: FoundRide, isFirst: boolean): void => {
    const later = listLaterDepartures(network, ride);
    const caught = board(delay, bufferMinutes, later);
    delay = caught.delay;
    if (isFirst) return;
    transfers.push({
      sequenceNumber: leg.sequenceNumber,
      terminal: leg.departureTerminal,
      bufferMinutes,
      probability: caught.probability,
      nextDepartureMinute: later.length === 0 ? null : leg.departureMinute + later[0]!.departsLater,
    });
  };
  for (const part of parts) {
    if ("service" in part) {
      const ride = rideByMinute.get(part.departureMinute);
      if (ride) catchDeparture(part, ride, part === legs[0]);
    }
    // What a wait inside a through train could make good is not counted.
    bufferMinutes = "kind" in part && part.kind === "WAIT" ? part.durationMinutes : isPoint(part) ? bufferMinutes : 0;
    if (part.spread) delay = addSpread(delay, part.spread.p50Minutes, part.spread.p90Minutes);
  }
  const plannedMinutes = endMinute - readyMinute;
  const late = (probability: number): number | null => {
    const minutes = quantile(delay, probability);
    return minutes === null ? null : plannedMinutes + minutes;
  };
  return {
    p50Minutes: late(0.5),
    p90Minutes: late(0.9),
    basis: WEAK_TO_STRONG.find((basis) => parts.some((part) => part.spread?.basis === basis)) ?? "DERIVED",
    bufferMinutes: transfers.reduce((sum, transfer) => sum + transfer.bufferMinutes, 0),
    transfers,
  };
}

/** Rides of one departure in a row as one: a box that changes gauge inside a through train may be told as set down and boarded again. */
function joinRides(rides: readonly FoundRide[]): FoundRide[] {
  const joined: FoundRide[] = [];
  for (const ride of rides) {
    const before = joined.at(-1);
    if (before && isSameDeparture(before, ride)) joined[joined.length - 1] = { ...before, to: ride.to };
    else joined.push(ride);
  }
  return joined;
}

/** Parts between a wait and the departure that take no time: storage, a change of note. */
function isPoint(part: Leg | Step): boolean {
  return "kind" in part && part.durationMinutes === 0;
}

function departureMinuteOf({ timetable }: Network, { serviceIndex, departureIndex, from }: FoundRide): number {
  return timetable.departureMinute[eventOf(timetable, timetable.firstPosition[serviceIndex]! + from, departureIndex)]!;
}

/** Departures of the same service between the same terminals after the one that is ridden, soonest first, whatever part of the service runs them. */
function listLaterDepartures({ timetable }: Network, ride: FoundRide): LaterDeparture[] {
  const { serviceIndex, departureIndex, from, to } = ride;
  const ridden = timetable.services[serviceIndex]!;
  const code = toServiceCode(ridden.id);
  const [boarded, left] = [ridden.stops[from]!, ridden.stops[to]!];
  const planned = timesOf(serviceIndex, departureIndex, from, to);
  const later = new Map<number, LaterDeparture>();
  timetable.services.forEach((service, index) => {
    if (toServiceCode(service.id) !== code) return;
    const start =
      index === serviceIndex ? from : service.stops.findIndex((stop, at) => stop === boarded && service.canBoard[at]);
    const end =
      index === serviceIndex
        ? to
        : service.stops.findIndex((stop, at) => stop === left && at > start && service.canAlight[at]);
    if (start < 0 || end < 0) return;
    for (let departure = 0; departure < service.departureIds.length; departure++) {
      const { departs, arrives } = timesOf(index, departure, start, end);
      const departsLater = departs - planned.departs;
      if (departsLater > 0) later.set(departsLater, { departsLater, arrivesLater: arrives - planned.arrives });
    }
  });
  return [...later.values()].sort((a, b) => a.departsLater - b.departsLater);

  function timesOf(service: number, departure: number, start: number, end: number) {
    const first = timetable.firstPosition[service]!;
    return {
      departs: timetable.departureMinute[eventOf(timetable, first + start, departure)]!,
      arrives: arrivalMinuteOf(timetable, eventOf(timetable, first + end, departure)),
    };
  }
}
