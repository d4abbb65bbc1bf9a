/**
 * Oracle 3: the vectors of a LATEST instance by dynamic programming over the timetable's events, last one first.
 *
 * What is still to pay after an event depends on the event and the transfers still made alone, so the least cost to go per
 * (event, transfers) is enough. At stops nothing prunes anything: each arrival scans every later departure there and across the
 * drayage links. O(e^2 k) for e events at the busiest stop and k transfers. Shares no rule with the engine, nor with oracle 2.
 */
import type { CompiledInstance, CompiledService, CompiledStop } from "./compiled-instance.ts";
import { getAt, getReadyMinute } from "./compiled-instance.ts";

export interface LatestVector {
  readonly handoverMinute: number;
  readonly costCents: number;
  readonly transfers: number;
}
interface Event {
  readonly service: CompiledService;
  readonly call: number;
  readonly stop: number;
  readonly arrival: number;
  readonly departure: number;
  /** By transfers still to come: from aboard at the departure, and from the arrival. */
  readonly aboard: Float64Array;
  readonly arrived: Float64Array;
  next: Event | undefined;
}

function listEvents(instance: CompiledInstance): Event[] {
  const layers = instance.maximumTransfers + 1;
  const fresh = (): Float64Array => new Float64Array(layers).fill(Number.POSITIVE_INFINITY);
  return instance.services.flatMap((service) =>
    service.departures.flatMap((departure) => {
      const events: Event[] = service.stops.map((stop, call) => ({
        service,
        call,
        stop,
        arrival: call > 0 ? getAt(departure.arrivals, call) : getAt(departure.departures, call),
        departure:
          call < service.stops.length - 1 ? getAt(departure.departures, call) : getAt(departure.arrivals, call),
        aboard: fresh(),
        arrived: fresh(),
        next: undefined,
      }));
      events.forEach((event, call) => {
        event.next = events[call + 1];
      });
      return events;
    }),
  );
}

/** Storage by started days after the free time: each day at the rate of the last tier begun. */
function storageOf(stop: CompiledStop, waitMinutes: number): number {
  const days = Math.ceil((waitMinutes - stop.storage.freeMinutes) / 1440);
  let cents = 0;
  for (let day = 0; day < days; day++)
    cents += stop.storage.tiers.findLast((tier) => tier.fromDay <= day)?.centsPerStartedDay ?? 0;
  return cents;
}

function readyFor(stop: CompiledStop, from: number, to: number, minute: number): number {
  const ready = stop.transferMinutes
    .filter((row) => (row.fromTrack ?? from) === from && (row.toTrack ?? to) === to)
    .map((row) => ({ begin: Math.max(minute, row.fromMinute ?? minute), row }))
    .filter(({ begin, row }) => begin < (row.toMinute ?? Number.POSITIVE_INFINITY))
    .map(({ begin, row }) => begin + row.minutes);
  return Math.min(...ready, Number.POSITIVE_INFINITY);
}

function handlingOf(stop: CompiledStop, from: number, to: number): number {
  return stop.transferCents.find((row) => (row.fromTrack ?? from) === from && (row.toTrack ?? to) === to)?.cents ?? 0;
}

/** Hand-over, cost, transfers of the front, latest hand-over first. */
export function solveTimeReversed(instance: CompiledInstance): LatestVector[] {
  const latestArrival = instance.latestArrivalMinute ?? Number.POSITIVE_INFINITY;
  const earliest = getReadyMinute(instance);
  const events = listEvents(instance).filter((event) => event.departure >= earliest && event.arrival <= latestArrival);
  const halves = events.flatMap((event) => [
    { event, minute: event.arrival, isDeparture: 0 },
    { event, minute: event.departure, isDeparture: 1 },
  ]);
  // Within a minute departures come first, since a transfer may take no time.
  halves.sort((a, b) => b.minute - a.minute || b.isDeparture - a.isDeparture);
  const departuresByStop: Event[][] = instance.stops.map(() => []);

  const leave = (event: Event): void => {
    const { service, call, next } = event;
    if (!next || next.arrival > latestArrival) return;
    const inside = getAt(service.transfers, call + 1) - getAt(service.transfers, call);
    const cents = getAt(service.cents, call + 1) - getAt(service.cents, call);
    for (let layer = inside; layer < event.aboard.length; layer++)
      event.aboard[layer] = cents + getAt([...next.arrived], layer - inside);
    if (service.canBoard[call] === 1) getAt(departuresByStop, event.stop).push(event);
  };
  const lower = (event: Event, later: Event, ready: number, cents: number): void => {
    if (later.departure < ready) return;
    const boarded =
      cents +
      getAt(later.service.boardCents, later.call) +
      storageOf(getAt(instance.stops, later.stop), later.departure - ready);
    for (let layer = 1; layer < event.arrived.length; layer++) {
      const total = boarded + later.aboard[layer - 1]!;
      if (total < event.arrived[layer]!) event.arrived[layer] = total;
    }
  };
  const end = (event: Event, minutes: number, cents: number): void => {
    const stop = getAt(instance.stops, event.stop);
    if (event.arrival + stop.destinationMinutes + minutes > latestArrival) return;
    event.arrived[0] = Math.min(event.arrived[0]!, stop.destinationCents + cents);
  };
  const arrive = (event: Event): void => {
    const { service, call } = event;
    if (call < service.stops.length - 1)
      for (let layer = 0; layer < event.arrived.length; layer++)
        event.arrived[layer] = Math.min(event.arrived[layer]!, event.aboard[layer]!);
    if (call === 0 || service.canAlight[call] !== 1) return;
    const stop = getAt(instance.stops, event.stop);
    if (instance.destinations.includes(event.stop)) end(event, 0, 0);
    const from = getAt(service.tracks, call - 1);
    const ready = instance.tracks.map((_, to) => readyFor(stop, from, to, event.arrival));
    const handling = instance.tracks.map((_, to) => handlingOf(stop, from, to));
    for (const later of getAt(departuresByStop, event.stop)) {
      const to = getAt(later.service.tracks, later.call);
      lower(event, later, getAt(ready, to), getAt(handling, to));
    }
    for (const link of instance.drayage) {
      if (link.from !== event.stop) continue;
      if (instance.drayageAtEnds && instance.destinations.includes(link.to)) end(event, link.minutes, link.cents);
      for (const later of getAt(departuresByStop, link.to))
        lower(event, later, event.arrival + link.minutes, link.cents);
    }
  };
  for (const { event, isDeparture } of halves) {
    if (isDeparture === 1) leave(event);
    else arrive(event);
  }
  return keepLatest(listStarts(instance, departuresByStop.flat(), earliest));
}

function listStarts(instance: CompiledInstance, departures: readonly Event[], earliest: number): LatestVector[] {
  const vectors: LatestVector[] = [];
  for (const event of departures) {
    const stop = getAt(instance.stops, event.stop);
    const starts = instance.origins.includes(event.stop) ? [{ minutes: 0, cents: 0 }] : [];
    if (instance.drayageAtEnds)
      starts.push(...instance.drayage.filter((link) => link.to === event.stop && instance.origins.includes(link.from)));
    for (const start of starts) {
      const handoverMinute = event.departure - stop.originMinutes - start.minutes;
      if (handoverMinute < earliest) continue;
      const cents = stop.originCents + start.cents + getAt(event.service.boardCents, event.call);
      event.aboard.forEach((toGo, transfers) => {
        if (toGo < Number.POSITIVE_INFINITY) vectors.push({ handoverMinute, costCents: cents + toGo, transfers });
      });
    }
  }
  return vectors;
}

/** In order of hand-over, latest first, a vector stays where it beats the cheapest so far with as few transfers. */
function keepLatest(vectors: readonly LatestVector[]): LatestVector[] {
  const leastCents: number[] = [];
  return [...vectors]
    .sort((a, b) => b.handoverMinute - a.handoverMinute || a.costCents - b.costCents || a.transfers - b.transfers)
    .filter(({ costCents, transfers }) => {
      const least = Math.min(...leastCents.slice(0, transfers + 1).filter((cents) => cents !== undefined));
      if (costCents >= least) return false;
      leastCents[transfers] = costCents;
      return true;
    });
}
