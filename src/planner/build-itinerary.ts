import type { Charge, Itinerary, Leg, Step, StepKind } from "../model/itinerary.ts";
import { TRACKS, type TransportMode } from "../model/track.ts";
import { formatDay } from "../network/calendar.ts";
import type { Network } from "../network/compile-network.ts";
import { changeMinutes } from "../network/time-departures.ts";
import { arrivalMinuteOf, eventOf as packedEventOf, readyAfterTransfer } from "../network/timetable.ts";
import { findNearestValid } from "../network/validity.ts";
import { addUpCharges, sumCents } from "../pricing/add-up.ts";
import type { PricedNetwork } from "../pricing/price-network.ts";
import { listStorageCharges } from "../pricing/storage.ts";
import { listDestinations, listOrigins } from "../search/ends.ts";
import type { FoundPath, FoundRide, SearchQuery } from "../search/query.ts";
import { describeLeg } from "./describe-leg.ts";

/** Collects legs and steps in order; every minute and cent of the path goes into exactly one of them. */
class Builder {
  readonly legs: Leg[] = [];
  readonly steps: Step[] = [];
  private sequence = 0;

  step(
    kind: StepKind,
    terminal: string,
    durationMinutes: number,
    charges: readonly Charge[],
    from?: { source: string; basis: Charge["basis"] },
    insideLeg = false,
  ): void {
    if (durationMinutes === 0 && charges.length === 0) return;
    this.steps.push({
      sequenceNumber: ++this.sequence,
      kind,
      insideLeg,
      terminal,
      durationMinutes,
      costCents: sumCents(charges),
      charges,
      source: from?.source ?? charges[0]?.source ?? null,
      basis: from?.basis ?? charges[0]?.basis ?? null,
    });
  }
  leg(leg: Omit<Leg, "sequenceNumber">): void {
    this.legs.push({ sequenceNumber: ++this.sequence, ...leg });
  }
}

/** The legs, steps and charges of a path that the search found. */
export function buildItinerary(
  network: Network,
  priced: PricedNetwork,
  query: SearchQuery,
  path: FoundPath,
  tonnes: number,
): Omit<Itinerary, "id" | "labels" | "tradeOffs" | "borderCrossings"> {
  const { timetable } = network;
  const builder = new Builder();
  const positionOf = (ride: FoundRide, call: number): number => timetable.firstPosition[ride.serviceIndex]! + call;
  const arrivalOf = (ride: FoundRide): number => arrivalMinuteOf(timetable, eventOf(ride, ride.to));
  const departureOf = (ride: FoundRide): number => timetable.departureMinute[eventOf(ride, ride.from)]!;
  const first = path.rides[0]!;
  const originStop = timetable.positionStop[positionOf(first, first.from)]!;
  const end = listOrigins(timetable, priced.costs, query).find(
    (origin) => origin.stop === originStop && path.departureMinute - origin.minutes === path.handoverMinute,
  )!;
  const readyMinute = query.direction === "EARLIEST" ? query.readyMinute : path.handoverMinute;
  const terminalRecord = (stop: number) =>
    network.records.terminals.find((terminal) => terminal.terminal === timetable.stops[stop]!.id)!;
  if (end.drayageMinutes > 0) drayage(query.origins[0]!, originStop);
  builder.step(
    "HANDLING",
    idOf(originStop),
    timetable.stops[originStop]!.originMinutes,
    priced.originCharges[originStop]!,
    terminalRecord(originStop),
  );
  builder.step("WAIT", idOf(originStop), path.departureMinute - readyMinute - end.minutes, []);
  path.rides.forEach((ride, index) => {
    const before = path.rides[index - 1];
    if (before) transfer(before, ride);
    rideLegs(ride);
  });
  const last = path.rides.at(-1)!;
  const lastStop = timetable.positionStop[positionOf(last, last.to)]!;
  const exit = listDestinations(timetable, priced.costs, query).find(
    (destination) => destination.stop === lastStop && arrivalOf(last) + destination.minutes === path.arrivalMinute,
  )!;
  builder.step(
    "HANDLING",
    idOf(lastStop),
    timetable.stops[lastStop]!.destinationMinutes,
    priced.destinationCharges[lastStop]!,
    terminalRecord(lastStop),
  );
  if (exit.drayageMinutes > 0) drayage(lastStop, query.destinations[0]!);

  const charges = [...builder.legs, ...builder.steps].flatMap((part) => part.charges);
  return {
    handoverMinute: path.handoverMinute,
    startMinute: path.departureMinute,
    endMinute: path.arrivalMinute,
    readyMinute,
    costCents: path.costCents,
    transfers: path.transfers,
    legs: builder.legs,
    steps: builder.steps,
    rides: path.rides.map((ride) => ({
      service: timetable.services[ride.serviceIndex]!.id,
      departure: timetable.services[ride.serviceIndex]!.departureIds[ride.departureIndex]!,
      from: ride.from,
      to: ride.to,
    })),
    co2eGrams: builder.legs.reduce((sum, leg) => sum + leg.co2eGrams, 0),
    isEstimate: charges.some((charge) => charge.basis === "ESTIMATED"),
  };

  function idOf(stop: number): string {
    return timetable.stops[stop]!.id;
  }

  function drayage(from: number, to: number): void {
    const link = timetable.drayage.findIndex((candidate) => candidate.from === from && candidate.to === to);
    const row = findNearestValid(
      network.records.drayage.filter(
        (record) => record.from_terminal === idOf(from) && record.to_terminal === idOf(to),
      ),
      network.asOf ?? formatDay(Math.floor(readyMinute / 1440)),
    )!;
    builder.step("DRAYAGE", idOf(to), timetable.drayage[link]!.minutes, priced.drayageCharges[link]!, row);
  }

  function transfer(before: FoundRide, ride: FoundRide): void {
    const arrived = positionOf(before, before.to);
    const boarded = positionOf(ride, ride.from);
    const stop = timetable.positionStop[boarded]!;
    const from = timetable.positionStop[arrived]!;
    const arrival = arrivalOf(before);
    let ready: number;
    if (from !== stop) {
      ready = arrival + timetable.drayage.find((link) => link.from === from && link.to === stop)!.minutes;
      drayage(from, stop);
    } else {
      const trackIn = timetable.trackIn[arrived]!;
      const trackOut = timetable.trackOut[boarded]!;
      ready = readyAfterTransfer(timetable.stops[stop]!.transferMinutes, trackIn, trackOut, arrival);
      const fits = (row: { fromTrack: number | null; toTrack: number | null }) =>
        (row.fromTrack ?? trackIn) === trackIn && (row.toTrack ?? trackOut) === trackOut;
      const charges = priced.transferCharges[stop]!.find(({ row }) => fits(row))?.charges ?? [];
      const isChange = trackIn !== trackOut;
      const crossings = network.records.crossings.filter((crossing) => crossing.change_terminals.includes(idOf(stop)));
      const row = isChange
        ? findNearestValid(crossings, network.asOf ?? formatDay(Math.floor(arrival / 1440)))
        : network.records.transfers.find((transfer) => transfer.from_track === TRACKS[trackIn]);
      builder.step(isChange ? "GAUGE_CHANGE" : "HANDLING", idOf(stop), ready - arrival, charges, row);
    }
    const departure = departureOf(ride);
    builder.step("WAIT", idOf(stop), departure - ready, []);
    const charges = listStorageCharges(priced.storageRows[stop]!, departure - ready);
    if (charges.length > 0) builder.step("STORAGE", idOf(stop), 0, charges);
  }

  /** A through train gives one leg for each track; the change of gauge between them is a step of its own. */
  function rideLegs(ride: FoundRide): void {
    let from = ride.from;
    for (let call = ride.from + 1; call <= ride.to; call++) {
      const change = network.hops[positionOf(ride, call)]?.change;
      if (!change) continue;
      if (call - 1 > from) oneLeg(ride, from, call - 1);
      changeGauge(ride, call, change);
      from = call;
    }
    if (from < ride.to) oneLeg(ride, from, ride.to);
  }

  function eventOf(ride: FoundRide, call: number): number {
    return packedEventOf(timetable, positionOf(ride, call), ride.departureIndex);
  }

  function changeGauge(ride: FoundRide, call: number, crossingId: string): void {
    const position = positionOf(ride, call);
    const start = timetable.departureMinute[eventOf(ride, call - 1)]!;
    const done = arrivalMinuteOf(timetable, eventOf(ride, call));
    const crossing = findNearestValid(
      network.crossingsById.get(crossingId)!,
      network.asOf ?? formatDay(Math.floor(start / 1440)),
    )!;
    const terminal = idOf(timetable.positionStop[position]!);
    builder.step(
      "GAUGE_CHANGE",
      terminal,
      done - start,
      priced.borderCharges[position]!.map(({ charge }) => charge),
      crossing,
    );
    if (done - start !== changeMinutes(crossing))
      throw new Error(`gauge change at ${terminal} takes ${done - start} minutes, wanted ${changeMinutes(crossing)}`);
    if (call < ride.to) builder.step("WAIT", terminal, timetable.departureMinute[eventOf(ride, call)]! - done, []);
  }

  function oneLeg(ride: FoundRide, from: number, to: number): void {
    const service = network.parts[ride.serviceIndex]!.record;
    const charges: Charge[] = from === ride.from ? [...priced.boardCharges[positionOf(ride, from)]!] : [];
    const borders: { crossing: string; terminal: string; minute: number; charges: Charge[] }[] = [];
    for (let call = from + 1; call <= to; call++) {
      const position = positionOf(ride, call);
      const hop = network.hops[position]!;
      charges.push(...priced.carriageCharges[position]!);
      for (const crossing of hop.borders)
        borders.push({
          crossing,
          terminal: idOf(timetable.positionStop[position]!),
          minute: arrivalMinuteOf(timetable, eventOf(ride, call)),
          charges: priced.borderCharges[position]!.filter((entry) => entry.crossing === crossing).map(
            (entry) => entry.charge,
          ),
        });
    }
    const added = addUpCharges(charges);
    builder.leg({
      mode: service.mode as TransportMode,
      service: service.service,
      serviceName: service.name,
      departureTerminal: idOf(timetable.positionStop[positionOf(ride, from)]!),
      departureMinute: timetable.departureMinute[eventOf(ride, from)]!,
      arrivalTerminal: idOf(timetable.positionStop[positionOf(ride, to)]!),
      arrivalMinute: arrivalMinuteOf(timetable, eventOf(ride, to)),
      ...describeLeg(network, service, ride.departureIndex, positionOf(ride, from), positionOf(ride, to), tonnes),
      costCents: sumCents(added),
      charges: added,
    });
    for (const border of borders) {
      const crossing = findNearestValid(
        network.crossingsById.get(border.crossing)!,
        network.asOf ?? formatDay(Math.floor(border.minute / 1440)),
      )!;
      const isCustoms = (charge: Charge): boolean => charge.code === "TRANSIT_DECLARATION";
      builder.step(
        "BORDER",
        border.terminal,
        crossing.border_minutes,
        border.charges.filter((charge) => !isCustoms(charge)),
        crossing,
        true,
      );
      builder.step("CUSTOMS", border.terminal, 0, border.charges.filter(isCustoms), undefined, true);
    }
  }
}
