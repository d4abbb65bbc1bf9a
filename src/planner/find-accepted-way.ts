import type { PlanRequest } from "../model/plan-request.ts";
import type { AcceptedWay, RoutingError } from "../model/refusal.ts";
import type { RuleMet } from "../model/rule-met.ts";
import type { Network } from "../network/compile-network.ts";
import { toServiceCode } from "../network/service-code.ts";
import type { FoundPath } from "../search/query.ts";
import { listByDistance } from "./find-place.ts";
import { factsOf } from "./network-facts.ts";
import { isForbidden } from "./network-acceptance.ts";
import type { PreparedRequest } from "./prepared-request.ts";
import { listBorderCrossings } from "./list-border-crossings.ts";
import { readyMinuteOf } from "./ready-minute.ts";
import { type Inquiry, listConstraints } from "./reasons.ts";

/** Locations nearest to an end that are tried in its place, and countries of which the nearest is, as rules often hold for a whole one. */
const PLACES_TRIED = 8;
const COUNTRIES_TRIED = 8;

/** Another request that may be accepted, and how far it is from the one that was refused. */
interface Trial {
  readonly request: PlanRequest;
  readonly distanceKm: number;
  readonly changedFields: readonly string[];
}

/**
 * The nearest way that the rules accept, each tried by a search: between the same ends without a limit that the request sets, then
 * without all of them, then from or to the locations nearest to the end that refuses. Of a front the cheapest.
 */
export function* findAcceptedWay(
  rule: RuleMet,
  request: PlanRequest,
  prepared: PreparedRequest,
  prepare: (request: PlanRequest) => PreparedRequest | RoutingError,
): Inquiry<AcceptedWay | null> {
  for (const trial of [...listLooser(request), ...listNearer(rule, request, prepared)]) {
    const front = yield trial.request;
    const path = front.toSorted((a, b) => a.costCents - b.costCents)[0];
    const found = path && prepare(trial.request);
    if (found && !("code" in found)) return toWay(trial, found, path);
  }
  return null;
}

/** Between the same ends, without what the request limits beside the rules. */
function listLooser(request: PlanRequest): Trial[] {
  const limits = listConstraints(request).filter(({ name }) => name !== "constraints.compliance");
  const trials = limits.map(({ name, without }) => ({
    request: without(request),
    distanceKm: 0,
    changedFields: [name],
  }));
  if (limits.length < 2) return trials;
  const loose = limits.reduce((all, { without }) => without(all), request);
  return [...trials, { request: loose, distanceKm: 0, changedFields: limits.map(({ name }) => name) }];
}

/**
 * From the locations nearest to an origin that refuses what is lifted there, else to those nearest to the destination: goods that may
 * not leave for a country would still come from where they are.
 */
function listNearer(
  rule: RuleMet,
  request: PlanRequest,
  { acceptance, network, query, origin, destination }: PreparedRequest,
): Trial[] {
  const isOfHandling = rule.kind === "DANGEROUS_GOODS" || rule.kind === "WEIGHT";
  const isOrigin =
    isOfHandling && query.origins.every((stop) => acceptance.listTerminalRules(stop, false).some(isForbidden));
  const end = isOrigin ? "origin" : "destination";
  const other = isOrigin ? destination.code : origin.code;
  return listNearest(network, isOrigin ? origin.code : destination.code)
    .filter(({ code }) => code !== other)
    .map(({ code, km }) => ({
      request: { ...request, [end]: { kind: "location" as const, code } },
      distanceKm: km,
      changedFields: [end],
    }));
}

/** By distance. */
function listNearest(network: Network, code: string): { code: string; km: number }[] {
  const { locationByCode, countryByCode } = factsOf(network.records);
  const { latitude, longitude } = locationByCode.get(code)!;
  const near = listByDistance(network, { latitude: Number(latitude), longitude: Number(longitude) })
    .filter((place) => place.code !== code)
    .map((place) => ({ code: place.code, km: Math.round(place.km) }));
  const countryOf = (place: { code: string }): string => countryByCode.get(place.code)!;
  const others = near.filter((place) => countryOf(place) !== countryByCode.get(code));
  const firsts = others.filter(
    (place, index) => others.findIndex((other) => countryOf(other) === countryOf(place)) === index,
  );
  const tried = new Set([...near.slice(0, PLACES_TRIED), ...firsts.slice(0, COUNTRIES_TRIED)]);
  return [...tried].sort((a, b) => a.km - b.km);
}

function toWay({ distanceKm, changedFields }: Trial, prepared: PreparedRequest, path: FoundPath): AcceptedWay {
  const described = prepared.space.toDescribed(path);
  const { timetable, parts } = prepared.network;
  return {
    origin: prepared.originCode,
    destination: prepared.destinationCode,
    distanceKm,
    changedFields,
    rides: described.rides.map(({ serviceIndex, from, to }) => {
      const { id, stops } = timetable.services[serviceIndex]!;
      const mode = parts[serviceIndex]!.record.mode;
      return {
        service: toServiceCode(id),
        mode: mode as AcceptedWay["rides"][number]["mode"],
        fromTerminal: timetable.stops[stops[from]!]!.id,
        toTerminal: timetable.stops[stops[to]!]!.id,
      };
    }),
    borderCrossings: listBorderCrossings(prepared.network, described),
    totalMinutes: path.arrivalMinute - readyMinuteOf(prepared.query, path),
    costCents: path.costCents,
    transfers: path.transfers,
  };
}
