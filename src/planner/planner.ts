import type { ComparableAnswer } from "../model/difference.ts";
import type { Directory } from "../model/directory.ts";
import type { SeaLanes } from "../lanes/sea-lanes.ts";
import type { IndicativeAnswer, IndicativeRequest } from "../model/indicative.ts";
import type { ProfileAnswer } from "../model/profile.ts";
import type { RefreshedItinerary } from "../model/refreshed.ts";
import type { PlanLocation, PlanRequest } from "../model/plan-request.ts";
import type { BoardDeparture } from "./departures.ts";
import type { NearLocation } from "./find-place.ts";
import type { MatrixCell, MatrixRequest } from "./matrix.ts";
import type { Reach } from "./reachable.ts";

/** Whose departures a board lists. */
export type BoardPlace = PlanLocation | { readonly service: string };

/** What the API and the command line ask of the core. Pure over one immutable network. */
export interface Planner {
  readonly directory: Directory;
  /** Compiles the network of the facts of a day, null for none, while others have their turn; questions about it need no wait then. */
  openScenario(asOf: string | null): Promise<void>;
  plan(request: PlanRequest): ComparableAnswer;
  /** The same answer, its longer searches made where they block nobody. */
  planAside(request: PlanRequest): Promise<ComparableAnswer>;
  /** Every option of the window of a request whose `isProfile` is set. */
  planProfile(request: PlanRequest): Promise<ProfileAnswer>;
  /** The itinerary of an id of an earlier answer, in this network and at the prices of whoever asks now. Throws BadInput for what is no such id. */
  refresh(id: string, customer?: string): RefreshedItinerary;
  /** The front of every pair of an origin and a destination. */
  searchMatrix(request: MatrixRequest): Promise<readonly MatrixCell[]>;
  /** Locations within the request's duration, transfers and cost of its origin. */
  findReachable(request: Omit<PlanRequest, "destination">): Promise<Reach>;
  /** The shortest way over tracks and lanes, whatever runs there; `lanes` are those of this network's ports. */
  findIndicative(request: IndicativeRequest, lanes: SeaLanes): Promise<IndicativeAnswer>;
  /** Departures from a place, or of a service, from a minute on, soonest first. */
  listBoard(at: BoardPlace, fromMinute: number, limit: number): readonly BoardDeparture[];
  /** Locations with a terminal and their great-circle distance, nearest first. */
  listNearest(coordinate: { readonly latitude: number; readonly longitude: number }): readonly NearLocation[];
}
