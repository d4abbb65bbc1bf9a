import type { BoxProvider } from "./box-provider.ts";
import type { Money, PlacedCharge, UsedRate } from "./charge.ts";
import type { CutOff } from "./cut-off.ts";
import type { EmissionFactor } from "./footprint.ts";
import type { RuleMet } from "./rule-met.ts";
import type { Spread, TimeRange } from "./time-range.ts";
import type { Basis, TransportMode } from "./track.ts";

/** A piece of a leg without a stop between: from terminal to terminal. */
export interface Stretch {
  readonly from: string;
  readonly to: string;
  /** Passages of a lane at sea, in any order; null on tracks and roads. */
  readonly passages: readonly string[] | null;
}

/** What the boxes travel under on a leg. */
export interface ConsignmentNote {
  readonly regime: string;
  readonly remark: string | null;
  readonly source: string;
  readonly basis: Basis;
}

/** Key of a source, and how the fact follows from it. */
export interface Sourced {
  readonly source: string;
  readonly basis: Basis;
}

/** Riding one vehicle from one call to a later one. Minutes are integer minutes since 1970-01-01T00:00Z. */
export interface Leg {
  readonly sequenceNumber: number;
  readonly mode: TransportMode;
  readonly service: string;
  readonly serviceName: string;
  readonly serviceKind: string;
  readonly operator: string;
  readonly departureTerminal: string;
  readonly departureMinute: number;
  readonly arrivalTerminal: string;
  readonly arrivalMinute: number;
  /** Of the track; null at sea and on the road. */
  readonly gaugeMm: number | null;
  /** Terminals on its line in order, called at or not, ends included. */
  readonly line: readonly string[];
  readonly distanceKm: number;
  /** At sea alone, null elsewhere. */
  readonly distanceNm: number | null;
  readonly shipClass: string | null;
  /** Named passages sailed through, each once, in order. */
  readonly passages: readonly string[];
  readonly callsBetween: readonly { readonly terminal: string; readonly arrivalMinute: number }[];
  /** All pieces in order, for drawing. */
  readonly stretches: readonly Stretch[];
  /** In the order of the way. */
  readonly countries: readonly string[];
  readonly consignmentNote: ConsignmentNote | null;
  /** Of the ride, steps inside apart; null where no row says. */
  readonly spread: Spread | null;
  /** By time; none where a through train goes on over a change of gauge. */
  readonly cutOffs: readonly CutOff[];
  readonly co2eGrams: number;
  readonly tonnes: number;
  readonly factors: readonly EmissionFactor[];
  readonly costCents: number;
  readonly money: Money;
  readonly charges: readonly PlacedCharge[];
  /** Of its times: the schedule, then running times and stays. Of its length: segments, or lanes. Each source once. */
  readonly timeSources: readonly Sourced[];
  readonly distanceSources: readonly Sourced[];
  /** Of the service. */
  readonly source: string;
  readonly basis: Basis;
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

/** Entry into a customs territory under transit. */
export interface CustomsProcedure {
  readonly territory: string;
  /** Whether customs can inspect boxes at the terminal. */
  readonly canInspect: boolean;
  readonly source: string;
  readonly basis: Basis;
}

/** What happens between or within legs. The time of a step inside a leg is part of the leg's, its cost is not. */
export interface Step {
  readonly sequenceNumber: number;
  readonly kind: StepKind;
  readonly insideLeg: boolean;
  readonly terminal: string;
  readonly startMinute: number;
  readonly durationMinutes: number;
  readonly costCents: number;
  readonly money: Money;
  readonly charges: readonly PlacedCharge[];
  /** How it is done, such as by crane; null where nothing is done. */
  readonly method: string | null;
  /** Key of the crossing of a border, customs or gauge change. */
  readonly crossing: string | null;
  readonly remark: string | null;
  /** Null but for customs. */
  readonly customs: CustomsProcedure | null;
  /** Null for what waits, and at the origin, where the gate cut-off has it in. */
  readonly spread: Spread | null;
  readonly co2eGrams: number;
  readonly tonnes: number;
  readonly factors: readonly EmissionFactor[];
  readonly source: string | null;
  readonly basis: Basis | null;
}

export type ItineraryLabel = "FASTEST" | "CHEAPEST" | "FEWEST_TRANSFERS" | "LOWEST_EMISSIONS" | "BALANCED";

/** Another itinerary of the front less this one: what choosing it instead would add, below zero what it would save. */
export interface TradeOff {
  readonly itineraryId: string;
  /** Of arrival; where a latest arrival was asked, of an earlier hand-over. */
  readonly timeMinutes: number;
  readonly costCents: number;
  readonly transfers: number;
  readonly co2eGrams: number;
}

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
  /** Terminals of the first boarding and of the last arrival. */
  readonly startTerminal: string;
  readonly endTerminal: string;
  /** What totalDuration counts from: ready at the origin, or the hand-over where a latest arrival was asked. */
  readonly readyMinute: number;
  readonly costCents: number;
  /** Sum of the legs' and steps' money. */
  readonly money: Money;
  /** Rates of the currencies of the charges and of the currency asked for. */
  readonly rates: readonly UsedRate[];
  readonly transfers: number;
  readonly labels: readonly ItineraryLabel[];
  readonly tradeOffs: readonly TradeOff[];
  /** Of the carrier's boxes; null where all boxes are the shipper's own. */
  readonly boxProvider: BoxProvider | null;
  /** Crossings in the order of the way. */
  readonly borderCrossings: readonly string[];
  readonly legs: readonly Leg[];
  readonly steps: readonly Step[];
  readonly rides: readonly Ride[];
  /** How long it takes when its parts take longer; worked out when asked for. */
  readonly findTimeRange: () => TimeRange;
  /** Rules on the goods and weights that the way meets, the strictest first. */
  readonly rulesMet: readonly RuleMet[];
  /** Of cargo, without tare. */
  readonly tonnes: number;
  readonly co2eGrams: number;
  readonly isEstimate: boolean;
  /** Whether any charge is of a row that does not hold on its day. */
  readonly validityExceeded: boolean;
}
