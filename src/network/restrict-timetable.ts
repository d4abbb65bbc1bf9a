import { packPieces, type Piece } from "./pack-pieces.ts";
import type { CostArrays } from "./cost-arrays.ts";
import { type DatedProhibitions, splitDepartures } from "./split-departures.ts";
import { type DrayageLink, listDepartures, type Timetable, type TimetableService } from "./timetable.ts";

/** What a restricted timetable leaves out of its base. */
export interface Prohibitions {
  /** By position of the base: 1 where the way from the call before to this one may not be used. */
  readonly hops: Uint8Array;
  /** By position of the base: 1 where the box may not be boarded, and where it may not be set down. */
  readonly boardings: Uint8Array;
  readonly alightings: Uint8Array;
  /** By drayage link of the base. */
  readonly links: Uint8Array;
  /** Transfers and drayage take at least this long. */
  readonly minimumTransferMinutes: number;
  /** What departures before some minute may not do; null for none. */
  readonly dated: DatedProhibitions | null;
  /** By stop: minutes that a box must be there before its first departure at least; null for those of the base. */
  readonly leastOriginMinutes: Int32Array | null;
  /** By service of the base, where not every departure runs or can be boarded everywhere; a service that is not listed runs whole. */
  readonly runs?: ReadonlyMap<number, readonly ServiceRun[]>;
}

/** Departures of a service, ascending, that cannot be boarded or left at the same calls. */
export interface ServiceRun {
  readonly departures: readonly number[];
  readonly closedCalls: ReadonlySet<number>;
}

/** A timetable without what is forbidden, and where its parts stand in the base. */
export interface RestrictedTimetable {
  readonly timetable: Timetable;
  /** Base position of each position. */
  readonly basePosition: Int32Array;
  /** By service: the base's numbers of its departures. */
  readonly baseDepartures: readonly (readonly number[])[];
  /** Base link of each drayage link. */
  readonly baseLink: Int32Array;
  /** Every link of the base with the minutes that it takes here. */
  readonly baseDrayage: readonly DrayageLink[];
}

/**
 * Leaves out what is forbidden: a service falls into pieces `ID`, `ID#2`, ... between its forbidden segments and where its departures
 * differ in what they may do; stops keep their indexes. O(positions + pairs), and the events of services with dated prohibitions.
 */
export function restrictTimetable(base: Timetable, prohibitions: Prohibitions): RestrictedTimetable {
  const nameOf = namePieces(base.services);
  const pieces = base.services.flatMap((_, service) => listPieces(base, service, prohibitions, nameOf));
  const least = prohibitions.minimumTransferMinutes;
  const baseLink = Int32Array.from([...base.drayage.keys()].filter((link) => !prohibitions.links[link]));
  const baseDrayage = base.drayage.map((link) => ({ ...link, minutes: Math.max(link.minutes, least) }));
  const origins = prohibitions.leastOriginMinutes;
  const stops = base.stops.map((stop, index) =>
    least === 0 && origins === null
      ? stop
      : {
          ...stop,
          originMinutes: Math.max(stop.originMinutes, origins?.[index] ?? 0),
          transferMinutes: stop.transferMinutes.map((row) => ({ ...row, minutes: Math.max(row.minutes, least) })),
        },
  );
  const drayage = [...baseLink].map((link) => baseDrayage[link]!);
  const { timetable, basePosition } = packPieces(base, pieces, stops, drayage, baseLink, least);
  const baseDepartures = pieces.map(({ departures }) => departures);
  return { timetable, basePosition, baseDepartures, baseLink, baseDrayage };
}

/** What is left of a service. */
function listPieces(
  base: Timetable,
  index: number,
  prohibitions: Prohibitions,
  nameOf: (id: string, piece: number) => string,
): Piece[] {
  const service = base.services[index]!;
  const first = base.firstPosition[index]!;
  const calls = service.stops.length;
  const pieces: Piece[] = [];
  for (const run of prohibitions.runs?.get(index) ?? [null]) {
    const numbers = run?.departures ?? [...service.departureIds.keys()];
    const listRunning = (): TimetableService["departures"] => {
      const all = listDepartures(base, index);
      return numbers.map((number) => all[number]!);
    };
    for (const group of splitDepartures(numbers.length, listRunning, first, calls, prohibitions.dated)) {
      const isClosed = (call: number): boolean => prohibitions.hops[first + call] !== 0 || group.closedHops.has(call);
      const isOpen = (call: number, closed: Uint8Array, closedNow: ReadonlySet<number>): boolean =>
        !closed[first + call] && !closedNow.has(call) && !run?.closedCalls.has(call);
      const canBoard = service.canBoard.map(
        (can, call) => can && isOpen(call, prohibitions.boardings, group.closedBoardings),
      );
      const canAlight = service.canAlight.map(
        (can, call) => can && isOpen(call, prohibitions.alightings, group.closedAlightings),
      );
      for (const [start, to] of listStretches(isClosed, calls)) {
        // Departures that went apart begin where one can board them; the second round of a loop boards nobody.
        const boarded = canBoard.slice(start, to).indexOf(true);
        if (boarded < 0) continue;
        const from = group.closedBoardings.size > 0 ? start + boarded : start;
        const isWhole = pieces.length === 0 && to - from + 1 === calls;
        const id = isWhole ? service.id : nameOf(service.id, pieces.length);
        const departures = numbers.slice(group.firstDeparture, group.firstDeparture + group.departureCount);
        pieces.push({ id, service: index, from, to, canBoard, canAlight, departures });
      }
    }
  }
  return pieces;
}

/** The cost arrays of the base in the order of the restricted timetable. */
export function restrictCosts(base: CostArrays, restriction: RestrictedTimetable): CostArrays {
  const { timetable, basePosition, baseLink } = restriction;
  const countAlong = (baseCounts: Int32Array): Int32Array => {
    const counts = new Int32Array(timetable.positionCount);
    timetable.services.forEach((_, index) => {
      const first = timetable.firstPosition[index]!;
      const before = baseCounts[basePosition[first]!]!;
      for (let position = first; position < timetable.firstPosition[index + 1]!; position++)
        counts[position] = baseCounts[basePosition[position]!]! - before;
    });
    return counts;
  };
  const ofLinks = (values: Int32Array): Int32Array => baseLink.map((link) => values[link]!);
  return {
    stops: base.stops,
    drayageCents: ofLinks(base.drayageCents),
    boardCents: basePosition.map((position) => base.boardCents[position]!),
    carriageCents: countAlong(base.carriageCents),
    ...(base.grams ? { grams: restrictCosts(base.grams, restriction) } : {}),
  };
}

/** Runs of at least two calls that no forbidden segment parts, as first and last call. */
function listStretches(isClosed: (call: number) => boolean, calls: number): [number, number][] {
  const pieces: [number, number][] = [];
  let from = 0;
  for (let call = 1; call <= calls; call++) {
    if (call < calls && !isClosed(call)) continue;
    if (call - 1 > from) pieces.push([from, call - 1]);
    from = call;
  }
  return pieces;
}

/** Ids of pieces: the first keeps the service's, the others take the next free number, also beside ids that the compiler numbered. */
function namePieces(services: readonly { readonly id: string }[]): (id: string, piece: number) => string {
  const taken = new Set(services.map((service) => service.id));
  return (id, piece) => {
    if (piece === 0) return id;
    const [family] = id.split("#");
    for (let number = 2; ; number++) {
      const name = `${family}#${number}`;
      if (taken.has(name)) continue;
      taken.add(name);
      return name;
    }
  };
}
