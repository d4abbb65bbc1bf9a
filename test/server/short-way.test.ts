import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PlanDocument } from "../../src/client/index.ts";
import type { ApiKey } from "../../src/model/api-key.ts";
import { readConfig } from "../../src/server/config.ts";
import { type RunningServer, startServer } from "../../src/server/http.ts";
import { KeyRing } from "../../src/server/key-ring.ts";
import { makeKeyText } from "../../src/store/key-text.ts";
import { bundledServed } from "../planner/bundled.ts";

/** Compiled code with its short way, and graphql-js, which has none, under the same limits. */
let jit: RunningServer;
let js: RunningServer;
const ring = new KeyRing();
const KEY = makeKeyText();
beforeAll(async () => {
  const { text: _, ...made } = KEY;
  const key: ApiKey = {
    ...made,
    name: "reader",
    scopes: ["network:read"],
    origins: [],
    createdAt: Date.now(),
    pointsPerMinute: null,
    customer: null,
    expiresAt: null,
    revokedAt: null,
    lastUsedAt: null,
    replacedBy: null,
  };
  ring.replace([key]);
  const settings = { PORT: "0", ANSWER_CACHE_BYTES: "0", LIMIT_COST: "900", RATE_LIMIT_POINTS: "100000" };
  const served = { ...bundledServed, keys: ring };
  jit = await startServer(served, readConfig({ ...settings, EXECUTION: "jit" }));
  js = await startServer(served, readConfig({ ...settings, EXECUTION: "js" }));
});
afterAll(async () => {
  await jit.close();
  await js.close();
});

async function ask({ address }: RunningServer, body: object, headers: Record<string, string> = {}) {
  const response = await fetch(`${address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  const { "x-request-id": id, date, ratelimit, ...rest } = Object.fromEntries(response.headers);
  return {
    status: response.status,
    headers: rest,
    left: Number(/r=(\d+)/.exec(ratelimit ?? "")?.[1]),
    id,
    date,
    text: await response.text(),
  };
}
/** Requests that went the short way so far. */
async function countShort(): Promise<number> {
  const text = await (await fetch(`${jit.address}/metrics`)).text();
  return Number(/landbridge_graphql_requests_total\{way="short"\} (\d+)/.exec(text)![1]);
}
const told = ({ status, headers, text }: Awaited<ReturnType<typeof ask>>) => ({ status, headers, text });

const READY = { earliestDeparture: "2026-12-07T00:00:00Z" };
const PLAN = { origin: { location: "CNLYG" }, destination: { location: "KZALA" }, dateTime: READY, first: 1 };
const plan = (more: object = {}) => ({ query: PlanDocument, variables: { ...PLAN, ...more } });
const LOCATIONS =
  "query Locations($n: Int, $ids: [ID!]!) { locations(first: $n) { edges { node { code } } } nodes(ids: $ids) { id } }";
const LOCATION = "query Location($by: LocationByInput!) { location(by: $by) { code } }";
const locations = (n: number, ids: readonly string[] = []) => ({ query: LOCATIONS, variables: { n, ids } });

/** Makes a request known: it is compiled when it comes the second time. */
async function makeKnown(body: object): Promise<void> {
  for (let times = 0; times < 3; times++) expect((await ask(jit, body)).status).toBe(200);
  const before = await countShort();
  await ask(jit, body);
  expect(await countShort()).toBe(before + 1);
}

describe("a query that came before", () => {
  it("is answered as graphql-js answers it, headers included", async () => {
    for (const body of [plan(), plan({ first: 2 }), { ...plan(), operationName: "Plan" }, locations(3, ["nothing"])]) {
      await makeKnown(body);
      expect(told(await ask(jit, body))).toEqual(told(await ask(js, body)));
    }
  });

  it("is answered in the media type that is asked for", async () => {
    const json = { query: "{ networkInfo { version stationCount portCount } }" };
    await makeKnown(json);
    const accepts = [
      "application/json",
      "application/graphql-response+json, application/json;q=0.9",
      "*/*",
      "text/html",
    ];
    for (const accept of accepts)
      for (let times = 0; times < 2; times++)
        expect(told(await ask(jit, json, { accept })), accept).toEqual(told(await ask(js, json, { accept })));
  });

  it("is found by its hash alone", async () => {
    const { query, variables } = plan();
    await makeKnown({ query, variables });
    const extensions = { persistedQuery: { version: 1, sha256Hash: createHash("sha256").update(query).digest("hex") } };
    const before = await countShort();
    const answer = await ask(jit, { variables, extensions });
    expect([answer.status, await countShort()]).toEqual([200, before + 1]);
    expect(answer.text).toBe((await ask(js, { query, variables })).text);
    expect(
      (await ask(jit, { extensions: { persistedQuery: { version: 1, sha256Hash: "0".repeat(64) } } })).text,
    ).toContain("PERSISTED_QUERY_NOT_FOUND");
  });
});

describe("the rules hold for a query that came before", () => {
  const refused: [name: string, body: object][] = [
    ["cost by a variable", locations(451)],
    ["a list in the variables", locations(1, Array.from({ length: 101 }, String))],
    [
      "variables nested too deep",
      { query: LOCATIONS, variables: { n: 1, ids: JSON.parse("[".repeat(30) + "]".repeat(30)) } },
    ],
    ["two fields of @oneOf", plan({ origin: { location: "CNLYG", terminal: "CNLYG:RAIL" } })],
    [
      "two fields of a @oneOf whose resolver would take one",
      { query: LOCATION, variables: { by: { code: "KZALA", id: "x" } } },
    ],
    ["null of @oneOf", plan({ origin: { location: null } })],
    ["an unknown field", plan({ origin: { place: "CNLYG" } })],
    ["a number that is a text", plan({ first: "1" })],
    ["a value that means nothing", plan({ searchWindow: "two weeks" })],
    ["no variables", { query: PlanDocument }],
    ["variables that are a list", { query: PlanDocument, variables: [] }],
    ["an unknown operation", { ...plan(), operationName: "Nothing" }],
    ["a cursor of another request", plan({ after: "eDp4eHh4eHh4eDow" })],
  ];
  it.each(refused)("%s", async (_, body) => {
    await makeKnown(plan());
    await makeKnown(locations(2));
    await makeKnown({ query: LOCATION, variables: { by: { code: "KZALA" } } });
    const expected = told(await ask(js, body));
    expect(expected.text).toContain('"errors"');
    expect(told(await ask(jit, body))).toEqual(expected);
  });

  it("the scope of a key", async () => {
    await makeKnown(plan());
    const headers = { authorization: `Bearer ${KEY.text}` };
    const answer = await ask(jit, plan(), headers);
    expect([answer.status, answer.text.includes('"code":"FORBIDDEN"')]).toEqual([403, true]);
    await makeKnown(locations(2));
    const before = await countShort();
    const open = await ask(jit, locations(2), headers);
    expect([open.status, open.headers["cache-control"], await countShort()]).toEqual([200, "no-store", before + 1]);
  });

  it("the points of a minute, once for each request, one with an error included", async () => {
    await makeKnown(plan());
    const bad = plan({ searchWindow: "two weeks" });
    const costOf = async (body: object) => {
      const before = (await ask(jit, { query: "{ __typename }" })).left;
      return before - (await ask(jit, body)).left;
    };
    const cost = await costOf(plan());
    expect(cost).toBeGreaterThan(10);
    expect(await costOf(bad)).toBe(cost);
  });
});

it("does not answer documents that are not registered, known or not", async () => {
  const trusting = await startServer(bundledServed, {
    port: 0,
    trustedDocuments: (await import("../../src/api/trusted-documents.ts")).readTrustedDocuments(
      JSON.stringify(["{ networkInfo { version } }"]),
    ),
  });
  try {
    for (let times = 0; times < 4; times++) {
      expect((await ask(trusting, { query: "{ networkInfo { version } }" })).status).toBe(200);
      expect((await ask(trusting, { query: "{ networkInfo { stationCount } }" })).text).toContain(
        "DOCUMENT_NOT_TRUSTED",
      );
    }
  } finally {
    await trusting.close();
  }
});
