import { locationOf } from "../model/terminal.ts";
import { formatDay } from "../network/calendar.ts";
import type { Network } from "../network/compile-network.ts";
import { groupBy } from "../network/group-by.ts";
import type { NetworkRecords, RecordOf } from "../network/records.ts";
import type { Crossing } from "../network/time-departures.ts";
import { findNearestValid } from "../network/validity.ts";
import { MINUTES_PER_DAY } from "../model/units.ts";

/** Records by the keys that building an itinerary asks for. */
export interface NetworkFacts {
  readonly terminalById: ReadonlyMap<string, RecordOf<"terminals">>;
  readonly locationByCode: ReadonlyMap<string, RecordOf<"locations">>;
  readonly countryByCode: ReadonlyMap<string, string>;
  readonly drayageByEnds: ReadonlyMap<string, readonly RecordOf<"drayage">[]>;
  readonly crossingsByChange: ReadonlyMap<string, readonly Crossing[]>;
  readonly transfersByTrack: ReadonlyMap<string, readonly RecordOf<"transfers">[]>;
  readonly routeByService: ReadonlyMap<string, string | null>;
  readonly territoryByCountry: ReadonlyMap<string, RecordOf<"customs-territories">>;
}

const factsByRecords = new WeakMap<NetworkRecords, NetworkFacts>();

/** The facts of a network's records, gathered once. */
export function factsOf(records: NetworkRecords): NetworkFacts {
  const known = factsByRecords.get(records);
  if (known) return known;
  const crossingsByChange = new Map<string, Crossing[]>();
  for (const crossing of records.crossings)
    for (const terminal of crossing.change_terminals)
      crossingsByChange.set(terminal, [...(crossingsByChange.get(terminal) ?? []), crossing]);
  const facts = {
    terminalById: new Map(records.terminals.map((row) => [row.terminal, row])),
    locationByCode: new Map(records.locations.map((row) => [row.code, row])),
    countryByCode: new Map(records.locations.map((row) => [row.code, row.country])),
    drayageByEnds: groupBy(records.drayage, (row) => `${row.from_terminal}>${row.to_terminal}`),
    crossingsByChange,
    transfersByTrack: groupBy(records.transfers, (row) => row.from_track),
    routeByService: new Map(records.services.map((row) => [row.service, row.route])),
    territoryByCountry: new Map(records["customs-territories"].map((row) => [row.country, row])),
  };
  factsByRecords.set(records, facts);
  return facts;
}

/** Of rows of one thing the one that holds at a minute: as of the scenario's day, if it has one, else on that day. */
export function rowAt<Row extends { valid_from: string | null; valid_to: string | null }>(
  network: Network,
  rows: readonly Row[],
  minute: number,
): Row | undefined {
  return findNearestValid(rows, network.asOf ?? formatDay(Math.floor(minute / MINUTES_PER_DAY)));
}

/** The country of a terminal. */
export function countryOf(facts: NetworkFacts, terminal: string): string {
  return facts.countryByCode.get(locationOf(terminal))!;
}
