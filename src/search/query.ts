/**
 * One search over a packed timetable. All minutes inclusive.
 *
 * EARLIEST: least arrival, cost, transfers from a ready minute. LATEST: latest hand-over, least cost, transfers that arrive by a minute.
 * PROFILE: every option of a window: latest hand-over, least arrival, cost, transfers.
 */
export interface SearchQuery {
  readonly direction: Direction;
  readonly origins: readonly number[];
  readonly destinations: readonly number[];
  /** Drayage to the sibling terminal may come before the first or after the last leg. */
  readonly drayageAtEnds: boolean;
  /** No box is handed over before this minute: ready (EARLIEST), the earliest hand-over (LATEST), the window's begin (PROFILE). */
  readonly readyMinute: number;
  readonly latestFirstDepartureMinute: number;
  readonly latestArrivalMinute: number;
  readonly maximumTransfers: number;
  /** Of each option, from its own hand-over to its arrival; PROFILE alone. */
  readonly maximumDurationMinutes?: number;
  readonly maximumCostCents?: number;
  /** The rest needs a history in the label. */
  readonly maximumGrams?: number;
  readonly maximumBorderCrossings?: number;
  /** Emissions as one criterion more. */
  readonly withEmissions?: boolean;
  /** Places to be seen in this order. */
  readonly via?: readonly Via[];
  /**
   * 0 by default: the exact front. Otherwise each vector of the exact front has one in the answer that is at most
   * (1 + epsilon) times as dear [and emits at most that much more] with no worse time and no more transfers.
   */
  readonly epsilon?: number;
}
export type Direction = "EARLIEST" | "LATEST" | "PROFILE";

/** VISIT: the box leaves the vehicle at one of the stops and goes on no sooner than the stay; PASS_THROUGH: a call there is enough. */
export interface Via {
  readonly kind: "VISIT" | "PASS_THROUGH";
  readonly stops: readonly number[];
  readonly minimumStayMinutes: number;
}
export interface FoundRide {
  readonly serviceIndex: number;
  readonly departureIndex: number;
  readonly from: number;
  readonly to: number;
}
/** One point of the front with the path that shows it. */
export interface FoundPath {
  readonly departureMinute: number;
  readonly handoverMinute: number;
  readonly arrivalMinute: number;
  readonly costCents: number;
  readonly transfers: number;
  /** Counted only where the query is about emissions. */
  readonly grams?: number;
  readonly rides: readonly FoundRide[];
  /** Whose boxes make the way, where several providers were searched and joined. */
  readonly boxProvider?: string;
}
export interface SearchResult {
  readonly front: readonly FoundPath[];
  readonly isComplete: boolean;
  /** The clock guard ended the search; the front is empty then. */
  readonly isOverdue: boolean;
  readonly settledLabels: number;
}

/** A terminal where the first leg may be boarded, with what it takes to be there. */
export interface End {
  readonly stop: number;
  readonly minutes: number;
  readonly cents: number;
  readonly drayageMinutes: number;
  /** The drayage link, -1 without one. */
  readonly link: number;
}
