import type { Basis, TransportMode } from "./track.ts";
import type { RoutingError } from "./refusal.ts";

/** What a price is multiplied by. */
export const CHARGED_PER = [
  "BOX",
  "TEU",
  "WAGON",
  "KM_BOX",
  "TONNE",
  "CONSIGNMENT",
  "DAY",
  "PERCENT_OF_CHARGE",
] as const;
export type ChargedPer = (typeof CHARGED_PER)[number];

/** One charge of the answer, in integer US cents for the whole cargo: quantity times unit price, rounded at each segment, then added. */
export interface Charge {
  readonly code: string;
  readonly name: string;
  readonly amountCents: number;
  /** Key of the price row, or of its first tier. */
  readonly price: string;
  readonly chargedPer: ChargedPer;
  /** In the units of chargedPer: boxes, TEU, wagons, box-kilometres, tonnes, consignments, box-days, per cent. */
  readonly quantity: number;
  /** Decimal as in the price row, in its currency. */
  readonly unitPrice: string;
  readonly currency: string;
  /** US dollars for one unit of the currency, as in the rate row, and since when. */
  readonly usdPerUnit: string;
  readonly rateDate: string | null;
  /** Segment, crossing, terminal, pair of terminals, country or passage where it is incurred. */
  readonly place: string;
  readonly incurredAt: "ORIGIN" | "CARRIAGE" | "DESTINATION";
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** The row does not hold on the pricing date (the nearest in time was taken), or not any more when the charge is incurred. */
  readonly validityExceeded: boolean;
  readonly basis: Basis;
  readonly source: string;
}

/** A piece of a leg without a stop between: from terminal to terminal. */
export interface Stretch {
  readonly from: string;
  readonly to: string;
  /** Passages of a lane at sea, in any order; null on tracks and roads. */
  readonly passages: readonly string[] | null;
}

/** Riding one vehicle from one call to a later one. Minutes are integer minutes since 1970-01-01T00:00Z. */
export interface Leg {
  readonly sequenceNumber: number;
  readonly mode: TransportMode;
  readonly service: string;
  readonly serviceName: string;
  readonly departureTerminal: string;
  readonly departureMinute: number;
  readonly arrivalTerminal: string;
  readonly arrivalMinute: number;
  readonly distanceKm: number;
  /** At sea alone, null elsewhere. */
  readonly distanceNm: number | null;
  readonly shipClass: string | null;
  /** Named passages sailed through, each once, in order. */
  readonly passages: readonly string[];
  readonly callsBetween: readonly { readonly terminal: string; readonly arrivalMinute: number }[];
  /** All pieces in order, for drawing. */
  readonly stretches: readonly Stretch[];
  readonly co2eGrams: number;
  readonly costCents: number;
  readonly charges: readonly Charge[];
}

export type StepKind =
  | "GAUGE_CHANGE"
  | "BORDER"
  | "CUSTOMS"
  | "HANDLING"
  | "WAIT"
  | "STORAGE"
  | "DRAYAGE"
  | "NOTE_CHANGE";

/** What happens between or within legs. The time of a step inside a leg is part of the leg's, its cost is not. */
export interface Step {
  readonly sequenceNumber: number;
  readonly kind: StepKind;
  readonly insideLeg: boolean;
  readonly terminal: string;
  readonly durationMinutes: number;
  readonly costCents: number;
  readonly charges: readonly Charge[];
  readonly source: string | null;
  readonly basis: Basis | null;
}

export type ItineraryLabel = "FASTEST" | "CHEAPEST" | "FEWEST_TRANSFERS" | "BALANCED";

/** A departure ridden: `from` and `to` are positions in the compiled service's stops. */
export interface Ride {
  readonly service: string;
  readonly departure: string;
  readonly from: number;
  readonly to: number;
}

export interface Itinerary {
  readonly id: string;
  readonly handoverMinute: number;
  /** First departure. */
  readonly startMinute: number;
  /** Arrival at the destination, its terminal's minutes included. */
  readonly endMinute: number;
  /** What totalDuration counts from: ready at the origin, or the hand-over where a latest arrival was asked. */
  readonly readyMinute: number;
  readonly costCents: number;
  readonly transfers: number;
  readonly labels: readonly ItineraryLabel[];
  readonly legs: readonly Leg[];
  readonly steps: readonly Step[];
  readonly rides: readonly Ride[];
  readonly co2eGrams: number;
  readonly isEstimate: boolean;
}

/** What is never part of a cost. */
export const EXCLUDED_COSTS: readonly string[] = [
  "road carriage before and after",
  "import clearance",
  "duty",
  "VAT",
  "insurance",
  "box return",
  "detention",
];

/** The answer to a plan request: the whole front in the order of presentation. */
export interface PlanAnswer {
  readonly networkVersion: string;
  readonly itineraries: readonly Itinerary[];
  readonly routingErrors: readonly RoutingError[];
  readonly isComplete: boolean;
  readonly horizonReached: boolean;
}

/** The arguments of planConnection, parsed. */
export interface PlanRequest {
  readonly origin: PlanLocation;
  readonly destination: PlanLocation;
  /** Ready at the origin; null where a latest arrival is given. */
  readonly earliestDepartureMinute: number | null;
  readonly latestArrivalMinute: number | null;
  readonly searchWindowMinutes: number | null;
  readonly maximumTransfers: number;
  readonly maximumDurationMinutes: number;
  readonly cargo: import("./cargo.ts").Cargo;
  /** YYYY-MM-DD, or null for the facts of the travel dates. */
  readonly asOf: string | null;
}
export type PlanLocation =
  | { readonly kind: "location"; readonly code: string }
  | { readonly kind: "terminal"; readonly terminal: string }
  | { readonly kind: "coordinate"; readonly latitude: number; readonly longitude: number };
