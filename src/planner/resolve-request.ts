import type { PlanRequest } from "../model/itinerary.ts";
import type { RoutingError } from "../model/refusal.ts";
import { findEquipmentGroup } from "../model/cargo.ts";
import { MINUTES_PER_DAY } from "../model/units.ts";
import { formatDay, toLocalDate } from "../network/calendar.ts";
import type { Network } from "../network/compile-network.ts";
import { findPlace, placeNotFound } from "./find-place.ts";
import type { SearchQuery } from "../search/query.ts";

export interface ResolvedRequest {
  readonly query: SearchQuery;
  readonly pricingDate: string;
  readonly originCode: string;
}

/** Turns a request into a search of the network, or says which field has no meaning in it. */
export function resolveRequest(network: Network, request: PlanRequest): ResolvedRequest | RoutingError {
  const origin = findPlace(network, request.origin);
  if (!origin) return placeNotFound(network, "origin", request.origin);
  const destination = findPlace(network, request.destination);
  if (!destination) return placeNotFound(network, "destination", request.destination);
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
