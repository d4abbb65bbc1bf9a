import type { Sourced } from "../model/itinerary.ts";
import type { Network } from "../network/compile-network.ts";
import { getSchedule } from "./time-sources.ts";
import { toServiceCode } from "../network/service-code.ts";
import { arrivalMinuteOf, eventOf, firstDepartureFrom } from "../network/timetable.ts";

/** One line of a board with the source of its schedule: a departure of a service from a terminal, and where it calls afterwards. */
export interface BoardDeparture extends Sourced {
  readonly serviceCode: string;
  /** Names the dated run within its service. */
  readonly departureId: string;
  readonly terminal: string;
  readonly departureMinute: number;
  readonly callsAfter: readonly { readonly terminal: string; readonly arrivalMinute: number }[];
}

/** Departures that can be boarded at some stops, or of one service at its first call, from a minute on, soonest first. */
export function listBoard(
  network: Network,
  at: { readonly stops: readonly number[] } | { readonly serviceCode: string },
  fromMinute: number,
  limit: number,
): BoardDeparture[] {
  const { timetable } = network;
  const lines: Omit<BoardDeparture, keyof Sourced>[] = [];
  for (const [index, service] of timetable.services.entries()) {
    // A through price is another way to pay for a departure that is listed already.
    if (service.id.includes("@")) continue;
    const code = toServiceCode(service.id);
    if ("serviceCode" in at && at.serviceCode !== code) continue;
    const first = timetable.firstPosition[index]!;
    const calls = service.stops.flatMap((stop, call) =>
      service.canBoard[call] &&
      call < service.stops.length - 1 &&
      ("serviceCode" in at ? true : at.stops.includes(stop))
        ? [call]
        : [],
    );
    for (const call of "serviceCode" in at ? calls.slice(0, 1) : calls) {
      const begin = firstDepartureFrom(timetable, first + call, fromMinute);
      for (let departure = begin; departure < Math.min(begin + limit, service.departureIds.length); departure++)
        lines.push({
          serviceCode: code,
          departureId: service.departureIds[departure]!,
          terminal: timetable.stops[service.stops[call]!]!.id,
          departureMinute: timetable.departureMinute[eventOf(timetable, first + call, departure)]!,
          callsAfter: service.stops.flatMap((stop, later) =>
            later > call && service.canAlight[later]
              ? [
                  {
                    terminal: timetable.stops[stop]!.id,
                    arrivalMinute: arrivalMinuteOf(timetable, eventOf(timetable, first + later, departure)),
                  },
                ]
              : [],
          ),
        });
    }
  }
  return lines
    .sort((a, b) => a.departureMinute - b.departureMinute || (a.serviceCode < b.serviceCode ? -1 : 1))
    .slice(0, limit)
    .map((line) => ({ ...line, ...getSchedule(network, line.serviceCode, line.departureId) }));
}
