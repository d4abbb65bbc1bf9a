import type { CostArrays } from "../network/cost-arrays.ts";
import type { Timetable } from "../network/timetable.ts";
import type { ReachJob, SearchJob } from "../search/run-searches.ts";

/** What a worker says of a job whose timetable or prices it does not have: they are to be sent with the job. */
export const UNKNOWN = "UNKNOWN";

/** Something that a worker keeps, by number; absent where it is thought to have it. */
export interface Sent<Value> {
  readonly number: number;
  readonly value?: Value;
}

/** A job as it goes to a worker. */
export type SentJob = {
  readonly timetable: Sent<Timetable>;
  readonly costs: Sent<CostArrays>;
} & (Pick<SearchJob, "queries"> | Pick<ReachJob, "reach">);
