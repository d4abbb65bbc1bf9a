import { MINUTES_PER_DAY } from "../model/units.ts";
import { type BuiltService, buildService, listCalls } from "./build-service.ts";
import { formatDay } from "./calendar.ts";
import type { ClosurePlaces } from "./closures.ts";
import { groupBy } from "./group-by.ts";
import type { NetworkRecords, RecordOf } from "./records.ts";
import { type Crossing, listDepartures } from "./time-departures.ts";
import { EqualTexts } from "./rows.ts";
import type { TimetableService } from "./timetable.ts";
import type { Topology } from "./topology.ts";
import { findNearestValid } from "./validity.ts";

/** A service before closures and through prices part it. */
export interface WholeService {
  readonly built: BuiltService;
  readonly places: ClosurePlaces;
  /** Times its departures; not kept. */
  listDepartures(): TimetableService["departures"];
}

/** What services are built from. */
export interface ServiceGround {
  readonly records: NetworkRecords;
  readonly topology: Topology;
  readonly stopByTerminal: ReadonlyMap<string, number>;
  readonly crossingsById: ReadonlyMap<string, readonly Crossing[]>;
  readonly asOf: string | null;
  readonly firstDay: number;
  readonly lastDay: number;
}

/**
 * Builds services of the records one by one; null for one that calls at a terminal which does not exist on the day. The function throws
 * an Error that names a service with too few calls.
 */
export function prepareServices(ground: ServiceGround): (record: RecordOf<"services">) => WholeService | null {
  const { records, topology, stopByTerminal, crossingsById, asOf, firstDay, lastDay } = ground;
  const callsByService = groupBy(records.calls, (call) => call.service);
  const schedulesByService = groupBy(records.schedules, (schedule) => schedule.service);
  const locationByCode = new Map(records.locations.map((location) => [location.code, location]));
  const locationOf = (terminal: string) => locationByCode.get(terminal.split(":", 1)[0]!)!;
  const terminals = [...stopByTerminal.keys()];
  const ids = new EqualTexts();
  return (record) => {
    const calls = callsByService.get(record.service) ?? [];
    if (calls.length < 2)
      throw new Error(`calls.csv: service ${record.service} has ${calls.length} calls, wanted at least 2`);
    if (calls.some((call) => !stopByTerminal.has(call.terminal))) return null;
    const listed = listCalls(record, calls);
    const schedules = schedulesByService.get(record.service) ?? [];
    return {
      built: buildService(record.service, listed, topology, stopByTerminal),
      places: {
        service: record,
        terminalOf: (stop) => terminals[stop]!,
        countryOf: (terminal) => locationOf(terminal).country,
        zoneOf: (terminal) => locationOf(terminal).time_zone,
      },
      listDepartures: () =>
        listDepartures(
          schedules,
          listed,
          firstDay,
          lastDay,
          (id, minute) =>
            findNearestValid(crossingsById.get(id)!, asOf ?? formatDay(Math.floor(minute / MINUTES_PER_DAY)))!,
          ids,
        ),
    };
  };
}
