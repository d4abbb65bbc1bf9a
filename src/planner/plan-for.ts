import type { Planner } from "./planner.ts";

/** A planner whose answers are at the prices of a customer: their rows come before the public ones. */
export function planFor(planner: Planner, customer: string): Planner {
  return {
    ...planner,
    plan: (request) => planner.plan({ ...request, customer }),
    planAside: (request) => planner.planAside({ ...request, customer }),
    planProfile: (request) => planner.planProfile({ ...request, customer }),
    refresh: (id) => planner.refresh(id, customer),
    searchMatrix: (matrix) => planner.searchMatrix({ ...matrix, request: { ...matrix.request, customer } }),
    findReachable: (request) => planner.findReachable({ ...request, customer }),
  };
}
