import { locationOf } from "../model/terminal.ts";
import type { LineGeometry } from "../model/geometry.ts";
import type { Itinerary, Leg } from "../model/itinerary.ts";
import { formatCents, toInstant } from "../model/units.ts";

import type { FindLocation } from "./local-time.ts";

/** A FeatureCollection (RFC 7946): a line along the tracks or lanes for each leg, a point for each step. */
export function formatGeoJson(
  itineraries: readonly Itinerary[],
  find: FindLocation,
  draw: (leg: Leg) => LineGeometry,
): string {
  const at = (terminal: string): [number, number] => {
    const { longitude, latitude } = find(locationOf(terminal));
    return [longitude, latitude];
  };
  const features = itineraries.flatMap((itinerary, index) => [
    ...itinerary.legs.map((leg) => ({
      type: "Feature",
      geometry: draw(leg),
      properties: {
        itinerary: index + 1,
        ...whoseBoxes(itinerary),
        sequenceNumber: leg.sequenceNumber,
        kind: "LEG",
        mode: leg.mode,
        service: leg.service,
        from: leg.departureTerminal,
        to: leg.arrivalTerminal,
        departure: toInstant(leg.departureMinute).toISOString(),
        arrival: toInstant(leg.arrivalMinute).toISOString(),
        distanceKm: leg.distanceKm,
        amount: formatCents(leg.money.hundredths),
        currency: leg.money.currency,
        co2eKg: leg.co2eGrams / 1000,
      },
    })),
    ...itinerary.steps.map((step) => ({
      type: "Feature",
      geometry: { type: "Point", coordinates: at(step.terminal) },
      properties: {
        itinerary: index + 1,
        ...whoseBoxes(itinerary),
        sequenceNumber: step.sequenceNumber,
        kind: step.kind,
        terminal: step.terminal,
        start: toInstant(step.startMinute).toISOString(),
        durationMinutes: step.durationMinutes,
        amount: formatCents(step.money.hundredths),
        currency: step.money.currency,
      },
    })),
  ]);
  return `${JSON.stringify({ type: "FeatureCollection", features })}\n`;
}

function whoseBoxes({ boxProvider }: Itinerary): { readonly boxProvider?: string } {
  return boxProvider === null ? {} : { boxProvider: boxProvider.code };
}
