import { createClient as createWebSocketClient } from "graphql-ws";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import WebSocket from "ws";
import { createClient } from "../../src/client/index.ts";
import { LivePlanners } from "../../src/planner/live-planners.ts";
import type { Planner } from "../../src/planner/planner.ts";
import type { RunningServer } from "../../src/server/http.ts";
import { startServer } from "./start.ts";
import { bundledPlanner, bundledServed } from "../planner/bundled.ts";

const QUERY = "subscription { networkChanged { version stationCount } }";
const planners = new LivePlanners(bundledPlanner);
let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ ...bundledServed, planners }, { port: 0, subscriptions: 3 });
});
afterAll(() => server.close());

/** The bundled network under another version. */
function replaceBy(version: string): void {
  const { directory } = bundledPlanner;
  const planner: Planner = { ...bundledPlanner, directory: { ...directory, info: { ...directory.info, version } } };
  planners.replace(planner, Date.now());
}
afterEach(() => planners.replace(bundledPlanner, Date.now()));

const pause = () => new Promise((resolve) => setTimeout(resolve, 150));

/** Replaces the network again and again until the event is there: when a subscription has begun cannot be seen from outside. */
async function replaceUntil<Event>(version: string, event: Promise<Event>): Promise<Event> {
  const timer = setInterval(() => replaceBy(version), 150);
  return event.finally(() => clearInterval(timer));
}

it("tells of a new network by server-sent events", async () => {
  const events: unknown[] = [];
  const stop = new AbortController();
  const document = QUERY as unknown as Parameters<ReturnType<typeof createClient>["subscribe"]>[0];
  const stream = createClient({ url: `${server.address}/graphql` }).subscribe(document, {} as never, {
    signal: stop.signal,
  });
  const reading = (async () => {
    for await (const event of stream) {
      events.push(event);
      if (events.length === 2) return;
    }
  })();
  await replaceUntil("B", reading);
  // What is told is the network that is current when the event is sent.
  expect(events.at(-1)).toEqual({ networkChanged: { version: "B", stationCount: 104 } });
});

it("tells of a new network by WebSocket", async () => {
  const client = createWebSocketClient({
    url: `${server.address.replace("http", "ws")}/graphql/ws`,
    webSocketImpl: WebSocket,
  });
  const first = (async () => {
    for await (const event of client.iterate({ query: QUERY })) return event;
  })();
  expect(await replaceUntil("C", first)).toEqual({ data: { networkChanged: { version: "C", stationCount: 104 } } });
  await client.dispose();
});

it.each([
  ["{ networkInfo { version } }", "BAD_REQUEST"],
  ["subscription {", "GRAPHQL_PARSE_FAILED"],
  ["subscription { nothing }", "GRAPHQL_VALIDATION_FAILED"],
  [`subscription { networkChanged { ${"version ".repeat(1000)} } }`, "TOKEN_LIMIT_EXCEEDED"],
  [
    `subscription { networkChanged { ${[..."abcdefghijklmnop"].map((a) => `${a}: version`).join(" ")} } }`,
    "ALIAS_LIMIT_EXCEEDED",
  ],
])("refuses %.40s by both", async (query, code) => {
  const response = await fetch(`${server.address}/graphql/stream`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "text/event-stream" },
    body: JSON.stringify({ query }),
  });
  expect(response.status).toBe(400);
  expect(((await response.json()) as { errors: unknown[] }).errors).toMatchObject([{ extensions: { code } }]);
  const client = createWebSocketClient({
    url: `${server.address.replace("http", "ws")}/graphql/ws`,
    webSocketImpl: WebSocket,
  });
  const errors = await (async () => {
    for await (const event of client.iterate({ query })) return event;
  })().catch((error: unknown) => error);
  expect(errors).toMatchObject([{ extensions: { code } }]);
  await client.dispose();
});

it("holds only so many subscriptions, and gives the place back", async () => {
  const stop = new AbortController();
  const open = () =>
    fetch(`${server.address}/graphql/stream`, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "text/event-stream" },
      body: JSON.stringify({ query: QUERY }),
      signal: stop.signal,
    });
  for (let times = 0; times < 3; times++) expect((await open()).status).toBe(200);
  const refused = await open();
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "5"]);
  stop.abort();
  const ask = () =>
    fetch(`${server.address}/graphql/stream?query=${encodeURIComponent(QUERY)}`, {
      headers: { accept: "text/event-stream" },
    });
  let again = await ask();
  for (let times = 0; again.status === 503 && times < 100; times++) {
    await pause();
    again = await ask();
  }
  expect(again.status).toBe(200);
  await again.body?.cancel();
});

it("ends streams at once when the server stops", async () => {
  const other = await startServer({ ...bundledServed, planners }, { port: 0 });
  const response = await fetch(`${other.address}/graphql/stream`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "text/event-stream" },
    body: JSON.stringify({ query: QUERY }),
  });
  const ended = response.text().catch(() => "cut");
  const began = Date.now();
  await other.close();
  await ended;
  expect(Date.now() - began).toBeLessThan(5000);
});
