import { locationOf } from "../../model/terminal.ts";
import { EXPORT_FORMATS } from "../../formats/export-itinerary.ts";
import { createAtlas, drawLeg } from "../../planner/draw-leg.ts";
import { EXCLUDED_COSTS } from "../../model/charge.ts";
import { formatDuration, toInstant } from "../../model/units.ts";
import type { ApiContext } from "../context.ts";
import { formatLocalInstant } from "../local-instant.ts";
import type { LocationEntry } from "../../model/directory.ts";
import type { Resolvers } from "../types.gen.ts";
import { provenance } from "../provenance.ts";
import { addUpFactors } from "./footprint.ts";
import { formatMoney, toMoney } from "./price.ts";

/** The location of a terminal, or of a location's own code. */
export function toLocation(terminal: string, { planner }: ApiContext): LocationEntry {
  return planner.directory.locationByCode.get(locationOf(terminal))!;
}

/** A terminal and a minute there. */
export function toCall(terminal: string, minute: number, context: ApiContext) {
  const location = toLocation(terminal, context);
  return { location, terminal, dateTime: formatLocalInstant(minute, location.timeZone) };
}

const FORMAT_NAMES = { GEOJSON: "geojson", CSV: "csv", DCSA: "dcsa", ICALENDAR: "ical" } as const;

export const itineraryResolvers: Resolvers = {
  TradeOff: {
    cost: (tradeOff) => toMoney(tradeOff.costCents),
    numberOfTransfers: (tradeOff) => tradeOff.transfers,
    co2eKg: (tradeOff) => tradeOff.co2eGrams / 1000,
  },
  Itinerary: {
    start: (itinerary, _, context) =>
      formatLocalInstant(itinerary.startMinute, toLocation(itinerary.startTerminal, context).timeZone),
    end: (itinerary, _, context) =>
      formatLocalInstant(itinerary.endMinute, toLocation(itinerary.endTerminal, context).timeZone),
    duration: (itinerary) => formatDuration(itinerary.endMinute - itinerary.startMinute),
    totalDuration: (itinerary) => formatDuration(itinerary.endMinute - itinerary.readyMinute),
    durationRange: (itinerary) => itinerary.findTimeRange(),
    transferRisks: (itinerary) => itinerary.findTimeRange().transfers,
    totalBuffer: (itinerary) => formatDuration(itinerary.findTimeRange().bufferMinutes),
    numberOfTransfers: (itinerary) => itinerary.transfers,
    // Getters: what is not asked for is not made.
    footprint: (itinerary) => ({
      co2eGrams: itinerary.co2eGrams,
      tonnes: itinerary.tonnes,
      get factors() {
        return addUpFactors([...itinerary.legs, ...itinerary.steps].flatMap((part) => part.factors));
      },
    }),
    export: (itinerary, { format }, context) => {
      context.checkTime();
      return EXPORT_FORMATS[FORMAT_NAMES[format]](
        [itinerary],
        createAtlas(context.planner.directory, () => context.seaLanes),
      );
    },
    cost: (itinerary) => ({
      total: formatMoney(itinerary.money),
      excluded: EXCLUDED_COSTS,
      get isEstimate() {
        return itinerary.isEstimate;
      },
      get validityExceeded() {
        return itinerary.validityExceeded;
      },
      get exchangeRates() {
        return itinerary.rates;
      },
      get charges() {
        return [...itinerary.legs, ...itinerary.steps]
          .sort((a, b) => a.sequenceNumber - b.sequenceNumber)
          .flatMap((part) => part.charges);
      },
    }),
  },
  Leg: {
    serviceCode: (leg) => leg.service,
    departure: (leg, _, context) => toCall(leg.departureTerminal, leg.departureMinute, context),
    arrival: (leg, _, context) => toCall(leg.arrivalTerminal, leg.arrivalMinute, context),
    locationCodes: (leg) => leg.line.map(locationOf),
    distanceNauticalMiles: (leg) => leg.distanceNm,
    callsBetween: (leg, _, context) =>
      leg.callsBetween.map(({ terminal, arrivalMinute }) => toCall(terminal, arrivalMinute, context)),
    duration: (leg) => formatDuration(leg.arrivalMinute - leg.departureMinute),
    geometry: (leg, _, context) => {
      context.checkTime();
      return drawLeg(leg, context.planner.directory, context.seaLanes);
    },
    cost: (leg) => formatMoney(leg.money),
    footprint: ({ co2eGrams, tonnes, factors }) => ({ co2eGrams, tonnes, factors }),
    cutOffs: (leg, _, context) => {
      const { timeZone } = toLocation(leg.departureTerminal, context);
      return leg.cutOffs.map((cutOff) => ({ ...cutOff, timeZone }));
    },
    timesProvenance: (leg) => leg.timeSources,
    distanceProvenance: (leg) => leg.distanceSources,
    provenance,
  },
  DurationRange: {
    p50: ({ p50Minutes }) => (p50Minutes === null ? null : formatDuration(p50Minutes)),
    p90: ({ p90Minutes }) => (p90Minutes === null ? null : formatDuration(p90Minutes)),
  },
  TransferRisk: {
    location: ({ terminal }, _, context) => toLocation(terminal, context),
    buffer: ({ bufferMinutes }) => formatDuration(bufferMinutes),
    probability: ({ probability }) => Math.round(probability * 1e6) / 1e6,
    nextDeparture: ({ terminal, nextDepartureMinute }, _, context) =>
      nextDepartureMinute === null
        ? null
        : formatLocalInstant(nextDepartureMinute, toLocation(terminal, context).timeZone),
  },
  CustomsProcedure: { regime: () => "TRANSIT", provenance },
  Spread: { provenance },
  CutOff: { dateTime: ({ minute, timeZone }) => formatLocalInstant(minute, timeZone), provenance },
  ConsignmentNote: { provenance },
  Step: {
    location: (step, _, context) => toLocation(step.terminal, context),
    duration: (step) => formatDuration(step.durationMinutes),
    start: (step, _, context) => formatLocalInstant(step.startMinute, toLocation(step.terminal, context).timeZone),
    end: (step, _, context) =>
      formatLocalInstant(step.startMinute + step.durationMinutes, toLocation(step.terminal, context).timeZone),
    hub: (step, _, context) => {
      const { code } = toLocation(step.terminal, context);
      const day = toInstant(step.startMinute).toISOString().slice(0, 10);
      const { hubs } = context.planner.directory;
      return hubs.find((hub) => hub.locationCode === code && (hub.validFrom ?? day) <= day) ?? null;
    },
    cost: (step) => formatMoney(step.money),
    footprint: ({ co2eGrams, tonnes, factors }) => ({ co2eGrams, tonnes, factors }),
    provenance: ({ source, basis }) => (source === null ? null : { source, basis: basis ?? "ESTIMATED" }),
  },
};
