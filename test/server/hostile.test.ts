import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type RunningServer, startServer } from "../../src/server/http.ts";
import { bundledServed } from "../planner/bundled.ts";
import { generateRequest } from "./generate-request.ts";
import { HOSTILE_REQUESTS, type HostileRequest } from "./hostile-requests.ts";

const SCALE = Number(process.env.TEST_SCALE ?? 0.1);
const GENERATED = Math.ceil(10_000 * SCALE);
const SEED = Number(process.env.TEST_SEED ?? Date.now() % 1_000_000);
/** Anything of the inside: stacks, paths, packages, engine errors. */
const LEAK =
  /node_modules|\.(js|ts|mjs|cjs):\d+|\bat \w[\w.]* \(|TypeError|RangeError|ReferenceError|Maximum call stack|Cannot read prop|ENOENT|V8|file:\/\//;

/** Each request is answered within this time, counted in processor time so that what else runs on the machine does not count. */
const LONGEST_MILLISECONDS = 2000;
const MIXED_MILLISECONDS = 4000;
const KEPT_BYTES = 4 * 2 ** 20;
/** What the heap may grow by while the generated requests come; the caches of networks, prices and bounds are full after thousands of them. */
const HEAP_MEBIBYTES = SCALE >= 1 ? 48 : 256;

let server: RunningServer;
beforeAll(async () => {
  server = await startServer(bundledServed, { port: 0, logLevel: "silent", answerCacheBytes: KEPT_BYTES });
});
afterAll(() => server.close());

/** What is wrong with the answer to a request, null when nothing is. Planted faults show that each line can fail. */
function judge(status: number, text: string): string | null {
  if (status >= 500) return `status ${status}: ${text.slice(0, 200)}`;
  const leak = LEAK.exec(text.replaceAll(/"data":.*?"errors"/gs, ""));
  if (leak && !text.startsWith('"""') && !text.startsWith("<!doctype"))
    return `tells ${leak[0]}: ${text.slice(0, 300)}`;
  if (text.includes('"code":"INTERNAL_SERVER_ERROR"')) return `a fault: ${text.slice(0, 200)}`;
  return null;
}

async function send({ path = "/graphql", method = "GET", headers = {}, body }: HostileRequest): Promise<string | null> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), 20_000);
  try {
    const response = await fetch(`${server.address}${path}`, {
      method,
      headers: { ...headers, connection: "close" },
      signal: stop.signal,
      ...(body === undefined ? {} : { body: body as BodyInit }),
    });
    const isStream = response.headers.get("content-type")?.startsWith("text/event-stream");
    if (isStream) await response.body?.cancel();
    return judge(response.status, isStream ? "" : await response.text());
  } catch (error) {
    // The platform refuses to send some of them, and the server may close a connection whose body is too long.
    const { name, cause } = error as { name: string; cause?: { code?: string; message?: string } };
    const isExpected = name === "TypeError" && /HTTPParser|ECONNRESET|EPIPE|UND_ERR|undefined/.test(`${cause?.code}`);
    return isExpected ? null : `${name} ${cause?.code} ${cause?.message}`;
  } finally {
    clearTimeout(timer);
  }
}

/** The processor time of this process, server and all, in milliseconds. */
function readCpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;
/** What is left on the heap after a collection, in MiB. */
function readHeap(): number {
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

async function isAlive(): Promise<boolean> {
  const response = await fetch(`${server.address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: '{"query":"{ networkInfo { stationCount } }"}',
  });
  return (await response.text()).includes('"stationCount":104');
}

it("knows a bad answer when it sees one", () => {
  expect(judge(500, "")).toContain("500");
  expect(judge(400, '{"errors":[{"message":"at parse (/srv/a.js:3:1)"}]}')).toContain("tells");
  expect(judge(200, '{"errors":[{"extensions":{"code":"INTERNAL_SERVER_ERROR"}}]}')).toContain("fault");
  expect(judge(200, '{"data":{}}')).toBeNull();
});

it("answers over 400 hostile requests with 4xx or a GraphQL error, and lives on", async () => {
  const bomb = gzipSync(Buffer.alloc(50_000_000, 0x20));
  const requests: HostileRequest[] = [
    ...HOSTILE_REQUESTS,
    {
      name: "a gzip bomb of 50 MB",
      method: "POST",
      headers: { "content-type": "application/json", "content-encoding": "gzip" },
      body: bomb,
    },
  ];
  expect(requests.length).toBeGreaterThan(400);
  const faults: string[] = [];
  let slowest = { name: "", milliseconds: 0 };
  for (const request of requests) {
    const began = readCpu();
    const fault = await send(request);
    const milliseconds = readCpu() - began;
    if (milliseconds > slowest.milliseconds) slowest = { name: request.name, milliseconds };
    if (fault) faults.push(`${request.name}: ${fault}`);
  }
  console.log(
    `${requests.length} hostile requests, the slowest ${slowest.milliseconds.toFixed(0)} ms (${slowest.name})`,
  );
  expect(faults).toEqual([]);
  expect(slowest.milliseconds).toBeLessThan(LONGEST_MILLISECONDS);
  expect(await isAlive()).toBe(true);
});

it(`answers ${GENERATED} generated requests without a fault, and its memory stays flat`, async () => {
  const faults: string[] = [];
  const next = generateRequest(SEED);
  let before = 0;
  let slowest = { body: "", milliseconds: 0 };
  for (let times = 0; times < GENERATED; times++) {
    const request = next();
    const began = readCpu();
    const fault = await send(request);
    const milliseconds = readCpu() - began;
    if (milliseconds > slowest.milliseconds) slowest = { body: String(request.body), milliseconds };
    if (fault) faults.push(`seed ${SEED}, request ${times}: ${request.body}: ${fault}`);
    if (times === Math.floor(GENERATED * 0.3)) before = readHeap();
  }
  const after = readHeap();
  console.log(
    `seed ${SEED}, the slowest ${slowest.milliseconds.toFixed(0)} ms (${slowest.body.slice(0, 400)}), heap ${before.toFixed(0)} then ${after.toFixed(0)} MiB`,
  );
  expect(faults).toEqual([]);
  expect(slowest.milliseconds).toBeLessThan(LONGEST_MILLISECONDS);
  expect(after - before).toBeLessThan(HEAP_MEBIBYTES);
  expect(await isAlive()).toBe(true);
});

it("fails no good request beside hostile ones", async () => {
  const until = performance.now() + MIXED_MILLISECONDS;
  const times: number[] = [];
  let index = 0;
  const askWell = async (): Promise<void> => {
    while (performance.now() < until) {
      const began = performance.now();
      expect(await isAlive()).toBe(true);
      times.push(performance.now() - began);
    }
  };
  const attack = async (): Promise<void> => {
    while (performance.now() < until) await send(HOSTILE_REQUESTS[index++ % HOSTILE_REQUESTS.length]!);
  };
  await Promise.all([askWell(), askWell(), askWell(), askWell(), attack(), attack()]);
  times.sort((a, b) => a - b);
  const p99 = times[Math.floor(times.length * 0.99)]!;
  console.log(`${times.length} good requests beside ${index} hostile ones, p99 ${p99.toFixed(0)} ms`);
  expect(index).toBeGreaterThan(20);
  expect(p99).toBeLessThan(LONGEST_MILLISECONDS);
});
