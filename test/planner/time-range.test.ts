import { describe, expect, it } from "vitest";
import type { Itinerary } from "../../src/model/itinerary.ts";
import { createPlanner } from "../../src/planner/create-planner.ts";
import { addSpread, board, NO_DELAY, quantile } from "../../src/planner/delay.ts";
import { tinyNetwork } from "../fixtures/tiny-network.ts";
import { bundledPlanner, requestOf } from "./bundled.ts";
import { randomOf } from "./random-cargo.ts";

const SCALE = Number(process.env.TEST_SCALE ?? "0.1");
const ROUNDS = Math.ceil(100_000 * Math.max(SCALE, 0.2));
const SEED = 20_261_126;

describe("delays", () => {
  it("of one part are at most P50 half of the time and at most P90 nine times in ten, to the minute", () => {
    const one = addSpread(NO_DELAY, 60, 180);
    expect([quantile(one, 0.5), quantile(one, 0.9), quantile(one, 1)]).toEqual([60, 180, 300]);
    // Half of the time none at all.
    expect(quantile(addSpread(NO_DELAY, 0, 100), 0.5)).toBe(0);
    expect(quantile(addSpread(NO_DELAY, 40, 40), 0.9)).toBe(40);
  });

  it("of two parts add up as worked out by hand", () => {
    // 0 or 10 minutes, each with a half: 0 (1/4), 10 (1/2), 20 (1/4).
    const halves = { chances: Float64Array.from({ length: 11 }, (_, at) => (at % 10 === 0 ? 0.5 : 0)), lost: 0 };
    const both = board(halves, 5, [{ departsLater: 10, arrivesLater: 20 }]);
    expect(both.probability).toBe(0.5);
    expect([quantile(both.delay, 0.5), quantile(both.delay, 0.51)]).toEqual([0, 20]);
    // 1 or 2 minutes with a quarter each, 3 or 4 with a fifth each, 5 or 6 with a twentieth each.
    const spread = addSpread(NO_DELAY, 2, 4);
    expect([...spread.chances].map((chance) => Math.round(chance * 1000))).toEqual([0, 250, 250, 200, 200, 50, 50]);
    // Twice: 2 in 1/16, 3 in 2/16, so that 3 minutes or less come with 3/16.
    const twice = addSpread(spread, 2, 4);
    expect(twice.chances[2]).toBeCloseTo(1 / 16, 12);
    expect(twice.chances[3]).toBeCloseTo(2 / 16, 12);
    expect(twice.chances[12]).toBeCloseTo(1 / 400, 12);
    expect(twice.chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12);
  });

  it("that no later departure takes are for ever", () => {
    const late = addSpread(NO_DELAY, 60, 180);
    const { delay, probability } = board(late, 60, [{ departsLater: 60, arrivesLater: 100 }]);
    expect(probability).toBeCloseTo(0.5, 12);
    // Up to 60 caught, up to 120 an hour later, the rest never.
    expect(quantile(delay, 0.7)).toBe(100);
    expect(quantile(delay, 0.71)).toBeNull();
    expect(delay.lost).toBeCloseTo(0.3, 12);
  });
});

/** Two trains a day apart each: A to B 600 minutes, transfer 60, B to C 300, leaving B an hour after the box is ready. */
const records = tinyNetwork({
  countries: ["country=CN name=China sovereign=CN"],
  locations: ["A", "B", "C"].map((name) => `code=CNAA${name} country=CN time_zone=UTC`),
  terminals: ["A", "B", "C"].map((name) => `terminal=CNAA${name}:RAIL location=CNAA${name} kind=RAIL`),
  segments: [
    "segment=S from_terminal=CNAAA:RAIL to_terminal=CNAAB:RAIL track=1435 distance_km=1 countries=CN traction=electric",
    "segment=T from_terminal=CNAAB:RAIL to_terminal=CNAAC:RAIL track=1435 distance_km=1 countries=CN traction=electric",
  ],
  services: ["service=S kind=REGIONAL mode=RAIL capacity_teu=10", "service=T kind=REGIONAL mode=RAIL capacity_teu=10"],
  calls: [
    "service=S sequence=1 terminal=CNAAA:RAIL",
    "service=S sequence=2 terminal=CNAAB:RAIL track=1435 run_minutes=600",
    "service=T sequence=1 terminal=CNAAB:RAIL",
    "service=T sequence=2 terminal=CNAAC:RAIL track=1435 run_minutes=300",
  ],
  schedules: [
    "service=S weekdays=1;2;3;4;5;6;7 departs_at=00:00 time_zone=UTC interval_weeks=1",
    "service=T weekdays=1;2;3;4;5;6;7 departs_at=12:00 time_zone=UTC interval_weeks=1",
  ],
  transfers: ["terminal=* from_track=1435 to_track=1435 minutes=60"],
  "exchange-rates": ["currency=USD usd_per_unit=1"],
  "emission-factors": [
    "factor=E mode=RAIL_ELECTRIC scope=* grams_per_tonne_km=1",
    "factor=L mode=LIFT scope=* grams_per_tonne_km=1",
  ],
  spreads: [
    "spread=1 part=RIDE mode=RAIL per=PART p50_minutes=30 p90_minutes=60 basis=DERIVED",
    "spread=2 part=RIDE mode=RAIL place=S per=DAY p50_minutes=144 p90_minutes=288 basis=PUBLISHED",
    "spread=3 part=RIDE mode=RAIL place=S per=PART p50_minutes=999 p90_minutes=999 valid_to=2025-12-31",
  ],
});

it("gives an itinerary the range worked out by hand", () => {
  const planner = createPlanner(records, "tiny", Date.parse("2026-11-24") / 86_400_000);
  const [itinerary] = planner.plan(requestOf("CNAAA", "CNAAC")).itineraries;
  // 600 minutes are 5/12 of a day: P50 60, P90 120 of the first ride. It is ready at B at 11:00, an hour early.
  expect(itinerary!.legs.map((leg) => leg.spread)).toEqual([
    { p50Minutes: 60, p90Minutes: 120, source: "own", basis: "PUBLISHED" },
    { p50Minutes: 30, p90Minutes: 60, source: "own", basis: "DERIVED" },
  ]);
  const range = itinerary!.findTimeRange();
  expect(range.bufferMinutes).toBe(60);
  expect(range.transfers[0]!.probability).toBeCloseTo(0.5, 12);
  expect(range.transfers[0]!.nextDepartureMinute).toBe(Date.parse("2026-12-08T12:00:00Z") / 60_000);
  // Caught with 1/2 and then up to 90 late; missed with 1/2 and then a day and up to 90 late. Half of all: 90. Nine in ten: of the missed
  // ones four in five, that is 0.3 / 0.4 of the way from 30 to 60 minutes, and a day.
  expect(range.p50Minutes).toBe(17 * 60 + 90);
  expect(range.p90Minutes).toBe(17 * 60 + 1440 + 30 + Math.ceil(30 * 0.75));
  expect(range.basis).toBe("DERIVED");
});

/** What happens when each part of an itinerary draws its extra time: minutes late at the end, and which departures were caught. */
function simulate(itinerary: Itinerary, random: () => number, catches: number[]): number {
  const draw = (p50: number, p90: number): number => {
    const chance = random();
    if (chance < 0.5) return p50 * (chance / 0.5);
    if (chance < 0.9) return p50 + (p90 - p50) * ((chance - 0.5) / 0.4);
    return p90 + (p90 - p50) * ((chance - 0.9) / 0.1);
  };
  const parts = [...itinerary.legs, ...itinerary.steps].sort((a, b) => a.sequenceNumber - b.sequenceNumber);
  let late = 0;
  let riding = "";
  let changes = 0;
  let wait = 0;
  let isFirst = true;
  for (const part of parts) {
    if ("kind" in part) {
      if (part.kind === "WAIT") wait = part.durationMinutes;
      // A change inside a through train is followed by a leg of the same service without handling between.
      if (
        part.kind === "HANDLING" ||
        part.kind === "DRAYAGE" ||
        (part.kind === "GAUGE_CHANGE" && !isInside(itinerary, part.sequenceNumber))
      )
        riding = "";
    } else if (riding !== part.service) {
      riding = part.service;
      if (isFirst) late = 0;
      else {
        const board = boards(part.service, part.departureTerminal);
        const index = board.findIndex((line) => line.departureMinute === part.departureMinute);
        const ready = part.departureMinute - wait + late;
        if (ready <= part.departureMinute) {
          catches[changes] = (catches[changes] ?? 0) + 1;
          late = 0;
        } else {
          const next = board.slice(index).find((line) => line.departureMinute >= ready);
          if (!next) return Number.POSITIVE_INFINITY;
          const arrives = (line: typeof next): number =>
            line.callsAfter.find((call) => call.terminal === endOf(itinerary, part))!.arrivalMinute;
          late = arrives(next) - arrives(board[index]!);
        }
        changes++;
      }
      isFirst = false;
    }
    if (part.spread) late += draw(part.spread.p50Minutes, part.spread.p90Minutes);
  }
  return late;
}

function isInside(itinerary: Itinerary, sequenceNumber: number): boolean {
  const before = itinerary.legs.findLast((leg) => leg.sequenceNumber < sequenceNumber);
  const after = itinerary.legs.find((leg) => leg.sequenceNumber > sequenceNumber);
  const departures = new Set(
    itinerary.rides.filter((ride) => ride.service === before?.service).map((ride) => ride.departure),
  );
  return before?.service === after?.service && departures.size === 1;
}

/** Where the ride that begins with a leg ends: the last leg of the same service in a row. */
function endOf(itinerary: Itinerary, first: Itinerary["legs"][number]): string {
  let last = first;
  for (const leg of itinerary.legs)
    if (
      leg.sequenceNumber > last.sequenceNumber &&
      leg.service === first.service &&
      leg.departureTerminal === last.arrivalTerminal
    )
      last = leg;
  return last.arrivalTerminal;
}

const boardByPlace = new Map<string, ReturnType<typeof bundledPlanner.listBoard>>();
/** The departures of a service from a terminal, from the board of the terminal. */
function boards(service: string, terminal: string) {
  const key = `${service} ${terminal}`;
  const known =
    boardByPlace.get(key) ??
    bundledPlanner
      .listBoard({ kind: "terminal", terminal }, bundledPlanner.network.firstDay * 1440, 1_000_000)
      .filter((line) => line.serviceCode === service);
  boardByPlace.set(key, known);
  return known;
}

it.each([
  ["CNLYG", "KZALA"],
  ["KZALA", "KRPUS"],
  ["KZALA", "GEPTI"],
  ["CNLYG", "USLAX"],
  ["UZTAS", "KRINC"],
])(`agrees with ${ROUNDS} simulated journeys from seed ${SEED}: %s to %s`, (from, to) => {
  const [itinerary] = bundledPlanner.plan({ ...requestOf(from, to), maximumTransfers: 3 }).itineraries;
  const range = itinerary!.findTimeRange();
  const random = randomOf(SEED);
  const catches: number[] = [];
  const lates = Array.from({ length: ROUNDS }, () => simulate(itinerary!, random, catches)).sort((a, b) => a - b);
  const planned = itinerary!.endMinute - itinerary!.readyMinute;
  range.transfers.forEach((transfer, index) => {
    expect(Math.abs(transfer.probability - (catches[index] ?? 0) / ROUNDS), `transfer ${index}`).toBeLessThan(0.015);
  });
  // The range lies between the quantiles a little below and above.
  const share = (probability: number): number =>
    planned + lates[Math.min(ROUNDS - 1, Math.floor(probability * ROUNDS))]!;
  for (const [minutes, probability] of [
    [range.p50Minutes!, 0.5],
    [range.p90Minutes!, 0.9],
  ] as const) {
    expect(minutes).toBeGreaterThanOrEqual(Math.floor(share(probability - 0.015)) - 15);
    expect(minutes).toBeLessThanOrEqual(Math.ceil(share(probability + 0.015)) + 15);
  }
});

it("has a source for every spread, and wider ranges where more can go wrong", () => {
  const { itineraries } = bundledPlanner.plan({ ...requestOf("CNLYG", "DEHAM"), maximumTransfers: 3 });
  const known = new Set(bundledPlanner.network.records.sources.map((row) => row.source));
  for (const itinerary of itineraries) {
    const { p50Minutes, p90Minutes, transfers, bufferMinutes } = itinerary.findTimeRange();
    expect(p50Minutes).toBeGreaterThan(itinerary.endMinute - itinerary.readyMinute);
    expect(p90Minutes).toBeGreaterThan(p50Minutes!);
    expect(bufferMinutes).toBe(transfers.reduce((sum, transfer) => sum + transfer.bufferMinutes, 0));
    const departures = new Set(itinerary.rides.map((ride) => `${ride.service} ${ride.departure}`));
    expect(transfers.length).toBe(departures.size - 1);
    for (const part of [...itinerary.legs, ...itinerary.steps])
      if (part.spread) expect(known).toContain(part.spread.source);
    expect(itinerary.legs.every((leg) => leg.spread !== null)).toBe(true);
  }
});
