import { expect, it } from "vitest";
import type { Constraints } from "../../src/model/constraints.ts";
import type { PlanRequest } from "../../src/model/plan-request.ts";
import { searchMatrix } from "../../src/planner/matrix.ts";
import { findReachable } from "../../src/planner/reachable.ts";
import { reachHere, runSliced } from "../../src/planner/run-sliced.ts";
import { bundledPlanner, requestOf } from "./bundled.ts";

const SCALE = Number(process.env.TEST_SCALE ?? "0.1");
/** Every so many locations are searched one by one. */
const STEP = SCALE >= 1 ? 1 : 17;
const { network, prepare } = bundledPlanner;
const CODES = [...new Set(network.timetable.stops.map(({ id }) => id.split(":")[0]!))];

interface Case {
  readonly name: string;
  readonly origin: string;
  readonly limits: Partial<PlanRequest>;
  readonly constraints: Partial<Constraints>;
}
const CASES: readonly Case[] = [
  { name: "cost", origin: "CNLYG", limits: {}, constraints: { maximumCostCents: 350_000 } },
  {
    name: "cost and transfers",
    origin: "KZALA",
    limits: { maximumTransfers: 2 },
    constraints: { maximumCostCents: 400_000 },
  },
  {
    name: "a terminal, whose sibling may be the end",
    origin: "CNLYG:SEA",
    limits: { maximumTransfers: 2 },
    constraints: {},
  },
  {
    name: "an excluded country of the origin",
    origin: "KGJLD",
    limits: { maximumTransfers: 3 },
    constraints: { countries: { kind: "exclude", codes: ["KG"] } },
  },
  {
    name: "the same and cost",
    origin: "RUCEK",
    limits: { maximumTransfers: 3 },
    constraints: { countries: { kind: "exclude", codes: ["RU", "TR"] }, maximumCostCents: 900_000 },
  },
  {
    name: "emissions",
    origin: "DEDUI",
    limits: { maximumTransfers: 2, maximumDurationMinutes: 20 * 1440 },
    constraints: { maximumEmissionsGrams: 900_000 },
  },
];

const placeOf = (text: string) =>
  text.includes(":") ? { kind: "terminal" as const, terminal: text } : { kind: "location" as const, code: text };

for (const { name, origin, limits, constraints } of CASES)
  it(`reaches what a search of each location finds, by ${name}`, { timeout: 240_000 }, async () => {
    const asked = requestOf("CNLYG", "KZALA");
    const request = {
      ...asked,
      maximumDurationMinutes: 40 * 1440,
      ...limits,
      origin: placeOf(origin),
      constraints: { ...asked.constraints, ...constraints },
    };
    const { locations, routingError } = await findReachable(request, prepare, {
      runSearches: runSliced,
      runReach: reachHere,
    });
    expect(routingError).toBeNull();
    expect(locations.length).toBeGreaterThan(2);
    const codes = CODES.filter((code, index) => code !== origin.split(":")[0] && index % STEP === 0);
    const destinations = [
      ...new Set([...codes, "CNLYG", "BYMSQ", "DEHAM", ...locations.slice(0, 20).map(({ code }) => code)]),
    ];
    const cells = await searchMatrix(
      { origins: [request.origin], destinations: destinations.map(placeOf), request },
      prepare,
      runSliced,
    );
    const reachedByCode = new Map(locations.map((one) => [one.code, one]));
    const { countries } = request.constraints;
    const countryOf = (code: string) => network.records.locations.find((row) => row.code === code)!.country;
    const own = countryOf(origin.split(":")[0]!);
    for (const { points, destination } of cells) {
      const code = destinations[destination]!;
      const country = countryOf(code);
      // A matrix enters an excluded country of its destination; what can be reached does not go there.
      const isShut = countries?.codes.includes(country) && country !== own;
      const reached = reachedByCode.get(code);
      const wanted = points.length === 0 || isShut ? undefined : Math.min(...points.map((point) => point.totalMinutes));
      expect(reached?.totalMinutes, code).toBe(wanted);
      if (wanted !== undefined && request.constraints.maximumCostCents !== null)
        expect(reached!.leastCents, code).toBe(Math.min(...points.map((point) => point.path.costCents)));
      else expect(reached?.leastCents ?? null, code).toBeNull();
    }
  });
