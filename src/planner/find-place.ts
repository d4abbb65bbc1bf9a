import type { PlanLocation } from "../model/plan-request.ts";
import type { RoutingError } from "../model/refusal.ts";
import { suggestAmong } from "./suggest-codes.ts";
import type { Network } from "../network/compile-network.ts";

/** A coordinate stands for the nearest location within this distance. */
const MAXIMUM_SNAP_KM = 100;
const NEAREST_NAMED = 3;

export interface FoundPlace {
  readonly code: string;
  readonly stops: readonly number[];
  /** From the coordinate that was given; null where the place was named. */
  readonly snappedDistanceKm: number | null;
}

/** The location of a place, and the stops that it stands for; null when the network has none. Any code of a port will do. */
export function findPlace(network: Network, place: PlanLocation): FoundPlace | null {
  if (place.kind === "terminal") {
    const [named = "", kind = ""] = place.terminal.split(":");
    const code = network.codeByAlias.get(named) ?? named;
    const stop = network.stopByTerminal.get(`${code}:${kind}`);
    return stop === undefined ? null : { code, stops: [stop], snappedDistanceKm: null };
  }
  if (place.kind === "coordinate") {
    const [nearest] = listByDistance(network, place);
    if (!nearest || nearest.km > MAXIMUM_SNAP_KM) return null;
    return { code: nearest.code, stops: listStops(network, nearest.code), snappedDistanceKm: nearest.km };
  }
  const code = network.codeByAlias.get(place.code) ?? place.code;
  const stops = listStops(network, code);
  return stops.length === 0 ? null : { code, stops, snappedDistanceKm: null };
}

/** The refusal of a place that is not in the network; for a coordinate it names the nearest locations. */
export function placeNotFound(network: Network, field: string, place: PlanLocation): RoutingError {
  if (place.kind !== "coordinate") {
    const name = place.kind === "location" ? place.code : place.terminal;
    const opening = findOpening(network, name);
    if (opening !== null)
      return {
        code: "NOT_YET_IN_SERVICE",
        description: `${name} is in service from ${opening}, after the day ${network.asOf} whose facts answer`,
        inputField: field,
      };
    const known =
      place.kind === "location" ? network.records.locations.map((row) => row.code) : [...network.stopByTerminal.keys()];
    return {
      code: "LOCATION_NOT_FOUND",
      description: `no location ${JSON.stringify(name)} in the network, perhaps ${suggestAmong(name, known)}`,
      inputField: field,
    };
  }
  const nearest = listByDistance(network, place)
    .slice(0, NEAREST_NAMED)
    .map(({ code, name, km }) => `${code} ${name} (${Math.round(km)} km)`);
  return {
    code: "LOCATION_NOT_FOUND",
    description: `no location within ${MAXIMUM_SNAP_KM} km of ${place.latitude}, ${place.longitude}; the nearest are ${nearest.join(", ")}`,
    inputField: field,
  };
}

/** The first day of a place that opens after the scenario's; null for any other. */
function findOpening(network: Network, name: string): string | null {
  const { asOf, records } = network;
  if (asOf === null) return null;
  const days = records.terminals
    .filter((row) => row.location === name || row.terminal === name)
    .map((row) => row.valid_from)
    .filter((day) => day !== null && day > asOf);
  return days.sort()[0] ?? null;
}

interface Coordinate {
  readonly latitude: number;
  readonly longitude: number;
}

function listStops(network: Network, code: string): number[] {
  return ["RAIL", "SEA"].flatMap((kind) => network.stopByTerminal.get(`${code}:${kind}`) ?? []);
}

/** A location and its great-circle distance from a point. */
export interface NearLocation {
  readonly code: string;
  readonly km: number;
}

/** Locations with a terminal, nearest first. */
export function listByDistance(network: Network, { latitude, longitude }: Coordinate) {
  return network.records.locations
    .filter(({ code }) => listStops(network, code).length > 0)
    .map(({ code, name, ...row }) => ({
      code,
      name,
      km: greatCircleKm(latitude, longitude, Number(row.latitude), Number(row.longitude)),
    }))
    .sort((a, b) => a.km - b.km || (a.code < b.code ? -1 : 1));
}

/** Haversine distance on a sphere of 6,371 km. */
export function greatCircleKm(latA: number, lonA: number, latB: number, lonB: number): number {
  const radians = Math.PI / 180;
  const half =
    Math.sin(((latB - latA) * radians) / 2) ** 2 +
    Math.cos(latA * radians) * Math.cos(latB * radians) * Math.sin(((lonB - lonA) * radians) / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.sqrt(half));
}
