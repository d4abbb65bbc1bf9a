import { MINUTES_PER_DAY } from "../model/units.ts";
import type { ListedCall } from "./build-service.ts";
import { listFirstDepartures } from "./calendar.ts";
import type { RecordOf } from "./records.ts";
import type { EqualTexts } from "./rows.ts";
import type { TimetableService } from "./timetable.ts";

export type Crossing = RecordOf<"crossings">;
/** The facts of a crossing at a minute. */
export type CrossingOn = (id: string, minute: number) => Crossing;
type Departure = TimetableService["departures"][number];

/**
 * The departures of a service that can be boarded from the first day of the timetable on, in order. A long loop is
 * under way when the timetable begins: its first departure may lie before.
 */
export function listDepartures(
  schedules: readonly RecordOf<"schedules">[],
  listed: readonly ListedCall[],
  firstDay: number,
  lastDay: number,
  crossingOn: CrossingOn,
  ids: EqualTexts,
): Departure[] {
  const lastBoarded = lastBoardingIndex(listed);
  const begin = firstDay * MINUTES_PER_DAY;
  const span = timeDeparture(begin, listed, crossingOn).departures[lastBoarded]! - begin;
  const daysUnderWay = Math.ceil(span / MINUTES_PER_DAY) + 1;
  return schedules
    .flatMap((schedule) => listFirstDepartures(schedule, firstDay - daysUnderWay, lastDay))
    .sort((a, b) => a - b)
    .map((start) => ({ id: ids.share(formatDepartureId(start)), ...timeDeparture(start, listed, crossingOn) }))
    .filter((departure) => departure.departures[lastBoarded]! >= begin);
}

/** Position of the last call that can be boarded, the second of two calls at a change of gauge. */
function lastBoardingIndex(listed: readonly ListedCall[]): number {
  let last = 0;
  let position = -1;
  for (const [index, { call, boards }] of listed.entries()) {
    position += call.change_crossing !== null && index < listed.length - 1 ? 2 : 1;
    if (boards) last = position;
  }
  return last;
}

/** A departure is named by the instant of its first departure. */
function formatDepartureId(minute: number): string {
  return `${new Date(minute * 60_000).toISOString().slice(0, 16)}Z`;
}

function timeDeparture(start: number, listed: readonly ListedCall[], crossingOn: CrossingOn) {
  const arrivals: number[] = [];
  const departures: number[] = [];
  let minute = start;
  listed.forEach(({ call }, index) => {
    if (index > 0) {
      minute += call.run_minutes ?? 0;
      for (const id of call.border_crossing) minute += crossingOn(id, minute).border_minutes;
    }
    arrivals.push(minute);
    if (call.change_crossing !== null && index < listed.length - 1) {
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
