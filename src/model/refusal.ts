/** Why a request has no answer or is not accepted. `inputField` is the path of the argument at fault. */
export type RoutingErrorCode =
  | "LOCATION_NOT_FOUND"
  | "OUTSIDE_SERVICE_PERIOD"
  | "SAME_LOCATION"
  | "NO_CONNECTION"
  | "NO_CONNECTION_IN_SEARCH_WINDOW"
  | "REQUESTED_TOO_LATE"
  | "EXCLUDED_BY_CONSTRAINT"
  | "NOT_YET_IN_SERVICE"
  | "CARGO_NOT_ACCEPTED"
  | "SEARCH_LIMIT_REACHED"
  | "SEARCH_TIMEOUT";

export interface RoutingError {
  readonly code: RoutingErrorCode;
  readonly description: string;
  readonly inputField: string | null;
  /** Looks for the least changes that give an answer; absent where no change would. */
  readonly findRelaxations?: () => Promise<readonly Relaxation[]>;
}

/** A least change of a request that gives an answer, verified by a search; of several fields, names and values are joined by commas. */
export interface Relaxation {
  readonly description: string;
  readonly field: string;
  readonly value: string;
  /** Of the best itinerary that it gives. */
  readonly totalMinutes: number;
  readonly costCents: number;
  readonly transfers: number;
}

/** A malformed value of a request: names the field, the value seen and what was wanted. */
export class BadInput extends Error {
  readonly inputField: string;
  constructor(inputField: string, seen: unknown, wanted: string) {
    super(`${inputField}: ${JSON.stringify(seen)} is not valid, wanted ${wanted}`);
    this.name = "BadInput";
    this.inputField = inputField;
  }
}
