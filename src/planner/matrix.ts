import { readyMinuteOf } from "./ready-minute.ts";
import { setImmediate as giveWay } from "node:timers/promises";
import type { PlanLocation, PlanRequest } from "../model/plan-request.ts";
import type { RoutingError } from "../model/refusal.ts";
import type { RunSearches } from "../search/run-searches.ts";
import type { FoundPath, SearchResult } from "../search/query.ts";
import { listInstances, mergeResults } from "./box-instances.ts";
import { describeEnding } from "./list-errors.ts";
import type { PreparedRequest } from "./prepared-request.ts";
import type { SearchSpace } from "./search-space.ts";

const PAIRS_BETWEEN_PAUSES = 100;
const MAXIMUM_QUERIES_OF_JOB = 250;
/** Small matrices are parted as well, so that every core has a share. */
const LEAST_JOBS = 8;
const JOBS_AT_ONCE = 4;

/** A request for every pair of an origin and a destination. */
export interface MatrixRequest {
  readonly origins: readonly PlanLocation[];
  readonly destinations: readonly PlanLocation[];
  /** All but the places. */
  readonly request: Omit<PlanRequest, "origin" | "destination">;
}

/** The whole front of one pair, in the order of the search; indexes into origins and destinations. */
export interface MatrixCell {
  readonly origin: number;
  readonly destination: number;
  readonly routingError: RoutingError | null;
  readonly isComplete: boolean;
  readonly points: readonly MatrixPoint[];
}
export interface MatrixPoint {
  readonly path: FoundPath;
  /** From ready, or from hand-over where a latest arrival was asked, to arrival. */
  readonly totalMinutes: number;
}

interface Pair {
  readonly origin: number;
  readonly destination: number;
  readonly prepared: PreparedRequest | RoutingError;
  /** Of its instances. */
  readonly results: SearchResult[];
}
interface Job {
  readonly space: SearchSpace;
  readonly searches: { readonly pair: PreparedPair; readonly instance: number }[];
}

/** Every cell, by origin and then destination. Searches run in jobs, those of one destination together so that its bounds are built once. */
export async function searchMatrix(
  { origins, destinations, request }: MatrixRequest,
  prepare: (request: PlanRequest) => PreparedRequest | RoutingError,
  run: RunSearches,
): Promise<readonly MatrixCell[]> {
  const pairs: Pair[] = [];
  for (const [destination, to] of destinations.entries())
    for (const [origin, from] of origins.entries()) {
      if (pairs.length % PAIRS_BETWEEN_PAUSES === PAIRS_BETWEEN_PAUSES - 1) await giveWay();
      const prepared = prepare({ ...request, origin: from, destination: to });
      pairs.push({ origin, destination, prepared, results: [] });
    }
  const jobs = listJobs(pairs.filter(isPrepared));
  const takeJobs = async (): Promise<void> => {
    for (let job = jobs.pop(); job; job = jobs.pop()) {
      const { timetable, costs } = job.space;
      const queries = job.searches.map(({ pair }) => pair.prepared.query);
      const results = await run({ timetable, costs, queries });
      job.searches.forEach(({ pair, instance }, index) => {
        pair.results[instance] = results[index]!;
      });
    }
  };
  await Promise.all(Array.from({ length: JOBS_AT_ONCE }, takeJobs));
  const cells = [...pairs.filter(isRefused).map(toRefusal), ...pairs.filter(isPrepared).map(toCell)];
  return cells.sort((a, b) => a.origin - b.origin || a.destination - b.destination);
}

type PreparedPair = Pair & { readonly prepared: PreparedRequest };
const isPrepared = (pair: Pair): pair is PreparedPair => !("code" in pair.prepared);
const isRefused = (pair: Pair): pair is Pair & { readonly prepared: RoutingError } => "code" in pair.prepared;

function listJobs(pairs: readonly PreparedPair[]): Job[] {
  const jobs: Job[] = [];
  const size = Math.min(MAXIMUM_QUERIES_OF_JOB, Math.ceil(pairs.length / LEAST_JOBS));
  const openByCosts = new Map<object, Job>();
  for (const pair of pairs)
    listInstances(pair.prepared).forEach(({ space }, instance) => {
      const open = openByCosts.get(space.costs);
      if (open && open.searches.length < size) open.searches.push({ pair, instance });
      else {
        const job = { space, searches: [{ pair, instance }] };
        jobs.push(job);
        openByCosts.set(space.costs, job);
      }
    });
  return jobs;
}

function toRefusal({ origin, destination, prepared }: Pair & { readonly prepared: RoutingError }): MatrixCell {
  return { origin, destination, routingError: prepared, isComplete: true, points: [] };
}

function toCell({ origin, destination, prepared, results }: PreparedPair): MatrixCell {
  const found = mergeResults(prepared, results);
  const { query } = prepared;
  const points = found.front.map((path) => ({
    path,
    totalMinutes: path.arrivalMinute - readyMinuteOf(query, path),
  }));
  const routingError: RoutingError | null =
    points.length > 0
      ? null
      : (describeEnding(found) ?? {
          code: "NO_CONNECTION",
          description: "no way within the limits of the request; planConnection says why",
          inputField: null,
        });
  return { origin, destination, routingError, isComplete: found.isComplete, points };
}
