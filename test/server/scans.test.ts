import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RunningServer } from "../../src/server/http.ts";
import { startServer } from "./start.ts";
import { bundledServed } from "../planner/bundled.ts";

/*
 * What scanners of GraphQL servers try (the twelve checks of graphql-cop, and introspection), each with the outcome that is meant here.
 * Three differ on purpose. The schema is public, at /schema.graphql too, so introspection is open and a suggested field tells
 * nothing; and GraphiQL is a page of its own at /graphiql.
 */
let server: RunningServer;
beforeAll(async () => {
  server = await startServer(bundledServed, { port: 0, logLevel: "silent" });
});
afterAll(() => server.close());

const JSON_TYPE = { "content-type": "application/json" };
const post = (query: string, more: object = {}, headers: Record<string, string> = {}): RequestInit => ({
  method: "POST",
  headers: { ...JSON_TYPE, ...headers },
  body: JSON.stringify({ query, ...more }),
});
async function scan(asked: RequestInit, path = "/graphql") {
  const response = await fetch(`${server.address}${path}`, asked);
  const text = await response.text();
  const isJson = response.headers.get("content-type")?.includes("json");
  const { data = null, errors = [], extensions = null } = isJson ? JSON.parse(text) : {};
  const codes: string[] = errors.map((error: { extensions: { code: string } }) => error.extensions.code);
  return { status: response.status, text, data, codes, extensions };
}

/** An introspection query that goes round in circles from a type to its fields and back. */
const circle = (rounds: number) =>
  `{ __schema { types { ${"fields { type { ".repeat(rounds)}name${" } }".repeat(rounds)} } } }`;
const inUrl = (query: string) => `/graphql?query=${encodeURIComponent(query)}`;

const REFUSED: [check: string, asked: RequestInit, path: string, status: number, code: string][] = [
  [
    "alias overloading",
    post(`{ ${Array.from({ length: 101 }, (_, i) => `alias${i}: __typename`).join(" ")} }`),
    "/graphql",
    400,
    "ALIAS_LIMIT_EXCEEDED",
  ],
  [
    "batching by an array",
    {
      ...post(""),
      body: JSON.stringify(Array.from({ length: 10 }, () => ({ query: "{ __typename }" }))),
    },
    "/graphql",
    400,
    "BAD_REQUEST",
  ],
  ["circular introspection", post(circle(4)), "/graphql", 400, "GRAPHQL_VALIDATION_FAILED"],
  ["circular introspection, deeper", post(circle(10)), "/graphql", 400, "GRAPHQL_VALIDATION_FAILED"],
  [
    "a mutation by GET",
    { headers: { "apollo-require-preflight": "1" } },
    inUrl("mutation { __typename }"),
    405,
    "BAD_REQUEST",
  ],
  ["a query by GET that needs no preflight", {}, inUrl("{ __typename }"), 400, "BAD_REQUEST"],
  [
    "a POST of a form",
    {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ query: "{ __typename }" }).toString(),
    },
    "/graphql",
    415,
    "BAD_REQUEST",
  ],
  [
    "a POST of plain text",
    { ...post("{ __typename }", {}, { "content-type": "text/plain" }) },
    "/graphql",
    400,
    "BAD_REQUEST",
  ],
];

it.each(REFUSED)("refuses %s", async (_, asked, path, status, code) => {
  const answer = await scan(asked, path);
  expect(answer).toMatchObject({ status, data: null, codes: [code] });
});

describe("tells nothing of the inside", () => {
  it.each(["@aa", "@skip(if: false)"])(
    "at length to ten times %s, which get fewer than ten errors",
    async (directive) => {
      const { codes, status } = await scan(post(`{ __typename ${directive.repeat(10)} }`));
      expect(status).toBe(400);
      expect(codes.length).toBeGreaterThan(0);
      expect(codes.length).toBeLessThan(10);
    },
  );

  it("to one who asks for traces", async () => {
    const { text, extensions } = await scan(
      post(
        "{ networkInfo { version } }",
        { extensions: { tracing: true } },
        { "apollo-tracing": "1", "apollo-federation-include-trace": "ftv1" },
      ),
    );
    expect(text).toContain('"version"');
    expect(extensions).toBeNull();
  });

  it("when a document is no GraphQL, or names what is not there", async () => {
    for (const query of ["qwerty cop { abc }", "{ abc }"]) {
      const { text, codes, status } = await scan(post(query));
      expect(status).toBe(400);
      expect(codes[0]).toMatch(/^GRAPHQL_(PARSE|VALIDATION)_FAILED$/);
      expect(text).not.toMatch(/exception|stacktrace|node_modules/i);
    }
  });

  it("at /graphql to a browser: no console is served there", async () => {
    const { text, status } = await scan({ headers: { accept: "text/html" } });
    expect(status).toBe(400);
    expect(text).not.toMatch(/<html|graphiql|playground/i);
  });
});

describe("is open on purpose", () => {
  it("to introspection and suggestions, which tell no more than the published schema", async () => {
    const sdl = await (await fetch(`${server.address}/schema.graphql`)).text();
    const { data } = await scan(post("{ __schema { types { name } } }"));
    const names: string[] = data.__schema.types.map(({ name }: { name: string }) => name);
    const unpublished = names.filter((name) => !name.startsWith("__") && !new RegExp(`\\b${name}\\b`).test(sdl));
    expect(unpublished).toEqual([]);
    const { text } = await scan(post("{ networkInf { version } }"));
    const suggested = [...text.matchAll(/\\"(\w+)\\"/g)].map(([, name]) => name!);
    expect(suggested).toContain("networkInfo");
    for (const name of suggested) if (name !== "networkInf") expect(sdl).toContain(name);
  });
});
