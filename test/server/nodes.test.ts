// biome-ignore-all lint/suspicious/noExplicitAny: answers are compared whole
import {
  getNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isCompositeType,
  isEnumType,
  isNonNullType,
  isObjectType,
  isScalarType,
} from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildApiSchema } from "../../src/api/schema.ts";
import type { NetworkRecords } from "../../src/network/records.ts";
import { createPlanner } from "../../src/planner/create-planner.ts";
import { LivePlanners } from "../../src/planner/live-planners.ts";
import { readConfig } from "../../src/server/config.ts";
import type { RunningServer } from "../../src/server/http.ts";
import { startServer } from "./start.ts";
import { readNetwork } from "../../src/server/read-network.ts";
import { bundledPlanner, bundledServed } from "../planner/bundled.ts";

const TODAY = Date.parse("2026-11-24") / 86_400_000;
const { records, dataVersion } = readNetwork();
const planners = new LivePlanners(bundledPlanner);
let server: RunningServer;
beforeAll(async () => {
  const settings = { PORT: "0", LIMIT_TOKENS: "5000", LIMIT_COST: "100000" };
  server = await startServer({ ...bundledServed, planners }, readConfig(settings));
});
afterAll(() => server.close());

async function ask(query: string, variables: object = {}): Promise<any> {
  const response = await fetch(`${server.address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as any;
  expect(errors).toBeUndefined();
  return data;
}

const schema: GraphQLSchema = buildApiSchema();
const LEVELS = 3;
/** Where an itinerary stands on a front is not a part of it. */
const OF_THE_FRONT = ["labels", "tradeOffs"];

/** Every field that needs no argument, so many levels deep. */
function selectAll(type: GraphQLObjectType, levels: number): string {
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const named = getNamedType(field.type);
    if (OF_THE_FRONT.includes(field.name) || field.args.some((arg) => isNonNullType(arg.type))) return [];
    if (isScalarType(named) || isEnumType(named)) return [field.name];
    const inside = isObjectType(named) && levels > 1 ? selectAll(named, levels - 1) : "";
    return isCompositeType(named) && inside ? [`${field.name} { ${inside} }`] : [];
  });
  return fields.join(" ");
}

const CONNECTION = (field: string, fields: string): string => `{ ${field} { edges { node { ${fields} } } } }`;
const PLAN = `planConnection(origin: { location: "CNLYG" } destination: { location: "DEDUI" } dateTime: { earliestDeparture: "2026-12-07T00:00:00Z" } first: 2)`;
/** How entities of each type are met. */
const MEET: Record<string, (fields: string) => string> = {
  Location: (fields) => CONNECTION("locations(first: 5)", fields),
  Route: (fields) => CONNECTION("routes(first: 5)", fields),
  Service: (fields) => CONNECTION("services(first: 5)", fields),
  Hub: (fields) => CONNECTION("hubs(first: 5)", fields),
  Itinerary: (fields) => CONNECTION(PLAN, fields),
};

describe("a global id gives back what it was met with", () => {
  const types = schema.getPossibleTypes(schema.getType("Node") as never).map(({ name }) => name);

  it("of every type that is a Node", () => {
    expect([...types].sort()).toEqual(Object.keys(MEET).sort());
  });

  it.each(types)("%s", async (name) => {
    // The first search of a planner and the first drawing at sea take their time.
    await ask(MEET[name]!(name === "Itinerary" ? "id legs { geometry }" : "id"));
    const fields = selectAll(schema.getType(name) as GraphQLObjectType, LEVELS);
    const [connection] = Object.values<any>(await ask(MEET[name]!(fields)));
    const met = connection.edges.map(({ node }: any) => node);
    expect(met.length).toBeGreaterThan(1);
    const ids = met.map(({ id }: any) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const selection = `{ __typename ...F } } fragment F on ${name} { ${fields} }`;
    const { nodes } = await ask(`query Q($ids: [ID!]!) { nodes(ids: $ids) ${selection}`, { ids });
    expect(nodes).toEqual(met.map((entity: object) => ({ __typename: name, ...entity })));
    const { node } = await ask(`query Q($id: ID!) { node(id: $id) ${selection}`, { id: ids[0] });
    expect(node).toEqual(nodes[0]);
  });

  it("or null, where there is none", async () => {
    const ids = ["nothing", "TG9jYXRpb246WFhYWFg", "Tm90aGluZzpLWkFMQQ", "AVsxXQ"];
    expect((await ask("query Q($ids: [ID!]!) { nodes(ids: $ids) { id } }", { ids })).nodes).toEqual(
      ids.map(() => null),
    );
  });
});

describe("refreshItinerary over HTTP", () => {
  const REFRESH = `query Refresh($id: ID!) { refreshItinerary(id: $id) {
    __typename
    ... on ItineraryUnchanged { itinerary { id } }
    ... on ItineraryChanged { costBefore { amount } cost { amount } rides { serviceCode departureBefore { dateTime } departure { dateTime } } itinerary { id start } }
    ... on ItineraryBroken { reasons { code rideNumber description } }
    ... on ItineraryExpired { description }
  } }`;
  const meet = async () => {
    const { planConnection } = await ask(CONNECTION(PLAN, "id start legs { serviceCode }"));
    return planConnection.edges[0].node;
  };
  let count = 0;
  /** The answer to the id of an itinerary once other facts hold. */
  const refreshAfter = async (id: string, changed: Partial<NetworkRecords>, day = TODAY) => {
    // Another name for each, as its own hash would give it: kept answers go by it.
    planners.replace(createPlanner({ ...records, ...changed }, `${dataVersion}-${++count}`, day), Date.now());
    try {
      return (await ask(REFRESH, { id })).refreshItinerary;
    } finally {
      planners.replace(bundledPlanner, Date.now());
    }
  };

  it("says unchanged, and gives the itinerary", async () => {
    const { id } = await meet();
    expect((await ask(REFRESH, { id })).refreshItinerary).toEqual({
      __typename: "ItineraryUnchanged",
      itinerary: { id },
    });
  });

  it("says changed, ride by ride, where the train leaves at another time", async () => {
    const { id, start, legs } = await meet();
    const service = legs[0].serviceCode;
    const schedules = records.schedules.map((row) =>
      row.service === service ? { ...row, departs_at: row.departs_at.replace(/:00$/, ":30") } : row,
    );
    const changed = await refreshAfter(id, { schedules });
    expect(changed).toMatchObject({ __typename: "ItineraryChanged", rides: [{ serviceCode: service }] });
    expect(Date.parse(changed.itinerary.start) - Date.parse(start)).toBe(30 * 60_000);
    expect(changed.itinerary.id).not.toBe(id);
    expect(changed.rides[0].departureBefore.dateTime).toBe(start);
  });

  it("says broken, and why, where the train does not run", async () => {
    const { id, legs } = await meet();
    const service = legs[0].serviceCode;
    const schedules = records.schedules.map((row) =>
      row.service === service ? { ...row, valid_to: "2026-11-30" } : row,
    );
    expect(await refreshAfter(id, { schedules })).toMatchObject({
      __typename: "ItineraryBroken",
      reasons: [{ code: "DEPARTURE_GONE", rideNumber: 1, description: expect.stringContaining(service) }],
    });
  });

  it("says expired, where the timetable does not hold its time any more", async () => {
    const { id } = await meet();
    expect(await refreshAfter(id, {}, TODAY + 400)).toMatchObject({ __typename: "ItineraryExpired" });
  });
});
