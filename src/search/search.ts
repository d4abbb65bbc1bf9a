import type { CostArrays } from "../network/cost-arrays.ts";
import type { Timetable } from "../network/timetable.ts";
import type { Bounds } from "./bounds.ts";
import { searchFront } from "./pareto-search.ts";
import type { SearchQuery, SearchResult } from "./query.ts";
import { tracePath } from "./trace-path.ts";

/** The whole front of a query with one path for each vector, by arrival, cost, transfers. */
export function search(timetable: Timetable, costs: CostArrays, query: SearchQuery, bounds?: Bounds): SearchResult {
  const found = searchFront(timetable, costs, query, bounds);
  return {
    front: found.vectors.map((vector) => tracePath(timetable, costs, query, found.bounds, vector)),
    isComplete: found.isComplete,
  };
}
