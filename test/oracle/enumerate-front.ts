/**
 * Oracle 1: every path of a compiled instance by depth-first search, then the front and each vector's canonical path.
 *
 * Nothing is pruned but by the query's own hard limits, so there is no dominance argument that could be wrong.
 * Exponential: for small instances alone.
 */
import type {
  CompiledDrayage,
  CompiledInstance,
  CompiledStop,
  FrontPoint,
  FrontVector,
  StorageTariff,
} from "./compiled-instance.ts";
import {
  type Candidate,
  compareCandidates,
  compareLists,
  type PathOrder,
  type Ride,
  toPoint,
} from "./canonical-path.ts";
import { getAt, getReadyMinute } from "./compiled-instance.ts";

const minutesPerDay = 1440;

interface EnumerateOptions extends PathOrder {
  /** Every option of the window: hand-over counts beside arrival. */
  readonly isProfile?: boolean;
  readonly withEmissions?: boolean;
  /** What a path emits, or `null` where a constraint forbids it. */
  readonly judge?: (path: JudgedPath) => { readonly grams: number } | null;
}

/** A whole path as a constraint sees it. */
export interface JudgedPath {
  readonly rides: readonly Ride[];
  readonly handoverMinute: number;
  readonly arrivalMinute: number;
  readonly costCents: number;
  /** Drayage before the first and after the last leg: index of the link, -1 without. */
  readonly startLink: number;
  readonly endLink: number;
}

/** One way to stand ready at a stop: from the origin, by transfer, or by drayage. */
interface Access {
  readonly stop: number;
  readonly isFirst: boolean;
  /** Between hand-over and the first departure at the least; 0 when not first. */
  readonly leadMinutes: number;
  readonly link: number;
  /** `null`: a box cannot go on from here on that track. */
  readonly readyMinute: (toTrack: number) => number | null;
  readonly cents: (toTrack: number) => number;
}

/** A ride that an access leads to, with all that it adds to a path. */
interface Hop {
  readonly ride: Ride;
  readonly access: Access;
  /** From the access to the end of the ride. */
  readonly cents: number;
  readonly transfers: number;
  readonly arrivalMinute: number;
  readonly stop: number;
  readonly track: number;
  /** Numbers the arrival: one call of one departure. */
  readonly event: number;
}

/** Charge in cents for `waitMinutes` between ready and departure. */
export function storageCents(storage: StorageTariff, waitMinutes: number): number {
  let cents = 0;
  // Day by day, as the tariff reads: a closed formula would need tiers that rise.
  for (let day = 0; storage.freeMinutes + day * minutesPerDay < waitMinutes; day++) {
    let centsOfDay = 0;
    for (const tier of storage.tiers) if (tier.fromDay <= day) centsOfDay = tier.centsPerStartedDay;
    cents += centsOfDay;
  }
  return cents;
}

/** Ready minute after a transfer, or `null` where no row allows it. */
export function transferReadyMinute(
  stop: CompiledStop,
  fromTrack: number,
  toTrack: number,
  arrivalMinute: number,
): number | null {
  let readyMinute: number | null = null;
  for (const row of stop.transferMinutes) {
    if (row.fromTrack !== null && row.fromTrack !== fromTrack) continue;
    if (row.toTrack !== null && row.toTrack !== toTrack) continue;
    const startMinute = row.fromMinute === null ? arrivalMinute : Math.max(arrivalMinute, row.fromMinute);
    if (row.toMinute !== null && startMinute >= row.toMinute) continue;
    const minute = startMinute + row.minutes;
    if (readyMinute === null || minute < readyMinute) readyMinute = minute;
  }
  return readyMinute;
}

/** Charge in cents of a transfer: the first row that fits. */
export function transferCents(stop: CompiledStop, fromTrack: number, toTrack: number): number {
  const row = stop.transferCents.find(
    (each) =>
      (each.fromTrack === null || each.fromTrack === fromTrack) && (each.toTrack === null || each.toTrack === toTrack),
  );
  return row?.cents ?? 0;
}

/** Where the first boarding may be, each terminal directly or over a drayage link. */
export function listFirstAccesses(instance: CompiledInstance): readonly Access[] {
  const readyMinute = getReadyMinute(instance);
  const toAccess = (stopIndex: number, drayage: CompiledDrayage | undefined): Access => {
    const link = drayage === undefined ? -1 : instance.drayage.indexOf(drayage);
    const stop = getAt(instance.stops, stopIndex);
    const leadMinutes = stop.originMinutes + (drayage?.minutes ?? 0);
    const cents = stop.originCents + (drayage?.cents ?? 0);
    const first = { stop: stopIndex, isFirst: true, leadMinutes, link };
    return { ...first, readyMinute: () => readyMinute + leadMinutes, cents: () => cents };
  };
  const direct = instance.origins.map((stop) => toAccess(stop, undefined));
  if (!instance.drayageAtEnds) return direct;
  const links = instance.drayage.filter((link) => instance.origins.includes(link.from));
  return [...direct, ...links.map((link) => toAccess(link.to, link))];
}

/** Where a box that arrived may go on: at the same terminal, or over one drayage link. */
export function listNextAccesses(
  instance: CompiledInstance,
  stopIndex: number,
  fromTrack: number,
  arrivalMinute: number,
): readonly Access[] {
  const stop = getAt(instance.stops, stopIndex);
  const accesses: Access[] = [
    {
      stop: stopIndex,
      isFirst: false,
      leadMinutes: 0,
      link: -1,
      readyMinute: (toTrack) => transferReadyMinute(stop, fromTrack, toTrack, arrivalMinute),
      cents: (toTrack) => transferCents(stop, fromTrack, toTrack),
    },
  ];
  for (const link of instance.drayage) {
    if (link.from !== stopIndex) continue;
    const next = { stop: link.to, isFirst: false, leadMinutes: 0, link: instance.drayage.indexOf(link) };
    accesses.push({ ...next, readyMinute: () => arrivalMinute + link.minutes, cents: () => link.cents });
  }
  return accesses;
}

/** Ways to end after a last leg that arrives at a stop: minutes and cents to add; empty where it is no end. */
export function listEnds(
  instance: CompiledInstance,
  stopIndex: number,
): readonly { minutes: number; cents: number; link: number }[] {
  const stop = getAt(instance.stops, stopIndex);
  const ends: { minutes: number; cents: number; link: number }[] = [];
  const addEnd = (minutes: number, cents: number, link: number): void => {
    ends.push({ minutes: stop.destinationMinutes + minutes, cents: stop.destinationCents + cents, link });
  };
  if (instance.destinations.includes(stopIndex)) addEnd(0, 0, -1);
  if (instance.drayageAtEnds) {
    for (const [index, link] of instance.drayage.entries()) {
      if (link.from === stopIndex && instance.destinations.includes(link.to)) addEnd(link.minutes, link.cents, index);
    }
  }
  return ends;
}

/** By arrival, cost, transfers. */
function compareVectors(a: FrontVector, b: FrontVector): number {
  return a.arrivalMinute - b.arrivalMinute || a.costCents - b.costCents || a.transfers - b.transfers;
}

/** The vectors that no other dominates, sorted; the given ones must differ from each other. */
export function keepFront<T extends FrontVector>(vectors: readonly T[]): T[] {
  const isDominated = (b: T): boolean =>
    vectors.some(
      (a) => a !== b && a.arrivalMinute <= b.arrivalMinute && a.costCents <= b.costCents && a.transfers <= b.transfers,
    );
  return vectors.filter((vector) => !isDominated(vector)).sort(compareVectors);
}

/** The complete front, each vector with its canonical path, sorted by arrival, cost, transfers. */
export function enumerateFront(instance: CompiledInstance, options: EnumerateOptions = {}): FrontPoint[] {
  const readyMinute = getReadyMinute(instance);
  const latestArrivalMinute = instance.latestArrivalMinute ?? Number.POSITIVE_INFINITY;
  const isLatest = instance.direction === "LATEST";
  const hasHandover = isLatest || options.isProfile === true;
  const endsByStop = instance.stops.map((_, stop) => listEnds(instance, stop));
  const bestByVector = new Map<string, Candidate>();
  const rides: Ride[] = [];

  const offer = (vector: FrontVector, leadMinutes: number, startLink: number, endLink: number): void => {
    const { service, departureIndex, from } = getAt(rides, 0);
    const handoverMinute = getAt(getAt(service.departures, departureIndex).departures, from) - leadMinutes;
    if (hasHandover && handoverMinute < readyMinute) return;
    const { arrivalMinute, costCents, transfers } = vector;
    const judged = options.judge?.({ rides, handoverMinute, arrivalMinute, costCents, startLink, endLink });
    if (judged === null) return;
    const criteria: number[] = hasHandover ? [-handoverMinute] : [];
    if (!isLatest) criteria.push(arrivalMinute);
    criteria.push(costCents, transfers);
    if (options.withEmissions) criteria.push(judged?.grams ?? 0);
    const key = criteria.join(" ");
    const best = bestByVector.get(key);
    // Most paths lose against the one that is there: theirs are not copied.
    const offered = { vector, handoverMinute, rides, criteria };
    if (best === undefined || compareCandidates(offered, best, options) < 0)
      bestByVector.set(key, { ...offered, rides: [...rides] });
  };

  // What may follow an arrival depends on the arrival alone: it is listed once, and every path through it still tried.
  const hopsByEvent = new Map<number, readonly Hop[]>();
  const listOnward = ({ stop, track, arrivalMinute, event }: Hop): readonly Hop[] => {
    const known = hopsByEvent.get(event);
    if (known !== undefined) return known;
    const hops = listHops(instance, listNextAccesses(instance, stop, track, arrivalMinute));
    hopsByEvent.set(event, hops);
    return hops;
  };

  const visit = (hops: readonly Hop[], centsBefore: number, transfersBefore: number, first: Access | null): void => {
    for (const hop of hops) {
      const transfers = transfersBefore + hop.transfers;
      if (transfers > instance.maximumTransfers) continue;
      const cents = centsBefore + hop.cents;
      const { leadMinutes, link } = first ?? hop.access;
      rides.push(hop.ride);
      for (const end of getAt(endsByStop, hop.stop)) {
        const arrivalMinute = hop.arrivalMinute + end.minutes;
        if (arrivalMinute > latestArrivalMinute) continue;
        offer({ arrivalMinute, costCents: cents + end.cents, transfers }, leadMinutes, link, end.link);
      }
      if (transfers < instance.maximumTransfers) visit(listOnward(hop), cents, transfers, first ?? hop.access);
      rides.pop();
    }
  };

  visit(listHops(instance, listFirstAccesses(instance)), 0, 0, null);
  const isNoWorse = (a: Candidate, b: Candidate): boolean =>
    a.criteria.every((value, index) => value <= getAt(b.criteria, index));
  // In the order of the criteria nothing is dominated by what comes after it.
  const front: Candidate[] = [];
  for (const next of [...bestByVector.values()].sort((a, b) => compareLists(a.criteria, b.criteria, (x, y) => x - y)))
    if (!front.some((kept) => isNoWorse(kept, next))) front.push(next);
  return front.map(toPoint);
}

/** Every ride that may follow one of the accesses within the query's minutes. */
function listHops(instance: CompiledInstance, accesses: readonly Access[]): readonly Hop[] {
  const latestFirstMinute = instance.latestFirstDepartureMinute ?? Number.POSITIVE_INFINITY;
  const latestArrivalMinute = instance.latestArrivalMinute ?? Number.POSITIVE_INFINITY;
  const hops: Hop[] = [];
  for (const access of accesses) {
    const { storage } = getAt(instance.stops, access.stop);
    let firstEvent = 0;
    for (const [serviceIndex, service] of instance.services.entries()) {
      const callCount = service.stops.length;
      for (let from = 0; from < callCount - 1; from++) {
        if (service.stops[from] !== access.stop || service.canBoard[from] !== 1) continue;
        const track = getAt(service.tracks, from);
        const readyMinute = access.readyMinute(track);
        if (readyMinute === null) continue;
        const boardCents = access.cents(track) + getAt(service.boardCents, from);
        for (const [departureIndex, departure] of service.departures.entries()) {
          const departureMinute = getAt(departure.departures, from);
          if (departureMinute < readyMinute) continue;
          if (access.isFirst && departureMinute > latestFirstMinute) continue;
          const waitCents = access.isFirst ? 0 : storageCents(storage, departureMinute - readyMinute);
          for (let to = from + 1; to < callCount; to++) {
            const arrivalMinute = getAt(departure.arrivals, to);
            if (service.canAlight[to] !== 1 || arrivalMinute > latestArrivalMinute) continue;
            const inside = getAt(service.transfers, to) - getAt(service.transfers, from);
            hops.push({
              ride: { service, serviceIndex, departureIndex, from, to },
              access,
              cents: boardCents + waitCents + getAt(service.cents, to) - getAt(service.cents, from),
              transfers: (access.isFirst ? 0 : 1) + inside,
              arrivalMinute,
              stop: getAt(service.stops, to),
              track: getAt(service.tracks, to - 1),
              event: firstEvent + departureIndex * callCount + to,
            });
          }
        }
      }
      firstEvent += callCount * service.departures.length;
    }
  }
  return hops;
}
