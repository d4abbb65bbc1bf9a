import {
  DepartAfterQuery,
  JourneyFactory,
  RaptorAlgorithmFactory,
  type Transfer,
  type Trip,
} from "raptor-journey-planner";
import { arrivalMinuteOf, eventOf } from "../src/network/timetable.ts";
import type { Lab, Pair } from "./lab.ts";

type TransfersByOrigin = Record<string, Transfer[]>;
const isAlwaysRunning = { runsOn: () => true } as unknown as Trip["service"];

/**
 * raptor-journey-planner 2.2.3 (planarnetwork, GPL-3.0, for comparison alone): least arrival and legs, no cost. All departures are
 * trips of one long day. It wants each stop once a trip: a loop is cut where it comes round.
 */
export function buildRaptorPeer(lab: Lab): (pair: Pair) => unknown {
  const { timetable } = lab;
  const base = lab.readyMinute - 60 * 1440;
  const trips: Trip[] = [];
  for (let service = 0; service < timetable.services.length; service++)
    for (const [from, to] of listPieces(lab, service))
      timetable.services[service]!.departureIds.forEach((id, departure) => {
        trips.push({
          tripId: `${service} ${id} ${from}`,
          serviceId: "all",
          service: isAlwaysRunning,
          stopTimes: Array.from({ length: to - from + 1 }, (_, call) => {
            const event = eventOf(timetable, from + call, departure);
            return {
              stop: String(timetable.positionStop[from + call]!),
              arrivalTime: (arrivalMinuteOf(timetable, event) - base) * 60,
              departureTime: (timetable.departureMinute[event]! - base) * 60,
              pickUp: call < to - from,
              dropOff: call > 0,
            };
          }),
        });
      });
  const interchange: Record<string, number> = {};
  timetable.stops.forEach((stop, index) => {
    interchange[index] = Math.min(600, ...stop.transferMinutes.map((row) => row.minutes)) * 60;
  });
  const transfers: TransfersByOrigin = {};
  for (const { from, to, minutes } of timetable.drayage)
    transfers[from] = [
      ...(transfers[from] ?? []),
      {
        origin: String(from),
        destination: String(to),
        duration: minutes * 60,
        startTime: 0,
        endTime: Number.MAX_SAFE_INTEGER,
      },
    ];
  const raptor = RaptorAlgorithmFactory.create(trips, transfers, interchange);
  const query = new DepartAfterQuery(raptor, new JourneyFactory(), 1);
  return ({ origin, destination, readyMinute }) =>
    query.plan(String(origin), String(destination), new Date("2026-01-01"), (readyMinute - base) * 60);
}

function listPieces({ timetable }: Lab, service: number): [number, number][] {
  const pieces: [number, number][] = [];
  const end = timetable.firstPosition[service + 1]! - 1;
  for (let from = timetable.firstPosition[service]!; from < end; ) {
    const seen = new Set([timetable.positionStop[from]!]);
    let to = from;
    while (to < end && !seen.has(timetable.positionStop[to + 1]!)) seen.add(timetable.positionStop[++to]!);
    if (to > from) pieces.push([from, to]);
    from = Math.max(to, from + 1);
  }
  return pieces;
}
