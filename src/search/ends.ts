import type { CostArrays } from "../network/cost-arrays.ts";
import type { Timetable } from "../network/timetable.ts";
import type { End, SearchQuery } from "./query.ts";

/** Terminals where a path may begin: the origins and, with drayage at the ends, their siblings. */
export function listOrigins(timetable: Timetable, costs: CostArrays, query: SearchQuery): End[] {
  return listEnds(timetable, costs, query, query.origins, true);
}

/** Terminals where a path may end. */
export function listDestinations(timetable: Timetable, costs: CostArrays, query: SearchQuery): End[] {
  return listEnds(timetable, costs, query, query.destinations, false);
}

/** Plain loops: each search lists its ends, and some last no longer than a handful of closures takes to make. */
function listEnds(
  timetable: Timetable,
  costs: CostArrays,
  { drayageAtEnds }: SearchQuery,
  stops: readonly number[],
  isOrigin: boolean,
): End[] {
  const ends: End[] = [];
  for (const stop of stops) ends.push(toEnd(timetable, costs, stop, -1, isOrigin));
  if (!drayageAtEnds) return ends;
  const { drayage } = timetable;
  for (let link = 0; link < drayage.length; link++) {
    const { from, to } = drayage[link]!;
    if (stops.includes(isOrigin ? from : to)) ends.push(toEnd(timetable, costs, isOrigin ? to : from, link, isOrigin));
  }
  return ends;
}

/** What it takes to come from a place to a terminal, or from there to the place, over a drayage link where one is given. */
function toEnd(timetable: Timetable, costs: CostArrays, stop: number, link: number, isOrigin: boolean): End {
  const ofMinutes = timetable.stops[stop]!;
  const ofCents = costs.stops[stop]!;
  const drayageMinutes = link < 0 ? 0 : timetable.drayage[link]!.minutes;
  return {
    stop,
    minutes: drayageMinutes + (isOrigin ? ofMinutes.originMinutes : ofMinutes.destinationMinutes),
    cents: (link < 0 ? 0 : costs.drayageCents[link]!) + (isOrigin ? ofCents.originCents : ofCents.destinationCents),
    drayageMinutes,
    link,
  };
}

/** The ends of each stop that has any. */
export function groupByStop(ends: readonly End[]): ReadonlyMap<number, readonly End[]> {
  const byStop = new Map<number, End[]>();
  for (const end of ends) {
    const known = byStop.get(end.stop);
    if (known) known.push(end);
    else byStop.set(end.stop, [end]);
  }
  return byStop;
}
