import { drawLeg } from "../../planner/draw-leg.ts";
import { EXCLUDED_COSTS } from "../../model/itinerary.ts";
import { formatDuration } from "../../model/units.ts";
import type { ApiContext } from "../context.ts";
import { formatLocalInstant } from "../local-instant.ts";
import type { LocationEntry } from "../../model/directory.ts";
import type { Resolvers } from "../types.gen.ts";
import { toMoney } from "./price.ts";

function toLocation(terminal: string, { planner }: ApiContext): LocationEntry {
  return planner.directory.locationByCode.get(terminal.split(":")[0]!)!;
}

/** A place and time of an answer. */
export function toCall(terminal: string, minute: number, context: ApiContext) {
  const location = toLocation(terminal, context);
  return { location, terminal, dateTime: formatLocalInstant(minute, location.timeZone) };
}

export const itineraryResolvers: Resolvers = {
  Itinerary: {
    start: (itinerary, _, context) =>
      formatLocalInstant(itinerary.startMinute, toLocation(itinerary.legs[0]!.departureTerminal, context).timeZone),
    end: (itinerary, _, context) =>
      formatLocalInstant(itinerary.endMinute, toLocation(itinerary.legs.at(-1)!.arrivalTerminal, context).timeZone),
    duration: (itinerary) => formatDuration(itinerary.endMinute - itinerary.startMinute),
    totalDuration: (itinerary) => formatDuration(itinerary.endMinute - itinerary.readyMinute),
    numberOfTransfers: (itinerary) => itinerary.transfers,
    footprint: (itinerary) => ({ co2eKg: itinerary.co2eGrams / 1000 }),
    cost: (itinerary) => ({
      total: toMoney(itinerary.costCents),
      isEstimate: itinerary.isEstimate,
      excluded: EXCLUDED_COSTS,
      charges: [...itinerary.legs, ...itinerary.steps]
        .sort((a, b) => a.sequenceNumber - b.sequenceNumber)
        .flatMap((part) => part.charges),
    }),
  },
  Leg: {
    serviceCode: (leg) => leg.service,
    departure: (leg, _, context) => toCall(leg.departureTerminal, leg.departureMinute, context),
    arrival: (leg, _, context) => toCall(leg.arrivalTerminal, leg.arrivalMinute, context),
    distanceNauticalMiles: (leg) => leg.distanceNm,
    callsBetween: (leg, _, context) =>
      leg.callsBetween.map(({ terminal, arrivalMinute }) => toCall(terminal, arrivalMinute, context)),
    duration: (leg) => formatDuration(leg.arrivalMinute - leg.departureMinute),
    geometry: (leg, _, context) => {
      context.checkTime();
      return drawLeg(leg, context.planner.directory, context.seaLanes);
    },
    cost: (leg) => toMoney(leg.costCents),
    footprint: (leg) => ({ co2eKg: leg.co2eGrams / 1000 }),
  },
  Step: {
    location: (step, _, context) => toLocation(step.terminal, context),
    duration: (step) => formatDuration(step.durationMinutes),
    cost: (step) => toMoney(step.costCents),
    provenance: ({ source, basis }) => (source === null ? null : { source, basis: basis ?? "ESTIMATED" }),
  },
};
