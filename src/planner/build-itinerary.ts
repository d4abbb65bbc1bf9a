import { nameRides } from "./ride-again.ts";
import { readyMinuteOf } from "./ready-minute.ts";
import type { Charge } from "../model/charge.ts";
import type { Itinerary } from "../model/itinerary.ts";
import type { TimeRange } from "../model/time-range.ts";
import { TRACKS } from "../model/track.ts";
import type { Network } from "../network/compile-network.ts";
import { readyAfterTransfer } from "../network/timetable.ts";
import type { PricedNetwork } from "../pricing/price-network.ts";
import { listStorageCharges } from "../pricing/storage.ts";
import { listDestinations, listOrigins } from "../search/ends.ts";
import type { FoundPath, FoundRide, SearchQuery } from "../search/query.ts";
import { addSpreads } from "./add-spreads.ts";
import type { CutOffs } from "./cut-offs.ts";
import { listNotes } from "./consignment-notes.ts";
import { addUpEmissions, listLiftEmissions } from "./emissions.ts";
import { ItineraryParts } from "./itinerary-parts.ts";
import { findTimeRange } from "./find-time-range.ts";
import { factsOf, rowAt } from "./network-facts.ts";
import {
  addInsideChange,
  addLeg,
  arrivalMinuteAt,
  departureMinuteAt,
  describeForNote,
  isSameDeparture,
  listSpans,
  positionOf,
  type RideContext,
  scheduleOf,
  terminalAt,
} from "./ride-legs.ts";

/** The legs, steps and charges of a path that the search found. `tonnes` is the weight of the cargo without tare. */
export function buildItinerary(
  network: Network,
  priced: PricedNetwork,
  query: SearchQuery,
  path: FoundPath,
  tonnes: number,
  cutOffs: CutOffs,
): Omit<Itinerary, "id" | "labels" | "tradeOffs" | "borderCrossings" | "boxProvider"> {
  const { timetable } = network;
  const parts = new ItineraryParts(tonnes);
  const context: RideContext = { network, priced, tonnes, cutOffs };
  const readyMinute = readyMinuteOf(query, path);
  addOrigin(parts, context, query, path, readyMinute);
  addRides(parts, context, path.rides);
  addDestination(parts, context, query, path);
  const charges = [...parts.legs, ...parts.steps].flatMap((part) => part.charges);
  const { legs, steps } = addSpreads(network, parts);
  let timeRange: TimeRange | null = null;
  return {
    findTimeRange: () => {
      timeRange ??= findTimeRange(network, path.rides, { legs, steps, readyMinute, endMinute: path.arrivalMinute });
      return timeRange;
    },
    handoverMinute: path.handoverMinute,
    startMinute: path.departureMinute,
    endMinute: path.arrivalMinute,
    startTerminal: legs[0]!.departureTerminal,
    endTerminal: legs.at(-1)!.arrivalTerminal,
    readyMinute,
    costCents: path.costCents,
    money: { hundredths: path.costCents, currency: "USD" },
    rates: [],
    rulesMet: [],
    transfers: path.transfers,
    legs,
    steps,
    rides: nameRides(timetable, path.rides),
    tonnes,
    co2eGrams: [...parts.legs, ...parts.steps].reduce((sum, part) => sum + part.co2eGrams, 0),
    isEstimate: charges.some((charge) => charge.basis === "ESTIMATED"),
    validityExceeded: charges.some((charge) => charge.validityExceeded),
  };
}

function addOrigin(
  parts: ItineraryParts,
  context: RideContext,
  query: SearchQuery,
  path: FoundPath,
  readyMinute: number,
): void {
  const { network, priced } = context;
  const first = path.rides[0]!;
  const stop = network.timetable.positionStop[positionOf(network, first, first.from)]!;
  const end = listOrigins(network.timetable, priced.costs, query).find(
    (origin) => origin.stop === stop && path.departureMinute - origin.minutes === path.handoverMinute,
  )!;
  if (end.drayageMinutes > 0) addDrayage(parts, context, query.origins[0]!, stop, readyMinute);
  const handling = network.timetable.stops[stop]!.originMinutes;
  const begin = readyMinute + end.drayageMinutes;
  addHandling(parts, context, stop, begin, handling, priced.charges.listOrigin(stop));
  const waitFrom = begin + handling;
  const wait = path.departureMinute - waitFrom;
  parts.step("WAIT", idOf(network, stop), waitFrom, wait, [], scheduleOf(network, first));
}

function addDestination(parts: ItineraryParts, context: RideContext, query: SearchQuery, path: FoundPath): void {
  const { network, priced } = context;
  const last = path.rides.at(-1)!;
  const stop = network.timetable.positionStop[positionOf(network, last, last.to)]!;
  const arrival = arrivalMinuteAt(network, last, last.to);
  const exit = listDestinations(network.timetable, priced.costs, query).find(
    (destination) => destination.stop === stop && arrival + destination.minutes === path.arrivalMinute,
  )!;
  const handling = network.timetable.stops[stop]!.destinationMinutes;
  addHandling(parts, context, stop, arrival, handling, priced.charges.listDestination(stop));
  if (exit.drayageMinutes > 0) addDrayage(parts, context, stop, query.destinations[0]!, arrival + handling);
}

/** Legs and what lies between them. A change of note is a step where the new one begins, with what the note costs. */
function addRides(parts: ItineraryParts, context: RideContext, rides: readonly FoundRide[]): void {
  const { network, priced } = context;
  const spans = rides.flatMap((ride) => listSpans(network, ride));
  const notes = listNotes(
    network,
    spans.map((span) => describeForNote(network, span)),
  );
  spans.forEach((span, index) => {
    const { ride, from } = span;
    const before = spans[index - 1];
    if (before && before.ride !== ride) addTransfer(parts, context, before.ride, ride);
    if (before?.ride === ride || from > ride.from) addInsideChange(parts, context, ride, from);
    const boarding = from === ride.from ? priced.charges.listBoarding(positionOf(network, ride, from)) : [];
    const isNote = (charge: Charge): boolean => charge.code === "CONSIGNMENT_NOTE";
    const note = notes[index] ?? null;
    const old = notes[index - 1] ?? null;
    const changes = before !== undefined && note?.regime !== old?.regime;
    if (changes)
      parts.step(
        "NOTE_CHANGE",
        terminalAt(network, ride, from),
        departureMinuteAt(network, ride, from),
        0,
        boarding.filter(isNote),
        {
          remark: `${old?.regime ?? "no note"} to ${note?.regime ?? "no note"}`,
          source: note?.source ?? null,
          basis: note?.basis ?? null,
        },
      );
    const goesOn = before !== undefined && isSameDeparture(before.ride, ride);
    addLeg(parts, context, span, note, changes ? boarding.filter((charge) => !isNote(charge)) : boarding, goesOn);
  });
  const last = spans.at(-1)!;
  if (last.to < last.ride.to) addInsideChange(parts, context, last.ride, last.ride.to);
}

function addTransfer(parts: ItineraryParts, context: RideContext, before: FoundRide, ride: FoundRide): void {
  const { network, priced } = context;
  const { timetable } = network;
  const arrived = positionOf(network, before, before.to);
  const boarded = positionOf(network, ride, ride.from);
  const from = timetable.positionStop[arrived]!;
  const stop = timetable.positionStop[boarded]!;
  const arrival = arrivalMinuteAt(network, before, before.to);
  const departure = departureMinuteAt(network, ride, ride.from);
  const ready =
    from === stop
      ? addTransshipment(parts, context, stop, timetable.trackIn[arrived]!, timetable.trackOut[boarded]!, arrival)
      : addDrayage(parts, context, from, stop, arrival);
  parts.step("WAIT", idOf(network, stop), ready, departure - ready, [], scheduleOf(network, ride));
  const storage = listStorageCharges(priced.charges.listStorage(stop), departure - ready);
  parts.step("STORAGE", idOf(network, stop), ready, 0, storage);
}

/** From one vehicle to another at one terminal; returns when the box is ready again. */
function addTransshipment(
  parts: ItineraryParts,
  { network, priced, tonnes }: RideContext,
  stop: number,
  trackIn: number,
  trackOut: number,
  arrival: number,
): number {
  const { timetable, records } = network;
  const facts = factsOf(records);
  const terminal = idOf(network, stop);
  const ready = readyAfterTransfer(timetable.stops[stop]!.transferMinutes, trackIn, trackOut, arrival);
  const charges = priced.charges.listTransfer(stop, trackIn, trackOut);
  const isChange = trackIn !== trackOut;
  const crossing = rowAt(network, facts.crossingsByChange.get(terminal) ?? [], arrival);
  const transfers = facts.transfersByTrack.get(TRACKS[trackIn]!) ?? [];
  const row = isChange
    ? crossing
    : (rowAt(
        network,
        transfers.filter((transfer) => transfer.terminal === terminal),
        arrival,
      ) ??
      rowAt(
        network,
        transfers.filter((transfer) => transfer.terminal === "*"),
        arrival,
      ));
  parts.step(isChange ? "GAUGE_CHANGE" : "HANDLING", terminal, arrival, ready - arrival, charges, {
    method: isChange ? (crossing?.method ?? null) : "transfer between vehicles",
    crossing: isChange ? (crossing?.crossing ?? null) : null,
    source: row?.source ?? null,
    basis: row?.basis ?? null,
    ...addUpEmissions(listLiftEmissions(records, tonnes)),
  });
  return ready;
}

/** Between the two terminals of a location; returns when the box is there. */
function addDrayage(parts: ItineraryParts, context: RideContext, from: number, to: number, minute: number): number {
  const { network, priced, tonnes } = context;
  const { timetable, records } = network;
  const link = timetable.drayage.findIndex((candidate) => candidate.from === from && candidate.to === to);
  const { minutes } = timetable.drayage[link]!;
  const rows = factsOf(records).drayageByEnds.get(`${idOf(network, from)}>${idOf(network, to)}`) ?? [];
  const row = rowAt(network, rows, minute);
  parts.step("DRAYAGE", idOf(network, to), minute, minutes, priced.charges.listDrayage(link), {
    source: row?.source ?? null,
    basis: row?.basis ?? null,
    ...addUpEmissions(listLiftEmissions(records, tonnes)),
  });
  return minute + minutes;
}

function addHandling(
  parts: ItineraryParts,
  { network, tonnes }: RideContext,
  stop: number,
  minute: number,
  durationMinutes: number,
  charges: readonly Charge[],
): void {
  const terminal = idOf(network, stop);
  const row = factsOf(network.records).terminalById.get(terminal)!;
  parts.step("HANDLING", terminal, minute, durationMinutes, charges, {
    method: "terminal handling",
    source: row.source,
    basis: row.basis,
    ...addUpEmissions(listLiftEmissions(network.records, tonnes)),
  });
}

function idOf(network: Network, stop: number): string {
  return network.timetable.stops[stop]!.id;
}
