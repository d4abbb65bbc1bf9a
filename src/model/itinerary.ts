import type { Basis, TransportMode } from "./track.ts";
import type { Constraints } from "./constraints.ts";
import type { CutOff } from "./cut-off.ts";
import type { Spread, TimeRange } from "./time-range.ts";
import type { RuleMet } from "./rule-met.ts";
import type { RoutingError } from "./refusal.ts";
import type { Closure } from "./scenario.ts";

/** An amount in hundredths of a currency of two minor digits. */
export interface Money {
  readonly hundredths: number;
  readonly currency: string;
}

/** US dollars for one unit of a currency, with the row that says so. */
export interface UsedRate {
  readonly currency: string;
  readonly usdPerUnit: string;
  /** Per cent that the request adds to it, null for none. */
  readonly adjustmentPercent: string | null;
  readonly validFrom: string | null;
  readonly source: string;
  readonly basis: Basis;
}

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
  /** The same in hundredths of the row's own currency, before any exchange. */
  readonly originalHundredths: number;
  /** In the currency that was asked for: exchanged once from the row's own. */
  readonly money: Money;
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
  /** Per cent that the request adds to the exchange out of the currency; absent for none. */
  readonly adjustmentPercent?: string;
  readonly rateDate: string | null;
  readonly rateSource: string;
  readonly rateBasis: Basis;
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

/** What one emission factor accounts for, in grams CO2e of the whole cargo. */
export interface EmissionFactor {
  readonly factor: string;
  /** Well to wheel. */
  readonly co2eGrams: number;
  /** Of these the part from tank to wheel; null where the factor does not tell. */
  readonly tankToWheelGrams: number | null;
  /** Decimal as in the factor's row. */
  readonly gramsPerUnit: string;
  readonly unit: "TONNE_KM" | "TONNE";
  readonly boundary: string;
  readonly method: string;
  readonly source: string;
  readonly basis: Basis;
}

/** Emissions of a cargo of some tonnes, and the factors behind them. */
export interface Footprint {
  readonly co2eGrams: number;
  readonly tonnes: number;
  readonly factors: readonly EmissionFactor[];
}

/** A charge with the place, among legs and steps, of the part that it belongs to. */
export interface PlacedCharge extends Charge {
  readonly sequenceNumber: number;
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
  readonly charges: readonly Charge[];
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
  readonly charges: readonly Charge[];
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

/** How an answer relates to the exact front. */
export interface Guarantee {
  readonly isExact: boolean;
  readonly epsilon: number;
  /** For people. */
  readonly description: string;
}

/** The answer to a plan request: the whole front in the order of presentation. */
export interface PlanAnswer {
  readonly networkVersion: string;
  readonly itineraries: readonly Itinerary[];
  /** So many of the itineraries, the first, represent a group each. */
  readonly representativeCount: number;
  readonly origin: AnsweredPlace | null;
  readonly destination: AnsweredPlace | null;
  readonly guarantee: Guarantee;
  readonly routingErrors: readonly RoutingError[];
  readonly isComplete: boolean;
  readonly horizonReached: boolean;
}

/** The location that a place of a request stands for. */
export interface AnsweredPlace {
  readonly code: string;
  /** From the coordinate of the request; null where it named a place. */
  readonly snappedDistanceKm: number | null;
}

/** What is added to every exchange out of a currency. */
export interface CurrencyAdjustment {
  readonly currency: string;
  /** Decimal, such as 2.5. */
  readonly percent: string;
}

/** The arguments of planConnection, parsed. */
export interface PlanRequest {
  readonly origin: PlanLocation;
  readonly destination: PlanLocation;
  /** Ready at the origin; null where a latest arrival is given. */
  readonly earliestDepartureMinute: number | null;
  readonly latestArrivalMinute: number | null;
  /** Every option of the window from earliestDepartureMinute on is asked for, a later hand-over being better. */
  readonly isProfile: boolean;
  /** When space is asked for: departures that ask for more notice are out. Null: every departure is taken to have space. */
  readonly requestedAtMinute: number | null;
  /** Emissions are a criterion beside time, cost and transfers. */
  readonly withEmissions: boolean;
  /** 0 for the exact front; otherwise an answer may be so much dearer than a vector of the exact front that it stands for. */
  readonly epsilon: number;
  /** Places to be seen in this order. */
  readonly via: readonly PlanVia[];
  readonly searchWindowMinutes: number | null;
  readonly maximumTransfers: number;
  readonly maximumDurationMinutes: number;
  readonly constraints: Constraints;
  readonly cargo: import("./cargo.ts").Cargo;
  /** Currency of the amounts of the answer. */
  readonly currency: string;
  /** YYYY-MM-DD, or null for the facts of the travel dates. */
  readonly asOf: string | null;
  /** Per cent on top of the rate of a currency, by currency; none when absent. */
  readonly currencyAdjustments?: readonly CurrencyAdjustment[];
  /** What is closed beside what the network says. */
  readonly closures: readonly Closure[];
}
/** VISIT: the box leaves its vehicle there and goes on no sooner than the stay; PASS_THROUGH: a call of its vehicle is enough. */
export interface PlanVia {
  readonly kind: "VISIT" | "PASS_THROUGH";
  readonly place: PlanLocation;
  readonly minimumStayMinutes: number;
}
export type PlanLocation =
  | { readonly kind: "location"; readonly code: string }
  | { readonly kind: "terminal"; readonly terminal: string }
  | { readonly kind: "coordinate"; readonly latitude: number; readonly longitude: number };
