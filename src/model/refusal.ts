import type { TransportMode } from "./track.ts";

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
  | "NO_BOX_PROVIDER"
  | "SEARCH_LIMIT_REACHED"
  | "SEARCH_TIMEOUT";

export interface RoutingError {
  readonly code: RoutingErrorCode;
  readonly description: string;
  readonly inputField: string | null;
  /** Of a cargo that is not accepted: the nearest way that is; null where none was found. */
  readonly acceptedWay?: AcceptedWay | null;
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

/** A way that accepts a cargo which is refused on the way that was asked for, found by a search. */
export interface AcceptedWay {
  /** Location codes. */
  readonly origin: string;
  readonly destination: string;
  /** By great circle from the end that was asked for; 0 where both are kept. */
  readonly distanceKm: number;
  /** Fields of the request that are other ones or left out. */
  readonly changedFields: readonly string[];
  readonly rides: readonly {
    readonly service: string;
    readonly mode: TransportMode;
    readonly fromTerminal: string;
    readonly toTerminal: string;
  }[];
  readonly borderCrossings: readonly string[];
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
