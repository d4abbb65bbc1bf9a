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

/** For every stop the vectors of reaching it within the limits of the query, whose destinations do not matter. */
export function searchReach(
  timetable: Timetable,
  costs: CostArrays,
  query: SearchQuery,
  isOverdue: () => boolean = () => false,
): VectorSearch & { readonly vectorsByStop: ReadonlyMap<number, readonly Vector[]> } {
  const pool = borrowPool(timetable, query.maximumTransfers + 1);
  const destinations = timetable.stops.map((_, stop) => stop);
  const ends = listDestinations(timetable, costs, { ...query, destinations, drayageAtEnds: false });
  const bounds = zeroBounds(timetable, query.maximumTransfers + 1);
  const foundByStop = new Map<number, FoundVectors>();
  try {
    const search = new ParetoSearch({ timetable, costs, query, bounds, isOverdue, ends }, pool, foundByStop);
    const byStop = (): (readonly [number, Vector[]])[] =>
      [...foundByStop].map(([stop, { vectors }]) => [stop, keepFront(vectors)]);
    return { ...search.run(), vectorsByStop: new Map(byStop()) };
  } finally {
    pool.reset();
  }
}
