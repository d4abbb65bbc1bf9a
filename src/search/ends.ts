import type { CostArrays } from "../network/cost-arrays.ts";
import type { Timetable } from "../network/timetable.ts";
import type { End, SearchQuery } from "./query.ts";

/** Terminals where a path may begin: the origins and, with drayage at the ends, their siblings. */
export function listOrigins(timetable: Timetable, costs: CostArrays, query: SearchQuery): End[] {
  const direct = query.origins.map((stop) => ({
    stop,
    minutes: timetable.stops[stop]!.originMinutes,
    cents: costs.stops[stop]!.originCents,
    drayageMinutes: 0,
    link: -1,
  }));
  if (!query.drayageAtEnds) return direct;
  const drayed = timetable.drayage.flatMap((link, index) =>
    query.origins.includes(link.from)
      ? [
          {
            stop: link.to,
            minutes: link.minutes + timetable.stops[link.to]!.originMinutes,
            cents: costs.drayageCents[index]! + costs.stops[link.to]!.originCents,
            drayageMinutes: link.minutes,
            link: index,
          },
        ]
      : [],
  );
  return [...direct, ...drayed];
}

/** Terminals where a path may end. */
export function listDestinations(timetable: Timetable, costs: CostArrays, query: SearchQuery): End[] {
  const direct = query.destinations.map((stop) => ({
    stop,
    minutes: timetable.stops[stop]!.destinationMinutes,
    cents: costs.stops[stop]!.destinationCents,
    drayageMinutes: 0,
    link: -1,
  }));
  if (!query.drayageAtEnds) return direct;
  const drayed = timetable.drayage.flatMap((link, index) =>
    query.destinations.includes(link.to)
      ? [
          {
            stop: link.from,
            minutes: link.minutes + timetable.stops[link.from]!.destinationMinutes,
            cents: costs.drayageCents[index]! + costs.stops[link.from]!.destinationCents,
            drayageMinutes: link.minutes,
            link: index,
          },
        ]
      : [],
  );
  return [...direct, ...drayed];
}
