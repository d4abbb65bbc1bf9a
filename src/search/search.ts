import type { CostArrays } from "../network/cost-arrays.ts";
import type { Timetable } from "../network/timetable.ts";
import type { Bounds } from "./bounds.ts";
import { buildBounds, completeBounds } from "./build-bounds.ts";
import { listDestinations, listOrigins } from "./ends.ts";
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
    : [getBounds(timetable, costs, query, knownBounds)];
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

/** The bounds of the destination, good for the origins of the query. */
function getBounds(timetable: Timetable, costs: CostArrays, query: SearchQuery, known?: Bounds): Bounds {
  const maximumLegs = query.maximumTransfers + 1;
  const bounds = known ?? buildBounds(timetable, costs, listDestinations(timetable, costs, query), maximumLegs);
  const origins = listOrigins(timetable, costs, query).map(({ stop }) => stop);
  completeBounds(timetable, costs, bounds, origins, maximumLegs);
  return bounds;
}

/** Bounds whose cents are grams; null where emissions do not count. */
function buildGramBounds(timetable: Timetable, costs: CostArrays, query: SearchQuery): Bounds | null {
  const { grams } = costs;
  if (!grams || !(query.withEmissions || query.maximumGrams !== undefined)) return null;
  return getBounds(timetable, grams, query);
}
