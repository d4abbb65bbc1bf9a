import { TRACKS, type Track } from "../model/track.ts";
import { MINUTES_PER_DAY } from "../model/units.ts";
import { groupBy } from "./group-by.ts";
import type { NetworkRecords, RecordOf } from "./records.ts";
import { changeMinutes, type Crossing } from "./time-departures.ts";
import type { DrayageLink, TransferRow } from "./timetable.ts";
import { findNearestValid } from "./validity.ts";

/** As of a day, or today's: drayage has no periods, so that a link has one time. */
export function listDrayage(
  records: NetworkRecords,
  stopByTerminal: ReadonlyMap<string, number>,
  day: string,
): DrayageLink[] {
  const byEnds = groupBy(records.drayage, (row) => `${row.from_terminal}>${row.to_terminal}`);
  return [...byEnds.values()].flatMap((rows) => {
    const row = findNearestValid(rows, day)!;
    const from = stopByTerminal.get(row.from_terminal);
    const to = stopByTerminal.get(row.to_terminal);
    return from === undefined || to === undefined ? [] : [{ from, to, minutes: row.minutes }];
  });
}

/** Minutes of a transfer at a terminal: its own rows and those of every terminal, and the changes of gauge made there. */
export function listTransferRows(
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
