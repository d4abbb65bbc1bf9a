import { departureCountOf, eventOf, firstDepartureFrom, type Timetable } from "../network/timetable.ts";
import type { End, SearchQuery } from "./query.ts";
import type { StageBounds } from "./via-bounds.ts";

/** A first boarding of one departure, and the minute at which the box is handed over for it. */
export interface Root {
  readonly handoverMinute: number;
  readonly boarding: number;
  readonly departure: number;
  readonly origin: End;
}

/** For each first boarding the first departure after the ready minute. */
export function listFirstRoots(timetable: Timetable, query: SearchQuery, origins: readonly End[]): Root[] {
  const { boardingOffset, boardings, departureMinute } = timetable;
  const roots: Root[] = [];
  for (const origin of origins)
    for (let at = boardingOffset[origin.stop]!; at < boardingOffset[origin.stop + 1]!; at++) {
      const boarding = boardings[at]!;
      const departure = firstDepartureFrom(timetable, boarding, query.readyMinute + origin.minutes);
      if (departure >= departureCountOf(timetable, boarding)) continue;
      const minute = departureMinute[eventOf(timetable, boarding, departure)]!;
      if (minute > query.latestFirstDepartureMinute) continue;
      roots.push({ handoverMinute: minute - origin.minutes, boarding, departure, origin });
    }
  return roots;
}

/** The first boardings of all departures that leave in the window and may arrive in time, latest hand-over first. */
export function listRoots(
  timetable: Timetable,
  query: SearchQuery,
  origins: readonly End[],
  bounds: StageBounds,
  latestArrivalOf: (handoverMinute: number) => number,
): Root[] {
  const roots: Root[] = [];
  for (const origin of origins) {
    for (let at = timetable.boardingOffset[origin.stop]!; at < timetable.boardingOffset[origin.stop + 1]!; at++) {
      const boarding = timetable.boardings[at]!;
      const leastMinutes = bounds.aboard[query.maximumTransfers + 1]![2 * boarding]!;
      const count = departureCountOf(timetable, boarding);
      for (
        let departure = firstDepartureFrom(timetable, boarding, query.readyMinute + origin.minutes);
        departure < count;
        departure++
      ) {
        const minute = timetable.departureMinute[eventOf(timetable, boarding, departure)]!;
        if (minute > query.latestFirstDepartureMinute || minute > query.latestArrivalMinute) break;
        const handoverMinute = minute - origin.minutes;
        if (minute + leastMinutes > latestArrivalOf(handoverMinute)) continue;
        roots.push({ handoverMinute, boarding, departure, origin });
      }
    }
  }
  return roots.sort((a, b) => b.handoverMinute - a.handoverMinute);
}
