import type { Constraints, FilterField } from "../model/constraints.ts";
import type { PlanRequest } from "../model/plan-request.ts";
import type { FoundPath, SearchQuery } from "../search/query.ts";

/** The answer to a changed request, as far as a relaxation needs it. */
export interface TrialAnswer {
  readonly front: readonly FoundPath[];
  readonly query: SearchQuery;
  /** Per path of the front the codes that it uses, by filter. */
  listUsedCodes(path: FoundPath, field: FilterField): readonly string[];
}
/** Answers a changed request; null where it has no meaning. */
export type Try = (request: PlanRequest) => Promise<TrialAnswer | null>;

/** A field whose value may keep a request from having an answer. */
export interface RelaxableField {
  readonly name: string;
  /** The request with the field as loose as it gets; null where it cannot be looser. */
  loosen(request: PlanRequest): PlanRequest | null;
  /** The request with the least change of the field that gives an answer, all else as in it; null where none does. */
  findLeast(request: PlanRequest, answer: Try): Promise<PlanRequest | null>;
  /** The changed request with this field as it was asked. */
  restore(changed: PlanRequest, asked: PlanRequest): PlanRequest;
  /** The field's value as one would write it in the request. */
  format(request: PlanRequest): string;
  describe(request: PlanRequest): string;
}

export function hasAnswer(found: TrialAnswer | null): boolean {
  return found !== null && found.front.length > 0;
}

export function constrain(request: PlanRequest, changes: Partial<Constraints>): PlanRequest {
  return { ...request, constraints: { ...request.constraints, ...changes } };
}
