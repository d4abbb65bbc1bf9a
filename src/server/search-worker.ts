import { runEach, type SearchJob } from "../search/run-searches.ts";

/** What a worker of the pool does with a job. */
export default function runJob(job: SearchJob) {
  return [...runEach(job)];
}
