import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ERROR_CODES } from "../../src/api/errors.ts";
import { generateRequest } from "./generate-request.ts";
import { HOSTILE_REQUESTS, type HostileRequest } from "./hostile-requests.ts";

const SCALE = Number(process.env.TEST_SCALE ?? 0.1);
const GENERATED = Math.ceil(10_000 * SCALE);
const SEED = Number(process.env.TEST_SEED ?? Date.now() % 1_000_000);
/** Anything of the inside: stacks, paths, packages, engine errors. */
const LEAK =
  /node_modules|\.(js|ts|mjs|cjs):\d+|\bat \w[\w.]* \(|TypeError|RangeError|ReferenceError|Maximum call stack|Cannot read prop|ENOENT|V8|file:\/\//;

/** Each request is answered within this time, counted in the server's processor time so that what else runs on the machine does not count. */
const LONGEST_MILLISECONDS = 2000;
const MIXED_MILLISECONDS = 4000;
/** At full scale the heap may grow by so much between a third of the generated requests and their end; 2 kB a request are 13 MiB. */
const GROWTH_MEBIBYTES = 8;

let server: ChildProcess;
let address: string;
beforeAll(async () => {
  server = fork("test/server/hostile-server.ts", { execArgv: ["--import", "tsx"] });
  [address] = (await once(server, "message")) as [string];
  for (const query of ONCE) expect(await postQuery(query)).toContain('"data"');
});
afterAll(() => server.kill());

/** Makes what is made once and kept, such as the network as of the one day that generated requests name. */
const ONCE = ["", 'scenario: { asOf: "2024-06-01" }', "criteria: [TIME, COST, TRANSFERS, EMISSIONS]"].map(
  (rest) =>
    `{ planConnection(origin: { location: "CNLYG" } destination: { location: "KZALA" } dateTime: { earliestDeparture: "2026-12-07T00:00:00Z" } ${rest}) { totalCount } }`,
);

/** The server's processor time in milliseconds, or what is in use of its heap in MiB. */
async function read(figure: "cpu" | "heap"): Promise<number> {
  const answer = once(server, "message");
  server.send(figure);
  return (await answer)[0] as number;
}

/** What is wrong with the answer to a request, null when nothing is. Planted faults show that each line can fail. */
function judge(status: number, text: string): string | null {
  if (status >= 500) return `status ${status}: ${text.slice(0, 200)}`;
  const leak = LEAK.exec(text.replaceAll(/"data":.*?"errors"/gs, ""));
  if (leak && !text.startsWith('"""') && !text.startsWith("<!doctype"))
    return `tells ${leak[0]}: ${text.slice(0, 300)}`;
  const unlisted = listCodes(text).find((code) => !ERROR_CODES.includes(code as never));
  if (unlisted !== undefined) return `the code ${unlisted}, which no list has: ${text.slice(0, 200)}`;
  if (text.includes('"code":"INTERNAL_SERVER_ERROR"')) return `a fault: ${text.slice(0, 200)}`;
  return null;
}

/** The codes of an answer's errors, "none" for an error without one. */
function listCodes(text: string): string[] {
  if (!text.startsWith("{")) return [];
  const { errors = [] } = JSON.parse(text) as { errors?: { extensions?: { code?: string } }[] };
  return errors.map(({ extensions }) => extensions?.code ?? "none");
}

async function send({ path = "/graphql", method = "GET", headers = {}, body }: HostileRequest): Promise<string | null> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), 20_000);
  try {
    const response = await fetch(`${address}${path}`, {
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

async function postQuery(query: string): Promise<string> {
  const response = await fetch(`${address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  return response.text();
}

async function isAlive(): Promise<boolean> {
  return (await postQuery("{ networkInfo { stationCount } }")).includes('"stationCount":104');
}

it("knows a bad answer when it sees one", () => {
  expect(judge(500, "")).toContain("500");
  expect(judge(400, '{"errors":[{"message":"at parse (/srv/a.js:3:1)"}]}')).toContain("tells");
  expect(judge(200, '{"errors":[{"extensions":{"code":"INTERNAL_SERVER_ERROR"}}]}')).toContain("fault");
  expect(judge(200, '{"errors":[{"extensions":{"code":"ODD"}}]}')).toContain("ODD");
  expect(judge(200, '{"errors":[{"message":"odd"}]}')).toContain("none");
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
    const began = await read("cpu");
    const fault = await send(request);
    const milliseconds = (await read("cpu")) - began;
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
    const began = await read("cpu");
    const fault = await send(request);
    const milliseconds = (await read("cpu")) - began;
    if (milliseconds > slowest.milliseconds) slowest = { body: String(request.body), milliseconds };
    if (fault) faults.push(`seed ${SEED}, request ${times}: ${request.body}: ${fault}`);
    if (times === Math.floor(GENERATED / 3)) before = await read("heap");
  }
  const after = await read("heap");
  console.log(
    `seed ${SEED}, the slowest ${slowest.milliseconds.toFixed(0)} ms (${slowest.body.slice(0, 400)}), heap ${before.toFixed(1)} then ${after.toFixed(1)} MiB`,
  );
  expect(faults).toEqual([]);
  expect(slowest.milliseconds).toBeLessThan(LONGEST_MILLISECONDS);
  // A tenth of the requests does not fill the caches.
  expect(after - before).toBeLessThan(SCALE >= 1 ? GROWTH_MEBIBYTES : 2 * GROWTH_MEBIBYTES);
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
