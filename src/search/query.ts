/** One search over a packed timetable. All minutes inclusive. */
export interface SearchQuery {
  readonly origins: readonly number[];
  readonly destinations: readonly number[];
  /** Drayage to the sibling terminal may come before the first or after the last leg. */
  readonly drayageAtEnds: boolean;
  readonly readyMinute: number;
  readonly latestFirstDepartureMinute: number;
  readonly latestArrivalMinute: number;
  readonly maximumTransfers: number;
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
  readonly rides: readonly FoundRide[];
}
export interface SearchResult {
  readonly front: readonly FoundPath[];
  readonly isComplete: boolean;
}

/** A terminal where the first leg may be boarded, with what it takes to be there. */
export interface End {
  readonly stop: number;
  readonly minutes: number;
  readonly cents: number;
  readonly drayageMinutes: number;
}
