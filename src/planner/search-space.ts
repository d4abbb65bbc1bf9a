import { allows, type Constraints, FILTER_FIELDS } from "../model/constraints.ts";
import type { Network } from "../network/compile-network.ts";
import type { CostArrays } from "../network/cost-arrays.ts";
import { type RestrictedTimetable, restrictCosts, restrictTimetable } from "../network/restrict-timetable.ts";
import type { Timetable } from "../network/timetable.ts";
import type { PricedNetwork } from "../pricing/price-network.ts";
import type { FoundPath } from "../search/query.ts";
import type { DatedProhibitions } from "../network/split-departures.ts";
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

/** What one request searches: the network without what its constraints forbid. */
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

  get(
    network: Network,
    priced: PricedNetwork,
    constraints: Constraints,
    ends: Endpoints,
    acceptance: NetworkAcceptance,
    limits: TimeLimits,
  ): SearchSpace {
    const key = keyOf(network, constraints, ends, acceptance, limits);
    if (key === null)
      return { timetable: network.timetable, costs: priced.costs, described: network, toDescribed: (path) => path };
    const kept = getOrBuild(this.restrictionByKey, network, () => new RecentlyUsed(RESTRICTIONS_KEPT));
    const restriction = kept.get(key, () =>
      restrictTimetable(network.timetable, {
        ...prohibit(network, constraints, ends, acceptance),
        dated: limits.dated,
        leastOriginMinutes: limits.leastOriginMinutes,
      }),
    );
    const byPrices = getOrBuild(this.spaceByRestriction, restriction, () => new WeakMap());
    return getOrBuild(byPrices, priced, () => buildSpace(network, priced, restriction));
  }
}

function buildSpace(network: Network, priced: PricedNetwork, restriction: RestrictedTimetable): SearchSpace {
  const { timetable, basePosition, baseDeparture } = restriction;
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
        const departureIndex = ride.departureIndex + baseDeparture[ride.serviceIndex]!;
        return { serviceIndex, departureIndex, from: ride.from + shift, to: ride.to + shift };
      }),
    }),
  };
}

/** Names what the constraints forbid in the network; null when that is nothing. The ends matter only where they would be forbidden. */
function keyOf(
  network: Network,
  constraints: Constraints,
  ends: Endpoints,
  acceptance: NetworkAcceptance,
  limits: TimeLimits,
): string | null {
  const filters = FILTER_FIELDS.filter((field) => constraints[field] !== null);
  if (
    filters.length === 0 &&
    constraints.minimumTransferMinutes === 0 &&
    acceptance.key === null &&
    limits.key === null
  )
    return null;
  const codes = [ends.originCode, ends.destinationCode];
  const countries = codes.map((code) => network.records.locations.find((row) => row.code === code)!.country);
  return JSON.stringify([
    filters.map((field) => [field, constraints[field]!.kind, [...new Set(constraints[field]!.codes)].sort()]),
    constraints.minimumTransferMinutes,
    acceptance.key,
    limits.key,
    codes.map((code) => (allows(constraints.locations, code) ? null : code)),
    countries.map((country) => (allows(constraints.countries, country) ? null : country)),
  ]);
}

function getOrBuild<Key extends object, Value>(map: WeakMap<Key, Value>, key: Key, build: () => Value): Value {
  const value = map.get(key) ?? build();
  map.set(key, value);
  return value;
}
