import { getIntrospectionQuery } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DEFAULT_LIMITS } from "../../src/api/limits/limits.ts";
import { PlanDocument } from "../../src/client/index.ts";
import { readConfig } from "../../src/server/config.ts";
import type { RunningServer } from "../../src/server/http.ts";
import { startServer } from "./start.ts";
import { bundledServed } from "../planner/bundled.ts";

/** Small limits, set as an operator sets them, so that a request stands just under and just over each. */
const config = readConfig({
  PORT: "0",
  LIMIT_TOKENS: "200",
  LIMIT_DEPTH: "5",
  LIMIT_ALIASES: "6",
  LIMIT_ALIASES_PER_LEVEL: "4",
  LIMIT_DIRECTIVES: "3",
  LIMIT_OPERATIONS: "2",
  LIMIT_LIST_ITEMS: "4",
  LIMIT_COST: "50",
  LIMIT_BODY_BYTES: "2000",
});
let small: RunningServer;
let standard: RunningServer;
beforeAll(async () => {
  small = await startServer(bundledServed, config);
  standard = await startServer(bundledServed, { port: 0 });
});
afterAll(async () => {
  await small.close();
  await standard.close();
});

async function ask(server: RunningServer, body: object) {
  const response = await fetch(`${server.address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const { data, errors } = (await response.json()) as {
    data?: unknown;
    errors?: { message: string; extensions: { code: string } }[];
  };
  return { status: response.status, data, code: errors?.[0]?.extensions.code, message: errors?.[0]?.message };
}
const info = "networkInfo { version }";
const aliased = (count: number) => Array.from({ length: count }, (_, index) => `a${index}: version`).join(" ");
const directed = (count: number) => "version @include(if: true) ".repeat(count);
const ids = (count: number) => Array.from({ length: count }, (_, index) => `"${index}"`).join(" ");

/** Name, the code over it, and a request for a number: at the first number it is answered, at the second refused. */
const CASES: [name: string, code: string, body: (n: number) => object, under: number, over: number][] = [
  // "{ networkInfo { ... } }" and the start of the document are six tokens beside the fields.
  ["tokens", "TOKEN_LIMIT_EXCEEDED", (n) => ({ query: `{ networkInfo { ${"version ".repeat(n - 5)} } }` }), 200, 201],
  [
    "depth",
    "DEPTH_LIMIT_EXCEEDED",
    (n) => ({
      query: `{ hubs(first: 1) { edges { node { ${n === 5 ? "location { code }" : "location { terminals { id } }"} } } } }`,
    }),
    5,
    6,
  ],
  ["aliases in one level", "ALIAS_LIMIT_EXCEEDED", (n) => ({ query: `{ networkInfo { ${aliased(n)} } }` }), 4, 5],
  [
    "aliases",
    "ALIAS_LIMIT_EXCEEDED",
    (n) => ({
      query: `{ ${Array.from({ length: 2 }, (_, i) => `b${i}: networkInfo { ${aliased(i === 0 ? 2 : n - 4)} }`).join(" ")} }`,
    }),
    6,
    7,
  ],
  ["directives", "DIRECTIVE_LIMIT_EXCEEDED", (n) => ({ query: `{ networkInfo { ${directed(n)} } }` }), 3, 4],
  [
    "operations",
    "OPERATION_LIMIT_EXCEEDED",
    (n) => ({
      query: Array.from({ length: n }, (_, index) => `query Q${index} { ${info} }`).join(" "),
      operationName: "Q0",
    }),
    2,
    3,
  ],
  ["a list that is written out", "LIST_LIMIT_EXCEEDED", (n) => ({ query: `{ nodes(ids: [${ids(n)}]) { id } }` }), 4, 5],
  [
    "a list in the variables",
    "LIST_LIMIT_EXCEEDED",
    (n) => ({
      query: "query Q($ids: [ID!]!) { nodes(ids: $ids) { id } }",
      variables: { ids: Array.from({ length: n }, String) },
    }),
    4,
    5,
  ],
  [
    "cost by a literal",
    "COST_LIMIT_EXCEEDED",
    // A connection, then an edge and a location for each entry.
    (n) => ({ query: `{ locations(first: ${(n - 1) / 2}) { edges { node { code } } } }` }),
    49,
    51,
  ],
  [
    "cost by a variable",
    "COST_LIMIT_EXCEEDED",
    (n) => ({
      query: "query Q($n: Int) { locations(first: $n) { edges { node { code } } } }",
      variables: { n: (n - 1) / 2 },
    }),
    49,
    51,
  ],
  [
    "cost by the default of a variable",
    "COST_LIMIT_EXCEEDED",
    (n) => ({ query: `query Q($n: Int = ${(n - 1) / 2}) { locations(first: $n) { edges { node { code } } } }` }),
    49,
    51,
  ],
  [
    "cost through fragments",
    "COST_LIMIT_EXCEEDED",
    (n) => ({
      query: `{ locations(first: ${(n - 1) / 2}) { ...C } } fragment C on LocationConnection { edges { ...E } } fragment E on LocationEdge { node { code } }`,
    }),
    49,
    51,
  ],
];

describe("each limit, just under and just over", () => {
  it.each(CASES)("%s", async (_, code, body, under, over) => {
    const passed = await ask(small, body(under));
    expect([passed.status, passed.code], passed.message).toEqual([200, undefined]);
    expect(await ask(small, body(over))).toMatchObject({ status: 400, code, data: undefined });
  });

  it("the bytes of the body", async () => {
    const padded = (bytes: number) => {
      const query = `{ ${info} }`;
      const empty = JSON.stringify({ query, variables: { a: "" } }).length;
      return { query, variables: { a: "x".repeat(bytes - empty) } };
    };
    expect((await ask(small, padded(2000))).status).toBe(200);
    expect(await ask(small, padded(2001))).toMatchObject({ status: 413, code: "BODY_TOO_LARGE" });
  });

  it("introspection, in levels and in a row", async () => {
    const row = (links: number, inside: string) =>
      `type ${"{ ofType ".repeat(links)} { ${inside} } ${"}".repeat(links)}`;
    const nested = (links: number) =>
      `{ __schema { types { fields { ${row(6, `fields { ${row(links, "name")} }`)} } } } }`;
    expect((await ask(standard, { query: nested(7) })).code).toBeUndefined();
    expect((await ask(standard, { query: nested(8) })).code).toBe("DEPTH_LIMIT_EXCEEDED");
    const chained = (links: number) =>
      `{ __schema { types { fields { type ${"{ ofType ".repeat(links - 1)} { name } ${"}".repeat(links - 1)} } } } }`;
    expect((await ask(standard, { query: chained(10) })).code).toBeUndefined();
    expect((await ask(standard, { query: chained(11) })).code).toBe("DEPTH_LIMIT_EXCEEDED");
  });

  it("cost points of a minute", async () => {
    const limited = await startServer(bundledServed, readConfig({ PORT: "0", RATE_LIMIT_POINTS: "40" }));
    const twelve = { query: "{ locations(first: 6) { edges { node { code } } } }" };
    const response = await fetch(`${limited.address}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(twelve),
    });
    expect(response.headers.get("ratelimit-policy")).toBe('"cost";q=40;w=60');
    expect(response.headers.get("ratelimit")).toMatch(/^"cost";r=27;t=(60|59)$/);
    expect((await ask(limited, twelve)).status).toBe(200);
    expect((await ask(limited, twelve)).status).toBe(200);
    expect(await ask(limited, twelve)).toMatchObject({ status: 429, code: "RATE_LIMITED" });
    await limited.close();
  });
});

describe("the limits as they come", () => {
  it("let the standard introspection query pass", async () => {
    for (const query of [getIntrospectionQuery(), getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true })])
      expect((await ask(standard, { query })).code).toBeUndefined();
  });

  it("let the client's plan of the largest page pass, and no larger one", async () => {
    const variables = {
      origin: { location: "CNLYG" },
      destination: { location: "KZALA" },
      dateTime: { earliestDeparture: "2026-12-07T00:00:00Z" },
    };
    expect((await ask(standard, { query: PlanDocument, variables: { ...variables, first: 50 } })).code).toBeUndefined();
    expect((await ask(standard, { query: PlanDocument, variables: { ...variables, first: 500 } })).code).toBe(
      "COST_LIMIT_EXCEEDED",
    );
  });

  it("are those that the settings show", () => {
    expect(readConfig({}).limits).toEqual(DEFAULT_LIMITS);
    expect(() => readConfig({ LIMIT_DEPTH: "deep" })).toThrow('LIMIT_DEPTH: "deep" is not valid, wanted an integer');
    expect(() => readConfig({ LIMIT_DEEP: "3" })).toThrow("LIMIT_DEEP: unknown setting");
  });
});
