import type { CostArrays } from "../network/cost-arrays.ts";
import type { Timetable } from "../network/timetable.ts";
import { zeroBounds } from "./bounds.ts";
import { listDestinations } from "./ends.ts";
import { keepFront } from "./front.ts";
import type { FoundVectors, Vector } from "./known-answers.ts";
import { borrowPool } from "./label-pool.ts";
import type { VectorSearch } from "./label-setting.ts";
import { ParetoSearch } from "./pareto-search.ts";
import type { SearchQuery } from "./query.ts";

/** The fronts of all stops that a query reaches. */
export interface ReachResult extends Omit<VectorSearch, "vectors"> {
  readonly fronts: readonly { readonly stop: number; readonly vectors: readonly Vector[] }[];
}

/** For every stop the vectors of reaching it within the limits of the query, whose destinations do not matter. */
export function searchReach(
  timetable: Timetable,
  costs: CostArrays,
  query: SearchQuery,
  isOverdue: () => boolean = () => false,
): ReachResult {
  const pool = borrowPool(timetable, query.maximumTransfers + 1);
  const destinations = timetable.stops.map((_, stop) => stop);
  const ends = listDestinations(timetable, costs, { ...query, destinations });
  const bounds = zeroBounds(timetable, query.maximumTransfers + 1);
  const foundByStop = new Map<number, FoundVectors>();
  try {
    const search = new ParetoSearch({ timetable, costs, query, bounds, isOverdue, ends }, pool, null, foundByStop);
    const { isComplete, isOverdue: wasOverdue, settledLabels } = search.run();
    // What an overdue search has found depends on the machine.
    const found = wasOverdue ? [] : [...foundByStop];
    const fronts = found.map(([stop, { vectors }]) => ({ stop, vectors: keepFront(vectors) }));
    return { fronts, isComplete, isOverdue: wasOverdue, settledLabels };
  } finally {
    pool.reset();
  }
}
