// biome-ignore-all lint/suspicious/noExplicitAny: answers are compared whole
import { describe, expect, it } from "vitest";
import { createApollo } from "../../src/api/apollo.ts";
import { ApiContext } from "../../src/api/context.ts";
import { PlanDocument } from "../../src/client/index.ts";
import { LivePlanners } from "../../src/planner/live-planners.ts";
import type { Planner } from "../../src/planner/planner.ts";
import { bundledPlanner } from "../planner/bundled.ts";

const js = createApollo({ execution: "js" });
const jit = createApollo({ execution: "jit" });
const kept = createApollo({ execution: "jit", answerCacheBytes: 1_000_000 });
const NOW = 29_766_240 * 60_000;

async function run({ apollo }: typeof js, query: string, variables: any = {}, planner: Planner = bundledPlanner) {
  const contextValue = new ApiContext({ planners: new LivePlanners(planner), now: NOW });
  const { body, http } = await apollo.executeOperation({ query, variables }, { contextValue });
  const { data, errors } = (body as any).singleResult;
  return JSON.parse(JSON.stringify({ data, errors, status: http.status }));
}
/** Whether compiled code gave the last answer. */
async function isCompiled(ask: () => Promise<unknown>): Promise<boolean> {
  const before = jit.compiled!.answered;
  await ask();
  return jit.compiled!.answered === before + 1;
}
/** What both answer; asked three times, so that compiled code is what answers last. */
async function compare(query: string, variables?: any) {
  const expected = await run(js, query, variables);
  for (let times = 0; times < 3; times++) expect(await run(jit, query, variables)).toEqual(expected);
  return expected;
}

const PLAN = { origin: { location: "CNLYG" }, destination: { location: "DEDUI" } };
const READY = { dateTime: { earliestDeparture: "2026-12-07T00:00:00Z" } };

describe("compiled code answers as graphql-js does", () => {
  it.each<[string, any]>([
    [PlanDocument, { ...PLAN, ...READY, first: 3 }],
    [PlanDocument, { ...PLAN, ...READY, last: 2 }],
    [
      "{ hubs { edges { cursor node { __typename id code location { names { language name } } availableFrom } } } }",
      {},
    ],
    [
      "query Q($a: Boolean!) { networkInfo { version @include(if: $a) ...F @skip(if: $a) } } fragment F on NetworkInfo { stationCount }",
      { a: true },
    ],
    [
      "query Q($a: Boolean!) { networkInfo { version @include(if: $a) ...F @skip(if: $a) } } fragment F on NetworkInfo { stationCount }",
      { a: false },
    ],
    [
      "query Q($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Location { code } ... on Hub { name } } }",
      { ids: ["TG9jYXRpb246S1pBTEE", "SHViOkFLVEFV", "nothing"] },
    ],
    ['{ a: location(by: { code: "KZALA" }) { code latitude } b: location(by: { code: "XXXXX" }) { code } }', {}],
    ['{ __schema { queryType { name } } __type(name: "Leg") { fields { name type { kind ofType { name } } } } }', {}],
    ["query A { networkInfo { version } } query B { networkInfo { stationCount } }", {}],
  ])("%.60s", async (query, variables) => {
    const { data, errors } = await compare(query, variables);
    if (!query.startsWith("query A")) expect(errors).toBeUndefined();
    if (!errors) {
      expect(data).toBeTruthy();
      expect(await isCompiled(() => run(jit, query, variables))).toBe(true);
    }
  });
});

const VARIABLES: [name: string, query: string, variables: any][] = [
  ["two of @oneOf", PlanDocument, { ...PLAN, origin: { location: "CNLYG", terminal: "CNLYG:RAIL" } }],
  ["none of @oneOf", PlanDocument, { ...PLAN, origin: {} }],
  ["null of @oneOf", PlanDocument, { ...PLAN, origin: { location: null } }],
  [
    "two of the other @oneOf",
    PlanDocument,
    { ...PLAN, dateTime: { earliestDeparture: "2026-12-07T00:00:00Z", latestArrival: "2026-12-17T00:00:00Z" } },
  ],
  ["an unknown field", PlanDocument, { ...PLAN, origin: { place: "CNLYG" } }],
  ["nothing where something must be", PlanDocument, { origin: { location: "CNLYG" } }],
  ["a number for a code", PlanDocument, { ...PLAN, origin: { location: 5 } }],
  ["a text for an Int", PlanDocument, { ...PLAN, first: "5" }],
  ["a fraction for an Int", PlanDocument, { ...PLAN, first: 1.5 }],
  ["a large Int", "query Q($n: Int) { locations(first: $n) { totalCount } }", { n: 3e9 }],
  ["a text for a latitude", PlanDocument, { ...PLAN, origin: { coordinate: { latitude: "1", longitude: 1 } } }],
  ["a number for an instant", PlanDocument, { ...PLAN, dateTime: { earliestDeparture: 1 } }],
  ["an object for a duration", PlanDocument, { ...PLAN, searchWindow: {} }],
  ["a list for a day", PlanDocument, { ...PLAN, scenario: { asOf: ["2024-06-01"] } }],
  ["no currency", PlanDocument, { ...PLAN, currency: 3 }],
  ["a Boolean for an id", "query Q($id: ID!) { node(id: $id) { id } }", { id: true }],
  ["a null in a list", "query Q($ids: [ID!]!) { nodes(ids: $ids) { id } }", { ids: ["a", null] }],
];
it.each(VARIABLES)("refuses %s under both, as the same error", async (_, query, variables) => {
  const { data, errors, status } = await compare(query, variables);
  expect(data ?? null).toBeNull();
  expect(errors[0].extensions.code).toBe("BAD_USER_INPUT");
  expect(status).toBe(400);
});

it.each<[string, any, string]>([
  ["dateTime.earliestDeparture", { dateTime: { earliestDeparture: "tomorrow" } }, "tomorrow"],
  ["dateTime.earliestDeparture", { dateTime: { earliestDeparture: "2026-02-30T00:00:00" } }, "2026-02-30T00:00:00"],
  ["searchWindow", { searchWindow: "P1Y" }, "P1Y"],
  ["constraints.maximumDuration", { constraints: { maximumDuration: "-P1D" } }, "-P1D"],
  ["scenario.asOf", { scenario: { asOf: "2024-6-1" } }, "2024-6-1"],
  ["origin.coordinate.latitude", { origin: { coordinate: { latitude: 91, longitude: 0 } } }, "91"],
  ["first", { first: 51 }, "51"],
  ["last", { last: 0 }, "0"],
])("names the field of a value that means nothing: %s", async (inputField, wrong, value) => {
  const { errors } = await compare(`${PlanDocument}`, { ...PLAN, ...READY, ...wrong });
  expect(errors[0].extensions).toEqual({ code: "BAD_USER_INPUT", inputField });
  expect(errors[0].message).toContain(value);
});

describe("kept answers", () => {
  const query =
    'query Q($d: PlanDateTimeInput) { planConnection(origin: { location: "CNLYG" } destination: { location: "KZALA" } dateTime: $d) { totalCount networkVersion } }';
  const counting = () => {
    let plans = 0;
    const planner: Planner = {
      ...bundledPlanner,
      planAside: async (request) => {
        plans++;
        return bundledPlanner.plan(request);
      },
    };
    return { planner, count: () => plans };
  };

  it("answer the same question without a search, and another with one", async () => {
    const { planner, count } = counting();
    const variables = { d: READY.dateTime };
    const first = await run(kept, query, variables, planner);
    expect(await run(kept, query, variables, planner)).toEqual(first);
    expect(count()).toBe(1);
    await run(kept, query, { d: { earliestDeparture: "2026-12-08T00:00:00Z" } }, planner);
    expect(count()).toBe(2);
  });

  it("are not used for another network, nor kept where the answer is for now or an error", async () => {
    const { planner, count } = counting();
    const { directory } = bundledPlanner;
    const other = { ...planner, directory: { ...directory, info: { ...directory.info, version: "other" } } };
    const variables = { d: { earliestDeparture: "2026-12-09T00:00:00Z" } };
    await run(kept, query, variables, planner);
    await run(kept, query, variables, other);
    expect(count()).toBe(2);
    await run(kept, query, {}, planner);
    await run(kept, query, {}, planner);
    expect(count()).toBe(4);
    for (let times = 0; times < 2; times++)
      expect((await run(kept, query, { d: { earliestDeparture: "x" } }, planner)).errors).toHaveLength(1);
  });
});
