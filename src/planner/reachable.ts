import { factsOf } from "./network-facts.ts";
import { locationOf } from "../model/terminal.ts";
import { allows } from "../model/constraints.ts";
import type { PlanRequest } from "../model/plan-request.ts";
import type { RoutingError } from "../model/refusal.ts";
import { findEarliestArrivals } from "../network/earliest-arrivals.ts";
import type { RunReach, RunSearches } from "../search/run-searches.ts";
import { listInstances } from "./box-instances.ts";
import { describeEnding } from "./list-errors.ts";
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
type ReachRequest = Omit<PlanRequest, "destination">;
type Prepare = (request: PlanRequest, mayStay?: boolean) => PreparedRequest | RoutingError;
/** Where the searches run. */
interface Runners {
  readonly runSearches: RunSearches;
  readonly runReach: RunReach;
}
/** Locations that are searched in one space. */
interface Region {
  readonly prepared: PreparedRequest;
  holds(code: string): boolean;
}

/**
 * Locations within the request's duration, transfers and cost of its origin. Time and transfers alone need one scan of the timetable,
 * a cost one search to all of them; a limit on emissions needs a history, so that each location is searched, as it is where rules are kept to. A location that the
 * constraints exclude is not reached.
 */
export async function findReachable(request: ReachRequest, prepare: Prepare, run: Runners): Promise<Reach> {
  const { maximumCostCents, maximumEmissionsGrams, compliance } = request.constraints;
  // What a jurisdiction forbids depends on the destination: the scan is made without its rules, and each location searched with them.
  const unbound = { ...request, constraints: { ...request.constraints, compliance: [] } };
  const home = prepare({ ...unbound, destination: request.origin }, true);
  if ("code" in home) return { routingError: home, locations: [] };
  const regions = listRegions(unbound, home, prepare).flatMap(splitByProvider);
  if (maximumEmissionsGrams !== null || compliance.length > 0) {
    const reached = toReach(regions.flatMap(scan)).locations;
    return toReach(await keepWithin(request, reached, prepare, run.runSearches));
  }
  // A terminal's sibling may be the beginning or the end, which the scan does not know.
  if (maximumCostCents === null && !home.query.drayageAtEnds) return toReach(regions.flatMap(scan));
  const answers = await Promise.all(regions.map((region) => searchRegion(region, run.runReach)));
  const locations = answers.flatMap((answer) => answer.locations);
  const routingError = answers.find((answer) => answer.routingError)?.routingError ?? null;
  return toReach(
    maximumCostCents === null ? locations.map((one) => ({ ...one, leastCents: null })) : locations,
    routingError,
  );
}

/**
 * The country of the origin may be left but not come back into where it is excluded, unless the destination lies in it as well:
 * places at home and abroad are reached over different tracks then.
 */
function listRegions(request: ReachRequest, home: PreparedRequest, prepare: Prepare): Region[] {
  const { countries, locations } = request.constraints;
  const { records } = home.network;
  const { countryByCode } = factsOf(records);
  const own = countryByCode.get(home.originCode)!;
  if (allows(countries, own)) return [{ prepared: home, holds: () => true }];
  const regions: Region[] = [{ prepared: home, holds: (code) => countryByCode.get(code) === own }];
  for (const { code, country } of records.locations) {
    if (!allows(countries, country) || !allows(locations, code)) continue;
    // Any place abroad makes the same space.
    const prepared = prepare({ ...request, destination: { kind: "location", code } });
    if ("code" in prepared) continue;
    return [...regions, { prepared, holds: (abroad) => countryByCode.get(abroad) !== own }];
  }
  return regions;
}

/** Carrier's boxes of each provider reach what its services reach. */
function splitByProvider({ prepared, holds }: Region): Region[] {
  return listInstances(prepared).map((instance) => ({ prepared: instance, holds }));
}

/** Each location once, by the best that any region found. */
function toReach(locations: readonly ReachableLocation[], routingError: RoutingError | null = null): Reach {
  const byCode = new Map<string, ReachableLocation>();
  for (const found of locations) {
    const known = byCode.get(found.code) ?? found;
    byCode.set(found.code, {
      code: found.code,
      totalMinutes: Math.min(found.totalMinutes, known.totalMinutes),
      leastCents: found.leastCents === null ? null : Math.min(found.leastCents, known.leastCents!),
    });
  }
  return {
    routingError,
    locations: [...byCode.values()].sort((a, b) => a.totalMinutes - b.totalMinutes || (a.code < b.code ? -1 : 1)),
  };
}

/** By earliest arrival alone, whatever it costs. */
function scan({ prepared, holds }: Region): ReachableLocation[] {
  const { query, space, originCode } = prepared;
  const arrivals = findEarliestArrivals(space.timetable, query.origins, query.readyMinute, query.maximumTransfers);
  const minuteByCode = new Map<string, number>();
  space.timetable.stops.forEach(({ id }, stop) => {
    const code = locationOf(id);
    const minute = Math.min(arrivals[stop]!, minuteByCode.get(code) ?? Number.POSITIVE_INFINITY);
    if (minute <= query.latestArrivalMinute && code !== originCode && holds(code)) minuteByCode.set(code, minute);
  });
  return [...minuteByCode].map(([code, minute]) => ({
    code,
    totalMinutes: minute - query.readyMinute,
    leastCents: null,
  }));
}

/** By one search of the fronts of all stops. */
async function searchRegion({ prepared, holds }: Region, run: RunReach): Promise<Reach> {
  const { query, space, originCode } = prepared;
  const { timetable, costs } = space;
  const found = await run({ timetable, costs, reach: query });
  const byCode = new Map<string, ReachableLocation>();
  for (const { stop, vectors } of found.fronts) {
    const code = locationOf(timetable.stops[stop]!.id);
    if (code === originCode || !holds(code)) continue;
    const known = byCode.get(code);
    const minutes = vectors.map(({ arrivalMinute }) => arrivalMinute - query.readyMinute);
    byCode.set(code, {
      code,
      totalMinutes: Math.min(...minutes, known?.totalMinutes ?? Number.POSITIVE_INFINITY),
      leastCents: Math.min(...vectors.map(({ costCents }) => costCents), known?.leastCents ?? Number.POSITIVE_INFINITY),
    });
  }
  return { routingError: describeEnding(found), locations: [...byCode.values()] };
}

/** Those of the locations that a search of each finds within all limits. */
async function keepWithin(
  request: ReachRequest,
  reached: readonly ReachableLocation[],
  prepare: Prepare,
  run: RunSearches,
): Promise<ReachableLocation[]> {
  const destinations = reached.map(({ code }) => ({ kind: "location" as const, code }));
  const cells = await searchMatrix({ origins: [request.origin], destinations, request }, prepare, run);
  const isPriced = request.constraints.maximumCostCents !== null;
  return cells.flatMap(({ points }, index) =>
    points.length === 0
      ? []
      : {
          code: reached[index]!.code,
          totalMinutes: Math.min(...points.map((point) => point.totalMinutes)),
          leastCents: isPriced ? Math.min(...points.map((point) => point.path.costCents)) : null,
        },
  );
}
