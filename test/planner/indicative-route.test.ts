import { beforeAll, expect, it } from "vitest";
import type { SeaLanes } from "../../src/lanes/sea-lanes.ts";
import { allows, NO_CONSTRAINTS } from "../../src/model/constraints.ts";
import type { IndicativeConstraints, IndicativeRoute } from "../../src/model/indicative.ts";
import { createSeaWays } from "../../src/planner/sea-ways.ts";
import { readLaneRows } from "../../src/server/read-sea-lanes.ts";
import { bundledPlanner } from "./bundled.ts";
import { randomOf } from "./random-cargo.ts";

const SCALE = Number(process.env.TEST_SCALE ?? "0.1");
const SEED = 20261124;
const { network } = bundledPlanner;
const { records } = network;
const STATIONS = records.terminals.filter((row) => row.kind === "RAIL").map((row) => row.location);
const PORTS = records.terminals.filter((row) => row.kind === "SEA").map((row) => row.location);
const countryByCode = new Map(records.locations.map((row) => [row.code, row.country]));
let lanes: SeaLanes;
beforeAll(() => {
  lanes = createSeaWays(readLaneRows)(bundledPlanner.directory);
});

async function find(origin: string, destination: string, constraints: IndicativeConstraints) {
  const { route } = await bundledPlanner.findIndicative(
    {
      origin: { kind: "location", code: origin },
      destination: { kind: "location", code: destination },
      by: "DISTANCE",
      constraints,
    },
    lanes,
  );
  return route;
}

/** What a route has that a filter of its own forbids; a country of an end is no transit as long as the way is not out of it. */
function listForbidden(route: IndicativeRoute, constraints: IndicativeConstraints, from: string, to: string): string[] {
  const [home, goal] = [countryByCode.get(from)!, countryByCode.get(to)!];
  const { countries } = route;
  const begin = countries.findIndex((country) => country !== home);
  const end = countries.findLastIndex((country) => country !== goal);
  const isTransit = (index: number): boolean =>
    !(home === goal && countries[index] === home) && !(begin < 0 || index < begin) && !(end < 0 || index > end);
  const places = route.legs.flatMap((leg) => [leg.from, leg.to].map((terminal) => terminal.split(":")[0]!));
  return [
    ...countries.filter((country, index) => !allows(constraints.countries, country) && isTransit(index)),
    ...[...route.borders, ...route.gaugeBreaks]
      .map(({ crossing }) => crossing)
      .filter((code) => !allows(constraints.borderCrossings, code)),
    ...route.passages.filter((passage) => !allows(constraints.passages, passage)),
    ...places.filter((code) => code !== from && code !== to && !allows(constraints.locations, code)),
    ...route.legs.filter((leg) => !leg.isDrayage && !allows(constraints.modes, leg.mode)).map((leg) => leg.mode),
  ];
}

it(`keeps to random constraints and is never shorter for them (seed ${SEED})`, async () => {
  const random = randomOf(SEED);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  let excluded = 0;
  for (let round = 0; round < 1000 * SCALE; round++) {
    const origin = pick(random() < 0.7 ? STATIONS : PORTS);
    const destination = pick(random() < 0.7 ? STATIONS : PORTS);
    if (origin === destination) continue;
    const open = await find(origin, destination, NO_CONSTRAINTS);
    expect(open, `${origin} ${destination}`).not.toBeNull();
    // Each filter takes away something that the open way uses, the countries of its ends among them.
    const take = (codes: readonly string[]) =>
      random() < 0.5 && codes.length > 0 ? { kind: "exclude" as const, codes: [pick(codes)] } : null;
    const constraints: IndicativeConstraints = {
      modes: random() < 0.15 ? { kind: "exclude", codes: [pick(["SEA", "ROAD"])] } : null,
      countries: take(open!.countries),
      borderCrossings: take(open!.borders.map(({ crossing }) => crossing)),
      locations: random() < 0.5 ? null : take(open!.legs.slice(1).map((leg) => leg.from.split(":")[0]!)),
      passages: take(open!.passages),
    };
    const route = await find(origin, destination, constraints);
    if (!route) continue;
    if (route.distanceKm > open!.distanceKm) excluded++;
    const told = `${origin} ${destination} ${JSON.stringify(constraints)}`;
    expect(listForbidden(route, constraints, origin, destination), told).toEqual([]);
    expect(route.distanceKm, told).toBeGreaterThanOrEqual(open!.distanceKm);
  }
  // The constraints do bite.
  expect(excluded).toBeGreaterThan(200 * SCALE);
}, 60_000);

it("agrees with the tracks alone where the sea is shut", async () => {
  const shut: IndicativeConstraints = { ...NO_CONSTRAINTS, modes: { kind: "only", codes: ["RAIL"] } };
  const route = await find("CNLYG", "KZALA", shut);
  const segments = records.segments.filter((row) => row.track !== "SEA" && row.track !== "ROAD");
  const least = shortestByRelaxing(segments.map((row) => [row.from_terminal, row.to_terminal, row.distance_km]));
  expect(route!.distanceKm).toBe(least("CNLYG:RAIL", "KZALA:RAIL"));
});

/** Bellman and Ford's, to ask another way. Gauges change only at crossings, which lie on every way between these two. */
function shortestByRelaxing(edges: readonly (readonly [string, string, number])[]) {
  return (from: string, to: string): number => {
    const km = new Map([[from, 0]]);
    for (let round = 0; round <= edges.length; round++)
      for (const [a, b, length] of edges)
        for (const [tail, head] of [
          [a, b],
          [b, a],
        ] as const) {
          const reached = (km.get(tail) ?? Number.POSITIVE_INFINITY) + length;
          if (reached < (km.get(head) ?? Number.POSITIVE_INFINITY)) km.set(head, reached);
        }
    return km.get(to)!;
  };
}

it("does not come back into an excluded country of its origin, nor leave one of its destination again", async () => {
  const pairs = [
    ["UZAZN", "GETBS"],
    ["TJKUR", "CNHMI"],
    ["KGJLD", "CNBJS"],
  ] as const;
  for (const [home, far] of pairs)
    for (const [from, to] of [
      [home, far],
      [far, home],
    ] as const) {
      const country = countryByCode.get(home)!;
      const open = await find(from, to, NO_CONSTRAINTS);
      // The shortest way does it, so that the constraint has something to forbid.
      expect(open!.countries.filter((code) => code === country).length).toBeGreaterThan(1);
      const shut = { ...NO_CONSTRAINTS, countries: { kind: "exclude" as const, codes: [country] } };
      const route = await find(from, to, shut);
      expect(route?.countries.filter((code) => code === country) ?? [country]).toEqual([country]);
    }
});
