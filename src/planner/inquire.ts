import type { PlanRequest } from "../model/plan-request.ts";
import type { FoundPath } from "../search/query.ts";
import type { Inquiry } from "./reasons.ts";

/** What an inquiry returns, its searches made one after the other in this turn. */
export function inquire<Answer>(
  inquiry: Inquiry<Answer>,
  search: (request: PlanRequest) => readonly FoundPath[],
): Answer {
  let step = inquiry.next();
  while (!step.done) step = inquiry.next(search(step.value));
  return step.value;
}

/** The same, its searches made where they block nobody. */
export async function inquireAside<Answer>(
  inquiry: Inquiry<Answer>,
  search: (request: PlanRequest) => Promise<readonly FoundPath[]>,
): Promise<Answer> {
  let step = inquiry.next();
  while (!step.done) step = inquiry.next(await search(step.value));
  return step.value;
}
