import { setImmediate as giveWay } from "node:timers/promises";
import type { Steps } from "../network/steps.ts";
import { type ReachResult, searchReach } from "../search/reach.ts";
import { type ReachJob, runEach, type SearchJob } from "../search/run-searches.ts";
import type { SearchResult } from "../search/query.ts";

/** Runs searches where they were asked for, each watched by a guard; between two of them others have their turn. */
export async function runSliced(job: SearchJob, startGuard?: () => () => boolean): Promise<readonly SearchResult[]> {
  const results: SearchResult[] = [];
  for (const result of runEach(job, startGuard)) {
    results.push(result);
    await giveWay();
  }
  return results;
}

/** One search to every stop, where it was asked for. */
export async function reachHere(
  { timetable, costs, reach }: ReachJob,
  startGuard?: () => () => boolean,
): Promise<ReachResult> {
  return searchReach(timetable, costs, reach, startGuard?.());
}

/** Runs heavy work where it was asked for; between two steps others have their turn. */
export async function runInTurns<Result>(steps: Steps<Result>): Promise<Result> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await giveWay();
  }
}
