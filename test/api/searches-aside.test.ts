import { beforeEach, expect, it, vi } from "vitest";
import { createPlanner } from "../../src/planner/create-planner.ts";
import { bundledPlanner } from "../planner/bundled.ts";
import { ask } from "./ask.ts";

/*
 * Whatever is asked, no search keeps other requests waiting: on the thread that answers, a search begins only with a turn, which
 * ends it soon; longer ones run elsewhere. Counted, not timed: here every turn is over at once, and elsewhere is this thread too.
 */
const seen = vi.hoisted(() => ({
  turns: new WeakSet<() => boolean>(),
  isElsewhere: false,
  elsewhere: 0,
  withoutTurn: [] as string[],
}));
const note = vi.hoisted(() => (name: string, isOverdue: unknown) => {
  if (seen.isElsewhere) seen.elsewhere++;
  else if (typeof isOverdue !== "function" || !seen.turns.has(isOverdue as () => boolean)) seen.withoutTurn.push(name);
});
vi.mock("../../src/search/search.ts", async (importOriginal) => {
  const original = await importOriginal<typeof import("../../src/search/search.ts")>();
  const search: typeof original.search = (...asked) => {
    note("search", asked[4]);
    return original.search(...asked);
  };
  return { ...original, search };
});
vi.mock("../../src/search/reach.ts", async (importOriginal) => {
  const original = await importOriginal<typeof import("../../src/search/reach.ts")>();
  const searchReach: typeof original.searchReach = (...asked) => {
    note("searchReach", asked[3]);
    return original.searchReach(...asked);
  };
  return { ...original, searchReach };
});
const { search } = await import("../../src/search/search.ts");
const { searchReach } = await import("../../src/search/reach.ts");

function runElsewhere<Result>(run: () => Result): Promise<Result> {
  seen.isElsewhere = true;
  try {
    return Promise.resolve(run());
  } finally {
    seen.isElsewhere = false;
  }
}
const { network } = bundledPlanner;
const planner = createPlanner(network.records, "aside", network.firstDay + 30, {
  startTurn: () => {
    const isOver = (): boolean => true;
    seen.turns.add(isOver);
    return isOver;
  },
  runSearches: ({ timetable, costs, queries }) =>
    runElsewhere(() => queries.map((query) => search(timetable, costs, query))),
  runReach: ({ timetable, costs, reach }) => runElsewhere(() => searchReach(timetable, costs, reach)),
});
beforeEach(() => {
  seen.elsewhere = 0;
  seen.withoutTurn = [];
});

const READY = "2026-12-07T00:00:00Z";
const plan = (to: string, rest: string, fields = "totalCount routingErrors { code relaxations { field } }") =>
  `{ planConnection(origin: { location: "CNLYG" } destination: { location: "${to}" } dateTime: { earliestDeparture: "${READY}" } ${rest}) { ${fields} } }`;
const ASKED: Record<string, string> = {
  "a new cargo": plan(
    "NLRTM",
    'cargo: { requestedEquipments: [{ isoEquipmentCode: "22G1", units: 3, cargoWeightKg: 15000 }] }',
  ),
  "four criteria": plan("NLRTM", "criteria: [TIME, COST, TRANSFERS, EMISSIONS]"),
  "a place far from the direct way": plan("NLRTM", 'via: [{ passThrough: { place: { location: "KZALA" } } }]'),
  "a diagnosis with relaxations": plan(
    "TRMER",
    'searchWindow: "P1D" constraints: { maximumTransfers: 1, maximumDuration: "P9D", maximumCost: { amount: "800" } }',
  ),
  "differences of a scenario": plan(
    "NLRTM",
    'scenario: { closures: [{ scope: PASSAGE, place: "suez" }] }',
    "differences { unchangedCount differences { kind causes { code } } }",
  ),
  "a profile of 28 days": `{ departureProfile(origin: { location: "CNLYG" } destination: { location: "DEDUI" } earliestDeparture: "${READY}" searchWindow: "P28D") { days { numberOfOptions } } }`,
  "a matrix": `{ routeMatrix(origins: [{ location: "CNLYG" }, { location: "KZALA" }] destinations: [{ location: "UZTAS" }, { location: "NLRTM" }] dateTime: { earliestDeparture: "${READY}" }) { cells { best { totalDuration } } } }`,
  "what a budget reaches": `{ reachableLocations(origin: { location: "CNLYG" } earliestDeparture: "${READY}" constraints: { maximumCost: { amount: "5000" } }) { totalCount } }`,
};

it.each(Object.entries(ASKED))("%s is searched elsewhere, and here only in a turn", async (_, query) => {
  const { data, errors } = await ask(query, planner);
  expect(errors).toBeUndefined();
  expect(data).toBeTruthy();
  expect(seen.withoutTurn).toEqual([]);
  expect(seen.elsewhere).toBeGreaterThan(0);
});
