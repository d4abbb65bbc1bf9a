import { createHash } from "node:crypto";
import type { Cargo } from "../model/cargo.ts";
import type { Constraints } from "../model/constraints.ts";
import type { Itinerary, PlanAnswer, PlanRequest } from "../model/itinerary.ts";
import { MINUTES_PER_DAY } from "../model/units.ts";
import { compileNetwork, type Network } from "../network/compile-network.ts";
import type { CostArrays } from "../network/cost-arrays.ts";
import type { NetworkRecords } from "../network/records.ts";
import { priceNetwork, type PricedNetwork } from "../pricing/price-network.ts";
import { type Bounds, buildBounds } from "../search/bounds.ts";
import { listDestinations } from "../search/ends.ts";
import { search } from "../search/search.ts";
import type { FoundPath, SearchQuery } from "../search/query.ts";
import { buildItinerary } from "./build-itinerary.ts";
import { buildDirectory } from "./build-directory.ts";
import { checkConstraints } from "./check-constraints.ts";
import { orderItineraries } from "./order.ts";
import type { Planner } from "./planner.ts";
import { type ResolvedRequest, resolveRequest } from "./resolve-request.ts";
import { type SearchSpace, SearchSpaces } from "./search-space.ts";
import { RecentlyUsed } from "./recently-used.ts";
import type { RoutingError } from "../model/refusal.ts";

const SCENARIO_NETWORKS_KEPT = 4;
const PRICED_NETWORKS_KEPT = 16;
const DESTINATION_BOUNDS_KEPT = 128;

/** A request that means something: the network it is asked of, its prices and the search. */
export interface PreparedRequest extends ResolvedRequest {
  readonly network: Network;
  readonly priced: PricedNetwork;
  /** What is searched: the network without what the constraints forbid. */
  readonly space: SearchSpace;
  readonly constraints: Constraints;
}
export interface CorridorPlanner extends Planner {
  readonly network: Network;
  prepare(request: PlanRequest): PreparedRequest | RoutingError;
  findFront(prepared: PreparedRequest): { front: readonly FoundPath[]; isComplete: boolean };
}

/** A planner over validated records, its timetable compiled around a day (days since 1970-01-01). */
export function createPlanner(records: NetworkRecords, dataVersion: string, today: number): CorridorPlanner {
  const network = compileNetwork(records, dataVersion, today, null);
  const scenarios = new RecentlyUsed<string, Network>(SCENARIO_NETWORKS_KEPT);
  const pricedByKey = new RecentlyUsed<string, PricedNetwork>(PRICED_NETWORKS_KEPT);
  const spaces = new SearchSpaces();
  const boundsByKey = new RecentlyUsed<string, Bounds>(DESTINATION_BOUNDS_KEPT);

  const prepare = (request: PlanRequest): PreparedRequest | RoutingError => {
    const { asOf } = request;
    checkConstraints(records, request.constraints);
    const used = asOf === null ? network : scenarios.get(asOf, () => compileNetwork(records, dataVersion, today, asOf));
    const resolved = resolveRequest(used, request);
    if ("code" in resolved) return resolved;
    const key = `${asOf}|${resolved.pricingDate}|${cargoKey(request.cargo)}`;
    const priced = pricedByKey.get(key, () => priceNetwork(used, request.cargo, resolved.pricingDate));
    const space = spaces.get(used, priced, request.constraints, resolved);
    return { ...resolved, network: used, priced, space, constraints: request.constraints };
  };
  const costNames = new WeakMap<CostArrays, number>();
  let costCount = 0;
  const nameOf = (costs: CostArrays): number => {
    const known = costNames.get(costs) ?? ++costCount;
    costNames.set(costs, known);
    return known;
  };
  const findFront = ({ space, query, constraints }: PreparedRequest) => {
    const { timetable, costs } = space;
    const key = `${nameOf(costs)}|${query.destinations}|${query.drayageAtEnds}|${query.maximumTransfers}`;
    const bounds = boundsByKey.get(key, () =>
      buildBounds(timetable, costs, listDestinations(timetable, costs, query), query.maximumTransfers + 1),
    );
    const found = search(timetable, costs, query, bounds);
    const limit = constraints.maximumCostCents ?? Number.POSITIVE_INFINITY;
    return { ...found, front: found.front.filter((path) => path.costCents <= limit) };
  };
  const plan = (request: PlanRequest): PlanAnswer => {
    const prepared = prepare(request);
    const empty = { networkVersion: network.version, itineraries: [], isComplete: true, horizonReached: false };
    if ("code" in prepared) return { ...empty, routingErrors: [prepared] };
    const { front, isComplete } = findFront(prepared);
    const horizon = (prepared.network.lastDay + 1) * MINUTES_PER_DAY;
    const horizonReached = prepared.query.latestArrivalMinute > horizon;
    const routingErrors = listErrors(request, prepared, front.length, isComplete, findFront);
    const tonnes = request.cargo.requestedEquipments.reduce(
      (sum, line) => sum + (line.units * line.cargoWeightKg) / 1000,
      0,
    );
    const itineraries = front.map((path) => {
      const { described, toDescribed } = prepared.space;
      const built = buildItinerary(described, prepared.priced, prepared.query, toDescribed(path), tonnes);
      return { id: itineraryId(request, prepared.query, prepared.network, built), ...built };
    });
    return {
      networkVersion: network.version,
      itineraries: orderItineraries(itineraries, prepared.query.direction),
      routingErrors,
      isComplete,
      horizonReached,
    };
  };
  return { directory: buildDirectory(network), network, prepare, findFront, plan };
}

function listErrors(
  request: PlanRequest,
  prepared: PreparedRequest,
  found: number,
  isComplete: boolean,
  findFront: (prepared: PreparedRequest) => { front: readonly FoundPath[] },
): RoutingError[] {
  if (!isComplete)
    return [
      {
        code: "SEARCH_LIMIT_REACHED",
        description: "the search stopped at its budget of labels; the answer holds what was found",
        inputField: null,
      },
    ];
  if (found > 0) return [];
  if (request.searchWindowMinutes !== null) {
    const query: SearchQuery = { ...prepared.query, latestFirstDepartureMinute: prepared.query.latestArrivalMinute };
    const next = findFront({ ...prepared, query }).front[0];
    if (next)
      return [
        {
          code: "NO_CONNECTION_IN_SEARCH_WINDOW",
          description: `nothing departs in the window; the next departure that leads there is at ${new Date(next.departureMinute * 60_000).toISOString()}`,
          inputField: "searchWindow",
        },
      ];
  }
  return [
    {
      code: "NO_CONNECTION",
      description: `no way within ${request.maximumTransfers} transfers and ${request.maximumDurationMinutes / MINUTES_PER_DAY} days`,
      inputField: null,
    },
  ];
}

function cargoKey(cargo: Cargo): string {
  return JSON.stringify(cargo.requestedEquipments.map((line) => Object.values(line)).sort());
}

/** Needs no storage: what would find the itinerary again, in base64url. */
function itineraryId(
  request: PlanRequest,
  query: SearchQuery,
  network: Network,
  built: Pick<Itinerary, "rides">,
): string {
  const stopIds = (stops: readonly number[]): string[] => stops.map((stop) => network.timetable.stops[stop]!.id);
  const content = JSON.stringify([
    1,
    query.direction === "LATEST" ? "L" : "E",
    query.direction === "LATEST" ? query.latestArrivalMinute : query.readyMinute,
    stopIds(query.origins),
    stopIds(query.destinations),
    built.rides.map((ride) => [ride.service, ride.departure, ride.from, ride.to]),
    cargoKey(request.cargo),
    request.asOf,
  ]);
  const check = createHash("sha256").update(content).digest("base64url").slice(0, 6);
  return Buffer.from(`${check}${content}`).toString("base64url");
}
