import type { PlanRequest } from "../model/plan-request.ts";
import type { RoutingError } from "../model/refusal.ts";
import type { SearchResult } from "../search/query.ts";
import { listInstances } from "./box-instances.ts";
import { findRelaxations } from "./find-relaxations.ts";
import type { PreparedRequest } from "./prepared-request.ts";
import { diagnose, type Inquiry } from "./reasons.ts";
import type { Trials } from "./trials.ts";

/** What is the matter with the answer to a request: nothing, that it is not whole, or why it is empty. */
export function* listErrors(
  request: PlanRequest,
  prepared: PreparedRequest,
  found: SearchResult,
  trials: Trials,
): Inquiry<RoutingError[]> {
  const ending = describeEnding(found);
  if (ending) return [ending];
  if (found.front.length > 0) return [];
  const boxProviders = listInstances(prepared).flatMap(({ boxes }) => boxes?.provider ?? []);
  return [withRelaxations(request, yield* diagnose(request, boxProviders, prepared.query.readyMinute), trials)];
}

export function withRelaxations(request: PlanRequest, reason: RoutingError, trials: Trials): RoutingError {
  return { ...reason, findRelaxations: () => findRelaxations(request, (changed) => trials.searchAside(changed)) };
}

/** Why a search has not ended of its own; null where it has. */
export function describeEnding(found: Pick<SearchResult, "isOverdue" | "isComplete">): RoutingError | null {
  if (found.isOverdue)
    return { code: "SEARCH_TIMEOUT", description: "the search took too long; ask for less", inputField: null };
  if (found.isComplete) return null;
  return {
    code: "SEARCH_LIMIT_REACHED",
    description: "the search stopped at its budget of labels; the answer holds what was found",
    inputField: null,
  };
}
