// biome-ignore-all lint/suspicious/noExplicitAny: answers are checked field by field
import { expect, it } from "vitest";
import { createApollo } from "../server/start.ts";
import { ApiContext } from "../../src/api/context.ts";
import { SCOPE_NAMES } from "../../src/model/api-key.ts";
import { createPlanner } from "../../src/planner/create-planner.ts";
import { LivePlanners } from "../../src/planner/live-planners.ts";
import { readNetwork } from "../../src/server/read-network.ts";

/*
 * Customers' rows over the API: whose they are says the key alone. ACME pays half of the Chinese line haul.
 */
const { records, dataVersion } = readNetwork();
const rows = records.prices.filter(({ price }) => price.startsWith("RAIL-CN-"));
const own = rows.map((row) => ({
  ...row,
  price: `ACME-${row.price}`,
  customer: "ACME",
  amount: String(Number(row.amount) / 2),
}));
const planner = createPlanner(
  { ...records, prices: [...records.prices, ...own] },
  dataVersion,
  Date.parse("2026-11-24") / 86_400_000,
);
const planners = new LivePlanners(planner);
const { apollo } = createApollo({
  answerCacheBytes: 1_000_000,
  logFault: (_, error) => expect.unreachable(String(error)),
});

async function ask(query: string, customer: string | null): Promise<any> {
  const key = { keyId: `key-of-${customer}`, scopes: SCOPE_NAMES, pointsPerMinute: null, customer };
  const contextValue = new ApiContext({ planners, now: 29_766_240 * 60_000, key });
  const { body } = await apollo.executeOperation({ query }, { contextValue });
  if (body.kind !== "single" || body.singleResult.errors) throw new Error(JSON.stringify(body));
  return body.singleResult.data;
}

const PLACES = `origin: { location: "CNLYG" } destination: { location: "KZALA" }`;
const DAY = `"2026-12-07T00:00:00Z"`;
const PLAN = `{ planConnection(${PLACES} dateTime: { earliestDeparture: ${DAY} }) { edges { node { id cost { total { amount } charges { amount { amount } provenance { source } } } } } } }`;
const costIn = (answer: any): number => Number(answer.planConnection.edges[0].node.cost.total.amount);

it("a key's customer pays their own prices and nobody else does, whoever asked first", async () => {
  const mine = costIn(await ask(PLAN, "ACME"));
  const publicCost = costIn(await ask(PLAN, null));
  expect(mine).toBeLessThan(publicCost);
  for (const [customer, cost] of [
    ["ACME", mine],
    [null, publicCost],
    ["OTHER", publicCost],
    ["ACME", mine],
  ] as const)
    expect(costIn(await ask(PLAN, customer)), String(customer)).toBe(cost);
});

it("so does every question that is priced", async () => {
  const queries: [string, (answer: any) => string[]][] = [
    [
      `{ departureProfile(${PLACES} earliestDeparture: ${DAY} searchWindow: "P3D") { edges { node { cost { amount } } } } }`,
      (answer) => answer.departureProfile.edges.map(({ node }: any) => node.cost.amount),
    ],
    [
      `{ routeMatrix(origins: [{ location: "CNLYG" }] destinations: [{ location: "KZALA" }] dateTime: { earliestDeparture: ${DAY} }) { cells { front { cost { amount } } } } }`,
      (answer) => answer.routeMatrix.cells[0].front.map((point: any) => point.cost.amount),
    ],
    [
      `{ reachableLocations(origin: { location: "CNLYG" } earliestDeparture: ${DAY} constraints: { maximumCost: { amount: "2500" currency: "USD" } }) { locations { leastCost { amount } } } }`,
      (answer) => answer.reachableLocations.locations.map((one: any) => one.leastCost.amount),
    ],
  ];
  for (const [query, read] of queries) {
    const [mine, theirs] = [read(await ask(query, "ACME")), read(await ask(query, null))];
    expect(Math.min(...mine.map(Number)), query).toBeLessThan(Math.min(...theirs.map(Number)));
  }
});

it("an itinerary of the key is unchanged for its customer, and at public prices for others", async () => {
  const { id } = (await ask(PLAN, "ACME")).planConnection.edges[0].node;
  const refresh = `{ refreshItinerary(id: "${id}") { __typename ... on ItineraryChanged { itinerary { cost { total { amount } } } } } }`;
  expect((await ask(refresh, "ACME")).refreshItinerary.__typename).toBe("ItineraryUnchanged");
  const { refreshItinerary } = await ask(refresh, null);
  expect(refreshItinerary.__typename).toBe("ItineraryChanged");
  expect(Number(refreshItinerary.itinerary.cost.total.amount)).toBe(costIn(await ask(PLAN, null)));
});
