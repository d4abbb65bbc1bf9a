import type { CostArrays } from "../src/network/cost-arrays.ts";
import { packTimetable } from "../src/network/pack-timetable.ts";
import type { TimetableService } from "../src/network/timetable.ts";
import type { Lab } from "./lab.ts";
import { buildRandom, pick, type Random } from "./protocol.ts";

const DAY = 1440;
const DAYS = 200;
/** Per unit of size: stations on lines of 26, ports of which every 25th is a hub, services by land and sea. */
const SIZE = { stations: 104, ports: 1150, railServices: 220, loops: 270, feeders: 420 };
const LINE = 26;
const HUB_EVERY = 25;
const FIRST_MINUTE = 29_000_160;
const [NARROW, BROAD, SEA] = [0, 1, 2] as const;

interface Draft {
  readonly services: TimetableService[];
  readonly boardCents: number[];
  readonly carriageCents: number[];
}

/** A made-up network of 1, 10 or 100 times the size of the bundled one: what grows is the number of corridors, not their density. */
export function buildSyntheticLab(size: number, seed: number): Lab {
  const random = buildRandom(seed);
  const stationCount = SIZE.stations * size;
  const stopCount = stationCount + SIZE.ports * size;
  const coordinates = Array.from({ length: stopCount }, () => ({
    latitude: random() * 100 - 40,
    longitude: random() * 300 - 150,
  }));
  const draft: Draft = { services: [], boardCents: [], carriageCents: [] };
  for (let n = 0; n < SIZE.railServices * size; n++) addTrain(draft, random, stationCount, n);
  for (let n = 0; n < SIZE.loops * size; n++) addLoop(draft, random, stationCount, size, n);
  for (let n = 0; n < SIZE.feeders * size; n++) addFeeder(draft, random, stationCount, size, n);
  const drayage = Array.from({ length: 5 * size }, (_, n) => [n * LINE, stationCount + n * HUB_EVERY] as const)
    .filter(([station, port]) => station < stationCount && port < stopCount)
    .flatMap(([station, port]) => [
      { from: station, to: port, minutes: 480 },
      { from: port, to: station, minutes: 480 },
    ]);
  const stops = coordinates.map((_, stop) => ({
    id: `X${stop}:${stop < stationCount ? "RAIL" : "SEA"}`,
    originMinutes: 480,
    destinationMinutes: 480,
    transferMinutes: [
      { fromTrack: null, toTrack: null, fromMinute: null, toMinute: null, minutes: stop < stationCount ? 360 : 720 },
    ],
  }));
  const storage = {
    freeMinutes: 3 * DAY,
    tiers: [
      { fromDay: 0, centsPerStartedDay: 1500 },
      { fromDay: 5, centsPerStartedDay: 3000 },
    ],
  };
  const costs: CostArrays = {
    stops: stops.map(() => ({
      originCents: 15_000,
      destinationCents: 15_000,
      storage,
      transferCents: [{ fromTrack: null, toTrack: null, cents: 9_000 }],
    })),
    drayageCents: Int32Array.from(drayage, () => 12_000),
    boardCents: Int32Array.from(draft.boardCents),
    carriageCents: Int32Array.from(draft.carriageCents),
  };
  const timetable = packTimetable({ stops, drayage, services: draft.services });
  return {
    name: `synthetic ${size}x, seed ${seed}: ${timetable.services.length} services, ${timetable.eventCount} events`,
    timetable,
    costs,
    coordinates,
    stations: [...Array(stationCount).keys()],
    ports: [...Array(stopCount - stationCount).keys()].map((port) => stationCount + port),
    readyMinute: FIRST_MINUTE + 31 * DAY,
    priceAnew: () => costs,
  };
}

function addTrain(draft: Draft, random: Random, stationCount: number, n: number): void {
  const line = Math.floor(random() * Math.ceil(stationCount / LINE));
  const from = Math.floor(random() * (LINE / 2));
  const length = 4 + Math.floor(random() * (LINE - from - 4));
  const every = pick(random, [1, 1, 1, 2]);
  const calls: number[] = [];
  for (let call = from; call < from + length; call += every) calls.push(Math.min(line * LINE + call, stationCount - 1));
  if (random() < 0.5) calls.reverse();
  addService(draft, random, `R${n}`, [...new Set(calls)], {
    track: line % 2 === 0 ? NARROW : BROAD,
    runMinutes: [300, 900],
    centsPerMinute: 25,
    perWeek: 1 + Math.floor(random() * 5),
    boardable: calls.length,
  });
}

/** Two rounds less one call, boarded in the first. */
function addLoop(draft: Draft, random: Random, stationCount: number, size: number, n: number): void {
  const region = Math.floor(random() * size);
  const calls = [
    ...new Set(Array.from({ length: 8 + Math.floor(random() * 4) }, () => pickHub(random, stationCount, region))),
  ];
  addService(draft, random, `L${n}`, [...calls, ...calls.slice(0, -1)], {
    track: SEA,
    runMinutes: [DAY, 6 * DAY],
    centsPerMinute: 2,
    perWeek: 1,
    boardable: calls.length,
  });
}

function addFeeder(draft: Draft, random: Random, stationCount: number, size: number, n: number): void {
  const region = Math.floor(random() * size);
  const hub = pickHub(random, stationCount, region);
  const ports = Array.from(
    { length: 2 + Math.floor(random() * 4) },
    () => stationCount + region * SIZE.ports + Math.floor(random() * SIZE.ports),
  );
  const calls = [...new Set([hub, ...ports])];
  addService(draft, random, `F${n}`, [...calls, hub], {
    track: SEA,
    runMinutes: [DAY / 2, 2 * DAY],
    centsPerMinute: 4,
    perWeek: 1,
    boardable: calls.length,
  });
}

/** Hubs are unequal: the square makes the first ones the busiest. */
function pickHub(random: Random, stationCount: number, region: number): number {
  const hubs = SIZE.ports / HUB_EVERY;
  return stationCount + region * SIZE.ports + Math.floor(random() ** 2 * hubs) * HUB_EVERY;
}

interface Plan {
  readonly track: number;
  readonly runMinutes: readonly [number, number];
  readonly centsPerMinute: number;
  readonly perWeek: number;
  readonly boardable: number;
}

function addService(draft: Draft, random: Random, id: string, calls: readonly number[], plan: Plan): void {
  if (calls.length < 2) return;
  const runs = calls.map(() => plan.runMinutes[0] + Math.floor(random() * (plan.runMinutes[1] - plan.runMinutes[0])));
  const arrivals = [0];
  const departures = [0];
  const cents = [0];
  for (let call = 1; call < calls.length; call++) {
    arrivals.push(departures[call - 1]! + runs[call]!);
    departures.push(arrivals[call]! + (plan.track === SEA ? 1200 : 120));
    cents.push(cents[call - 1]! + runs[call]! * plan.centsPerMinute);
  }
  const spacing = (7 * DAY) / plan.perWeek;
  const first = FIRST_MINUTE + Math.floor(random() * 7 * DAY);
  draft.services.push({
    id,
    stops: calls,
    tracks: calls.slice(1).map(() => plan.track),
    canBoard: calls.map((_, call) => call < plan.boardable && call < calls.length - 1),
    canAlight: calls.map((_, call) => call > 0),
    transfers: calls.map(() => 0),
    borders: calls.map(() => 0),
    departures: Array.from({ length: Math.floor((DAYS * DAY) / spacing) }, (_, d) => {
      const start = first + Math.round(d * spacing);
      return {
        id: String(d),
        arrivals: arrivals.map((minute) => start + minute),
        departures: departures.map((minute) => start + minute),
      };
    }),
  });
  draft.boardCents.push(...calls.map(() => (plan.track === SEA ? 30_000 : 2_000)));
  draft.carriageCents.push(...cents);
}
