import { runEach, type SearchJob } from "../search/run-searches.ts";

/** A search that blocks nobody may take so long. */
const SEARCH_MILLISECONDS = 10_000;

function startGuard(): () => boolean {
  const started = Date.now();
  return () => Date.now() - started > SEARCH_MILLISECONDS;
}

/** What a worker of the pool does with a job. */
export default function runJob(job: SearchJob) {
  return [...runEach(job, startGuard)];
}
