import type { Planner } from "../planner/planner.ts";

/** What every resolver is given. */
export interface ApiContext {
  readonly planner: Planner;
  readonly nowMinute: number;
}
