import type { Cargo } from "./cargo.ts";
import type { Constraints } from "./constraints.ts";
import type { Closure } from "./scenario.ts";

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
  readonly cargo: Cargo;
  /** Currency of the amounts of the answer. */
  readonly currency: string;
  /** YYYY-MM-DD, or null for the facts of the travel dates. */
  readonly asOf: string | null;
  /** Per cent on top of the rate of a currency, by currency; none when absent. */
  readonly currencyAdjustments?: readonly CurrencyAdjustment[];
  /** The rules on the cargo are left out, to find which of them stands in the way. Never asked for from outside. */
  readonly isUnruled?: boolean;
  /** Whose rows of prices.csv come before the public ones, as the asker's key says; absent for none. */
  readonly customer?: string;
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

/** What is added to every exchange out of a currency. */
export interface CurrencyAdjustment {
  readonly currency: string;
  /** Decimal, such as 2.5. */
  readonly percent: string;
}
