import { locationOf } from "../model/terminal.ts";
import type { Itinerary, Leg } from "../model/itinerary.ts";
import { MINUTES_PER_DAY } from "../model/units.ts";

import { type FindLocation, formatLocalTime } from "./local-time.ts";

const MODE_OF_TRANSPORT = { RAIL: "RAIL", SEA: "VESSEL", ROAD: "TRUCK" } as const;

/** Point-to-point routings in the shape of DCSA Commercial Schedules 1: whole days of transit time, legs with planned local times. */
export function formatDcsa(itineraries: readonly Itinerary[], find: FindLocation): string {
  const place = (terminal: string, minute: number) => {
    const { code, name, latitude, longitude, timeZone } = find(locationOf(terminal));
    return {
      facilityTypeCode: terminal.endsWith(":SEA") ? "POTE" : "RAMP",
      location: {
        locationName: name,
        ...(/^[A-Z]{2}[A-Z2-9]{3}$/.test(code) ? { UNLocationCode: code } : {}),
        geoCoordinate: { latitude: String(latitude), longitude: String(longitude) },
      },
      dateTime: formatLocalTime(minute, timeZone),
    };
  };
  const routings = itineraries.map((itinerary, index) => {
    const first = itinerary.legs[0]!;
    const last = itinerary.legs.at(-1)!;
    return {
      placeOfReceipt: place(first.departureTerminal, itinerary.startMinute),
      placeOfDelivery: place(last.arrivalTerminal, itinerary.endMinute),
      receiptTypeAtOrigin: "CY",
      deliveryTypeAtDestination: "CY",
      solutionNumber: index + 1,
      // Beyond the standard, which knows one carrier: whose boxes a mixed way takes.
      ...(itinerary.boxProvider === null ? {} : { boxProvider: itinerary.boxProvider.code }),
      routingReference: itinerary.id,
      transitTime: Math.ceil((itinerary.endMinute - itinerary.startMinute) / MINUTES_PER_DAY),
      legs: itinerary.legs.map((leg, number) => ({
        sequenceNumber: number + 1,
        transport: describeTransport(leg),
        departure: place(leg.departureTerminal, leg.departureMinute),
        arrival: place(leg.arrivalTerminal, leg.arrivalMinute),
      })),
    };
  });
  return `${JSON.stringify(routings)}\n`;
}

function describeTransport(leg: Leg) {
  return {
    modeOfTransport: MODE_OF_TRANSPORT[leg.mode],
    servicePartners: [{ carrierServiceName: leg.serviceName, carrierServiceCode: leg.service }],
  };
}
