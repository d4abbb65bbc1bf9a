/**
 * Small random compiled instances for the oracles: rich in ties, storage that makes waiting dear, dated transfers,
 * through trains and drayage, so that a search that is wrong somewhere meets a case where it shows.
 */
import type {
  CompiledDrayage,
  CompiledInstance,
  CompiledService,
  CompiledStop,
  StorageTier,
  TransferMinutesRow,
} from "./compiled-instance.ts";
import { getAt } from "./compiled-instance.ts";

/** All times lie on this grid, so that events coincide often. */
const gridMinutes = 240;
/** 2026-03-01T00:00Z: minutes of the size that real instances have. */
const startMinute = 29_539_440;
/** First departures start within this many grid steps (4 days). */
const departureSteps = 24;
const tracks = ["1435", "1520", "SEA", "ROAD"] as const;

export interface Random {
  /** Integer of `least` to `greatest`, both inclusive. */
  readonly between: (least: number, greatest: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(values: readonly T[]) => T;
}

/** mulberry32 (Tommy Ettinger, public domain): 32 bits of state, the same numbers on every machine. */
export function buildRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (least: number, greatest: number): number => least + Math.floor(next() * (greatest - least + 1));
  return {
    between,
    chance: (probability) => next() < probability,
    pick: (values) => getAt(values, between(0, values.length - 1)),
  };
}

function buildTiers(random: Random): StorageTier[] {
  const tiers: StorageTier[] = [];
  let fromDay = random.pick([0, 0, 1]);
  for (let count = random.pick([1, 2, 3, 3]); count > 0; count--) {
    // Not monotone on purpose: a cheaper later day breaks bounds that assume progressive tariffs.
    tiers.push({ fromDay, centsPerStartedDay: random.pick([0, 1, 1, 2, 4]) });
    fromDay += random.pick([1, 1, 2]);
  }
  return tiers;
}

function buildTransferMinutes(random: Random): TransferMinutesRow[] {
  const rows: TransferMinutesRow[] = [];
  const addPeriods = (fromTrack: number | null, toTrack: number | null): void => {
    const periodCount = random.between(1, 3);
    let fromMinute: number | null = null;
    for (let period = 1; period <= periodCount; period++) {
      const isLast = period === periodCount;
      const before: number = fromMinute ?? startMinute;
      const toMinute: number | null = isLast ? null : before + random.between(4, 40) * (gridMinutes / 2);
      const minutes = random.chance(0.3) ? 0 : random.between(1, 3) * (gridMinutes / 2);
      rows.push({ fromTrack, toTrack, fromMinute, toMinute, minutes });
      fromMinute = toMinute;
    }
  };
  if (random.chance(0.3)) {
    addPeriods(null, null);
    if (random.chance(0.5)) addPeriods(random.between(0, tracks.length - 1), null);
    if (random.chance(0.5)) addPeriods(null, random.between(0, tracks.length - 1));
    return rows;
  }
  for (let fromTrack = 0; fromTrack < tracks.length; fromTrack++) {
    for (let toTrack = 0; toTrack < tracks.length; toTrack++) if (random.chance(0.9)) addPeriods(fromTrack, toTrack);
  }
  return rows;
}

function buildStop(random: Random, index: number): CompiledStop {
  const orNull = (track: number): number | null => (random.chance(0.5) ? track : null);
  return {
    id: `XX${String.fromCharCode(65 + index)}:RAIL`,
    originMinutes: random.between(0, 2) * (gridMinutes / 2),
    originCents: random.between(0, 2),
    destinationMinutes: random.between(0, 2) * (gridMinutes / 2),
    destinationCents: random.between(0, 2),
    storage: random.chance(0.85)
      ? { freeMinutes: random.pick([0, 0, gridMinutes, 720, 1440]), tiers: buildTiers(random) }
      : { freeMinutes: 0, tiers: [] },
    transferMinutes: buildTransferMinutes(random),
    transferCents: Array.from({ length: random.between(0, 3) }, () => ({
      fromTrack: orNull(random.between(0, 3)),
      toTrack: orNull(random.between(0, 3)),
      cents: random.between(0, 3),
    })),
  };
}

/** One or two pairs of sibling terminals, linked both ways; no terminal has two siblings. */
function buildDrayage(random: Random, stopCount: number): CompiledDrayage[] {
  const last = stopCount - 1;
  const pairs: (readonly [number, number])[] = [random.pick([[0, 1] as const, [last - 1, last] as const])];
  if (random.chance(0.5)) pairs.push(getAt(pairs, 0)[0] === 0 ? [last - 1, last] : [0, 1]);
  return pairs.flatMap(([a, b]) => {
    const toLink = (from: number, to: number): CompiledDrayage => {
      const minutes = random.chance(0.3) ? 0 : random.between(1, 3) * (gridMinutes / 2);
      return { from, to, minutes, cents: random.between(0, 3) };
    };
    return [toLink(a, b), toLink(b, a)];
  });
}

/** Terminals in the order called at: mostly onwards from stop 0, sometimes back or anywhere. */
function listCalls(random: Random, stopCount: number): number[] {
  const wanted = Math.min(random.pick([2, 3, 3, 4, 4, 5]), stopCount);
  if (random.chance(0.07)) {
    const calls = [random.between(0, stopCount - 1)];
    while (calls.length < wanted) {
      const stop = random.between(0, stopCount - 1);
      if (stop !== calls.at(-1)) calls.push(stop);
    }
    return calls;
  }
  const calls = Array.from({ length: stopCount }, (_, stop) => stop);
  // Few services run from end to end, or there would be little reason to transfer.
  if (random.chance(0.95)) calls.splice(random.chance(0.5) ? 0 : stopCount - 1, 1);
  while (calls.length > wanted) calls.splice(random.between(0, calls.length - 1), 1);
  return random.chance(0.07) ? calls.reverse() : calls;
}

interface Pace {
  readonly stepsPerSegment: readonly [number, number];
  readonly centsPerSegment: readonly [number, number];
}

/** Fast and dear to slow and cheap, so that the front has something to trade. */
const paces: readonly Pace[] = [
  { stepsPerSegment: [1, 2], centsPerSegment: [32, 40] },
  { stepsPerSegment: [2, 4], centsPerSegment: [22, 30] },
  { stepsPerSegment: [4, 8], centsPerSegment: [14, 20] },
  { stepsPerSegment: [7, 12], centsPerSegment: [6, 12] },
  { stepsPerSegment: [12, 18], centsPerSegment: [0, 4] },
];

/** Ids whose order by code unit is neither that of the index nor that of a dictionary. */
const serviceIds = ["S10", "s1", "S9", "S2#2", "S2", "S_3", "T", "S2@XXA:RAIL-XXC:RAIL"] as const;
const departureIds = ["b", "A", "10", "9", "_", "a", "B", "c"] as const;

function buildService(random: Random, index: number, terminals: readonly number[], pace: Pace): CompiledService {
  // At the break the terminal is listed twice, the segment between carrying the transfer.
  const isThrough = terminals.length >= 3 && random.chance(0.6);
  const breakCall = isThrough ? random.between(1, terminals.length - 2) : terminals.length;
  const stops = isThrough ? [...terminals.slice(0, breakCall + 1), ...terminals.slice(breakCall)] : [...terminals];
  const [trackBefore, trackAfter] = [random.between(0, 3), random.between(0, 3)];
  const isBreak = (segment: number): boolean => isThrough && segment === breakCall;
  const cents = [0];
  const transfers = [0];
  const segmentSteps: number[] = [];
  for (let segment = 0; segment < stops.length - 1; segment++) {
    const segmentCents = isBreak(segment) ? random.between(0, 2) : random.between(...pace.centsPerSegment);
    cents.push(getAt(cents, segment) + segmentCents);
    transfers.push(getAt(transfers, segment) + (isBreak(segment) ? 1 : 0));
    segmentSteps.push(isBreak(segment) ? 1 : random.between(...pace.stepsPerSegment));
  }
  // Services that run seldom make boxes wait for days, up into the later storage tiers.
  const lastStep = departureSteps * (random.chance(0.3) ? 3 : 1);
  const mayCall = (isAllowed: boolean): 0 | 1 => (isAllowed && random.chance(0.95) ? 1 : 0);
  return {
    id: getAt(serviceIds, index),
    stops,
    tracks: segmentSteps.map((_, segment) => (segment < breakCall ? trackBefore : trackAfter)),
    canBoard: stops.map((_, call) => mayCall(call < stops.length - 1 && !isBreak(call))),
    canAlight: stops.map((_, call) => mayCall(call > 0 && !isBreak(call - 1))),
    boardCents: stops.map(() => random.between(0, 2)),
    cents,
    transfers,
    departures: departureIds.slice(0, random.pick([3, 3, 4, 4, 5, 6, 8])).map((id) => {
      const arrivals: number[] = [];
      const departures: number[] = [];
      let minute = startMinute + random.between(0, lastStep) * gridMinutes;
      for (let call = 0; call < stops.length; call++) {
        // Each departure has delays of its own, so later ones overtake earlier ones.
        if (call > 0) minute += (getAt(segmentSteps, call - 1) + (random.chance(0.2) ? 1 : 0)) * gridMinutes;
        arrivals.push(minute);
        if (call > 0 && call < stops.length - 1) minute += random.pick([0, 0, 1, 2]) * gridMinutes;
        departures.push(minute);
      }
      return { id, arrivals, departures };
    }),
  };
}

/** Single terminals with drayage at the ends, locations of two terminals, or one of each kind. */
function buildEnds(random: Random, drayage: readonly CompiledDrayage[], stopCount: number) {
  const listTerminals = (stop: number, isLocation: boolean): number[] => {
    const sibling = drayage.find((link) => link.from === stop)?.to;
    return isLocation && sibling !== undefined ? [stop, sibling] : [stop];
  };
  const kind = random.pick(["TERMINALS", "TERMINALS", "LOCATIONS", "LOCATIONS", "MIXED"] as const);
  return {
    origins: listTerminals(0, kind !== "TERMINALS"),
    destinations: listTerminals(stopCount - 1, kind === "LOCATIONS"),
    drayageAtEnds: kind !== "LOCATIONS" && random.chance(0.8),
  };
}

/** The instance of a seed: EARLIEST, the same on every machine; stop 0 is an origin, the last a destination. */
export function buildRandomInstance(seed: number): CompiledInstance {
  const random = buildRandom(seed);
  const stopCount = random.pick([4, 4, 5, 5, 5, 6]);
  const stops = Array.from({ length: stopCount }, (_, index) => buildStop(random, index));
  const drayage = buildDrayage(random, stopCount);
  const services: CompiledService[] = [];
  let calls: readonly number[] = [];
  let pace = 0;
  for (let count = random.pick([7, 8, 8, 8]); services.length < count; ) {
    const twin = services.at(-1);
    if (twin !== undefined && random.chance(0.08)) {
      // Same times and prices under another id: paths that only the last rules of the canonical path tell apart.
      services.push({ ...twin, id: getAt(serviceIds, services.length), departures: [...twin.departures].reverse() });
      continue;
    }
    // Parallel services on the same calls, at another pace, are what makes fronts long.
    if (services.length === 0 || !random.chance(0.5)) calls = listCalls(random, stopCount);
    pace = (pace + random.between(1, paces.length - 1)) % paces.length;
    services.push(buildService(random, services.length, calls, getAt(paces, pace)));
  }
  const readyMinute = startMinute + random.between(0, 4) * gridMinutes;
  return {
    networkVersion: `random.${seed}.0`,
    request: null,
    direction: "EARLIEST",
    ...buildEnds(random, drayage, stopCount),
    readyMinute,
    arriveByMinute: null,
    latestFirstDepartureMinute: readyMinute + random.between(15, 30) * gridMinutes,
    latestArrivalMinute: readyMinute + random.between(80, 140) * gridMinutes,
    earliestHandoverMinute: null,
    maximumTransfers: random.pick([2, 3, 3, 3, 4]),
    tracks,
    stops,
    drayage,
    services,
  };
}
