import type { Money } from "./charge.ts";
import type { Itinerary } from "./itinerary.ts";
import type { PlanAnswer } from "./plan-answer.ts";
import type { Basis } from "./track.ts";

export type CauseKind =
  | "CLOSURE"
  | "NOT_IN_SERVICE"
  | "HUB"
  | "MINUTES"
  | "DEPARTURE"
  | "TRANSFER_MISSED"
  | "PRICE"
  | "EXCHANGE_RATE"
  | "RULE"
  | "OUTRANKED";

/** A fact that makes an itinerary of one answer another one, or none, in the other. */
export interface DifferenceCause {
  readonly kind: CauseKind;
  /** Key of the fact: a closed place, a service, crossing, hub, price row, currency or rule. */
  readonly code: string;
  /** Terminal, segment, country or location; null where the fact has none. */
  readonly place: string | null;
  readonly description: string;
  /** What the fact says without and with the scenario, such as "54 minutes"; null where it is not there. */
  readonly plain: string | null;
  readonly scenario: string | null;
  /** Of the itinerary that beats this one; OUTRANKED alone. */
  readonly itineraryId: string | null;
  readonly source: string | null;
  readonly basis: Basis | null;
}

/** What a scenario does to one itinerary. */
export interface Difference {
  readonly kind: "GONE" | "NEW" | "CHANGED";
  /** Null for a new one. */
  readonly plain: Itinerary | null;
  /** Null for one that is gone. */
  readonly scenario: Itinerary | null;
  /** With the scenario less without; null but for a changed one. */
  readonly minutes: number | null;
  readonly money: Money | null;
  readonly transfers: number | null;
  readonly causes: readonly DifferenceCause[];
}

/** The answer to a request beside the answer to the same request without its scenario. */
export interface ScenarioDifferences {
  readonly differences: readonly Difference[];
  readonly unchangedCount: number;
  /** Itineraries of the answer without the scenario. */
  readonly plainCount: number;
  /** Whether both searches were whole. */
  readonly isComplete: boolean;
}

/** An answer that can be compared with the one without its scenario. */
export interface ComparableAnswer extends PlanAnswer {
  /** Searches without the scenario and compares; absent where the request has none. */
  readonly findDifferences?: () => Promise<ScenarioDifferences>;
}
