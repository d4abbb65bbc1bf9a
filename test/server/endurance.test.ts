import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, expect, it } from "vitest";
import { createClient, NetworkInfoDocument, PlanDocument } from "../../src/client/index.ts";
import { readConfig } from "../../src/server/config.ts";
import type { RunningServer } from "../../src/server/http.ts";
import { startServer } from "./start.ts";
import { bundledServed } from "../planner/bundled.ts";
import { startCli } from "../store/databases.ts";

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});
async function start(settings: Record<string, string>): Promise<RunningServer> {
  const server = await startServer(bundledServed, readConfig({ PORT: "0", LOG_LEVEL: "silent", ...settings }));
  closers.push(() => server.close());
  return server;
}
function open(server: RunningServer): Socket {
  const { port, hostname } = new URL(server.address);
  const socket = connect(Number(port), hostname);
  socket.on("error", () => {});
  socket.resume();
  closers.push(() => socket.destroy());
  return socket;
}
const JSON_TYPE = { "content-type": "application/json" };
const INFO = JSON.stringify({ query: "{ networkInfo { stationCount } }" });

it("takes LIMIT_CONNECTIONS connections and drops the next, until one is given back", async () => {
  const server = await start({
    LIMIT_CONNECTIONS: "3",
    IDLE_SECONDS: "60",
    HEADERS_SECONDS: "60",
    REQUEST_SECONDS: "60",
  });
  const held = [open(server), open(server), open(server)];
  await Promise.all(held.map((socket) => once(socket, "connect")));
  await once(open(server), "close");
  expect(held.map(({ destroyed }) => destroyed)).toEqual([false, false, false]);
  held[0]!.destroy();
  // A connection of its own for each request, since fetch keeps those it has.
  const ask = () =>
    new Promise<number>((resolve) => {
      const sent = request(`${server.address}/graphql`, { method: "POST", headers: JSON_TYPE, agent: false });
      sent.on("response", (response) => resolve(response.resume().statusCode ?? 0));
      sent.on("error", () => resolve(0));
      sent.end(INFO);
    });
  await expect.poll(ask, { timeout: 10_000 }).toBe(200);
});

it("lets go of a request that is not whole after REQUEST_SECONDS, and not before", async () => {
  const server = await start({ REQUEST_SECONDS: "2", HEADERS_SECONDS: "1" });
  const socket = open(server);
  const began = Date.now();
  socket.write("POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 44\r\n\r\n{");
  const drip = setInterval(() => socket.write(" "), 100);
  await once(socket, "close");
  clearInterval(drip);
  const seconds = (Date.now() - began) / 1000;
  expect(seconds).toBeGreaterThan(1.5);
  expect(seconds).toBeLessThan(8);
});

it("does not unpack a body: a bomb of 200 MB costs it nothing", async () => {
  const server = await start({});
  const bomb = gzipSync(Buffer.alloc(200_000_000, 0x20));
  const before = process.memoryUsage().rss;
  const response = await fetch(`${server.address}/graphql`, {
    method: "POST",
    headers: { ...JSON_TYPE, "content-encoding": "gzip" },
    body: bomb,
  });
  expect(response.status).toBeGreaterThanOrEqual(400);
  expect(response.status).toBeLessThan(500);
  expect(process.memoryUsage().rss - before).toBeLessThan(100 * 2 ** 20);
});

it("runs registered documents alone, by text and by hash", async () => {
  const folder = mkdtempSync(join(tmpdir(), "trusted-"));
  closers.push(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "documents.json");
  const text = NetworkInfoDocument.toString();
  writeFileSync(file, JSON.stringify({ [createHash("sha256").update(text).digest("hex")]: text }));
  const server = await start({ TRUSTED_DOCUMENTS: file });
  for (const persisted of [true, false]) {
    const client = createClient({ url: `${server.address}/graphql`, persisted });
    expect((await client.request(NetworkInfoDocument)).networkInfo.stationCount).toBe(104);
    const places = { origin: { location: "CNLYG" }, destination: { location: "KZALA" } };
    await expect(client.request(PlanDocument, places)).rejects.toMatchObject({ code: "DOCUMENT_NOT_TRUSTED" });
  }
});

it("stays as large as it is under the same requests again and again, in a process that drains at SIGTERM", async () => {
  const { child, finished, readOut } = startCli({ databaseUrl: null, dataDir: null }, ["serve"], {
    LOG_LEVEL: "silent",
  });
  closers.push(() => child.kill("SIGKILL"));
  await expect.poll(readOut, { timeout: 120_000 }).toContain("departures");
  const address = /at (\S+)\/graphql/.exec(readOut())![1]!;
  const READY = new Date(Date.now() + 7 * 86_400_000).toISOString();
  const ask = async (index: number): Promise<void> => {
    // No two requests are the same, so that no answer is kept.
    const dateTime = { earliestDeparture: new Date(Date.parse(READY) + index * 60_000).toISOString() };
    const variables = { origin: { location: "CNLYG" }, destination: { location: "KZALA" }, dateTime, first: 1 };
    const body = JSON.stringify({ query: PlanDocument.toString(), variables });
    const response = await fetch(`${address}/graphql`, { method: "POST", headers: JSON_TYPE, body });
    expect(response.status).toBe(200);
    await response.arrayBuffer();
  };
  const readMebibytes = async (): Promise<number> => {
    const text = await (await fetch(`${address}/metrics`)).text();
    return Number(/^nodejs_heap_size_used_bytes (\S+)$/m.exec(text)![1]) / 2 ** 20;
  };
  /** The least seen in a hundred requests: what is left after a collection. */
  const leastOf = async (round: number): Promise<number> => {
    let least = Number.POSITIVE_INFINITY;
    for (let index = 0; index < 100; index++) {
      await ask(round * 100 + index);
      if (index % 5 === 0) least = Math.min(least, await readMebibytes());
    }
    return least;
  };
  for (let round = 0; round < 2; round++) await leastOf(round);
  const before = await leastOf(2);
  await leastOf(3);
  const after = await leastOf(4);
  console.log(`heap after 300 requests ${before.toFixed(0)} MiB, after 500 ${after.toFixed(0)} MiB`);
  expect(after - before).toBeLessThan(16);
  const began = Date.now();
  child.kill("SIGTERM");
  expect((await finished).code).toBe(0);
  expect(Date.now() - began).toBeLessThan(10_000);
});
