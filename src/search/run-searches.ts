import type { CostArrays } from "../network/cost-arrays.ts";
import type { Timetable } from "../network/timetable.ts";
import type { Bounds } from "./bounds.ts";
import { buildBounds } from "./build-bounds.ts";
import { listDestinations } from "./ends.ts";
import type { SearchQuery, SearchResult } from "./query.ts";
import type { ReachResult } from "./reach.ts";
import { hasPlaces, search } from "./search.ts";

/** Searches over one timetable, best in an order that keeps those of one destination together. */
export interface SearchJob {
  readonly timetable: Timetable;
  readonly costs: CostArrays;
  readonly queries: readonly SearchQuery[];
}

/** Runs the searches of a job somewhere and gives their results in its order. */
export type RunSearches = (job: SearchJob) => Promise<readonly SearchResult[]>;

/** A search to every stop at once. */
export interface ReachJob {
  readonly timetable: Timetable;
  readonly costs: CostArrays;
  readonly reach: SearchQuery;
}
export type RunReach = (job: ReachJob) => Promise<ReachResult>;

/** Runs the searches of a job one after the other, each watched by a guard of its own; the bounds of a destination are built once for those that follow each other. */
export function* runEach(
  { timetable, costs, queries }: SearchJob,
  startGuard: () => () => boolean = () => () => false,
): Generator<SearchResult> {
  let knownKey = "";
  let bounds: Bounds | undefined;
  for (const query of queries) {
    if (hasPlaces(query)) {
      yield search(timetable, costs, query, undefined, startGuard());
      continue;
    }
    const key = `${query.destinations}|${query.drayageAtEnds}|${query.maximumTransfers}`;
    if (!bounds || knownKey !== key)
      bounds = buildBounds(
        timetable,
        costs,
        listDestinations(timetable, costs, query),
        query.maximumTransfers + 1,
        bounds,
      );
    knownKey = key;
    yield search(timetable, costs, query, bounds, startGuard());
  }
}
