import type { CostArrays } from "../network/cost-arrays.ts";
import type { Timetable } from "../network/timetable.ts";
import { type Bounds, buildBounds } from "./bounds.ts";
import { listDestinations } from "./ends.ts";
import { searchWithHistory } from "./history-search.ts";
import { needsHistory } from "./load.ts";
import { searchVectors } from "./pareto-search.ts";
import type { SearchQuery, SearchResult } from "./query.ts";
import { buildViaBounds } from "./via-bounds.ts";
import { TracingOverdue, tracePath } from "./trace-path.ts";

/** The whole front of a query with one path for each vector: by hand-over descending where it counts, then arrival, cost, transfers. */
export function search(
  timetable: Timetable,
  costs: CostArrays,
  query: SearchQuery,
  knownBounds?: Bounds,
  isOverdue?: () => boolean,
): SearchResult {
  const stages = hasPlaces(query)
    ? buildViaBounds(timetable, costs, query)
    : [
        knownBounds ??
          buildBounds(timetable, costs, listDestinations(timetable, costs, query), query.maximumTransfers + 1),
      ];
  const found = needsHistory(query)
    ? searchWithHistory(timetable, costs, query, stages, buildGramBounds(timetable, costs, query), isOverdue)
    : searchVectors(timetable, costs, query, stages[0]!, isOverdue);
  const { isComplete, settledLabels } = found;
  // An overdue search depends on the machine: it shows nothing.
  const overdue = { front: [], isComplete: false, isOverdue: true, settledLabels };
  if (found.isOverdue) return overdue;
  try {
    const front = found.vectors.map((vector) => tracePath(timetable, costs, query, stages, vector, isOverdue));
    return { front, isComplete, isOverdue: false, settledLabels };
  } catch (error) {
    if (error instanceof TracingOverdue) return overdue;
    throw error;
  }
}

/** Whether the query has bounds of its own instead of those of its destination. */
export function hasPlaces({ via }: SearchQuery): boolean {
  return via !== undefined && via.length > 0;
}

/** Bounds whose cents are grams; null where emissions do not count. */
function buildGramBounds(timetable: Timetable, costs: CostArrays, query: SearchQuery): Bounds | null {
  const { grams } = costs;
  if (!grams || !(query.withEmissions || query.maximumGrams !== undefined)) return null;
  return buildBounds(timetable, grams, listDestinations(timetable, grams, query), query.maximumTransfers + 1);
}
