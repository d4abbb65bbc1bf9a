import type { RoutingError } from "../model/refusal.ts";
import type { RuleMet } from "../model/rule-met.ts";
import type { Network } from "../network/compile-network.ts";
import type { FoundPath } from "../search/query.ts";
import { greatCircleKm } from "./find-place.ts";
import { isForbidden, type NetworkAcceptance } from "./network-acceptance.ts";

/** Nearest places that are tried when an end refuses the cargo. */
const PLACES_TRIED = 12;
const PLACES_NAMED = 3;

/** What explaining needs: the way that there would be without the rules, and whether there is one between other ends. */
export interface RefusalContext {
  readonly network: Network;
  readonly acceptance: NetworkAcceptance;
  readonly origins: readonly number[];
  readonly destinations: readonly number[];
  findWithoutRules(): FoundPath | undefined;
  isAnsweredBetween(origins: readonly number[], destinations: readonly number[]): boolean;
}

/** Why the rules leave no way: the place, the rule and its source, and the nearest place that would accept; null when they do not. */
export function explainRefusal(context: RefusalContext): RoutingError | null {
  const { network, acceptance, origins, destinations } = context;
  if (acceptance.key === null) return null;
  const atOrigin = origins.map((stop) => acceptance.listTerminalRules(stop, false).find(isForbidden));
  const atDestination = destinations.map((stop) =>
    acceptance.listTerminalRules(stop, isSea(network, stop)).find(isForbidden),
  );
  const path = context.findWithoutRules();
  const rule =
    (atOrigin.every((found) => found !== undefined) ? atOrigin[0] : undefined) ??
    (atDestination.every((found) => found !== undefined) ? atDestination[0] : undefined) ??
    (path && acceptance.listRulesMet(path).find(isForbidden));
  if (!rule) return null;
  const isOrigin = rule === atOrigin[0];
  const nearest = listNearest(context, isOrigin);
  const end = isOrigin ? "origin" : "destination";
  return {
    code: "CARGO_NOT_ACCEPTED",
    description: `${describe(rule)}; ${
      nearest.length > 0
        ? `nearest ${end} with a way that accepts it: ${nearest.join(", ")}`
        : `no ${end} near by has a way that accepts it`
    }. Rules are dated samples, not legal advice`,
    inputField:
      rule.unNumber === null ? "cargo.requestedEquipments.cargoWeightKg" : "cargo.requestedEquipments.dangerousGoods",
  };
}

function describe(rule: RuleMet): string {
  const subject = rule.unNumber ?? "the weight";
  return `${subject} is not accepted at ${rule.place} (${rule.mode.toLowerCase()}) by rule ${rule.rule}: ${rule.conditions} (source ${rule.source}, ${rule.basis})`;
}

/** Locations nearest to the end, by great circle, from or to which there is a way with the rules. */
function listNearest(
  { network, origins, destinations, isAnsweredBetween }: RefusalContext,
  isOrigin: boolean,
): string[] {
  const ends = isOrigin ? origins : destinations;
  const home = locationOf(network, ends[0]!);
  const stopsByCode = new Map<string, number[]>();
  network.timetable.stops.forEach((stop, index) => {
    const code = stop.id.split(":", 1)[0]!;
    stopsByCode.set(code, [...(stopsByCode.get(code) ?? []), index]);
  });
  const near = network.records.locations
    .filter((row) => row.code !== home.code && stopsByCode.has(row.code))
    .map((row) => ({
      code: row.code,
      km: Math.round(
        greatCircleKm(Number(home.latitude), Number(home.longitude), Number(row.latitude), Number(row.longitude)),
      ),
    }))
    .sort((a, b) => a.km - b.km)
    .slice(0, PLACES_TRIED);
  const found: string[] = [];
  for (const { code, km } of near) {
    if (found.length === PLACES_NAMED) break;
    const stops = stopsByCode.get(code)!;
    const other = isOrigin ? destinations : origins;
    if (other.some((stop) => stops.includes(stop))) continue;
    if (isAnsweredBetween(isOrigin ? stops : origins, isOrigin ? destinations : stops))
      found.push(`${code} (${km} km)`);
  }
  return found;
}

function locationOf(network: Network, stop: number) {
  const code = network.timetable.stops[stop]!.id.split(":", 1)[0]!;
  return network.records.locations.find((row) => row.code === code)!;
}

function isSea(network: Network, stop: number): boolean {
  return network.timetable.stops[stop]!.id.endsWith(":SEA");
}
