import type { Directory } from "../model/directory.ts";
import type { RefreshedItinerary } from "../model/refreshed.ts";
import type { PlanAnswer, PlanRequest } from "../model/itinerary.ts";

/** What the API and the command line ask of the core. Pure over one immutable network. */
export interface Planner {
  readonly directory: Directory;
  plan(request: PlanRequest): PlanAnswer;
  /** The itinerary of an id of an earlier answer, in this network. Throws BadInput for what is no such id. */
  refresh(id: string): RefreshedItinerary;
}
