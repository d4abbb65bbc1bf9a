import type { FilterField } from "../model/constraints.ts";
import type { PlanRequest } from "../model/itinerary.ts";
import type { RoutingError } from "../model/refusal.ts";
import { MAXIMUM_SETTLED_LABELS } from "../search/limits.ts";
import type { FoundPath, SearchResult } from "../search/query.ts";
import type { PreparedRequest } from "./prepared-request.ts";
import { listUsedCodes } from "./prohibit.ts";
import type { TrialAnswer } from "./relaxable-fields.ts";

/** Searches of changed requests that say why the asked one has no answer, all within one further budget of labels. */
export class Trials {
  private settledLabels = 0;

  constructor(
    private readonly prepare: (request: PlanRequest) => PreparedRequest | RoutingError,
    private readonly findFront: (prepared: PreparedRequest) => SearchResult,
  ) {}

  /** The answer to a changed request; null where it has no meaning or the budget is spent. */
  search(request: PlanRequest): TrialAnswer | null {
    if (this.settledLabels > MAXIMUM_SETTLED_LABELS) return null;
    const prepared = this.prepare(request);
    if ("code" in prepared) return null;
    const found = this.findFront(prepared);
    // A search without labels has looked at its first departures all the same.
    this.settledLabels += found.settledLabels + 1;
    return {
      front: found.front,
      readyMinute: prepared.query.readyMinute,
      listUsedCodes: (path, field) => listCodesOfPath(prepared, path, field),
    };
  }
}

function listCodesOfPath({ network, space }: PreparedRequest, path: FoundPath, field: FilterField): string[] {
  return space
    .toDescribed(path)
    .rides.flatMap(({ serviceIndex, from, to }) => listUsedCodes(network, field, serviceIndex, from, to));
}
