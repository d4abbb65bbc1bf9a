import type { Itinerary } from "./itinerary.ts";
import type { RoutingError } from "./refusal.ts";

/** What every answer says about its search. */
export interface SearchedAnswer {
  readonly networkVersion: string;
  readonly origin: AnsweredPlace | null;
  readonly destination: AnsweredPlace | null;
  readonly guarantee: Guarantee;
  readonly routingErrors: readonly RoutingError[];
  readonly isComplete: boolean;
  readonly horizonReached: boolean;
}

/** The answer to a plan request: the whole front in the order of presentation. */
export interface PlanAnswer extends SearchedAnswer {
  readonly itineraries: readonly Itinerary[];
  /** So many of the itineraries, the first, represent a group each. */
  readonly representativeCount: number;
}

/** How an answer relates to the exact front. */
export interface Guarantee {
  readonly isExact: boolean;
  readonly epsilon: number;
  /** For people. */
  readonly description: string;
}

/** The location that a place of a request stands for. */
export interface AnsweredPlace {
  readonly code: string;
  /** From the coordinate of the request; null where it named a place. */
  readonly snappedDistanceKm: number | null;
}
