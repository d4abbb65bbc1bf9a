import type { Closure, ClosureScope } from "../model/scenario.ts";
import type { BuiltService } from "./build-service.ts";
import { formatDay, parseDay, toLocalDate } from "./calendar.ts";
import type { NetworkRecords, RecordOf } from "./records.ts";
import type { TimetableService } from "./timetable.ts";
import { isValidOn } from "./validity.ts";

type Departure = TimetableService["departures"][number];

/** The closures that hold: as of a day those of that day, for the whole window; else all, and whatever lies outside a validity. */
export function listClosures(records: NetworkRecords, asOf: string | null): Closure[] {
  if (asOf !== null)
    return records.closures
      .filter((row) => isValidOn(row, asOf))
      .map(({ scope, place }) => ({ scope, place, valid_from: null, valid_to: null }));
  return [
    ...records.closures,
    ...records.terminals.flatMap((row) => outside("TERMINAL", row.terminal, row)),
    ...records.locations.flatMap((row) => outside("LOCATION", row.code, row)),
    ...records.services.flatMap((row) => outside("SERVICE", row.service, row)),
    ...records.routes.flatMap((row) => outside("ROUTE", row.route, row)),
  ];
}

function outside(
  scope: ClosureScope,
  place: string,
  row: { valid_from: string | null; valid_to: string | null },
): Closure[] {
  const before =
    row.valid_from === null ? [] : [{ valid_from: null, valid_to: formatDay(parseDay(row.valid_from) - 1) }];
  const after = row.valid_to === null ? [] : [{ valid_from: formatDay(parseDay(row.valid_to) + 1), valid_to: null }];
  return [...before, ...after].map((period) => ({ scope, place, ...period }));
}

/** Where a service can meet closures. */
export interface ClosurePlaces {
  readonly service: RecordOf<"services">;
  readonly terminalOf: (stop: number) => string;
  readonly countryOf: (terminal: string) => string;
  readonly zoneOf: (terminal: string) => string;
}

/**
 * The departures of a service that run, by the calls at which they cannot be boarded or left. A departure that begins, ends
 * or changes gauge where it is closed, or that passes a closed country, crossing or passage, does not run at all.
 */
export function splitByClosures(
  built: BuiltService,
  departures: readonly Departure[],
  closures: readonly Closure[],
  places: ClosurePlaces,
): { readonly closedCalls: ReadonlySet<number>; readonly departures: readonly Departure[] }[] {
  const met = closures
    .map((closure) => ({ closure, calls: listCallsMet(built, closure, places) }))
    .filter(({ calls }) => calls.length > 0);
  if (met.length === 0) return [{ closedCalls: new Set(), departures }];
  const groups = new Map<string, { closedCalls: Set<number>; departures: Departure[] }>();
  for (const departure of departures) {
    const closed = new Set<number>();
    let runs = true;
    for (const { closure, calls } of met)
      for (const call of calls) {
        const zone = places.zoneOf(places.terminalOf(built.service.stops[call]!));
        const days = [departure.arrivals[call]!, departure.departures[call]!].map((minute) =>
          toLocalDate(minute, zone),
        );
        if (!isMet(closure, days[0]!, days[1]!)) continue;
        if (stopsTheRun(built, closure, call, places.service)) runs = false;
        closed.add(call);
      }
    if (!runs) continue;
    const key = [...closed].join();
    const group = groups.get(key) ?? { closedCalls: closed, departures: [] };
    group.departures.push(departure);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** The service without boarding or leaving at closed calls. */
export function closeCalls(built: BuiltService, closedCalls: ReadonlySet<number>): BuiltService {
  const open = (can: boolean, call: number): boolean => can && !closedCalls.has(call);
  const { service } = built;
  return {
    ...built,
    service: { ...service, canBoard: service.canBoard.map(open), canAlight: service.canAlight.map(open) },
  };
}

/** Positions of the service at which it meets the closure, on whatever day. */
export function listCallsMet(built: BuiltService, closure: Closure, places: ClosurePlaces): number[] {
  const { service, terminalOf, countryOf } = places;
  const { scope, place } = closure;
  if (scope === "SERVICE") return service.service === place ? [0] : [];
  if (scope === "ROUTE") return service.route === place ? [0] : [];
  return built.service.stops.flatMap((stop, call) => {
    const terminal = terminalOf(stop);
    const hop = built.hops[call];
    const isHere =
      (scope === "TERMINAL" && terminal === place) ||
      (scope === "LOCATION" && terminal.startsWith(`${place}:`)) ||
      (scope === "COUNTRY" &&
        (countryOf(terminal) === place || hop?.segments.some(({ segment }) => segment.countries.includes(place)))) ||
      (scope === "CROSSING" && (hop?.borders.includes(place) || hop?.change === place)) ||
      (scope === "PASSAGE" && hop?.lane?.passages.includes(place));
    return isHere ? [call] : [];
  });
}

/** A loop goes on past a closed port. */
function stopsTheRun(built: BuiltService, closure: Closure, call: number, service: RecordOf<"services">): boolean {
  if (closure.scope !== "TERMINAL" && closure.scope !== "LOCATION") return true;
  const isEnd = service.pattern === "LINE" && (call === 0 || call === built.service.stops.length - 1);
  return isEnd || built.hops[call]?.change != null;
}

function isMet(closure: Closure, firstDay: string, lastDay: string): boolean {
  return (closure.valid_from ?? firstDay) <= lastDay && (closure.valid_to ?? lastDay) >= firstDay;
}
