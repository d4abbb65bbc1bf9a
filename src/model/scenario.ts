/** What can be closed. */
export const CLOSURE_SCOPES = ["LOCATION", "TERMINAL", "COUNTRY", "SERVICE", "ROUTE", "CROSSING", "PASSAGE"] as const;
export type ClosureScope = (typeof CLOSURE_SCOPES)[number];

/** What is closed from one day to another (YYYY-MM-DD, both included, null unbounded). */
export interface Closure {
  readonly scope: ClosureScope;
  /** Code of the location, terminal, country, service, route, crossing or passage. */
  readonly place: string;
  readonly valid_from: string | null;
  readonly valid_to: string | null;
}

/** A closure as a request gives it. */
export function formatClosure({ scope, place, valid_from, valid_to }: Closure): object {
  return {
    scope,
    place,
    ...(valid_from === null ? {} : { from: valid_from }),
    ...(valid_to === null ? {} : { to: valid_to }),
  };
}
