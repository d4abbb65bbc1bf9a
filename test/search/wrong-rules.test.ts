import { expect, it } from "vitest";
import { packTimetable } from "../../src/network/pack-timetable.ts";
import { listDepartures } from "../../src/network/timetable.ts";
import { search } from "../../src/search/search.ts";
import { enumerateFront } from "../oracle/enumerate-front.ts";
import { buildRandomInstance } from "../oracle/random-instance.ts";
import { packInstance } from "./pack-instance.ts";

const SEEDS = Math.max(40, Math.round(200 * Number(process.env.TEST_SCALE ?? "0.1")));
const wantedBySeed = new Map<number, string>();

/** Seeds whose front a wrong rule changes, the rule being planted in what the engine is given. */
function countDifferences(plant: (packed: ReturnType<typeof packInstance>) => ReturnType<typeof packInstance>): number {
  let differences = 0;
  for (let seed = 1; seed <= SEEDS; seed++) {
    const instance = buildRandomInstance(seed);
    const { timetable, costs, query } = plant(packInstance(instance));
    const vector = (point: { arrivalMinute: number; costCents: number; transfers: number }) => [
      point.arrivalMinute,
      point.costCents,
      point.transfers,
    ];
    const wanted = wantedBySeed.get(seed) ?? JSON.stringify(enumerateFront(instance).map(vector));
    wantedBySeed.set(seed, wanted);
    let found: unknown;
    try {
      found = search(timetable, costs, query).front.map(vector);
    } catch {
      found = null;
    }
    if (JSON.stringify(found) !== wanted) differences++;
  }
  return differences;
}

it("catches the engine when nothing is planted in no instance", () => {
  expect(countDifferences((packed) => packed)).toBe(0);
});

it("catches the rule that storage does not matter, so that earlier always wins", () => {
  const free = { freeMinutes: 0, tiers: [] };
  expect(
    countDifferences((packed) => ({
      ...packed,
      costs: { ...packed.costs, stops: packed.costs.stops.map((stop) => ({ ...stop, storage: free })) },
    })),
  ).toBeGreaterThan(0);
});

it("catches the rule that only one departure of a service is boarded", () => {
  expect(
    countDifferences((packed) => ({
      ...packed,
      timetable: packTimetable({
        ...packed.timetable,
        services: packed.timetable.services.map((service, index) => ({
          ...service,
          departures: listDepartures(packed.timetable, index).slice(0, 1),
        })),
      }),
    })),
  ).toBeGreaterThan(0);
});
