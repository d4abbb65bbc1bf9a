import type { CostArrays } from "../network/cost-arrays.ts";
import type { Timetable } from "../network/timetable.ts";
import type { End, SearchQuery } from "./query.ts";

/** What it takes to come from a place to one of its terminals, or from the terminal to the place. */
interface EndSide {
  readonly stops: readonly number[];
  /** The end of a drayage link at the place, and the other one, where the path begins or ends. */
  readonly near: "from" | "to";
  readonly far: "from" | "to";
  minutesAt(stop: number): number;
  centsAt(stop: number): number;
}

/** Terminals where a path may begin: the origins and, with drayage at the ends, their siblings. */
export function listOrigins(timetable: Timetable, costs: CostArrays, query: SearchQuery): End[] {
  return listEnds(timetable, costs, query, {
    stops: query.origins,
    near: "from",
    far: "to",
    minutesAt: (stop) => timetable.stops[stop]!.originMinutes,
    centsAt: (stop) => costs.stops[stop]!.originCents,
  });
}

/** Terminals where a path may end. */
export function listDestinations(timetable: Timetable, costs: CostArrays, query: SearchQuery): End[] {
  return listEnds(timetable, costs, query, {
    stops: query.destinations,
    near: "to",
    far: "from",
    minutesAt: (stop) => timetable.stops[stop]!.destinationMinutes,
    centsAt: (stop) => costs.stops[stop]!.destinationCents,
  });
}

function listEnds(timetable: Timetable, costs: CostArrays, query: SearchQuery, side: EndSide): End[] {
  const { stops, near, far, minutesAt, centsAt } = side;
  const ends: End[] = stops.map((stop) => ({
    stop,
    minutes: minutesAt(stop),
    cents: centsAt(stop),
    drayageMinutes: 0,
    link: -1,
  }));
  if (!query.drayageAtEnds) return ends;
  timetable.drayage.forEach((link, index) => {
    if (!stops.includes(link[near])) return;
    const stop = link[far];
    const minutes = link.minutes + minutesAt(stop);
    const cents = costs.drayageCents[index]! + centsAt(stop);
    ends.push({ stop, minutes, cents, drayageMinutes: link.minutes, link: index });
  });
  return ends;
}

/** The ends of each stop that has any. */
export function groupByStop(ends: readonly End[]): readonly (readonly End[])[] {
  const byStop: End[][] = [];
  for (const end of ends) {
    byStop[end.stop] ??= [];
    byStop[end.stop]!.push(end);
  }
  return byStop;
}
