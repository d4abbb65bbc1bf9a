import { setImmediate as giveWay } from "node:timers/promises";
import type { Steps } from "../network/steps.ts";
import { searchReach } from "../search/reach.ts";
import { runEach, type RunReach, type RunSearches } from "../search/run-searches.ts";
import type { SearchResult } from "../search/query.ts";

/** Runs searches where they were asked for; between two of them others have their turn. */
export const runSliced: RunSearches = async (job) => {
  const results: SearchResult[] = [];
  for (const result of runEach(job)) {
    results.push(result);
    await giveWay();
  }
  return results;
};

/** One search to every stop, where it was asked for. */
export const reachHere: RunReach = async ({ timetable, costs, reach }) => searchReach(timetable, costs, reach);

/** Runs heavy work where it was asked for; between two steps others have their turn. */
export async function runInTurns<Result>(steps: Steps<Result>): Promise<Result> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await giveWay();
  }
}
