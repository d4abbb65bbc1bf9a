import type { Spread } from "../model/time-range.ts";
import { MINUTES_PER_DAY } from "../model/units.ts";
import type { Network } from "../network/compile-network.ts";
import type { RecordOf } from "../network/records.ts";
import { isValidOn } from "../network/validity.ts";
import { formatDay } from "../network/calendar.ts";

type Row = RecordOf<"spreads">;
/** What a spread is looked up for. `places` name it from narrow to wide: a service, its route; a crossing; a terminal, its location, its country. */
export interface SpreadOf {
  readonly part: Row["part"];
  readonly mode: string;
  readonly serviceKind: string | null;
  readonly places: readonly string[];
  readonly minute: number;
  /** Of the part as planned, for rows that go by the day. */
  readonly plannedMinutes: number;
}

/** The row that fits the closest, by the facts of the day or of the scenario; null where no row does. */
export function findSpread(network: Network, wanted: SpreadOf): Spread | null {
  const day = network.asOf ?? formatDay(Math.floor(wanted.minute / MINUTES_PER_DAY));
  let best: Row | null = null;
  let closest = -1;
  for (const row of network.records.spreads) {
    if (row.part !== wanted.part || (row.mode !== "*" && row.mode !== wanted.mode)) continue;
    if (row.service_kind !== null && row.service_kind !== wanted.serviceKind) continue;
    if (!isValidOn(row, day)) continue;
    const rank = row.place === null ? wanted.places.length : wanted.places.indexOf(row.place);
    if (rank < 0) continue;
    const closeness =
      4 * (wanted.places.length - rank) + (row.service_kind === null ? 0 : 2) + (row.mode === "*" ? 0 : 1);
    if (closeness <= closest) continue;
    best = row;
    closest = closeness;
  }
  if (best === null) return null;
  const times = best.per === "DAY" ? wanted.plannedMinutes / MINUTES_PER_DAY : 1;
  return {
    p50Minutes: Math.round(best.p50_minutes * times),
    p90Minutes: Math.round(best.p90_minutes * times),
    source: best.source,
    basis: best.basis,
  };
}
