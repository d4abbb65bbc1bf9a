import { createClient as createWebSocketClient } from "graphql-ws";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import WebSocket from "ws";
import { toGlobalId } from "../../src/api/ids.ts";
import { SCOPE_BY_FIELD } from "../../src/api/scopes.ts";
import { type ApiKey, SCOPE_NAMES } from "../../src/model/api-key.ts";
import { readConfig } from "../../src/server/config.ts";
import type { RunningServer } from "../../src/server/http.ts";
import { startServer } from "./start.ts";
import { KeyRing } from "../../src/server/key-ring.ts";
import { makeKeyText } from "../../src/store/key-text.ts";
import { bundledServed } from "../planner/bundled.ts";

const ring = new KeyRing();
const keys: ApiKey[] = [];
/** Puts a key into service, as the store does. */
function addKey(more: Partial<ApiKey> = {}): string {
  const { text, ...made } = makeKeyText();
  const rest = {
    pointsPerMinute: null,
    customer: null,
    expiresAt: null,
    revokedAt: null,
    lastUsedAt: null,
    replacedBy: null,
  };
  keys.push({ name: "test", scopes: SCOPE_NAMES, origins: [], createdAt: Date.now(), ...rest, ...made, ...more });
  ring.replace(keys);
  return text;
}
function revoke(text: string): void {
  const at = keys.findIndex(({ keyId }) => text.includes(keyId));
  keys[at] = { ...keys[at]!, revokedAt: Date.now() };
  ring.replace(keys);
}

let open: RunningServer;
let closed: RunningServer;
const served = { ...bundledServed, keys: ring };
beforeAll(async () => {
  const settings = { PORT: "0", LIMIT_COST: "50", LIMIT_COST_WITH_KEY: "80", CORS_ORIGINS: "https://console.example" };
  open = await startServer(served, readConfig(settings));
  closed = await startServer(served, readConfig({ ...settings, ANONYMOUS: "off" }));
});
afterAll(async () => {
  await open.close();
  await closed.close();
});
afterEach(() => {
  keys.splice(0);
  ring.replace(keys);
});

const INFO = "{ networkInfo { stationCount } }";
const PLAN = `{ planConnection(origin: { location: "CNLYG" } destination: { location: "KZALA" } first: 1) { totalCount } }`;
const MATRIX = `{ routeMatrix(origins: [{ location: "CNLYG" }] destinations: [{ location: "KZALA" }]) { networkVersion } }`;
interface Asked {
  readonly server?: RunningServer;
  readonly key?: string;
  readonly headers?: Record<string, string>;
  readonly path?: string;
}
async function ask(query: string, { server = open, key, headers = {}, path = "/graphql" }: Asked = {}) {
  const response = await fetch(`${server.address}${path}`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
      ...headers,
    },
    body: JSON.stringify({ query }),
  });
  const text = await response.text();
  const { data, errors } = JSON.parse(text) as { data?: unknown; errors?: { extensions: { code: string } }[] };
  return { status: response.status, data, code: errors?.[0]?.extensions.code, response, text };
}

describe("a key in the header", () => {
  it("is good, unknown, mistyped, revoked or expired", async () => {
    const key = addKey();
    expect(await ask(INFO, { key })).toMatchObject({ status: 200, data: { networkInfo: { stationCount: 104 } } });
    const refused = [
      makeKeyText().text,
      `${key.slice(0, -1)}${key.endsWith("x") ? "y" : "x"}`,
      "x",
      addKey({ expiresAt: Date.now() - 1 }),
    ];
    for (const bad of refused) {
      const { status, code, data, response, text } = await ask(INFO, { key: bad });
      expect([status, code, data]).toEqual([401, "UNAUTHENTICATED", undefined]);
      expect(response.headers.get("www-authenticate")).toBe('Bearer error="invalid_token"');
      expect(text).not.toContain(bad === "x" ? '"x"' : bad);
    }
    // Another secret with a known id.
    const other = makeKeyText();
    keys.push({ ...keys[0]!, keyId: other.keyId });
    ring.replace(keys);
    expect((await ask(INFO, { key: other.text })).status).toBe(401);
    revoke(key);
    expect(await ask(INFO, { key })).toMatchObject({ status: 401, code: "UNAUTHENTICATED" });
  });

  it("is wanted where ANONYMOUS is off, but for what is no query", async () => {
    expect(await ask(INFO, { server: closed })).toMatchObject({ status: 401, code: "UNAUTHENTICATED" });
    expect((await ask(INFO, { server: closed, path: "/graphql/stream" })).status).toBe(401);
    expect(await ask(INFO, { server: closed, key: addKey() })).toMatchObject({ status: 200 });
    for (const path of ["/health/live", "/schema.graphql"])
      expect((await fetch(`${closed.address}${path}`)).status).toBe(200);
    const get = await fetch(`${closed.address}/graphql?query=${encodeURIComponent(INFO)}`, {
      headers: { "apollo-require-preflight": "1" },
    });
    expect(get.status).toBe(401);
  });

  it("opens what its scopes say, through fragments too", async () => {
    const reader = addKey({ scopes: ["network:read"] });
    const planner = addKey({ scopes: ["plan"] });
    expect((await ask(INFO, { key: reader })).status).toBe(200);
    for (const [query, key] of [
      [PLAN, reader],
      [MATRIX, reader],
      [INFO, planner],
      ["query { ...on Query { ...F } } fragment F on Query { networkInfo { version } }", planner],
      [`{ __typename ${PLAN.slice(1)}`, reader],
    ] as const) {
      const { status, code, data } = await ask(query, { key });
      expect([status, code, data]).toEqual([403, "FORBIDDEN", undefined]);
    }
    expect((await ask(PLAN, { key: planner })).status).toBe(200);
    expect((await ask("{ __schema { queryType { name } } }", { key: planner })).status).toBe(200);
  });

  it("with the scope of the type opens a node, kept answers notwithstanding", async () => {
    const query = `{ node(id: "${toGlobalId("Location", "CNLYG")}") { __typename } }`;
    const first = await ask(query);
    expect(first.status).toBe(200);
    await ask(query);
    expect(await ask(query, { key: addKey({ scopes: ["plan"] }) })).toMatchObject({ code: "FORBIDDEN" });
    expect((await ask(query, { key: addKey({ scopes: ["network:read"] }) })).data).toEqual(first.data);
  });

  it("may ask for more at once", async () => {
    const query = (n: number) => `{ locations(first: ${(n - 1) / 2}) { edges { node { code } } } }`;
    const key = addKey();
    expect((await ask(query(49))).status).toBe(200);
    expect(await ask(query(51))).toMatchObject({ status: 400, code: "COST_LIMIT_EXCEEDED" });
    expect((await ask(query(79), { key })).status).toBe(200);
    expect(await ask(query(81), { key })).toMatchObject({ status: 400, code: "COST_LIMIT_EXCEEDED" });
  });

  it("has a bucket of its own", async () => {
    const [small, large] = [addKey({ pointsPerMinute: 2 }), addKey()];
    const first = await ask(INFO, { key: small });
    expect(first.response.headers.get("ratelimit-policy")).toBe('"cost";q=2;w=60');
    expect((await ask(INFO, { key: small })).status).toBe(200);
    const third = await ask(INFO, { key: small });
    expect([third.status, third.code]).toEqual([429, "RATE_LIMITED"]);
    expect(Number(third.response.headers.get("retry-after"))).toBeGreaterThan(50);
    const other = await ask(INFO, { key: large });
    expect(other.response.headers.get("ratelimit-policy")).toBe('"cost";q=10000000;w=60');
    expect((await ask(INFO)).response.headers.get("ratelimit-policy")).toBeNull();
  });
});

describe("pages of other sites", () => {
  const partner = "https://partner.example";
  const preflight = (origin: string) =>
    fetch(`${open.address}/graphql`, {
      method: "OPTIONS",
      headers: {
        origin,
        "access-control-request-method": "POST",
        "access-control-request-headers": "authorization,content-type",
      },
    });

  it("are admitted by the key's origins, others by the setting", async () => {
    expect((await preflight(partner)).headers.get("access-control-allow-origin")).toBeNull();
    const key = addKey({ origins: [partner] });
    const before = await preflight(partner);
    expect(before.headers.get("access-control-allow-origin")).toBe(partner);
    expect(before.headers.get("access-control-allow-headers")).toContain("authorization");
    const asked = await ask(INFO, { key, headers: { origin: partner } });
    expect([asked.status, asked.response.headers.get("access-control-allow-origin")]).toEqual([200, partner]);
    expect(asked.response.headers.get("vary")?.toLowerCase()).toContain("origin");
    for (const headers of [{ origin: "https://thief.example" }, { origin: "https://console.example" }, {}])
      expect(await ask(INFO, { key, headers })).toMatchObject({ status: 403, code: "FORBIDDEN" });
    const bare = await ask(INFO, { headers: { origin: partner } });
    expect(bare.response.headers.get("access-control-allow-origin")).toBeNull();
    const anywhere = await ask(INFO, { key: addKey(), headers: { origin: "https://console.example" } });
    expect(anywhere.response.headers.get("access-control-allow-origin")).toBe("https://console.example");
    revoke(key);
    expect((await preflight(partner)).headers.get("access-control-allow-origin")).toBeNull();
  });
});

describe("a subscription", () => {
  const SUBSCRIPTION = "subscription { networkChanged { version } }";
  const socketOf = (server: RunningServer, connectionParams: Record<string, unknown>) =>
    createWebSocketClient({
      url: `${server.address.replace("http", "ws")}/graphql/ws`,
      webSocketImpl: WebSocket,
      connectionParams,
      retryAttempts: 0,
      lazy: false,
      onNonLazyError: () => undefined,
    });
  const closeOf = (client: ReturnType<typeof socketOf>) =>
    new Promise<{ code: number; reason: string }>((resolve) => {
      client.on("closed", (event) => resolve(event as { code: number; reason: string }));
    });

  it("by server-sent events ends when its key is revoked", async () => {
    const key = addKey();
    const response = await fetch(`${closed.address}/graphql/stream`, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "text/event-stream", authorization: `Bearer ${key}` },
      body: JSON.stringify({ query: SUBSCRIPTION }),
    });
    expect(response.status).toBe(200);
    const ended = response.text().then(
      () => "ended",
      () => "cut",
    );
    const began = Date.now();
    revoke(key);
    expect(["ended", "cut"]).toContain(await ended);
    expect(Date.now() - began).toBeLessThan(4000);
  });

  it("by server-sent events wants the scope", async () => {
    const key = addKey({ scopes: ["plan"] });
    const headers = { accept: "text/event-stream" };
    expect(await ask(SUBSCRIPTION, { key, path: "/graphql/stream", headers })).toMatchObject({
      status: 403,
      code: "FORBIDDEN",
    });
  });

  it("by WebSocket takes the key of the first message, and ends when it is revoked", async () => {
    const key = addKey();
    for (const parameters of [
      {},
      { authorization: "Bearer nonsense" },
      { Authorization: `Bearer ${makeKeyText().text}` },
    ])
      expect((await closeOf(socketOf(closed, parameters))).code).toBe(4401);
    const client = socketOf(closed, { Authorization: `Bearer ${key}` });
    const gone = closeOf(client);
    await new Promise<void>((resolve) => {
      client.on("connected", () => resolve());
    });
    revoke(key);
    expect((await gone).code).toBe(4401);
    const narrow = socketOf(open, { authorization: `Bearer ${addKey({ scopes: ["plan"] })}` });
    const errors = await (async () => {
      for await (const event of narrow.iterate({ query: SUBSCRIPTION })) return event;
    })().catch((error: unknown) => error);
    expect(errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
    await narrow.dispose();
  });
});

it("has a scope, or a resolver that asks for one, for every field of the roots; what searches asks for more than reading", () => {
  const fieldsOf = (wanted: string | null) =>
    Object.entries(SCOPE_BY_FIELD).flatMap(([field, scope]) => (scope === wanted ? [field] : []));
  expect(fieldsOf(null)).toEqual(["node", "nodes"]);
  expect(fieldsOf("matrix")).toEqual(["reachableLocations", "routeMatrix"]);
  expect(fieldsOf("plan")).toEqual(["departureProfile", "planConnection", "refreshItinerary"]);
});
