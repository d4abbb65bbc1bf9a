import type { Itinerary } from "./itinerary.ts";

/** Why an itinerary can no longer be ridden. */
export type BreakCode =
  | "PLACE_GONE"
  | "SERVICE_GONE"
  | "DEPARTURE_GONE"
  | "CALL_GONE"
  | "TRANSFER_MISSED"
  | "HANDOVER_TOO_LATE"
  | "ARRIVAL_TOO_LATE"
  | "CARGO_NOT_ACCEPTED";

export interface ItineraryBreak {
  readonly code: BreakCode;
  readonly description: string;
  /** The ride at fault, 1 for the first; null where it is none. */
  readonly rideNumber: number | null;
}

/** A ride whose minutes are others than when the itinerary was told. */
export interface RideChange {
  readonly rideNumber: number;
  readonly service: string;
  readonly fromTerminal: string;
  readonly toTerminal: string;
  readonly departureMinuteBefore: number;
  readonly departureMinute: number;
  readonly arrivalMinuteBefore: number;
  readonly arrivalMinute: number;
}

export interface Unchanged {
  readonly kind: "UNCHANGED";
  readonly itinerary: Itinerary;
}
export interface Changed {
  readonly kind: "CHANGED";
  readonly itinerary: Itinerary;
  readonly rides: readonly RideChange[];
  readonly costCentsBefore: number;
}
export interface Broken {
  readonly kind: "BROKEN";
  readonly breaks: readonly ItineraryBreak[];
}
export interface Expired {
  readonly kind: "EXPIRED";
  readonly description: string;
}

/** An itinerary of an earlier answer in the network of now. */
export type RefreshedItinerary = Unchanged | Changed | Broken | Expired;
