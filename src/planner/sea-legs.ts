import { factsOf } from "./network-facts.ts";
import { locationOf } from "../model/terminal.ts";
import { setImmediate as giveWay } from "node:timers/promises";
import { KM_PER_NAUTICAL_MILE } from "../lanes/sphere.ts";
import { UNREACHED_METRES } from "../lanes/lane-distances.ts";
import type { SeaLanes } from "../lanes/sea-lanes.ts";
import type { NetworkRecords } from "../network/records.ts";
import { type IndicativeLink, toSeaLink } from "./indicative-links.ts";
import { HIGH_SEAS } from "./is-way-allowed.ts";
import { RecentlyUsed } from "./recently-used.ts";

const CLOSINGS_KEPT = 16;

const gatewayMetresByLanes = new WeakMap<SeaLanes, RecentlyUsed<string, Map<string, readonly number[]>>>();

/**
 * Links over the lanes between the ports that a way over land can begin or end at and those of the request: a way by sea needs no
 * other, since a lane that touches a third port is no shorter for calling there. One search of the lanes for each port; those of
 * the ports with tracks are kept by what is closed.
 */
export async function listSeaLinks(
  records: NetworkRecords,
  lanes: SeaLanes,
  requested: readonly string[],
  closed: readonly string[],
): Promise<IndicativeLink[]> {
  const gateways = listGateways(records);
  const kept = getGatewayMetres(lanes, closed);
  const knots = findUsualKnots(records);
  const { countryByCode } = factsOf(records);
  const ports = [...new Set([...gateways, ...requested])];
  const ferries = new Set(
    records.segments
      .filter((row) => row.track === "SEA")
      .flatMap((row) => bothWays(row.from_terminal, row.to_terminal)),
  );
  const links: IndicativeLink[] = [];
  for (const from of ports) {
    // Ways are as long in both directions: those from the ports of the request tell those to them.
    const others = gateways.includes(from) ? gateways : ports;
    const known = gateways.includes(from) ? kept.get(from) : undefined;
    const metres = known ?? lanes.measure(locationOf(from), others.map(locationOf), closed);
    if (!known) await giveWay();
    if (gateways.includes(from)) kept.set(from, metres);
    others.forEach((to, index) => {
      if (to === from || metres[index] === UNREACHED_METRES || ferries.has(`${from}>${to}`)) return;
      const km = Math.round(metres[index]! / 100) / 10;
      const minutes = Math.round((metres[index]! / 1000 / KM_PER_NAUTICAL_MILE / knots) * 60);
      const [left, reached] = [from, to].map((terminal) => countryByCode.get(locationOf(terminal))!);
      links.push(toSeaLink([from, to], km, minutes, [left!, HIGH_SEAS, reached!], records.crossings));
      if (others === ports)
        links.push(toSeaLink([to, from], km, minutes, [reached!, HIGH_SEAS, left!], records.crossings));
    });
  }
  return links;
}

/** Sea terminals that drayage or a ferry joins to tracks. */
function listGateways(records: NetworkRecords): string[] {
  const joined = [...records.drayage, ...records.segments].flatMap((row) => [row.from_terminal, row.to_terminal]);
  return [...new Set(joined.filter((terminal) => terminal.endsWith(":SEA")))].sort();
}

function getGatewayMetres(lanes: SeaLanes, closed: readonly string[]): Map<string, readonly number[]> {
  const kept =
    gatewayMetresByLanes.get(lanes) ?? new RecentlyUsed<string, Map<string, readonly number[]>>(CLOSINGS_KEPT);
  gatewayMetresByLanes.set(lanes, kept);
  return kept.get([...closed].sort().join(" "), () => new Map());
}

/** What the ships of the network make on the whole: their miles by their hours. */
function findUsualKnots(records: NetworkRecords): number {
  const knotsByService = new Map(records.services.map((row) => [row.service, Number(row.speed_knots ?? 0)]));
  let miles = 0;
  let hours = 0;
  for (const { service, distance_nm } of records.calls) {
    const knots = knotsByService.get(service) ?? 0;
    if (distance_nm === null || knots === 0) continue;
    miles += Number(distance_nm);
    hours += Number(distance_nm) / knots;
  }
  return hours === 0 ? 1 : miles / hours;
}

function bothWays(from: string, to: string): string[] {
  return [`${from}>${to}`, `${to}>${from}`];
}
