import type { PlanRequest } from "../model/plan-request.ts";
import type { FoundPath } from "../search/query.ts";

/** Minutes from ready to arrival, or from the hand-over where no ready time is asked. */
export function countTotalMinutes(
  { isProfile, latestArrivalMinute }: PlanRequest,
  path: Pick<FoundPath, "arrivalMinute" | "handoverMinute">,
  readyMinute: number,
): number {
  const countsFromHandover = isProfile || latestArrivalMinute !== null;
  return path.arrivalMinute - (countsFromHandover ? path.handoverMinute : readyMinute);
}
