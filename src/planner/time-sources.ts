import type { Sourced } from "../model/itinerary.ts";
import { listFirstDepartures } from "../network/calendar.ts";
import type { Network } from "../network/compile-network.ts";
import { groupBy } from "../network/group-by.ts";
import type { NetworkRecords, RecordOf } from "../network/records.ts";
import { MINUTES_PER_DAY } from "../model/units.ts";

interface Rows {
  readonly schedules: ReadonlyMap<string, readonly RecordOf<"schedules">[]>;
  readonly calls: ReadonlyMap<string, readonly RecordOf<"calls">[]>;
}
const rowsByRecords = new WeakMap<NetworkRecords, Rows>();

/** The row of the schedule that a departure is one of; its id is the instant of its first departure. Throws for what is no departure. */
export function getSchedule({ records }: Network, service: string, departureId: string): Sourced {
  const schedules = rowsOf(records).schedules.get(service) ?? [];
  const minute = Date.parse(departureId) / 60_000;
  const day = Math.floor(minute / MINUTES_PER_DAY);
  const row = schedules.find((schedule) => listFirstDepartures(schedule, day - 1, day + 1).includes(minute));
  if (!row) throw new Error(`schedules.csv has no row of departure ${departureId} of ${service}, wanted one`);
  return toSourced(row);
}

/** Where the times of a leg come from: its schedule, then the running times and stays of the service's calls at these terminals. */
export function listTimeSources(
  network: Network,
  service: string,
  departureId: string,
  terminals: ReadonlySet<string>,
): Sourced[] {
  return listOnce([getSchedule(network, service, departureId), ...listCalls(network, service, terminals)]);
}

/** Where the length of a leg comes from: its segments, or at sea the lanes as the service's calls give them. */
export function listDistanceSources(
  network: Network,
  service: string,
  terminals: ReadonlySet<string>,
  segments: readonly RecordOf<"segments">[],
): Sourced[] {
  if (segments.length > 0) return listOnce(segments.map(toSourced));
  return listOnce(listCalls(network, service, terminals));
}

function listCalls({ records }: Network, service: string, terminals: ReadonlySet<string>): Sourced[] {
  return (rowsOf(records).calls.get(service) ?? []).filter((call) => terminals.has(call.terminal)).map(toSourced);
}

function rowsOf(records: NetworkRecords): Rows {
  const known = rowsByRecords.get(records);
  if (known) return known;
  const rows = {
    schedules: groupBy(records.schedules, (row) => row.service),
    calls: groupBy(records.calls, (row) => row.service),
  };
  rowsByRecords.set(records, rows);
  return rows;
}

function toSourced({ source, basis }: Sourced): Sourced {
  return { source, basis };
}

function listOnce(sources: readonly Sourced[]): Sourced[] {
  return [...new Map(sources.map((row) => [`${row.source}|${row.basis}`, row])).values()];
}
