import type { Constraints } from "./constraints.ts";
import type { LineGeometry } from "./geometry.ts";
import type { Sourced } from "./itinerary.ts";
import type { AnsweredPlace } from "./plan-answer.ts";
import type { PlanLocation } from "./plan-request.ts";
import type { RoutingError } from "./refusal.ts";
import type { TransportMode } from "./track.ts";

/** The filters that mean something without a timetable. */
export const INDICATIVE_FIELDS = ["modes", "countries", "borderCrossings", "locations", "passages"] as const;
export type IndicativeConstraints = Pick<Constraints, (typeof INDICATIVE_FIELDS)[number]>;
/** What the route is the least of. */
export type IndicativeCriterion = "DISTANCE" | "DURATION";

export interface IndicativeRequest {
  readonly origin: PlanLocation;
  readonly destination: PlanLocation;
  readonly by: IndicativeCriterion;
  readonly constraints: IndicativeConstraints;
}

/** Tracks of one gauge, a road, a way by sea from port to port, or the drayage between two terminals of a location. */
export interface IndicativeLeg {
  readonly mode: TransportMode;
  readonly isDrayage: boolean;
  readonly gaugeMm: number | null;
  /** Terminals. */
  readonly from: string;
  readonly to: string;
  readonly distanceKm: number;
  readonly minutes: number;
  /** In order of travel. */
  readonly countries: readonly string[];
  readonly passages: readonly string[];
  readonly geometry: LineGeometry;
  /** Each once. */
  readonly provenance: readonly Sourced[];
}
/** A leg with its position in the way, from 1. */
export interface NumberedLeg extends IndicativeLeg {
  readonly sequenceNumber: number;
}
export interface IndicativeBorder extends Sourced {
  readonly crossing: string;
  readonly minutes: number;
}
export interface GaugeBreak extends Sourced {
  readonly crossing: string;
  /** Location where the box changes wagon. */
  readonly code: string;
  readonly gaugeBeforeMm: number;
  readonly gaugeBehindMm: number;
  readonly minutes: number;
}

/** The shortest way over the topology of record, whatever runs there. */
export interface IndicativeRoute {
  readonly distanceKm: number;
  /** Under way, at borders and at changes of gauge; nothing waits and nothing is handled at the ends. */
  readonly minutes: number;
  readonly kmByMode: readonly { readonly mode: TransportMode; readonly km: number }[];
  readonly legs: readonly IndicativeLeg[];
  readonly countries: readonly string[];
  readonly borders: readonly IndicativeBorder[];
  readonly gaugeBreaks: readonly GaugeBreak[];
  readonly passages: readonly string[];
  readonly geometry: LineGeometry;
}
export interface IndicativeAnswer {
  readonly networkVersion: string;
  readonly origin: AnsweredPlace | null;
  readonly destination: AnsweredPlace | null;
  /** Null where there is none; `routingErrors` says why. */
  readonly route: IndicativeRoute | null;
  readonly routingErrors: readonly RoutingError[];
}
