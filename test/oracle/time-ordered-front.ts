/**
 * Oracle 2: the front's vectors by dynamic programming over the timetable's events in time order.
 *
 * All that follows an event (a departure at one of its calls) depends on the event and the transfers used alone, and
 * cost only adds up, so the least cost per (event, transfers) is enough. At stops nothing prunes anything: each
 * boarding scans every earlier arrival there and across the drayage links. For e events at the busiest stop and
 * k transfers O(e^2 k): a few seconds on a full network. EARLIEST only; shares no rule with oracle 1.
 */
import type { CompiledInstance, CompiledService, CompiledStop, FrontVector } from "./compiled-instance.ts";
import { getAt, getReadyMinute } from "./compiled-instance.ts";

const unreached = Number.POSITIVE_INFINITY;

/** The timetable as flat arrays; calls of one departure are consecutive events. */
interface Timetable {
  readonly eventCount: number;
  readonly serviceOf: Int32Array;
  readonly callOf: Int32Array;
  readonly stopOf: Int32Array;
  /** The track arrived on, -1 where a service begins. */
  readonly trackOf: Int32Array;
  readonly arrivalOf: Float64Array;
  readonly departureOf: Float64Array;
}

/** What a scan over one stop's arrivals adds to a boarding. */
interface Source {
  readonly events: readonly number[];
  /** `undefined`: a transfer at the same terminal. */
  readonly link: { readonly minutes: number; readonly cents: number } | undefined;
}

function buildTimetable(instance: CompiledInstance): Timetable {
  const eventCount = instance.services.reduce(
    (sum, { stops, departures }) => sum + stops.length * departures.length,
    0,
  );
  const serviceOf = new Int32Array(eventCount);
  const callOf = new Int32Array(eventCount);
  const stopOf = new Int32Array(eventCount);
  const trackOf = new Int32Array(eventCount);
  const arrivalOf = new Float64Array(eventCount);
  const departureOf = new Float64Array(eventCount);
  let event = 0;
  for (const [serviceIndex, service] of instance.services.entries()) {
    for (const { id, arrivals, departures } of service.departures) {
      let minute = Number.NEGATIVE_INFINITY;
      for (let call = 0; call < service.stops.length; call++) {
        // The ends have one time each; the other may hold anything.
        const departure = call < service.stops.length - 1 ? getAt(departures, call) : getAt(arrivals, call);
        const arrival = call > 0 ? getAt(arrivals, call) : departure;
        if (arrival < minute || departure < arrival) {
          throw new Error(`${service.id} ${id} call ${call}: times that rise wanted, ${arrival} ${departure} seen`);
        }
        minute = departure;
        serviceOf[event] = serviceIndex;
        callOf[event] = call;
        stopOf[event] = getAt(service.stops, call);
        trackOf[event] = call > 0 ? getAt(service.tracks, call - 1) : -1;
        arrivalOf[event] = arrival;
        departureOf[event] = departure;
        event++;
      }
    }
  }
  return { eventCount, serviceOf, callOf, stopOf, trackOf, arrivalOf, departureOf };
}

/** Storage by number of started days after the free time, so that the scan only looks it up. */
function buildStorageCentsByDays(stop: CompiledStop, dayCount: number): Float64Array {
  const centsByDays = new Float64Array(dayCount + 1);
  const tiers = [...stop.storage.tiers].sort((a, b) => b.fromDay - a.fromDay);
  for (let days = 1; days <= dayCount; days++) {
    const tier = tiers.find((each) => each.fromDay <= days - 1);
    centsByDays[days] = (centsByDays[days - 1] as number) + (tier?.centsPerStartedDay ?? 0);
  }
  return centsByDays;
}

/** Ready minute per track left on, for an arrival; infinity where no transfer is possible. */
function listReadyMinutes(instance: CompiledInstance, stop: CompiledStop, fromTrack: number, minute: number): number[] {
  return instance.tracks.map((_, toTrack) => {
    const minutes = stop.transferMinutes
      .filter((row) => (row.fromTrack ?? fromTrack) === fromTrack && (row.toTrack ?? toTrack) === toTrack)
      .map((row) => ({ start: Math.max(minute, row.fromMinute ?? minute), row }))
      .filter(({ start, row }) => start < (row.toMinute ?? Number.POSITIVE_INFINITY))
      .map(({ start, row }) => start + row.minutes);
    return Math.min(...minutes, unreached);
  });
}

/** Transfer cents per [track arrived on][track left on]. */
function buildTransferCents(instance: CompiledInstance, stop: CompiledStop): number[][] {
  return instance.tracks.map((_, fromTrack) =>
    instance.tracks.map((__, toTrack) => {
      for (const row of stop.transferCents) {
        const fits = [fromTrack, null].includes(row.fromTrack) && [toTrack, null].includes(row.toTrack);
        if (fits) return row.cents;
      }
      return 0;
    }),
  );
}

/**
 * Event numbers in the order to settle them: `2 * event` is its arrival, `2 * event + 1` its departure. Within a minute
 * arrivals come first, since a transfer may take no time; groups with a segment of no time are settled again until
 * nothing changes. No box is aboard before `firstMinute`, and none may be after `lastMinute`: those events are left out.
 */
function listMinuteGroups(
  timetable: Timetable,
  firstMinute: number,
  lastMinute: number,
): { halves: number[]; repeats: boolean }[] {
  const { eventCount, callOf, arrivalOf, departureOf } = timetable;
  const halvesByMinute = new Map<number, { arrivals: number[]; departures: number[]; repeats: boolean }>();
  const getGroup = (minute: number) => {
    const group = halvesByMinute.get(minute) ?? { arrivals: [], departures: [], repeats: false };
    halvesByMinute.set(minute, group);
    return group;
  };
  for (let event = 0; event < eventCount; event++) {
    const arrivalMinute = arrivalOf[event] as number;
    if ((departureOf[event] as number) < firstMinute || arrivalMinute > lastMinute) continue;
    const group = getGroup(arrivalMinute);
    group.arrivals.push(2 * event);
    if ((callOf[event] as number) > 0 && departureOf[event - 1] === arrivalMinute) group.repeats = true;
    getGroup(departureOf[event] as number).departures.push(2 * event + 1);
  }
  return [...halvesByMinute.entries()]
    .sort((a, b) => a[0] - b[0])
    .map(([, group]) => ({ halves: [...group.arrivals, ...group.departures], repeats: group.repeats }));
}

/** The front's vectors, sorted by arrival, cost, transfers. */
export function solveTimeOrdered(instance: CompiledInstance): FrontVector[] {
  const readyMinute = getReadyMinute(instance);
  const latestFirstMinute = instance.latestFirstDepartureMinute ?? unreached;
  const latestArrivalMinute = instance.latestArrivalMinute ?? unreached;
  const timetable = buildTimetable(instance);
  const { eventCount, serviceOf, callOf, stopOf, trackOf, arrivalOf, departureOf } = timetable;
  const layers = instance.maximumTransfers + 1;
  const trackCount = instance.tracks.length;
  const isDrayed = instance.drayageAtEnds;

  // Least cost on arrival (staying aboard or not), and aboard at departure, per event and transfers used.
  const arrivalCents = new Float64Array(eventCount * layers).fill(unreached);
  const aboardCents = new Float64Array(eventCount * layers).fill(unreached);
  const readyByTrack = new Float64Array(eventCount * trackCount).fill(unreached);
  const wasListed = new Uint8Array(eventCount);

  const lastMinute = departureOf.reduce((a, b) => Math.max(a, b), readyMinute);
  const dayCount = Math.ceil((lastMinute - readyMinute) / 1440) + 1;
  const storageByStop = instance.stops.map((stop) => buildStorageCentsByDays(stop, dayCount));
  const transferCentsByStop = instance.stops.map((stop) => buildTransferCents(instance, stop));
  const arrivalsByStop: number[][] = instance.stops.map(() => []);
  const sourcesByStop: Source[][] = arrivalsByStop.map((events) => [{ events, link: undefined }]);
  for (const link of instance.drayage) {
    getAt(sourcesByStop, link.to).push({ events: getAt(arrivalsByStop, link.from), link });
  }
  const vectors = new Map<string, FrontVector>();

  const lower = (costs: Float64Array, index: number, cents: number): boolean => {
    if (cents >= (costs[index] as number)) return false;
    costs[index] = cents;
    return true;
  };

  const boardFirst = (event: number, service: CompiledService, call: number): boolean => {
    const stopIndex = stopOf[event] as number;
    const stop = getAt(instance.stops, stopIndex);
    const minute = departureOf[event] as number;
    if (minute > latestFirstMinute) return false;
    let cents = unreached;
    if (instance.origins.includes(stopIndex) && minute >= readyMinute + stop.originMinutes) cents = 0;
    for (const link of isDrayed ? instance.drayage : []) {
      if (link.to !== stopIndex || !instance.origins.includes(link.from)) continue;
      if (minute >= readyMinute + link.minutes + stop.originMinutes) cents = Math.min(cents, link.cents);
    }
    return lower(aboardCents, event * layers, cents + stop.originCents + getAt(service.boardCents, call));
  };

  const boardFrom = (event: number, service: CompiledService, call: number, source: Source): boolean => {
    const stopIndex = stopOf[event] as number;
    const { freeMinutes } = getAt(instance.stops, stopIndex).storage;
    const storageCents = getAt(storageByStop, stopIndex);
    const transferCents = getAt(transferCentsByStop, stopIndex);
    const minute = departureOf[event] as number;
    const toTrack = getAt(service.tracks, call);
    const boardCents = getAt(service.boardCents, call);
    let hasChanged = false;
    for (const arrived of source.events) {
      const ready =
        source.link === undefined
          ? (readyByTrack[arrived * trackCount + toTrack] as number)
          : (arrivalOf[arrived] as number) + source.link.minutes;
      if (ready > minute) continue;
      const days = Math.max(0, Math.ceil((minute - ready - freeMinutes) / 1440));
      let cents = boardCents + (storageCents[days] as number);
      if (source.link !== undefined) cents += source.link.cents;
      else cents += getAt(getAt(transferCents, trackOf[arrived] as number), toTrack);
      for (let layer = 0; layer + 1 < layers; layer++) {
        const before = arrivalCents[arrived * layers + layer] as number;
        if (lower(aboardCents, event * layers + layer + 1, before + cents)) hasChanged = true;
      }
    }
    return hasChanged;
  };

  const list = (event: number): void => {
    wasListed[event] = 1;
    const stopIndex = stopOf[event] as number;
    const stop = getAt(instance.stops, stopIndex);
    const minutes = listReadyMinutes(instance, stop, trackOf[event] as number, arrivalOf[event] as number);
    readyByTrack.set(minutes, event * trackCount);
    getAt(arrivalsByStop, stopIndex).push(event);
  };

  const settleArrival = (event: number): boolean => {
    const call = callOf[event] as number;
    const arrivalMinute = arrivalOf[event] as number;
    if (call === 0 || arrivalMinute > latestArrivalMinute) return false;
    const service = getAt(instance.services, serviceOf[event] as number);
    const inside = getAt(service.transfers, call) - getAt(service.transfers, call - 1);
    const cents = getAt(service.cents, call) - getAt(service.cents, call - 1);
    let hasChanged = false;
    for (let layer = inside; layer < layers; layer++) {
      const before = aboardCents[(event - 1) * layers + layer - inside] as number;
      if (lower(arrivalCents, event * layers + layer, before + cents)) hasChanged = true;
    }
    if (hasChanged && service.canAlight[call] === 1 && wasListed[event] === 0) list(event);
    return hasChanged;
  };

  const settleDeparture = (event: number): boolean => {
    const service = getAt(instance.services, serviceOf[event] as number);
    const call = callOf[event] as number;
    const minute = departureOf[event] as number;
    if (call === service.stops.length - 1 || minute < readyMinute || minute > latestArrivalMinute) return false;
    let hasChanged = false;
    for (let layer = 0; layer < layers; layer++) {
      const stayed = arrivalCents[event * layers + layer] as number;
      if (lower(aboardCents, event * layers + layer, stayed)) hasChanged = true;
    }
    if (service.canBoard[call] !== 1) return hasChanged;
    if (boardFirst(event, service, call)) hasChanged = true;
    for (const source of getAt(sourcesByStop, stopOf[event] as number)) {
      if (boardFrom(event, service, call, source)) hasChanged = true;
    }
    return hasChanged;
  };

  for (const { halves, repeats } of listMinuteGroups(timetable, readyMinute, latestArrivalMinute)) {
    let hasChanged = true;
    while (hasChanged) {
      hasChanged = false;
      for (const half of halves) {
        const event = half >> 1;
        if (half % 2 === 0 ? settleArrival(event) : settleDeparture(event)) hasChanged = repeats;
      }
    }
  }

  for (const [stopIndex, stop] of instance.stops.entries()) {
    const ends = instance.destinations.includes(stopIndex) ? [{ minutes: 0, cents: 0 }] : [];
    const links = instance.drayage.filter((link) => link.from === stopIndex && instance.destinations.includes(link.to));
    for (const end of isDrayed ? [...ends, ...links] : ends) {
      for (const event of getAt(arrivalsByStop, stopIndex)) {
        const arrivalMinute = (arrivalOf[event] as number) + stop.destinationMinutes + end.minutes;
        for (let transfers = 0; transfers < layers && arrivalMinute <= latestArrivalMinute; transfers++) {
          const costCents = (arrivalCents[event * layers + transfers] as number) + stop.destinationCents + end.cents;
          const vector = { arrivalMinute, costCents, transfers };
          if (costCents < unreached) vectors.set(JSON.stringify(vector), vector);
        }
      }
    }
  }
  return sweepFront([...vectors.values()], layers);
}

/** In order of arrival and cost, a vector stays where it beats the cheapest so far with as few transfers. */
function sweepFront(vectors: readonly FrontVector[], layers: number): FrontVector[] {
  const leastCents = new Array<number>(layers).fill(unreached);
  const front: FrontVector[] = [];
  const order = (a: FrontVector, b: FrontVector): number =>
    a.arrivalMinute - b.arrivalMinute || a.costCents - b.costCents || a.transfers - b.transfers;
  for (const vector of [...vectors].sort(order)) {
    if (vector.costCents >= getAt(leastCents, vector.transfers)) continue;
    front.push(vector);
    for (let transfers = vector.transfers; transfers < layers; transfers++) {
      leastCents[transfers] = Math.min(getAt(leastCents, transfers), vector.costCents);
    }
  }
  return front;
}
