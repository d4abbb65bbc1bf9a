import type { Money } from "./charge.ts";
import type { Itinerary } from "./itinerary.ts";
import type { SearchedAnswer } from "./plan-answer.ts";

/** An option of a departure profile: no other of the window is handed over as late, arrives as early, costs and changes as little. */
export interface DepartureOption {
  /** Location codes. */
  readonly origin: string;
  readonly destination: string;
  /** When the box must be at the first terminal at the latest. */
  readonly handoverMinute: number;
  /** First departure. */
  readonly departureMinute: number;
  readonly arrivalMinute: number;
  readonly costCents: number;
  readonly transfers: number;
  /** The cost in the currency that was asked for. */
  readonly money: () => Money;
  /** The whole itinerary, told when it is asked for. */
  readonly tell: () => Itinerary;
}

/** The options whose first departure is on one day at the origin. */
export interface DepartureDay {
  /** YYYY-MM-DD, local at the origin. */
  readonly date: string;
  readonly optionCount: number;
  /** Least time from hand-over to arrival, then least cost; null on a day without options. */
  readonly fastest: DepartureOption | null;
  /** Least cost, then least time; null on a day without options. */
  readonly cheapest: DepartureOption | null;
}

/** Every option of a window of departures, by hand-over, and its days. */
export interface ProfileAnswer extends SearchedAnswer {
  readonly options: readonly DepartureOption[];
  readonly days: readonly DepartureDay[];
}
