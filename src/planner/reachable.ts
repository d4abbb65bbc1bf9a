import type { PlanRequest } from "../model/plan-request.ts";
import type { RoutingError } from "../model/refusal.ts";
import { findEarliestArrivals } from "../network/earliest-arrivals.ts";
import type { RunSearches } from "../search/run-searches.ts";
import { searchMatrix } from "./matrix.ts";
import type { PreparedRequest } from "./prepared-request.ts";

/** A location that can be reached, by the earliest arrival and, where a cost limits, by the least cost. */
export interface ReachableLocation {
  readonly code: string;
  readonly totalMinutes: number;
  /** Least cost of the ways within the limits; null where no cost was asked. */
  readonly leastCents: number | null;
}
export interface Reach {
  readonly routingError: RoutingError | null;
  /** By time, then code. */
  readonly locations: readonly ReachableLocation[];
}

/**
 * Locations within the request's duration, transfers and cost of its origin. Time and transfers alone need one scan of the timetable; with a
 * cost each location that the scan reaches is searched. A location that the constraints exclude is not reached.
 */
export async function findReachable(
  request: Omit<PlanRequest, "destination">,
  prepare: (request: PlanRequest, mayStay?: boolean) => PreparedRequest | RoutingError,
  run: RunSearches,
): Promise<Reach> {
  const prepared = prepare({ ...request, destination: request.origin }, true);
  if ("code" in prepared) return { routingError: prepared, locations: [] };
  const { query, space, originCode } = prepared;
  const arrivals = findEarliestArrivals(space.timetable, query.origins, query.readyMinute, query.maximumTransfers);
  const minuteByCode = new Map<string, number>();
  space.timetable.stops.forEach(({ id }, stop) => {
    const code = id.split(":", 1)[0]!;
    const minute = Math.min(arrivals[stop]!, minuteByCode.get(code) ?? Number.POSITIVE_INFINITY);
    if (minute <= query.latestArrivalMinute && code !== originCode) minuteByCode.set(code, minute);
  });
  const reached = [...minuteByCode].map(([code, minute]) => ({
    code,
    totalMinutes: minute - query.readyMinute,
    leastCents: null,
  }));
  const { maximumCostCents, maximumEmissionsGrams } = request.constraints;
  const isScanEnough = maximumCostCents === null && maximumEmissionsGrams === null;
  const within = isScanEnough ? reached : await keepAffordable(request, reached, prepare, run);
  return {
    routingError: null,
    locations: within.sort((a, b) => a.totalMinutes - b.totalMinutes || (a.code < b.code ? -1 : 1)),
  };
}

async function keepAffordable(
  request: Omit<PlanRequest, "destination">,
  reached: readonly ReachableLocation[],
  prepare: (request: PlanRequest) => PreparedRequest | RoutingError,
  run: RunSearches,
): Promise<ReachableLocation[]> {
  const destinations = reached.map(({ code }) => ({ kind: "location" as const, code }));
  const cells = await searchMatrix({ origins: [request.origin], destinations, request }, prepare, run);
  return cells.flatMap(({ points }, index) =>
    points.length === 0
      ? []
      : [
          {
            code: reached[index]!.code,
            totalMinutes: Math.min(...points.map((point) => point.totalMinutes)),
            leastCents: Math.min(...points.map((point) => point.path.costCents)),
          },
        ],
  );
}
