/**
 * Oracle 1: every path of a compiled instance by depth-first search, then the front and each vector's canonical path.
 *
 * Nothing is pruned but by the query's own hard limits, so there is no dominance argument that could be wrong.
 * Exponential: for small instances alone.
 */
import type {
  CompiledDrayage,
  CompiledInstance,
  CompiledService,
  CompiledStop,
  FrontPoint,
  FrontRide,
  FrontVector,
  StorageTariff,
} from "./compiled-instance.ts";
import { getAt, getReadyMinute } from "./compiled-instance.ts";

const minutesPerDay = 1440;

interface EnumerateOptions {
  /** Border crossings per service (by index) as prefix counts per call; absent: none anywhere. */
  readonly borderCrossings?: readonly (readonly number[])[];
  /**
   * What "departure minutes, read from the last leg back" lists: one minute per leg (the default: a through train is
   * one leg per gauge, so all paths of a vector have lists of one length), or one per departure ridden.
   */
  readonly departureMinutesPer?: "LEG" | "RIDE";
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

export interface Ride {
  readonly service: CompiledService;
  readonly serviceIndex: number;
  readonly departureIndex: number;
  readonly from: number;
  readonly to: number;
}

interface Candidate {
  readonly point: FrontPoint;
  readonly departureMinutes: readonly number[];
  readonly borderCrossings: number;
  /** What counts, each less being better. */
  readonly criteria: readonly number[];
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
  const latestFirstMinute = instance.latestFirstDepartureMinute ?? Number.POSITIVE_INFINITY;
  const latestArrivalMinute = instance.latestArrivalMinute ?? Number.POSITIVE_INFINITY;
  const isLatest = instance.direction === "LATEST";
  const bestByVector = new Map<string, Candidate>();
  const rides: Ride[] = [];

  const offer = (vector: FrontVector, leadMinutes: number, startLink: number, endLink: number): void => {
    const { service, departureIndex, from } = getAt(rides, 0);
    const handoverMinute = getAt(getAt(service.departures, departureIndex).departures, from) - leadMinutes;
    if ((isLatest || options.isProfile) && handoverMinute < getReadyMinute(instance)) return;
    const { arrivalMinute, costCents, transfers } = vector;
    const judged = options.judge?.({ rides, handoverMinute, arrivalMinute, costCents, startLink, endLink });
    if (judged === null) return;
    const criteria = [
      ...(isLatest || options.isProfile ? [-handoverMinute] : []),
      ...(isLatest ? [] : [arrivalMinute]),
      costCents,
      transfers,
      ...(options.withEmissions ? [judged?.grams ?? 0] : []),
    ];
    const candidate = toCandidate(vector, leadMinutes, rides, options, criteria);
    const key = criteria.join(" ");
    const best = bestByVector.get(key);
    if (best === undefined || compareCandidates(candidate, best) < 0) bestByVector.set(key, candidate);
  };

  const visit = (
    accesses: readonly Access[],
    costCents: number,
    transfers: number,
    handoverLead: number,
    firstLink: number,
  ): void => {
    for (const access of accesses) {
      const stop = getAt(instance.stops, access.stop);
      const leadMinutes = access.isFirst ? access.leadMinutes : handoverLead;
      const startLink = access.isFirst ? access.link : firstLink;
      for (const [serviceIndex, service] of instance.services.entries()) {
        for (let from = 0; from < service.stops.length - 1; from++) {
          if (service.stops[from] !== access.stop || service.canBoard[from] !== 1) continue;
          const track = getAt(service.tracks, from);
          const readyMinute = access.readyMinute(track);
          if (readyMinute === null) continue;
          const boardedCents = costCents + access.cents(track) + getAt(service.boardCents, from);
          for (const [departureIndex, departure] of service.departures.entries()) {
            const departureMinute = getAt(departure.departures, from);
            if (departureMinute < readyMinute) continue;
            if (access.isFirst && departureMinute > latestFirstMinute) continue;
            const waitCents = access.isFirst ? 0 : storageCents(stop.storage, departureMinute - readyMinute);
            for (let to = from + 1; to < service.stops.length; to++) {
              const inside = getAt(service.transfers, to) - getAt(service.transfers, from);
              const transfersNow = transfers + (access.isFirst ? 0 : 1) + inside;
              const arrivalMinute = getAt(departure.arrivals, to);
              if (transfersNow > instance.maximumTransfers || arrivalMinute > latestArrivalMinute) break;
              if (service.canAlight[to] !== 1) continue;
              const segmentCents = getAt(service.cents, to) - getAt(service.cents, from);
              const costNow = boardedCents + waitCents + segmentCents;
              const stopIndex = getAt(service.stops, to);
              rides.push({ service, serviceIndex, departureIndex, from, to });
              for (const end of listEnds(instance, stopIndex)) {
                const endMinute = arrivalMinute + end.minutes;
                if (endMinute > latestArrivalMinute) continue;
                const endCents = costNow + end.cents;
                const vector = { arrivalMinute: endMinute, costCents: endCents, transfers: transfersNow };
                offer(vector, leadMinutes, startLink, end.link);
              }
              if (transfersNow < instance.maximumTransfers) {
                const arrivalTrack = getAt(service.tracks, to - 1);
                const next = listNextAccesses(instance, stopIndex, arrivalTrack, arrivalMinute);
                visit(next, costNow, transfersNow, leadMinutes, startLink);
              }
              rides.pop();
            }
          }
        }
      }
    }
  };

  visit(listFirstAccesses(instance), 0, 0, 0, -1);
  const candidates = [...bestByVector.values()];
  const isNoWorse = (a: Candidate, b: Candidate): boolean =>
    a.criteria.every((value, index) => value <= getAt(b.criteria, index));
  return candidates
    .filter((b) => !candidates.some((a) => a !== b && isNoWorse(a, b)))
    .sort((a, b) => compareLists(a.criteria, b.criteria, (x, y) => x - y))
    .map(({ point }) => point);
}

function toCandidate(
  vector: FrontVector,
  leadMinutes: number,
  rides: readonly Ride[],
  options: EnumerateOptions,
  criteria: readonly number[],
): Candidate {
  const departureMinutes: number[] = [];
  let borderCrossings = 0;
  for (const { service, serviceIndex, departureIndex, from, to } of rides) {
    const departure = getAt(service.departures, departureIndex);
    departureMinutes.push(getAt(departure.departures, from));
    for (let call = from + 1; call < to && options.departureMinutesPer !== "RIDE"; call++) {
      // A transfer inside ends at this call, so the next leg departs here.
      if (service.transfers[call] !== service.transfers[call - 1]) {
        departureMinutes.push(getAt(departure.departures, call));
      }
    }
    const crossings = options.borderCrossings?.[serviceIndex];
    if (crossings !== undefined) borderCrossings += getAt(crossings, to) - getAt(crossings, from);
  }
  const departureMinute = getAt(departureMinutes, 0);
  const named = rides.map(({ service, departureIndex, from, to }) => {
    return { service: service.id, departure: getAt(service.departures, departureIndex).id, from, to };
  });
  const point = { departureMinute, handoverMinute: departureMinute - leadMinutes, ...vector, rides: named };
  return { point, departureMinutes: departureMinutes.reverse(), borderCrossings, criteria };
}

/** Negative where `a` is shown rather than `b`, both of one vector. */
function compareCandidates(a: Candidate, b: Candidate): number {
  return (
    -compareLists(a.departureMinutes, b.departureMinutes, (x, y) => x - y) ||
    a.borderCrossings - b.borderCrossings ||
    compareLists(a.point.rides, b.point.rides, compareRides) ||
    // One list of rides, directly and by a drayage for nothing: the later hand-over is the better offer.
    b.point.handoverMinute - a.point.handoverMinute
  );
}

function compareRides(a: FrontRide, b: FrontRide): number {
  return (
    compareCodeUnits(a.service, b.service) ||
    compareCodeUnits(a.departure, b.departure) ||
    a.from - b.from ||
    a.to - b.to
  );
}

function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function compareLists<T>(a: readonly T[], b: readonly T[], compare: (x: T, y: T) => number): number {
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const order = compare(getAt(a, index), getAt(b, index));
    if (order !== 0) return order;
  }
  return a.length - b.length;
}
