import type { PlanRequest } from "../model/plan-request.ts";
import type { RoutingError } from "../model/refusal.ts";
import type { SearchResult } from "../search/query.ts";
import { findRelaxations } from "./find-relaxations.ts";
import { diagnose, type Inquiry } from "./reasons.ts";
import type { Trials } from "./trials.ts";

/** What is the matter with the answer to a request: nothing, that it is not whole, or why it is empty. */
export function* listErrors(request: PlanRequest, found: SearchResult, trials: Trials): Inquiry<RoutingError[]> {
  if (found.isOverdue)
    return [{ code: "SEARCH_TIMEOUT", description: "the search took too long; ask for less", inputField: null }];
  if (!found.isComplete)
    return [
      {
        code: "SEARCH_LIMIT_REACHED",
        description: "the search stopped at its budget of labels; the answer holds what was found",
        inputField: null,
      },
    ];
  if (found.front.length > 0) return [];
  const reason = yield* diagnose(request);
  return [{ ...reason, findRelaxations: () => findRelaxations(request, (changed) => trials.searchAside(changed)) }];
}
