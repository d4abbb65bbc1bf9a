import type { Planner } from "../planner/planner.ts";

/** What every resolver is given. */
export interface ApiContext {
  /** The network that the operation is answered from, from its beginning to its end. */
  planner: Planner;
  readonly nowMinute: number;
}
