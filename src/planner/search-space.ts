import { factsOf } from "./network-facts.ts";
import { allows, FILTER_FIELDS } from "../model/constraints.ts";
import type { PlanRequest } from "../model/plan-request.ts";
import { formatClosure } from "../model/scenario.ts";
import { closeLinks, listOpenRuns } from "../network/close-runs.ts";
import type { Network } from "../network/compile-network.ts";
import type { CostArrays } from "../network/cost-arrays.ts";
import { type RestrictedTimetable, restrictCosts, restrictTimetable } from "../network/restrict-timetable.ts";
import type { Timetable } from "../network/timetable.ts";
import type { PricedNetwork } from "../pricing/price-network.ts";
import type { FoundPath } from "../search/query.ts";
import type { DatedProhibitions } from "../network/split-departures.ts";
import type { BoxPool } from "./box-pools.ts";
import type { NetworkAcceptance } from "./network-acceptance.ts";
import { type Endpoints, prohibit } from "./prohibit.ts";
import { RecentlyUsed } from "./recently-used.ts";

const RESTRICTIONS_KEPT = 16;

/** What the cut-offs of the cargo's departures forbid, with a name for it; all null where that is nothing. */
export interface TimeLimits {
  readonly key: string | null;
  readonly dated: DatedProhibitions | null;
  readonly leastOriginMinutes: Int32Array | null;
}

/** What a request forbids by itself. */
type Limited = Pick<PlanRequest, "constraints" | "closures">;

/** What its cargo forbids: by the rules, by the time that departures ask for, and by whose boxes it is in. */
export interface CargoLimits {
  readonly acceptance: NetworkAcceptance;
  readonly times: TimeLimits;
  readonly boxes: BoxPool | null;
}

/** What one request searches: the network without what its constraints and closures forbid. */
export interface SearchSpace {
  readonly timetable: Timetable;
  readonly costs: CostArrays;
  /** The network in its own positions, with the transfer minutes of the request. */
  readonly described: Network;
  /** The same path in the positions of `described`. */
  toDescribed(path: FoundPath): FoundPath;
}

/** Builds search spaces and keeps those used last, by network, constraints and prices. */
export class SearchSpaces {
  private readonly restrictionByKey = new WeakMap<Network, RecentlyUsed<string, RestrictedTimetable>>();
  private readonly spaceByRestriction = new WeakMap<RestrictedTimetable, WeakMap<PricedNetwork, SearchSpace>>();

  get(network: Network, priced: PricedNetwork, request: Limited, ends: Endpoints, cargo: CargoLimits): SearchSpace {
    const key = keyOf(network, request, ends, cargo);
    if (key === null)
      return { timetable: network.timetable, costs: priced.costs, described: network, toDescribed: (path) => path };
    const kept = getOrBuild(this.restrictionByKey, network, () => new RecentlyUsed(RESTRICTIONS_KEPT));
    const restriction = kept.get(key, () => restrict(network, request, ends, cargo));
    const byPrices = getOrBuild(this.spaceByRestriction, restriction, () => new WeakMap());
    return getOrBuild(byPrices, priced, () => buildSpace(network, priced, restriction));
  }
}

function restrict(
  network: Network,
  { constraints, closures }: Limited,
  ends: Endpoints,
  { acceptance, times, boxes }: CargoLimits,
): RestrictedTimetable {
  const prohibitions = prohibit(network, constraints, ends, acceptance, boxes);
  return restrictTimetable(network.timetable, {
    ...prohibitions,
    links: closeLinks(network, closures, prohibitions.links),
    runs: listOpenRuns(network, closures),
    dated: times.dated,
    leastOriginMinutes: times.leastOriginMinutes,
  });
}

function buildSpace(network: Network, priced: PricedNetwork, restriction: RestrictedTimetable): SearchSpace {
  const { timetable, basePosition, baseDepartures } = restriction;
  const base = network.timetable;
  return {
    timetable,
    costs: restrictCosts(priced.costs, restriction),
    described: {
      ...network,
      timetable: { ...base, stops: timetable.stops, drayage: restriction.baseDrayage },
    },
    toDescribed: (path) => ({
      ...path,
      rides: path.rides.map((ride) => {
        const position = basePosition[timetable.firstPosition[ride.serviceIndex]!]!;
        const serviceIndex = base.positionService[position]!;
        const shift = position - base.firstPosition[serviceIndex]!;
        const departureIndex = baseDepartures[ride.serviceIndex]![ride.departureIndex]!;
        return { serviceIndex, departureIndex, from: ride.from + shift, to: ride.to + shift };
      }),
    }),
  };
}

/** Names what the constraints and closures forbid in the network; null when that is nothing. The ends matter only where they would be forbidden. */
function keyOf(
  network: Network,
  { constraints, closures }: Limited,
  ends: Endpoints,
  { acceptance, times, boxes }: CargoLimits,
): string | null {
  const filters = FILTER_FIELDS.filter((field) => constraints[field] !== null);
  const isPlain = filters.length === 0 && constraints.minimumTransferMinutes === 0 && closures.length === 0;
  if (isPlain && acceptance.key === null && times.key === null && boxes === null) return null;
  const codes = [ends.originCode, ends.destinationCode];
  const countries = codes.map((code) => factsOf(network.records).countryByCode.get(code)!);
  return JSON.stringify([
    filters.map((field) => [field, constraints[field]!.kind, [...new Set(constraints[field]!.codes)].sort()]),
    constraints.minimumTransferMinutes,
    [...new Set(closures.map((closure) => JSON.stringify(formatClosure(closure))))].sort(),
    acceptance.key,
    times.key,
    boxes?.key ?? null,
    codes.map((code) => (allows(constraints.locations, code) ? null : code)),
    countries.map((country) => (allows(constraints.countries, country) ? null : country)),
  ]);
}

function getOrBuild<Key extends object, Value>(map: WeakMap<Key, Value>, key: Key, build: () => Value): Value {
  const value = map.get(key) ?? build();
  map.set(key, value);
  return value;
}
