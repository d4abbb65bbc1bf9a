import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { afterEach, expect, it } from "vitest";
import { LivePlanners } from "../../src/planner/live-planners.ts";
import type { Planner } from "../../src/planner/planner.ts";
import type { Config } from "../../src/server/config.ts";
import type { RunningServer } from "../../src/server/http.ts";
import { startServer } from "./start.ts";
import { bundledPlanner, bundledServed } from "../planner/bundled.ts";

const servers: RunningServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});
async function start(settings: Partial<Config>, planner: Planner = bundledPlanner): Promise<RunningServer> {
  const planners = new LivePlanners(planner);
  const server = await startServer({ ...bundledServed, planners }, { port: 0, logLevel: "silent", ...settings });
  servers.push(server);
  return server;
}
const REQUEST = {
  method: "POST",
  headers: { "content-type": "application/json" },
  body: '{"query":"{ networkInfo { stationCount } }"}',
};

it("serves others beside 200 slow and 300 idle connections, and lets those go", async () => {
  const server = await start({ headersSeconds: 2, requestSeconds: 3, idleSeconds: 2 });
  const { port, hostname } = new URL(server.address);
  const closings: Promise<unknown>[] = [];
  const open = async (first: string): Promise<Socket> => {
    const socket = connect(Number(port), hostname);
    socket.on("error", () => {});
    closings.push(once(socket, "close"));
    await once(socket, "connect");
    if (first) socket.write(first);
    socket.resume();
    return socket;
  };
  const head = `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 44\r\n`;
  const slow: Socket[] = [];
  for (let index = 0; index < 200; index++) slow.push(await open(index % 2 ? head : `${head}\r\n{"qu`));
  for (let index = 0; index < 300; index++) await open(index % 3 ? "" : "GET /health/live HTTP/1.1\r\nhost: x\r\n\r\n");
  const drip = setInterval(() => {
    for (const [index, socket] of slow.entries()) if (socket.writable) socket.write(index % 2 ? "x" : " ");
  }, 500);
  for (let times = 0; times < 20; times++) {
    const response = await fetch(`${server.address}/graphql`, REQUEST);
    expect(await response.json()).toEqual({ data: { networkInfo: { stationCount: 104 } } });
  }
  await Promise.all(closings);
  clearInterval(drip);
});

it("tells a request that comes while too many are in work to come later", async () => {
  const server = await start({ requestsAtOnce: 3 });
  const { port, hostname } = new URL(server.address);
  const held = Array.from({ length: 3 }, () => {
    const socket = connect(Number(port), hostname);
    socket.on("error", () => {});
    socket.write("POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 44\r\n\r\n{");
    return socket;
  });
  await expect.poll(async () => (await fetch(`${server.address}/graphql`, REQUEST)).status).toBe(503);
  const refused = await fetch(`${server.address}/graphql`, REQUEST);
  expect(refused.headers.get("retry-after")).toBe("1");
  expect(((await refused.json()) as { errors: unknown[] }).errors).toMatchObject([
    { extensions: { code: "OVERLOADED" } },
  ]);
  expect((await fetch(`${server.address}/health/live`)).status).toBe(200);
  for (const socket of held) socket.destroy();
  await expect.poll(async () => (await fetch(`${server.address}/graphql`, REQUEST)).status).toBe(200);
});

it("answers what is in work when it is stopped, and takes nothing new", async () => {
  const server = await start({ drainSeconds: 10 });
  const { port, hostname } = new URL(server.address);
  const socket = connect(Number(port), hostname);
  socket.write("POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 44\r\n\r\n");
  await new Promise((resolve) => setTimeout(resolve, 100));
  const closed = server.close();
  await new Promise((resolve) => setTimeout(resolve, 100));
  socket.write(REQUEST.body);
  const [answer] = (await once(socket, "data")) as [Buffer];
  expect(answer.toString()).toMatch(/^HTTP\/1.1 (200|503)/);
  await closed;
  await expect(fetch(`${server.address}/graphql`, REQUEST)).rejects.toThrow();
});

it("stops within its time when a request never ends", async () => {
  const server = await start({ drainSeconds: 1, requestSeconds: 60, headersSeconds: 60 });
  const { port, hostname } = new URL(server.address);
  const socket = connect(Number(port), hostname);
  socket.on("error", () => {});
  socket.write("POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 44\r\n\r\n{");
  await new Promise((resolve) => setTimeout(resolve, 100));
  await server.close();
});

it("sends the headers that keep a browser from guessing, and none that tell what it is", async () => {
  const server = await start({ corsOrigins: ["https://example.org"] });
  const from = (origin: string) =>
    fetch(`${server.address}/graphql`, { ...REQUEST, headers: { ...REQUEST.headers, origin } });
  const { headers } = await from("https://example.org");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("x-powered-by")).toBeNull();
  expect(headers.get("server")).toBeNull();
  expect(headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  expect(headers.get("access-control-allow-origin")).toBe("https://example.org");
  expect(headers.get("access-control-allow-credentials")).toBeNull();
  expect((await from("https://example.com")).headers.get("access-control-allow-origin")).toBeNull();
  const keyed = await fetch(`${server.address}/graphql`, {
    ...REQUEST,
    headers: { ...REQUEST.headers, authorization: "Bearer x" },
  });
  expect(keyed.headers.get("cache-control")).toBe("no-store");
  const simple = await fetch(`${server.address}/graphql`, { ...REQUEST, headers: { "content-type": "text/plain" } });
  expect(simple.status).toBe(400);
});
