import { describe, expect, it } from "vitest";
import { FILTER_FIELDS } from "../../src/model/constraints.ts";
import type { Itinerary } from "../../src/model/itinerary.ts";
import { BadInput } from "../../src/model/refusal.ts";
import { exportInstance } from "../../src/planner/export-instance.ts";
import { parseRequest } from "../../src/planner/parse-request.ts";
import type { CompiledInstance } from "../oracle/compiled-instance.ts";
import { solveTimeOrdered } from "../oracle/time-ordered-front.ts";
import { bundledPlanner } from "./bundled.ts";
import { countryOf, listUsed } from "./list-used.ts";

const SCALE = Number(process.env.TEST_SCALE ?? "0.1");
const QUERIES = Math.round(1000 * SCALE);
const ORACLE_QUERIES = Math.round(40 * SCALE);
const { records } = bundledPlanner.network;

function request(origin: string, destination: string, constraints: object) {
  return parseRequest(
    {
      origin: { location: origin },
      destination: { location: destination },
      dateTime: { earliestDeparture: "2026-12-07T00:00:00Z" },
      constraints,
    },
    0,
  );
}
const plan = (origin: string, destination: string, constraints: object) =>
  bundledPlanner.plan(request(origin, destination, constraints)).itineraries;

/** Why the itinerary breaks a filter; undefined when it does not. */
function findViolation(
  itinerary: Itinerary,
  constraints: Record<string, { only?: string[]; exclude?: string[] }>,
  origin: string,
  destination: string,
) {
  const used = listUsed(itinerary);
  const isForbidden = (field: string, code: string) => {
    const { only, exclude } = constraints[field] ?? {};
    return only ? !only.includes(code) : (exclude ?? []).includes(code);
  };
  for (const field of FILTER_FIELDS) {
    if (field === "countries") {
      const visits = used.countries.filter((country, index) => country !== used.countries[index - 1]);
      const ends = [countryOf.get(origin)!, countryOf.get(destination)!];
      const transit = visits.findIndex(
        (country, index) =>
          isForbidden(field, country) &&
          !(country === ends[0] && (index === 0 || country === ends[1])) &&
          !(country === ends[1] && index === visits.length - 1),
      );
      if (transit >= 0) return `${field} ${visits[transit]} in ${visits.join(">")}`;
    } else {
      const found = used[field].find(
        (code) => isForbidden(field, code) && !(field === "locations" && [origin, destination].includes(code)),
      );
      if (found !== undefined) return `${field} ${found}`;
    }
  }
  return undefined;
}

function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * below);
  };
}
const stations = records.terminals.filter((row) => row.kind === "RAIL").map((row) => row.location);
const CODES: Record<string, string[]> = {
  modes: ["RAIL", "SEA", "ROAD"],
  countries: [...new Set(stations.map((code) => countryOf.get(code)!))],
  borderCrossings: [...new Set(records.crossings.map((row) => row.crossing))],
  routes: records.routes.map((row) => row.route),
  services: records.services.filter((row) => row.mode === "RAIL").map((row) => row.service),
  operators: [...new Set(records.services.map((row) => row.operator))],
  locations: stations,
  passages: ["suez", "panama"],
};

function constrainAtRandom(next: (below: number) => number) {
  const constraints: Record<string, { only?: string[]; exclude?: string[] }> = {};
  for (let filters = 1 + next(2); filters > 0; filters--) {
    const field = FILTER_FIELDS[next(FILTER_FIELDS.length)]!;
    const codes = CODES[field]!;
    const isOnly = next(4) === 0;
    const share = isOnly ? 0.8 : field === "countries" || field === "borderCrossings" ? 0.15 : 0.1;
    const chosen = codes.filter(() => next(100) < share * 100);
    constraints[field] = isOnly ? { only: chosen.length > 0 ? chosen : codes.slice(0, 1) } : { exclude: chosen };
  }
  return constraints;
}

describe("constraints on the bundled network", () => {
  it(`are never violated, on ${QUERIES} random queries`, { timeout: 60_000 + 1_000 * QUERIES }, () => {
    let answered = 0;
    let wouldViolate = 0;
    for (let seed = 9001; seed < 9001 + QUERIES; seed++) {
      const next = random(seed);
      const origin = next(2) === 0 ? "CNLYG" : stations[next(stations.length)]!;
      const destination = stations[next(stations.length)]!;
      if (origin === destination) continue;
      const constraints = constrainAtRandom(next);
      const itineraries = plan(origin, destination, constraints);
      for (const itinerary of itineraries)
        expect(
          findViolation(itinerary, constraints, origin, destination),
          `seed ${seed}: ${origin} to ${destination}, ${JSON.stringify(constraints)}`,
        ).toBeUndefined();
      if (itineraries.length > 0) answered++;
      if (plan(origin, destination, {}).some((free) => findViolation(free, constraints, origin, destination)))
        wouldViolate++;
    }
    expect(answered, "queries with an answer").toBeGreaterThan(QUERIES / 4);
    expect(wouldViolate, "queries whose free answer would violate").toBeGreaterThan(QUERIES / 8);
  });

  it(`give the front of a time-ordered programme on ${ORACLE_QUERIES} exported instances`, {
    timeout: 120_000 + 8_000 * ORACLE_QUERIES,
  }, () => {
    for (let seed = 7001; seed < 7001 + ORACLE_QUERIES; seed++) {
      const next = random(seed);
      const constraints = { ...constrainAtRandom(next), minimumTransferTime: "PT9H" };
      const prepared = bundledPlanner.prepare(request("CNLYG", stations[1 + next(stations.length - 1)]!, constraints));
      if ("code" in prepared) continue;
      const instance = exportInstance(prepared, "test", null) as CompiledInstance;
      const vectors = (front: readonly { arrivalMinute: number; costCents: number; transfers: number }[]) =>
        front.map(({ arrivalMinute, costCents, transfers }) => ({ arrivalMinute, costCents, transfers }));
      expect(vectors(bundledPlanner.findFront(prepared).front), `seed ${seed}`).toEqual(
        vectors(solveTimeOrdered(instance)),
      );
    }
  });

  it("keep Russia out of transit but reach it", () => {
    const exclude = { countries: { exclude: ["RU"] } };
    const passes = (itinerary: Itinerary) => listUsed(itinerary).countries.includes("RU");
    expect(plan("CNLYG", "DEDUI", {}).some(passes)).toBe(true);
    const around = plan("CNLYG", "DEDUI", exclude);
    expect(around.length).toBeGreaterThan(0);
    expect(around.some(passes)).toBe(false);
    expect(plan("CNLYG", "RUMOW", exclude).length).toBeGreaterThan(0);
  });

  it("take a terminal's handling as long as the minimum transfer time, and still add up", () => {
    const itineraries = plan("CNLYG", "DEDUI", { minimumTransferTime: "PT20H" });
    const handlings = itineraries.flatMap((itinerary) =>
      itinerary.steps.filter(
        (step, index) =>
          ["HANDLING", "GAUGE_CHANGE", "DRAYAGE"].includes(step.kind) &&
          index > 1 &&
          index < itinerary.steps.length - 1,
      ),
    );
    expect(itineraries.length).toBeGreaterThan(0);
    expect(handlings.some((step) => step.durationMinutes === 1200)).toBe(true);
    for (const itinerary of itineraries)
      expect([...itinerary.legs, ...itinerary.steps].reduce((sum, part) => sum + part.costCents, 0)).toBe(
        itinerary.costCents,
      );
  });

  it("keep to a maximum cost, which an export cannot say", () => {
    const costs = plan("CNLYG", "DEDUI", {})
      .map((itinerary) => itinerary.costCents)
      .sort((a, b) => a - b);
    const limit = costs[Math.floor(costs.length / 2)]!;
    const kept = plan("CNLYG", "DEDUI", { maximumCost: { amount: (limit / 100).toFixed(2) } });
    expect(kept.map((itinerary) => itinerary.costCents).sort((a, b) => a - b)).toEqual(
      costs.filter((cents) => cents <= limit),
    );
  });

  it.each([
    [{ countries: { exclude: ["RU", "Q1"] } }, "constraints.countries.exclude[1]", /ISO 3166-1/],
    [
      { borderCrossings: { exclude: ["CN-KZ-KORGOS"] } },
      "constraints.borderCrossings.exclude[0]",
      /perhaps CN-KZ-KHORGOS/,
    ],
    [{ locations: { exclude: ["KZALE"] } }, "constraints.locations.exclude[0]", /perhaps .*KZALA/],
    [{ modes: { only: ["AIR"] } }, "constraints.modes.only[0]", /RAIL, SEA or ROAD/],
    [{ services: { only: [] } }, "constraints.services.only", /1 to 200/],
    [{ routes: { only: ["x"], exclude: ["y"] } }, "constraints.routes", /exactly one of only, exclude/],
    [{ maximumCost: { amount: "-1" } }, "constraints.maximumCost.amount", /decimal/],
    [{ maximumCosts: 1 }, "constraints.maximumCosts", /maximumCost/],
  ])("refuse %j", (constraints, inputField, message) => {
    const run = () => plan("CNLYG", "KZALA", constraints);
    expect(run).toThrow(BadInput);
    expect(run).toThrow(message);
    try {
      run();
    } catch (error) {
      expect((error as BadInput).inputField).toBe(inputField);
    }
  });
});
