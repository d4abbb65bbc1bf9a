import type { PlanLocation, PlanRequest } from "../model/itinerary.ts";
import type { RoutingError } from "../model/refusal.ts";
import { findEquipmentGroup } from "../model/cargo.ts";
import { MINUTES_PER_DAY } from "../model/units.ts";
import { formatDay, toLocalDate } from "../network/calendar.ts";
import type { Network } from "../network/compile-network.ts";
import type { SearchQuery } from "../search/query.ts";

export interface ResolvedRequest {
  readonly query: SearchQuery;
  readonly pricingDate: string;
  readonly originCode: string;
}
/** A coordinate stands for the nearest location within this distance. */
const MAXIMUM_SNAP_KM = 100;

/** Turns a request into a search of the network, or says which field has no meaning in it. */
export function resolveRequest(network: Network, request: PlanRequest): ResolvedRequest | RoutingError {
  const origin = findStops(network, request.origin);
  if (!origin) return notFound("origin", request.origin);
  const destination = findStops(network, request.destination);
  if (!destination) return notFound("destination", request.destination);
  if (origin.code === destination.code)
    return {
      code: "SAME_LOCATION",
      description: `origin and destination are both ${origin.code}`,
      inputField: "destination",
    };
  const badBox = request.cargo.requestedEquipments.find((line) => !findEquipmentGroup(line.isoEquipmentCode));
  if (badBox)
    return {
      code: "CARGO_NOT_ACCEPTED",
      description: `equipment ${badBox.isoEquipmentCode} is not carried, wanted an ISO 6346 size-type of 20, 40 or 45 feet`,
      inputField: "cargo.requestedEquipments",
    };
  const ready = request.earliestDepartureMinute;
  const first = network.firstDay * MINUTES_PER_DAY;
  const last = (network.lastDay + 1) * MINUTES_PER_DAY - 1;
  if (ready < first || ready > last)
    return {
      code: "OUTSIDE_SERVICE_PERIOD",
      description: `${new Date(ready * 60_000).toISOString()} is outside the timetable, which runs from ${formatDay(network.firstDay)} to ${formatDay(network.lastDay)}`,
      inputField: "dateTime.earliestDeparture",
    };
  const zone = network.records.locations.find((location) => location.code === origin.code)!.time_zone;
  return {
    query: {
      direction: "EARLIEST",
      origins: origin.stops,
      destinations: destination.stops,
      drayageAtEnds: request.origin.kind === "terminal" || request.destination.kind === "terminal",
      readyMinute: ready,
      latestFirstDepartureMinute: ready + (request.searchWindowMinutes ?? request.maximumDurationMinutes),
      latestArrivalMinute: ready + request.maximumDurationMinutes,
      maximumTransfers: request.maximumTransfers,
    },
    pricingDate: request.asOf ?? toLocalDate(ready, zone),
    originCode: origin.code,
  };
}

function findStops(network: Network, place: PlanLocation): { code: string; stops: number[] } | null {
  if (place.kind === "terminal") {
    const stop = network.stopByTerminal.get(place.terminal);
    return stop === undefined ? null : { code: place.terminal.split(":")[0]!, stops: [stop] };
  }
  const code = place.kind === "location" ? place.code : findNearestCode(network, place.latitude, place.longitude);
  const stops = ["RAIL", "SEA"].flatMap((kind) => network.stopByTerminal.get(`${code}:${kind}`) ?? []);
  return code === null || stops.length === 0 ? null : { code, stops };
}

function findNearestCode(network: Network, latitude: number, longitude: number): string | null {
  let nearest: { code: string; km: number } | null = null;
  for (const location of network.records.locations) {
    const km = greatCircleKm(latitude, longitude, Number(location.latitude), Number(location.longitude));
    if (km <= MAXIMUM_SNAP_KM && (!nearest || km < nearest.km)) nearest = { code: location.code, km };
  }
  return nearest?.code ?? null;
}

/** Haversine distance on a sphere of 6,371 km. */
export function greatCircleKm(latA: number, lonA: number, latB: number, lonB: number): number {
  const radians = Math.PI / 180;
  const half =
    Math.sin(((latB - latA) * radians) / 2) ** 2 +
    Math.cos(latA * radians) * Math.cos(latB * radians) * Math.sin(((lonB - lonA) * radians) / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.sqrt(half));
}

function notFound(field: string, place: PlanLocation): RoutingError {
  const name =
    place.kind === "location"
      ? place.code
      : place.kind === "terminal"
        ? place.terminal
        : `${place.latitude}, ${place.longitude}`;
  return {
    code: "LOCATION_NOT_FOUND",
    description: `no location ${JSON.stringify(name)} in the network`,
    inputField: field,
  };
}
