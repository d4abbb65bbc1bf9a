import type { CostArrays } from "../network/cost-arrays.ts";
import type { Timetable } from "../network/timetable.ts";
import { borrowBoundPool, LEGS_FOR_ALL } from "./bound-pool.ts";
import { BoundRounds } from "./bound-rounds.ts";
import { allocateBounds, type Bounds, canRecycle } from "./bounds.ts";
import type { End } from "./query.ts";
import { listWanted } from "./wanted-services.ts";

/** The bounds of a destination, in the arrays of `recycled` if they fit, which nobody may read any more. A search completes them for its origins; they are shared by all that have the destination. */
export function buildBounds(
  timetable: Timetable,
  costs: CostArrays,
  destinations: readonly End[],
  maximumLegs: number,
  recycled?: Bounds,
): Bounds {
  const isReused = recycled !== undefined && canRecycle(recycled, timetable, maximumLegs);
  const bounds = isReused ? recycled : allocateBounds(timetable, maximumLegs);
  const legs = Math.min(LEGS_FOR_ALL, maximumLegs);
  new BoundRounds(timetable, costs, bounds).runForAll(destinations, legs);
  bounds.readyLegs.fill(legs);
  return bounds;
}

/** Makes the bounds hold wherever a search from these stops with at most so many legs looks at them. Costs nothing where they do. */
export function completeBounds(
  timetable: Timetable,
  costs: CostArrays,
  bounds: Bounds,
  origins: readonly number[],
  legs: number,
): void {
  const pool = borrowBoundPool(timetable);
  const count = listWanted(timetable, pool, bounds.readyLegs, origins, Math.min(legs, bounds.maximumLegs));
  if (count > 0) new BoundRounds(timetable, costs, bounds).runForWanted(count);
}
