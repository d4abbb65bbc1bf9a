import { factsOf } from "./network-facts.ts";
import type { PlanRequest } from "../model/plan-request.ts";
import type { RoutingError } from "../model/refusal.ts";
import { checkCargo, checkCurrency } from "./check-cargo.ts";
import { MINUTES_PER_DAY } from "../model/units.ts";
import { formatDay, toLocalDate } from "../network/calendar.ts";
import { DAYS_BEFORE, type Network } from "../network/compile-network.ts";
import { findPlace, type FoundPlace, placeNotFound } from "./find-place.ts";
import { placeField } from "./parse-via.ts";
import type { SearchQuery } from "../search/query.ts";

export interface ResolvedRequest {
  readonly query: SearchQuery;
  readonly pricingDate: string;
  readonly originCode: string;
  readonly destinationCode: string;
  readonly origin: FoundPlace;
  readonly destination: FoundPlace;
}

/** Turns a request into a search of the network, or says which field has no meaning in it. `mayStay`: origin and destination may be one. */
export function resolveRequest(
  network: Network,
  request: PlanRequest,
  mayStay: boolean,
): ResolvedRequest | RoutingError {
  const origin = findPlace(network, request.origin);
  if (!origin) return placeNotFound(network, "origin", request.origin);
  const destination = findPlace(network, request.destination);
  if (!destination) return placeNotFound(network, "destination", request.destination);
  if (!mayStay && origin.code === destination.code)
    return {
      code: "SAME_LOCATION",
      description: `origin and destination are both ${origin.code}`,
      inputField: "destination",
    };
  const via = request.via.map(({ place }) => findPlace(network, place));
  const missing = via.indexOf(null);
  if (missing >= 0) {
    const { kind, place } = request.via[missing]!;
    return placeNotFound(network, placeField(missing, kind), place);
  }
  checkCurrency(network.records, request.currency);
  (request.currencyAdjustments ?? []).forEach(({ currency }, index) => {
    checkCurrency(network.records, currency, `currencyAdjustments[${index}].currency`);
  });
  const refusal = checkCargo(network.records, request.cargo);
  if (refusal) return refusal;
  const asked = request.latestArrivalMinute ?? request.earliestDepartureMinute!;
  const first = network.firstDay * MINUTES_PER_DAY;
  const last = (network.lastDay + 1) * MINUTES_PER_DAY - 1;
  if (asked < first || asked > last)
    return {
      code: "OUTSIDE_SERVICE_PERIOD",
      description: `${new Date(asked * 60_000).toISOString()} is outside the timetable, which runs from ${formatDay(network.firstDay)} to ${formatDay(network.lastDay)}`,
      inputField: nameTimeField(request),
    };
  const { maximumCostCents, maximumEmissionsGrams } = request.constraints;
  // Prices are those of the day at the place whose time is given.
  const { code } = request.latestArrivalMinute === null ? origin : destination;
  const zone = factsOf(network.records).locationByCode.get(code)!.time_zone;
  return {
    query: {
      origins: origin.stops,
      destinations: destination.stops,
      drayageAtEnds: request.origin.kind === "terminal" || request.destination.kind === "terminal",
      maximumTransfers: request.maximumTransfers,
      ...(maximumCostCents === null ? {} : { maximumCostCents }),
      ...(maximumEmissionsGrams === null ? {} : { maximumGrams: maximumEmissionsGrams }),
      ...(request.withEmissions ? { withEmissions: true } : {}),
      ...(request.epsilon === 0 ? {} : { epsilon: request.epsilon }),
      ...(via.length === 0 ? {} : { via: request.via.map((one, index) => ({ ...one, stops: via[index]!.stops })) }),
      ...toLimits(network, request),
    },
    pricingDate: request.asOf ?? toLocalDate(asked, zone),
    origin,
    destination,
    originCode: origin.code,
    destinationCode: destination.code,
  };
}

function nameTimeField({ isProfile, latestArrivalMinute }: PlanRequest): string {
  if (isProfile) return "earliestDeparture";
  return latestArrivalMinute === null ? "dateTime.earliestDeparture" : "dateTime.latestArrival";
}

/** Direction and limits in time. Nothing is handed over before the day on which the timetable was compiled. */
function toLimits(network: Network, request: PlanRequest) {
  const { latestArrivalMinute, earliestDepartureMinute, maximumDurationMinutes, searchWindowMinutes } = request;
  if (latestArrivalMinute !== null)
    return {
      direction: "LATEST" as const,
      readyMinute: Math.max(
        latestArrivalMinute - maximumDurationMinutes,
        (network.firstDay + DAYS_BEFORE) * MINUTES_PER_DAY,
      ),
      latestFirstDepartureMinute: latestArrivalMinute,
      latestArrivalMinute,
    };
  const readyMinute = earliestDepartureMinute!;
  const latestFirstDepartureMinute = readyMinute + (searchWindowMinutes ?? maximumDurationMinutes);
  if (request.isProfile)
    return {
      direction: "PROFILE" as const,
      readyMinute,
      latestFirstDepartureMinute,
      latestArrivalMinute: latestFirstDepartureMinute + maximumDurationMinutes,
      maximumDurationMinutes,
    };
  return {
    direction: "EARLIEST" as const,
    readyMinute,
    latestFirstDepartureMinute,
    latestArrivalMinute: readyMinute + maximumDurationMinutes,
  };
}
