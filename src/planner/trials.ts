import type { FilterField } from "../model/constraints.ts";
import type { PlanRequest } from "../model/plan-request.ts";
import type { RoutingError } from "../model/refusal.ts";
import { MAXIMUM_SETTLED_HISTORIES, MAXIMUM_SETTLED_LABELS } from "../search/limits.ts";
import { needsHistory } from "../search/load.ts";
import type { FoundPath, SearchResult } from "../search/query.ts";
import type { PreparedRequest } from "./prepared-request.ts";
import { listUsedCodes } from "./prohibit.ts";
import type { TrialAnswer } from "./relaxable-field.ts";

/** Searches of changed requests that say why the asked one has no answer, all within one further budget of labels. */
export class Trials {
  /** Of the budget, in labels without a history. */
  private spent = 0;

  constructor(
    private readonly prepare: (request: PlanRequest) => PreparedRequest | RoutingError,
    private readonly findFront: (prepared: PreparedRequest) => SearchResult,
    private readonly findAside: (prepared: PreparedRequest) => Promise<SearchResult>,
  ) {}

  /** The answer to a changed request; null where it has no meaning or the budget is spent. */
  search(request: PlanRequest): TrialAnswer | null {
    const prepared = this.prepareWithin(request);
    return prepared && this.take(prepared, this.findFront(prepared));
  }

  /** The same, where the search blocks nobody. */
  async searchAside(request: PlanRequest): Promise<TrialAnswer | null> {
    const prepared = this.prepareWithin(request);
    return prepared && this.take(prepared, await this.findAside(prepared));
  }

  private prepareWithin(request: PlanRequest): PreparedRequest | null {
    if (this.spent > MAXIMUM_SETTLED_LABELS) return null;
    const prepared = this.prepare(request);
    return "code" in prepared ? null : prepared;
  }

  private take(prepared: PreparedRequest, found: SearchResult): TrialAnswer {
    const weight = needsHistory(prepared.query) ? MAXIMUM_SETTLED_LABELS / MAXIMUM_SETTLED_HISTORIES : 1;
    // A search without labels has looked at its first departures all the same; one that took too long was the last.
    this.spent += found.isOverdue ? Number.POSITIVE_INFINITY : (found.settledLabels + 1) * weight;
    return {
      front: found.front,
      query: prepared.query,
      listUsedCodes: (path, field) => listCodesOfPath(prepared, path, field),
    };
  }
}

function listCodesOfPath({ network, space }: PreparedRequest, path: FoundPath, field: FilterField): string[] {
  return space
    .toDescribed(path)
    .rides.flatMap(({ serviceIndex, from, to }) => listUsedCodes(network, field, serviceIndex, from, to));
}
