import { formatDay } from "./calendar.ts";
import { closeCalls, listClosures, splitByClosures } from "./closures.ts";
import type { ServicePart } from "./cut-service.ts";
import { groupBy } from "./group-by.ts";
import type { Hop } from "./hops.ts";
import { listDrayage, listTransferRows } from "./list-transfers.ts";
import { packInSteps } from "./pack-timetable.ts";
import type { NetworkRecords, RecordOf } from "./records.ts";
import { listStationPairs, splitByPairs, type StationPair } from "./station-pairs.ts";
import type { Crossing } from "./time-departures.ts";
import { runAtOnce, type Steps } from "./steps.ts";
import type { Timetable } from "./timetable.ts";
import { Topology } from "./topology.ts";
import { isValidOn } from "./validity.ts";
import { prepareServices } from "./whole-services.ts";

export interface Network {
  readonly records: NetworkRecords;
  readonly version: string;
  /** First day of the timetable, days since 1970-01-01. */
  readonly firstDay: number;
  readonly lastDay: number;
  readonly asOf: string | null;
  readonly timetable: Timetable;
  /** By compiled service: the service of the records, the pair that its through price is for, and where its calls begin. */
  readonly parts: readonly {
    readonly record: RecordOf<"services">;
    readonly pair: StationPair | null;
    readonly firstCall: number;
  }[];
  readonly stopByTerminal: ReadonlyMap<string, number>;
  /** Location by another code of the same place. */
  readonly codeByAlias: ReadonlyMap<string, string>;
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
  return runAtOnce(compileInSteps(records, dataVersion, today, asOf));
}

/** The same with pauses, so that a server goes on answering meanwhile. */
export function* compileInSteps(
  records: NetworkRecords,
  dataVersion: string,
  today: number,
  asOf: string | null,
): Steps<Network> {
  const topology = new Topology(records);
  const day = asOf ?? formatDay(today);
  const firstDay = today - DAYS_BEFORE;
  const lastDay = today + DAYS_AHEAD;
  const exists = (row: { valid_from: string | null; valid_to: string | null }): boolean =>
    asOf === null || isValidOn(row, asOf);
  const terminals = records.terminals.filter(exists);
  const stopByTerminal = new Map(terminals.map((terminal, index) => [terminal.terminal, index]));
  const crossingsById = groupBy(records.crossings, (crossing) => crossing.crossing);

  const parts: (ServicePart & { readonly record: RecordOf<"services"> })[] = [];
  const pairsOf = listStationPairs(records);
  const closures = listClosures(records, asOf);
  const build = prepareServices({ records, topology, stopByTerminal, crossingsById, asOf, firstDay, lastDay });
  for (const service of records.services.filter(exists)) {
    yield;
    const whole = build(service);
    if (!whole) continue;
    const { built, places } = whole;
    const groups = splitByClosures(built, whole.listDepartures(), closures, places);
    groups.forEach((group, index) => {
      const open = closeCalls(built, group.closedCalls);
      const id = index === 0 ? built.service.id : `${built.service.id}#${index + 1}`;
      const named = { ...open, service: { ...open.service, id } };
      for (const part of splitByPairs(named, group.departures, pairsOf(service), places.terminalOf))
        parts.push({ ...part, record: service });
    });
  }
  const drayage = listDrayage(records, stopByTerminal, day);
  const stops = terminals.map((terminal) => ({
    id: terminal.terminal,
    originMinutes: terminal.origin_minutes,
    destinationMinutes: terminal.destination_minutes,
    transferMinutes: listTransferRows(terminal, records, asOf),
  }));
  const timetable = yield* packInSteps({ stops, drayage, services: parts.map(({ service }) => service) });
  const version = `${dataVersion}.${formatDay(firstDay)}.0`;
  const hops = parts.flatMap((part) => part.hops);
  return {
    records,
    version,
    firstDay,
    lastDay,
    asOf,
    timetable,
    // Without their departures, which the timetable has packed.
    parts: parts.map(({ record, pair, firstCall }) => ({ record, pair, firstCall })),
    stopByTerminal,
    codeByAlias: mapAliases(records),
    hops,
    crossingsById,
    topology,
  };
}

/** Another code stands for the whole place, but where only its port is meant (AZBAK has a station of its own). */
function mapAliases(records: NetworkRecords): ReadonlyMap<string, string> {
  const ofPlaces = records["location-aliases"].filter((row) => row.kind === "PLACE");
  return new Map(ofPlaces.map((row) => [row.alias, row.code]));
}
