/** Why a request has no answer or is not accepted. `inputField` is the path of the argument at fault. */
export type RoutingErrorCode =
  | "LOCATION_NOT_FOUND"
  | "OUTSIDE_SERVICE_PERIOD"
  | "SAME_LOCATION"
  | "NO_CONNECTION"
  | "NO_CONNECTION_IN_SEARCH_WINDOW"
  | "CARGO_NOT_ACCEPTED"
  | "SEARCH_LIMIT_REACHED"
  | "SEARCH_TIMEOUT";

export interface RoutingError {
  readonly code: RoutingErrorCode;
  readonly description: string;
  readonly inputField: string | null;
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
