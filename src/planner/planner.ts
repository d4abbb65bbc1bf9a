import type { Directory } from "../model/directory.ts";
import type { PlanAnswer, PlanRequest } from "../model/itinerary.ts";

/** What the API and the command line ask of the core. Pure over one immutable network. */
export interface Planner {
  readonly directory: Directory;
  plan(request: PlanRequest): PlanAnswer;
}
