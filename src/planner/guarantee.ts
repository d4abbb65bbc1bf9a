import type { Guarantee } from "../model/plan-answer.ts";
import type { PlanRequest } from "../model/plan-request.ts";

/** How the answer to a request relates to the exact front. */
export function guaranteeOf(
  { epsilon, withEmissions, isProfile, latestArrivalMinute }: PlanRequest,
  isComplete: boolean,
): Guarantee {
  const isExact = isComplete && epsilon === 0;
  return { isExact, epsilon, description: describe() };

  function describe(): string {
    if (!isComplete) return "the search stopped at its budget: ways may be missing";
    if (epsilon === 0) return "the whole front, exact";
    const time = isProfile
      ? "is handed over no earlier, arrives no later"
      : latestArrivalMinute === null
        ? "arrives no later"
        : "is handed over no earlier";
    const emissions = withEmissions ? " and emits at most that much more" : "";
    return `for each way of the exact front one of the answer ${time}, has no more transfers and costs at most ${1 + epsilon} times as much${emissions}`;
  }
}
