import type { Charge } from "../model/charge.ts";
import type { Sourced } from "../model/itinerary.ts";
import type { TransportMode } from "../model/track.ts";
import type { Network } from "../network/compile-network.ts";
import { changeMinutes } from "../network/time-departures.ts";
import { arrivalMinuteOf, eventOf } from "../network/timetable.ts";
import { addUpCharges } from "../pricing/add-up.ts";
import type { PricedNetwork } from "../pricing/price-network.ts";
import type { FoundRide } from "../search/query.ts";
import type { NotedLeg } from "./consignment-notes.ts";
import type { CutOffs } from "./cut-offs.ts";
import { describeLeg } from "./describe-leg.ts";
import { addUpEmissions, listLiftEmissions } from "./emissions.ts";
import type { ItineraryParts } from "./itinerary-parts.ts";
import { getSchedule, listDistanceSources, listTimeSources } from "./time-sources.ts";
import { countryOf, factsOf, rowAt } from "./network-facts.ts";
import type { RecordOf } from "../network/records.ts";

/** Part of a ride on one track: a leg. */
export interface LegSpan {
  readonly ride: FoundRide;
  readonly from: number;
  readonly to: number;
}
export interface RideContext {
  readonly network: Network;
  readonly priced: PricedNetwork;
  readonly tonnes: number;
  readonly cutOffs: CutOffs;
}

/** Whether a ride goes on with the departure of the one before it. */
export function isSameDeparture(before: FoundRide, ride: FoundRide): boolean {
  return before.serviceIndex === ride.serviceIndex && before.departureIndex === ride.departureIndex;
}

/** A through train gives one leg for each track; the change of gauge between two of them is a step of its own. */
export function listSpans(network: Network, ride: FoundRide): LegSpan[] {
  const spans: LegSpan[] = [];
  let from = ride.from;
  for (let call = ride.from + 1; call <= ride.to; call++) {
    if (!network.hops[positionOf(network, ride, call)]?.change) continue;
    if (call - 1 > from) spans.push({ ride, from, to: call - 1 });
    from = call;
  }
  return from < ride.to ? [...spans, { ride, from, to: ride.to }] : spans;
}

export function positionOf(network: Network, ride: FoundRide, call: number): number {
  return network.timetable.firstPosition[ride.serviceIndex]! + call;
}

export function departureMinuteAt(network: Network, ride: FoundRide, call: number): number {
  const { timetable } = network;
  return timetable.departureMinute[eventOf(timetable, positionOf(network, ride, call), ride.departureIndex)]!;
}

export function arrivalMinuteAt(network: Network, ride: FoundRide, call: number): number {
  const { timetable } = network;
  return arrivalMinuteOf(timetable, eventOf(timetable, positionOf(network, ride, call), ride.departureIndex));
}

export function terminalAt(network: Network, ride: FoundRide, call: number): string {
  const { timetable } = network;
  return timetable.stops[timetable.positionStop[positionOf(network, ride, call)]!]!.id;
}

function departureIdOf({ timetable }: Network, { serviceIndex, departureIndex }: FoundRide): string {
  return timetable.services[serviceIndex]!.departureIds[departureIndex]!;
}

/** Where a wait comes from: the schedule of the departure that ends it. */
export function scheduleOf(network: Network, ride: FoundRide): Sourced {
  return getSchedule(network, network.parts[ride.serviceIndex]!.record.service, departureIdOf(network, ride));
}

/** What decides about the consignment note of a span. */
export function describeForNote(network: Network, { ride, from, to }: LegSpan): NotedLeg {
  const { record } = network.parts[ride.serviceIndex]!;
  const facts = factsOf(network.records);
  const hops = Array.from(
    { length: to - from },
    (_, index) => network.hops[positionOf(network, ride, from + 1 + index)]!,
  );
  const countries = hops.flatMap((hop) =>
    hop.segments.flatMap(({ segment, isAlong }) => (isAlong ? segment.countries : segment.countries.toReversed())),
  );
  return {
    mode: record.mode as TransportMode,
    isRailFerry: record.kind === "RAIL_FERRY",
    countries: [...countries, countryOf(facts, terminalAt(network, ride, to))],
    crossings: hops.flatMap((hop) => hop.borders),
    departureMinute: departureMinuteAt(network, ride, from),
  };
}

/** Adds the leg, and the borders that it crosses as steps inside it. */
export function addLeg(
  parts: ItineraryParts,
  { network, priced, tonnes, cutOffs }: RideContext,
  span: LegSpan,
  note: RecordOf<"consignment-notes"> | null,
  boarding: readonly Charge[],
  goesOn: boolean,
): void {
  const { ride, from, to } = span;
  const { record } = network.parts[ride.serviceIndex]!;
  const positions = Array.from({ length: to - from }, (_, index) => positionOf(network, ride, from + 1 + index));
  const hops = positions.map((position) => network.hops[position]!);
  const terminals = new Set(Array.from({ length: to - from + 1 }, (_, call) => terminalAt(network, ride, from + call)));
  const segments = hops.flatMap((hop) => hop.segments.map(({ segment }) => segment));
  const charges = [...boarding, ...positions.flatMap((position) => priced.charges.listCarriage(position))];
  parts.leg(
    {
      mode: record.mode as TransportMode,
      service: record.service,
      serviceName: record.name,
      serviceKind: record.kind,
      operator: record.operator,
      departureTerminal: terminalAt(network, ride, from),
      departureMinute: departureMinuteAt(network, ride, from),
      arrivalTerminal: terminalAt(network, ride, to),
      arrivalMinute: arrivalMinuteAt(network, ride, to),
      ...describeLeg(network, record, ride.departureIndex, positionOf(network, ride, from), positions.at(-1)!, tonnes),
      countries: [...new Set(describeForNote(network, span).countries)],
      consignmentNote: note && { regime: note.regime, remark: note.remark, source: note.source, basis: note.basis },
      cutOffs: from === ride.from && !goesOn ? cutOffs.list(ride, parts.legs.length === 0) : [],
      timeSources: listTimeSources(network, record.service, departureIdOf(network, ride), terminals),
      distanceSources: listDistanceSources(network, record.service, terminals, segments),
      spread: null,
      source: record.source,
      basis: record.basis,
    },
    addUpCharges(charges),
  );
  positions.forEach((position, index) => {
    for (const crossing of hops[index]!.borders) addBorder(parts, network, priced, span, position, crossing);
  });
}

function addBorder(
  parts: ItineraryParts,
  network: Network,
  priced: PricedNetwork,
  { ride }: LegSpan,
  position: number,
  id: string,
): void {
  const call = position - network.timetable.firstPosition[ride.serviceIndex]!;
  const minute = arrivalMinuteAt(network, ride, call);
  const terminal = terminalAt(network, ride, call);
  const crossing = rowAt(network, network.crossingsById.get(id)!, minute)!;
  const charges = priced.charges
    .listBorders(position)
    .filter((entry) => entry.crossing === id)
    .map(({ charge }) => charge);
  const isCustoms = (charge: Charge): boolean => charge.code.startsWith("TRANSIT_");
  const { source, basis, method } = crossing;
  const begin = minute - crossing.border_minutes;
  parts.step(
    "BORDER",
    terminal,
    begin,
    crossing.border_minutes,
    charges.filter((charge) => !isCustoms(charge)),
    {
      insideLeg: true,
      crossing: id,
      method,
      source,
      basis,
    },
  );
  const facts = factsOf(network.records);
  const country = countryOf(facts, terminal);
  const entered = facts.territoryByCountry.get(country);
  const territory = entered?.territory ?? country;
  const { customs: canInspect } = facts.terminalById.get(terminal)!;
  const customs = charges.filter(isCustoms);
  if (customs.length > 0)
    parts.step("CUSTOMS", terminal, minute, 0, customs, {
      insideLeg: true,
      crossing: id,
      remark: `transit declaration and guarantee on entry into ${territory}`,
      customs: { territory, canInspect, source: entered?.source ?? source, basis: entered?.basis ?? basis },
    });
}

/** The change of gauge inside a through train before a span, and the wait after it. */
export function addInsideChange(parts: ItineraryParts, context: RideContext, ride: FoundRide, call: number): void {
  const { network, priced } = context;
  const position = positionOf(network, ride, call);
  const id = network.hops[position]!.change!;
  const start = departureMinuteAt(network, ride, call - 1);
  const done = arrivalMinuteAt(network, ride, call);
  const crossing = rowAt(network, network.crossingsById.get(id)!, start)!;
  const terminal = terminalAt(network, ride, call);
  if (done - start !== changeMinutes(crossing))
    throw new Error(`gauge change at ${terminal} takes ${done - start} minutes, wanted ${changeMinutes(crossing)}`);
  const arrived = arrivalMinuteAt(network, ride, call - 1);
  parts.step("WAIT", terminal, arrived, start - arrived, [], scheduleOf(network, ride));
  const charges = priced.charges.listBorders(position).map(({ charge }) => charge);
  parts.step("GAUGE_CHANGE", terminal, start, done - start, charges, {
    crossing: id,
    method: crossing.method,
    source: crossing.source,
    basis: crossing.basis,
    ...addUpEmissions(listLiftEmissions(network.records, context.tonnes)),
  });
  if (call < ride.to)
    parts.step("WAIT", terminal, done, departureMinuteAt(network, ride, call) - done, [], scheduleOf(network, ride));
}
