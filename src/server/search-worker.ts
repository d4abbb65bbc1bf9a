import type { CostArrays } from "../network/cost-arrays.ts";
import type { Timetable } from "../network/timetable.ts";
import { RecentlyUsed } from "../planner/recently-used.ts";
import { type ReachResult, searchReach } from "../search/reach.ts";
import { runEach } from "../search/run-searches.ts";
import type { SearchResult } from "../search/query.ts";
import { type Sent, type SentJob, UNKNOWN } from "./search-jobs.ts";
import { SEARCH_MILLISECONDS, startWatch } from "./start-watch.ts";

const NETWORKS_KEPT = 8;
const timetables = new RecentlyUsed<number, Timetable>(NETWORKS_KEPT);
const costArrays = new RecentlyUsed<number, CostArrays>(NETWORKS_KEPT);
const startGuard = (): (() => boolean) => startWatch(SEARCH_MILLISECONDS);

/** What a worker of the pool does with a job. What a search makes for a timetable stays with it from job to job. */
export default function runJob(job: SentJob): readonly SearchResult[] | ReachResult | typeof UNKNOWN {
  const timetable = take(timetables, job.timetable);
  const costs = take(costArrays, job.costs);
  if (!timetable || !costs) return UNKNOWN;
  if ("reach" in job) return searchReach(timetable, costs, job.reach, startGuard());
  return [...runEach({ timetable, costs, queries: job.queries }, startGuard)];
}

function take<Value>(kept: RecentlyUsed<number, Value>, { number, value }: Sent<Value>): Value | undefined {
  if (value === undefined && !kept.has(number)) return undefined;
  return kept.get(number, () => value!);
}
