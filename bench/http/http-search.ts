import { Agent } from "node:http";
import type { RoutingError } from "../../src/model/refusal.ts";
import { parseRequest } from "../../src/planner/parse-request.ts";
import type { PreparedRequest } from "../../src/planner/prepared-request.ts";
import { buildRandom, type Distribution, pick, summarise, type Yardstick } from "../protocol.ts";
import { loadBenchPlanner, post, startBenchServer, today } from "./load.ts";
import { SEARCH_QUERY } from "./queries.ts";

/** Destinations are few, so that their bounds are kept on both sides, as the protocol wants. */
const DESTINATIONS = 40;
const ROUNDS = 3;
const EMPTY = JSON.stringify({ query: "{ __typename }" });

/** Uncached planConnection over HTTP on one connection against the engine alone, p50 of the same requests, the best of each. */
export async function measureHttpSearch(pairs: number, seed: number): Promise<Yardstick[]> {
  const random = buildRandom(seed);
  const planner = loadBenchPlanner();
  const { directory } = planner;
  const stations = directory.locations.filter(({ terminals }) => terminals.some(({ kind }) => kind === "RAIL"));
  const ports = directory.locations.filter(({ terminals }) => terminals.some(({ kind }) => kind === "SEA"));
  const destinations = Array.from(
    { length: DESTINATIONS },
    (_, index) => pick(random, index % 2 ? ports : stations).code,
  );
  const requests = Array.from({ length: pairs }, (_, index) => ({
    origin: { location: pick(random, index % 2 ? stations : directory.locations).code },
    destination: { location: pick(random, destinations) },
    dateTime: { earliestDeparture: new Date((today + 7) * 86_400_000).toISOString() },
    constraints: { maximumTransfers: 4 },
  })).filter(({ origin, destination }) => origin.location !== destination.location);

  const server = await startBenchServer("landbridge");
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  try {
    const overHttp: number[] = [];
    const alone: number[] = [];
    const withLegs: number[] = [];
    const empty: number[] = [];
    for (const variables of requests) {
      const body = JSON.stringify({ query: SEARCH_QUERY, variables });
      const request = parseRequest(variables, 0);
      const prepared: PreparedRequest | RoutingError = planner.prepare(request);
      if ("code" in prepared) continue;
      const best = [Infinity, Infinity, Infinity, Infinity];
      for (let round = 0; round < ROUNDS; round++) {
        const tasks = [
          () => post(server.url, agent, body),
          () => planner.findFront(prepared),
          () => planner.plan(request).itineraries.map(({ legs }) => legs),
          () => post(server.url, agent, EMPTY),
        ];
        for (const [index, task] of tasks.entries()) {
          const began = performance.now();
          await task();
          best[index] = Math.min(best[index]!, performance.now() - began);
        }
      }
      overHttp.push(best[0]!);
      alone.push(best[1]!);
      withLegs.push(best[2]!);
      empty.push(best[3]!);
    }
    const [http, engine, legs, floor] = [overHttp, alone, withLegs, empty].map(summarise) as [
      Distribution,
      Distribution,
      Distribution,
      Distribution,
    ];
    const value = Number((http.p50 / engine.p50).toPrecision(3));
    const ms = (milliseconds: number): string => `${milliseconds.toFixed(2)} ms`;
    const detail = `p50 over HTTP ${ms(http.p50)}, engine ${ms(engine.p50)}, with all legs and charges ${ms(legs.p50)}, an empty query over HTTP ${ms(floor.p50)}; ${http.count} pairs, seed ${seed}`;
    return [{ id: "http-search", value, aim: 2, holds: value <= 2, detail }];
  } finally {
    agent.destroy();
    server.stop();
  }
}
