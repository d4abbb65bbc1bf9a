import { searchReach } from "../search/reach.ts";
import { type ReachJob, runEach, type SearchJob } from "../search/run-searches.ts";

/** A search that blocks nobody may take so long. */
const SEARCH_MILLISECONDS = 10_000;

function startGuard(): () => boolean {
  const started = Date.now();
  return () => Date.now() - started > SEARCH_MILLISECONDS;
}

/** What a worker of the pool does with a job. */
export default function runJob(job: SearchJob | ReachJob) {
  if ("reach" in job) return searchReach(job.timetable, job.costs, job.reach, startGuard());
  return [...runEach(job, startGuard)];
}
