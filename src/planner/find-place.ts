import type { PlanLocation } from "../model/itinerary.ts";
import type { RoutingError } from "../model/refusal.ts";
import type { Network } from "../network/compile-network.ts";

/** A coordinate stands for the nearest location within this distance. */
const MAXIMUM_SNAP_KM = 100;
const NEAREST_NAMED = 3;

/** The location of a place, and the stops that it stands for; null when the network has none. Any code of a port will do. */
export function findPlace(network: Network, place: PlanLocation): { code: string; stops: number[] } | null {
  if (place.kind === "terminal") {
    const [named = "", kind = ""] = place.terminal.split(":");
    const code = network.codeByAlias.get(named) ?? named;
    const stop = network.stopByTerminal.get(`${code}:${kind}`);
    return stop === undefined ? null : { code, stops: [stop] };
  }
  const code =
    place.kind === "location" ? (network.codeByAlias.get(place.code) ?? place.code) : findNearestCode(network, place);
  const stops = code === null ? [] : listStops(network, code);
  return code === null || stops.length === 0 ? null : { code, stops };
}

/** The refusal of a place that is not in the network; for a coordinate it names the nearest locations. */
export function placeNotFound(network: Network, field: string, place: PlanLocation): RoutingError {
  if (place.kind !== "coordinate") {
    const name = place.kind === "location" ? place.code : place.terminal;
    return {
      code: "LOCATION_NOT_FOUND",
      description: `no location ${JSON.stringify(name)} in the network`,
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

interface Coordinate {
  readonly latitude: number;
  readonly longitude: number;
}

function listStops(network: Network, code: string): number[] {
  return ["RAIL", "SEA"].flatMap((kind) => network.stopByTerminal.get(`${code}:${kind}`) ?? []);
}

function findNearestCode(network: Network, place: Coordinate): string | null {
  const [nearest] = listByDistance(network, place);
  return nearest && nearest.km <= MAXIMUM_SNAP_KM ? nearest.code : null;
}

function listByDistance(network: Network, { latitude, longitude }: Coordinate) {
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
