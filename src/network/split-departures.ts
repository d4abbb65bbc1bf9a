import type { TimetableService } from "./timetable.ts";

type Departures = TimetableService["departures"];

/** What only departures from some minute on may do, by position of the base; 0 where every departure may. */
export interface DatedProhibitions {
  /** Nobody boards before this minute in any case: what lies before it parts no departures. */
  readonly fromMinute: number;
  /** Least minute of the departure from the call before, for the way to this position. */
  readonly hops: Int32Array;
  /** Least minute of the departure with a box that is boarded here. */
  readonly boardings: Int32Array;
  /** Least minute of the arrival with a box that is set down here. */
  readonly alightings: Int32Array;
}

/** Departures of a service, one after another, that may do the same. */
export interface DepartureGroup {
  /** Index of the first among those of the base. */
  readonly firstDeparture: number;
  readonly departureCount: number;
  readonly closedHops: ReadonlySet<number>;
  readonly closedBoardings: ReadonlySet<number>;
  readonly closedAlightings: ReadonlySet<number>;
}

/**
 * Parts the departures of a service where the calls that are closed to them change. Departures do not overtake, so that what
 * one may do all later ones may: at most one group more than the service has dated calls.
 */
export function splitDepartures(
  departureCount: number,
  listDepartures: () => Departures,
  firstPosition: number,
  calls: number,
  dated: DatedProhibitions | null,
): DepartureGroup[] {
  const open = new Set<number>();
  const none = { closedHops: open, closedBoardings: open, closedAlightings: open };
  if (dated === null) return [{ firstDeparture: 0, departureCount, ...none }];
  const listDated = (limits: Int32Array): number[] =>
    Array.from({ length: calls }, (_, call) => call).filter((call) => limits[firstPosition + call]! > dated.fromMinute);
  const [hops, boardings, alightings] = [dated.hops, dated.boardings, dated.alightings].map(listDated) as [
    number[],
    number[],
    number[],
  ];
  if (hops.length + boardings.length + alightings.length === 0) return [{ firstDeparture: 0, departureCount, ...none }];
  const groups: (DepartureGroup & { readonly key: string; departureCount: number })[] = [];
  listDepartures().forEach((departure, index) => {
    const closedHops = hops.filter((call) => departure.departures[call - 1]! < dated.hops[firstPosition + call]!);
    const closedBoardings = boardings.filter(
      (call) => departure.departures[call]! < dated.boardings[firstPosition + call]!,
    );
    const closedAlightings = alightings.filter(
      (call) => departure.arrivals[call]! < dated.alightings[firstPosition + call]!,
    );
    const key = [closedHops, closedBoardings, closedAlightings].join("|");
    const last = groups.at(-1);
    if (last?.key === key) last.departureCount++;
    else
      groups.push({
        key,
        firstDeparture: index,
        departureCount: 1,
        closedHops: new Set(closedHops),
        closedBoardings: new Set(closedBoardings),
        closedAlightings: new Set(closedAlightings),
      });
  });
  return groups;
}
