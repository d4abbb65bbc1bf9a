import { TRACKS, type Track } from "../model/track.ts";
import { MINUTES_PER_DAY } from "../model/units.ts";
import { formatDay, listFirstDepartures } from "./calendar.ts";
import { groupBy } from "./group-by.ts";
import { packTimetable } from "./pack-timetable.ts";
import type { NetworkRecords, RecordOf } from "./records.ts";
import type { DrayageLink, Timetable, TimetableService, TransferRow } from "./timetable.ts";
import { type Segment, Topology } from "./topology.ts";
import { findNearestValid, isValidOn } from "./validity.ts";

export type Crossing = RecordOf<"crossings">;

/** How a box gets from the call before to this one: track segments, or a change of gauge in place. */
export interface Hop {
  readonly segments: readonly { readonly segment: Segment; readonly isAlong: boolean }[];
  readonly borders: readonly string[];
  /** Crossing whose change is made here, null for a ride. */
  readonly change: string | null;
}
export interface Network {
  readonly records: NetworkRecords;
  readonly version: string;
  /** First day of the timetable, days since 1970-01-01. */
  readonly firstDay: number;
  readonly lastDay: number;
  readonly asOf: string | null;
  readonly timetable: Timetable;
  readonly stopByTerminal: ReadonlyMap<string, number>;
  /** By position; the first call of a service has none. */
  readonly hops: readonly (Hop | null)[];
  readonly crossingsById: ReadonlyMap<string, readonly Crossing[]>;
  readonly topology: Topology;
}

export const DAYS_BEFORE = 30;
export const DAYS_AHEAD = 180;

/** Compiles validated records for the window around a day (days since 1970). Throws an Error that names the record when it cannot. */
export function compileNetwork(
  records: NetworkRecords,
  dataVersion: string,
  today: number,
  asOf: string | null,
): Network {
  const topology = new Topology(records);
  const day = asOf ?? formatDay(today);
  const firstDay = today - DAYS_BEFORE;
  const lastDay = today + DAYS_AHEAD;
  const exists = (row: { valid_from: string | null; valid_to: string | null }): boolean =>
    asOf === null || isValidOn(row, asOf);
  const terminals = records.terminals.filter(exists);
  const stopByTerminal = new Map(terminals.map((terminal, index) => [terminal.terminal, index]));
  const crossingsById = groupBy(records.crossings, (crossing) => crossing.crossing);
  const callsByService = groupBy(records.calls, (call) => call.service);
  const scheduleByService = groupBy(records.schedules, (schedule) => schedule.service);
  const crossingOn = (id: string, minute: number): Crossing =>
    findNearestValid(crossingsById.get(id)!, asOf ?? formatDay(Math.floor(minute / MINUTES_PER_DAY)))!;

  const services: TimetableService[] = [];
  const hops: (Hop | null)[] = [];
  for (const service of records.services.filter(exists)) {
    const calls = callsByService.get(service.service) ?? [];
    if (calls.length < 2)
      throw new Error(`calls.csv: service ${service.service} has ${calls.length} calls, wanted at least 2`);
    if (calls.some((call) => !stopByTerminal.has(call.terminal))) continue;
    const built = buildService(service.service, calls, topology, stopByTerminal);
    const starts = (scheduleByService.get(service.service) ?? []).flatMap((schedule) =>
      listFirstDepartures(schedule, firstDay, lastDay),
    );
    starts.sort((a, b) => a - b);
    const departures = starts.map((start) => ({
      id: formatDepartureId(start),
      ...timeDeparture(start, calls, crossingOn),
    }));
    services.push({ ...built.service, departures });
    hops.push(...built.hops);
  }
  const drayage = listDrayage(records, stopByTerminal, day);
  const stops = terminals.map((terminal) => ({
    id: terminal.terminal,
    originMinutes: terminal.origin_minutes,
    destinationMinutes: terminal.destination_minutes,
    transferMinutes: listTransferRows(terminal, records, asOf),
  }));
  const timetable = packTimetable({ stops, drayage, services });
  const version = `${dataVersion}.${formatDay(firstDay)}.0`;
  return { records, version, firstDay, lastDay, asOf, timetable, stopByTerminal, hops, crossingsById, topology };
}

/** A departure is named by the instant of its first departure. */
function formatDepartureId(minute: number): string {
  return `${new Date(minute * 60_000).toISOString().slice(0, 16)}Z`;
}

function buildService(
  id: string,
  calls: readonly RecordOf<"calls">[],
  topology: Topology,
  stopByTerminal: ReadonlyMap<string, number>,
) {
  const stops: number[] = [];
  const tracks: number[] = [];
  const canBoard: boolean[] = [];
  const canAlight: boolean[] = [];
  const transfers: number[] = [];
  const borders: number[] = [];
  const hops: (Hop | null)[] = [];
  const add = (
    call: RecordOf<"calls">,
    hop: Hop | null,
    track: Track | null,
    boards: boolean,
    alights: boolean,
  ): void => {
    stops.push(stopByTerminal.get(call.terminal)!);
    if (track !== null) tracks.push(TRACKS.indexOf(track));
    canBoard.push(boards);
    canAlight.push(alights);
    transfers.push((transfers.at(-1) ?? 0) + (hop?.change ? 1 : 0));
    borders.push((borders.at(-1) ?? 0) + (hop?.borders.length ?? 0));
    hops.push(hop);
  };
  calls.forEach((call, index) => {
    const before = calls[index - 1];
    const changes = call.change_crossing !== null;
    const isLast = index === calls.length - 1;
    const hop = before
      ? { segments: listSegments(before.terminal, call, topology), borders: call.border_crossing, change: null }
      : null;
    add(call, hop, call.track, call.can_board && !changes && !isLast, call.can_alight && index > 0);
    const next = calls[index + 1];
    if (changes && next)
      add(call, { segments: [], borders: [], change: call.change_crossing }, next.track, call.can_board, false);
  });
  return { service: { id, stops, tracks, canBoard, canAlight, transfers, borders }, hops };
}

function listSegments(from: string, call: RecordOf<"calls">, topology: Topology): Hop["segments"] {
  const path = topology.findPath(from, call.terminal, call.track ?? "");
  if (!path)
    throw new Error(
      `calls.csv:${call.line}: no ${call.track} segments lead from ${from} to ${call.terminal}, wanted a connected way`,
    );
  let at = from;
  return path.map((segment) => {
    const isAlong = segment.from_terminal === at;
    at = isAlong ? segment.to_terminal : segment.from_terminal;
    return { segment, isAlong };
  });
}

function timeDeparture(
  start: number,
  calls: readonly RecordOf<"calls">[],
  crossingOn: (id: string, minute: number) => Crossing,
) {
  const arrivals: number[] = [];
  const departures: number[] = [];
  let minute = start;
  calls.forEach((call, index) => {
    if (index > 0) {
      minute += call.run_minutes ?? 0;
      for (const id of call.border_crossing) minute += crossingOn(id, minute).border_minutes;
    }
    arrivals.push(minute);
    if (call.change_crossing !== null && index < calls.length - 1) {
      departures.push(minute);
      minute += changeMinutes(crossingOn(call.change_crossing, minute));
      arrivals.push(minute);
    }
    if (index > 0) minute += call.dwell_minutes;
    departures.push(minute);
  });
  return { arrivals, departures };
}

/** Minutes of the change at one of the crossing's change terminals. */
export function changeMinutes(crossing: Crossing): number {
  return Math.round(crossing.transfer_minutes / Math.max(1, crossing.change_terminals.length));
}

/** As of a day, or today's: drayage has no periods, so that a link has one time. */
function listDrayage(records: NetworkRecords, stopByTerminal: ReadonlyMap<string, number>, day: string): DrayageLink[] {
  const byEnds = groupBy(records.drayage, (row) => `${row.from_terminal}>${row.to_terminal}`);
  return [...byEnds.values()].flatMap((rows) => {
    const row = findNearestValid(rows, day)!;
    const from = stopByTerminal.get(row.from_terminal);
    const to = stopByTerminal.get(row.to_terminal);
    return from === undefined || to === undefined ? [] : [{ from, to, minutes: row.minutes }];
  });
}

function listTransferRows(
  terminal: RecordOf<"terminals">,
  records: NetworkRecords,
  asOf: string | null,
): TransferRow[] {
  const isSea = terminal.kind === "SEA";
  const own = records.transfers
    .filter(
      (row) => (row.terminal === "*" || row.terminal === terminal.terminal) && (row.from_track === "SEA") === isSea,
    )
    .map((row) => toTransferRow(row.from_track, row.to_track, row.minutes, row, asOf));
  const changes = records.crossings
    .filter((crossing) => crossing.change_terminals.includes(terminal.terminal))
    .flatMap((crossing) => {
      if (
        asOf !== null &&
        findNearestValid(
          records.crossings.filter((row) => row.crossing === crossing.crossing),
          asOf,
        ) !== crossing
      )
        return [];
      const [a, b] = changeTracks(crossing, terminal.terminal);
      const minutes = changeMinutes(crossing);
      return [toTransferRow(a, b, minutes, crossing, asOf), toTransferRow(b, a, minutes, crossing, asOf)];
    });
  return [...own, ...changes];
}

/** The two tracks between which a box changes at a terminal: the two gauges, or its gauge and the road where there are two terminals. */
export function changeTracks(crossing: Crossing, terminal: string): readonly [Track, Track] {
  const from = crossing.track_from ?? "1435";
  const to = crossing.track_to ?? "1520";
  if (crossing.change_terminals.length === 1) return [from, to];
  return [terminal === crossing.from_terminal ? from : to, "ROAD"];
}

function toTransferRow(
  from: Track,
  to: Track,
  minutes: number,
  row: { valid_from: string | null; valid_to: string | null },
  asOf: string | null,
): TransferRow {
  const midnight = (date: string, plusDays: number): number =>
    (Date.parse(date) / 86_400_000 + plusDays) * MINUTES_PER_DAY;
  return {
    fromTrack: TRACKS.indexOf(from),
    toTrack: TRACKS.indexOf(to),
    fromMinute: asOf !== null || row.valid_from === null ? null : midnight(row.valid_from, 0),
    toMinute: asOf !== null || row.valid_to === null ? null : midnight(row.valid_to, 1),
    minutes,
  };
}
