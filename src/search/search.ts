import type { CostArrays } from "../network/cost-arrays.ts";
import type { Timetable } from "../network/timetable.ts";
import type { Bounds } from "./bounds.ts";
import { buildBounds, completeBounds } from "./build-bounds.ts";
import { listDestinations, listOrigins } from "./ends.ts";
import { searchWithHistory } from "./history-search.ts";
import type { Vector } from "./known-answers.ts";
import type { Bases } from "./label-pool.ts";
import { needsHistory } from "./load.ts";
import { searchVectors } from "./pareto-search.ts";
import type { FoundPath, SearchQuery, SearchResult } from "./query.ts";
import { buildViaBounds } from "./via-bounds.ts";
import { PathTracer, TracingOverdue } from "./trace-path.ts";

/** The whole front of a query with one path for each vector: by hand-over descending where it counts, then arrival, cost, transfers. */
export function search(
  timetable: Timetable,
  costs: CostArrays,
  query: SearchQuery,
  knownBounds?: Bounds,
  isOverdue: () => boolean = () => false,
): SearchResult {
  const stages = hasPlaces(query)
    ? buildViaBounds(timetable, costs, query)
    : [getBounds(timetable, costs, query, knownBounds)];
  const tracer = new PathTracer(timetable, costs, query, stages, isOverdue);
  const front: FoundPath[] = [];
  const show = (vectors: readonly Vector[], bases: Bases | null): void => {
    for (const vector of vectors) front.push(tracer.trace(vector, bases));
  };
  try {
    const found = needsHistory(query)
      ? searchWithHistory(timetable, costs, query, stages, buildGramBounds(timetable, costs, query), isOverdue)
      : searchVectors(timetable, costs, query, stages[0]!, isOverdue, show);
    // An overdue search depends on the machine: it shows nothing.
    if (found.isOverdue) return { ...OVERDUE, settledLabels: found.settledLabels };
    if (needsHistory(query)) show(found.vectors, null);
    return { front, isComplete: found.isComplete, isOverdue: false, settledLabels: found.settledLabels };
  } catch (error) {
    if (error instanceof TracingOverdue) return OVERDUE;
    throw error;
  }
}

const OVERDUE: SearchResult = { front: [], isComplete: false, isOverdue: true, settledLabels: 0 };

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
