import { composeServices } from "@apollo/composition";
import { parse } from "graphql";
import { afterAll, beforeAll, expect, it } from "vitest";
import { toGlobalId } from "../../src/api/ids.ts";
import { readConfig } from "../../src/server/config.ts";
import type { RunningServer } from "../../src/server/http.ts";
import { startServer } from "./start.ts";
import { bundledServed } from "../planner/bundled.ts";

let server: RunningServer;
beforeAll(async () => {
  server = await startServer(bundledServed, readConfig({ PORT: "0", FEDERATION: "on" }));
});
afterAll(() => server.close());

async function ask(query: string, variables: object = {}, address = server.address) {
  const response = await fetch(`${address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as {
    data: object;
    errors?: { message: string; extensions: { code: string; inputField?: string } }[];
  };
}
/** A partner's graph that refers to ours. */
const BOOKINGS = (field: string) => `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key"])
  type Query { bookings: [Booking!]! }
  type Booking @key(fields: "reference") { reference: ID! from: Location! route: Route itinerary: Itinerary! }
  scalar LocationCode
  type Location @key(fields: "${field}", resolvable: false) { ${field}: LocationCode! }
  type Route @key(fields: "id", resolvable: false) { id: ID! }
  type Itinerary @key(fields: "id", resolvable: false) { id: ID! }`;

it("composes with another subgraph into a supergraph, and not over a field that is no key", async () => {
  const { data } = await ask("{ _service { sdl } }");
  const { sdl } = (data as { _service: { sdl: string } })._service;
  const compose = (field: string) =>
    composeServices([
      { name: "landbridge", url: server.address, typeDefs: parse(sdl) },
      { name: "bookings", url: "http://localhost", typeDefs: parse(BOOKINGS(field)) },
    ]);
  const composed = compose("code");
  expect(composed.errors).toBeUndefined();
  expect(composed.supergraphSdl).toContain("planConnection");
  expect(composed.supergraphSdl).toContain("type Booking");
  expect(compose("airport").errors).not.toBeUndefined();
});

it("answers references over HTTP by each key, in order", async () => {
  const plan = await ask(
    `{ planConnection(origin: { location: "CNLYG" } destination: { location: "KZALA" } dateTime: { earliestDeparture: "2026-12-07T00:00:00Z" } first: 1) { edges { node { id start } } } }`,
  );
  const { node } = (plan.data as { planConnection: { edges: { node: { id: string; start: string } }[] } })
    .planConnection.edges[0]!;
  const { routes } = (await ask("{ routes(first: 1) { edges { node { id code } } } }")).data as {
    routes: { edges: { node: { id: string; code: string } }[] };
  };
  const route = routes.edges[0]!.node;
  const query =
    "query E($of: [_Any!]!) { _entities(representations: $of) { ... on Location { code countryCode } ... on Route { id routeCode: code } ... on Itinerary { id start } } }";
  const of = [
    { __typename: "Location", code: "KZALA" },
    { __typename: "Itinerary", id: node.id },
    { __typename: "Location", id: toGlobalId("Location", "CNLYG") },
    { __typename: "Route", code: route.code },
    { __typename: "Route", id: route.id },
    { __typename: "Location", code: "ZZZZZ" },
    { __typename: "Route", id: toGlobalId("Location", "CNLYG") },
  ];
  const { data, errors } = await ask(query, { of });
  expect(errors).toBeUndefined();
  expect((data as { _entities: unknown[] })._entities).toEqual([
    { code: "KZALA", countryCode: "KZ" },
    node,
    { code: "CNLYG", countryCode: "CN" },
    { id: route.id, routeCode: route.code },
    { id: route.id, routeCode: route.code },
    null,
    null,
  ]);
  for (const [bad, field] of [
    [{ __typename: "Query" }, "representations[0].__typename"],
    [{ __typename: "Itinerary", code: "x" }, "representations[0]"],
    ["Location", "representations[0].__typename"],
  ] as const)
    expect((await ask(query, { of: [bad] })).errors?.[0]?.extensions).toEqual({
      code: "BAD_USER_INPUT",
      inputField: field,
    });
  const many = Array.from({ length: 101 }, () => of[0]);
  expect((await ask(query, { of: many })).errors?.[0]?.extensions.code).toBe("LIST_LIMIT_EXCEEDED");
});

it("is not served unless it is switched on", async () => {
  const plain = await startServer(bundledServed, { port: 0 });
  const { errors } = await ask("{ _service { sdl } }", {}, plain.address);
  expect(errors?.[0]?.extensions.code).toBe("GRAPHQL_VALIDATION_FAILED");
  await plain.close();
});
