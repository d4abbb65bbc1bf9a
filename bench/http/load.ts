import { fork } from "node:child_process";
import { type Agent, request } from "node:http";
import { fileURLToPath } from "node:url";
import autocannon from "autocannon";
import type { PlanRequest } from "../../src/model/plan-request.ts";
import { type CorridorPlanner, createPlanner } from "../../src/planner/create-planner.ts";
import { parseRequest } from "../../src/planner/parse-request.ts";
import { readNetwork } from "../../src/server/read-network.ts";

export const today = Math.floor(Date.now() / 86_400_000);
const READY = new Date((today + 7) * 86_400_000).toISOString();

/** Arguments of a plan whose page of two itineraries is about 6 KB. */
export const ROUTE_VARIABLES = {
  origin: { location: "CNLYG" },
  destination: { location: "DEDUI" },
  dateTime: { earliestDeparture: READY },
};
export const ROUTE: PlanRequest = parseRequest(ROUTE_VARIABLES, 0);

export function loadBenchPlanner(): CorridorPlanner {
  const { records, dataVersion } = readNetwork();
  return createPlanner(records, dataVersion, today);
}

/**
 * `landbridge` searches, and keeps no answers. All others have the answer in the planner's memory: the server as it is set by default
 * (`default`), the same that keeps no answers (`unkept`), and the peers.
 */
export type ServerKind = "landbridge" | "default" | "unkept" | "standalone" | "yoga" | "mercurius" | "mercurius-jit";

export interface BenchServer {
  readonly kind: ServerKind;
  readonly url: string;
  /** Milliseconds of processor time that the server has used. */
  readCpu(): Promise<number>;
  stop(): void;
}

/** A server in a process of its own. */
export function startBenchServer(kind: ServerKind, nodeOptions: readonly string[] = []): Promise<BenchServer> {
  const child = fork(fileURLToPath(new URL("serve.ts", import.meta.url)), [kind], {
    execArgv: ["--import", "tsx", ...nodeOptions],
    env: { ...process.env, NODE_ENV: "production" },
  });
  const readCpu = (): Promise<number> =>
    new Promise((resolve) => {
      child.once("message", (milliseconds) => resolve(Number(milliseconds)));
      child.send("cpu");
    });
  return new Promise((resolve, reject) => {
    child.once("message", (url) => resolve({ kind, url: String(url), readCpu, stop: () => void child.send("stop") }));
    child.once("exit", (code) => reject(new Error(`the ${kind} server ended with ${code}`)));
  });
}

/** One POST over a kept connection; the body of the answer. */
export function post(url: string, agent: Agent, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
    const sent = request(url, { method: "POST", agent, headers }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => {
        text += chunk;
      });
      response.on("end", () => resolve(text));
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

/** Requests a second over a number of connections, each sending the next when the last is answered. Throws when any is not answered well. */
export async function measureRate(url: string, body: string, connections: number, seconds: number): Promise<number> {
  const headers = { "content-type": "application/json" };
  const run = await autocannon({ url, method: "POST", headers, body, connections, duration: seconds });
  if (run.non2xx + run.errors > 0) throw new Error(`${url}: ${run.non2xx} refused, ${run.errors} without an answer`);
  return run["2xx"] / run.duration;
}
