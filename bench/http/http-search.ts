import { Agent } from "node:http";
import type { Directory, LocationEntry } from "../../src/model/directory.ts";
import { parseRequest } from "../../src/planner/parse-request.ts";
import { buildRandom, type Distribution, pick, summarise, type Yardstick } from "../protocol.ts";
import { loadBenchPlanner, post, startBenchServer, today } from "./load.ts";
import { SEARCH_QUERY, STACK_QUERY } from "./queries.ts";

/** Destinations are few, so that their bounds are kept on both sides, as the protocol wants. */
const DESTINATIONS = 40;
/** Each pair is asked once a round, so that neither side finds what it has just read in the processor's caches; the best of all counts. */
const ROUNDS = 5;
const AIM = 2;
/** Itineraries of a page that names no number, and of the longest page. */
const SHOWN = 5;
const ALL = 50;

/** What is timed of a pair, in milliseconds. */
type Task = "http" | "engine" | "search" | "httpLegs" | "engineLegs" | "empty";

/**
 * Uncached planConnection over HTTP on one connection against the engine alone, p50 of the same requests. The engine alone is the
 * planner called in this process: from the request to the same facts of the same itineraries. Beside it its search without all that
 * comes before and after, pages with all legs, steps and charges on both sides, and an empty query over HTTP.
 */
export async function measureHttpSearch(pairs: number, seed: number): Promise<Yardstick[]> {
  const planner = loadBenchPlanner();
  const requests = drawRequests(planner.directory, pairs, seed);
  const asked = requests.flatMap((variables) => {
    const request = parseRequest(variables, 0);
    const prepared = planner.prepare(request);
    return "code" in prepared ? [] : [{ variables, request, prepared }];
  });
  const server = await startBenchServer("landbridge");
  // A connection for each series: the server closes one that is idle while this process searches.
  let agent = new Agent();
  const ask = (query: string, variables: object): Promise<string> =>
    post(server.url, agent, JSON.stringify({ query, variables }));
  const tasks: Record<Task, (pair: (typeof asked)[number]) => unknown> = {
    http: ({ variables }) => ask(SEARCH_QUERY, variables),
    engine: ({ request }) =>
      planner
        .plan(request)
        .itineraries.slice(0, SHOWN)
        .map(({ startMinute, endMinute, money }) => [startMinute, endMinute, money]),
    search: ({ prepared }) => planner.findFront(prepared),
    httpLegs: ({ variables }) => ask(STACK_QUERY, { ...variables, first: ALL }),
    engineLegs: ({ request }) =>
      planner.plan(request).itineraries.map(({ legs, steps, money }) => [legs, steps, money]),
    empty: () => ask("{ __typename }", {}),
  };
  try {
    const best = new Map<Task, number[]>();
    for (let round = 0; round < ROUNDS; round++)
      for (const [name, task] of Object.entries(tasks) as [Task, (typeof tasks)[Task]][]) {
        const times = best.get(name) ?? asked.map(() => Number.POSITIVE_INFINITY);
        best.set(name, times);
        agent.destroy();
        agent = new Agent({ keepAlive: true, maxSockets: 1 });
        for (const [index, pair] of asked.entries()) {
          const began = performance.now();
          await task(pair);
          times[index] = Math.min(times[index]!, performance.now() - began);
        }
      }
    const of = (name: Task): Distribution => summarise(best.get(name)!);
    const ratio = (one: Task, other: Task): number => Number((of(one).p50 / of(other).p50).toPrecision(3));
    const ms = (name: Task): string => `${of(name).p50.toFixed(2)} ms`;
    const value = ratio("http", "engine");
    const detail =
      `p50 over HTTP ${ms("http")}, planner ${ms("engine")}, its search alone ${ms("search")} (${ratio("http", "search")}), an empty query ${ms("empty")}; ` +
      `whole answers with legs, steps and charges ${ms("httpLegs")}, the same made in process ${ms("engineLegs")} ` +
      `(${ratio("httpLegs", "engineLegs")}); ${asked.length} pairs, seed ${seed}`;
    return [{ id: "http-search", value, aim: AIM, holds: value <= AIM, detail }];
  } finally {
    agent.destroy();
    server.stop();
  }
}

/** Plans from anywhere to few destinations, half of them from stations to ports. */
function drawRequests({ locations }: Directory, pairs: number, seed: number) {
  const random = buildRandom(seed);
  const hasTerminal = (wanted: "RAIL" | "SEA") => (location: LocationEntry) =>
    location.terminals.some(({ kind }) => kind === wanted);
  const stations = locations.filter(hasTerminal("RAIL"));
  const ports = locations.filter(hasTerminal("SEA"));
  const destinations = Array.from(
    { length: DESTINATIONS },
    (_, index) => pick(random, index % 2 ? ports : stations).code,
  );
  return Array.from({ length: pairs }, (_, index) => ({
    origin: { location: pick(random, index % 2 ? stations : locations).code },
    destination: { location: pick(random, destinations) },
    dateTime: { earliestDeparture: new Date((today + 7) * 86_400_000).toISOString() },
    constraints: { maximumTransfers: 4 },
  })).filter(({ origin, destination }) => origin.location !== destination.location);
}
