import { packTimetable } from "./pack-timetable.ts";
import { copyPairMinutes } from "./restrict-pairs.ts";
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
 * differ in what they may do; stops keep their indexes. O(positions + events + pairs).
 */
export function restrictTimetable(base: Timetable, prohibitions: Prohibitions): RestrictedTimetable {
  const services: TimetableService[] = [];
  const basePositions: number[] = [];
  const nameOf = namePieces(base.services);
  const baseDepartures: (readonly number[])[] = [];
  base.services.forEach((service, index) => {
    const first = base.firstPosition[index]!;
    const calls = service.stops.length;
    let piece = 0;
    for (const run of prohibitions.runs?.get(index) ?? [null]) {
      const all = listDepartures(base, index);
      const numbers = run?.departures ?? [...all.keys()];
      const running = run ? numbers.map((number) => all[number]!) : all;
      for (const group of splitDepartures(running, first, calls, prohibitions.dated)) {
        const isClosed = (call: number): boolean => prohibitions.hops[first + call] !== 0 || group.closedHops.has(call);
        const isOpen = (call: number, closed: Uint8Array, closedNow: ReadonlySet<number>): boolean =>
          !closed[first + call] && !closedNow.has(call) && !run?.closedCalls.has(call);
        const whole = {
          ...service,
          departures: group.departures,
          canBoard: service.canBoard.map(
            (can, call) => can && isOpen(call, prohibitions.boardings, group.closedBoardings),
          ),
          canAlight: service.canAlight.map(
            (can, call) => can && isOpen(call, prohibitions.alightings, group.closedAlightings),
          ),
        };
        for (const [start, to] of listPieces(isClosed, calls)) {
          // Departures that went apart begin where one can board them; the second round of a loop boards nobody.
          const boarded = whole.canBoard.slice(start, to).indexOf(true);
          if (boarded < 0) continue;
          const from = group.closedBoardings.size > 0 ? start + boarded : start;
          const isWhole = piece === 0 && to - from + 1 === calls;
          services.push(isWhole ? whole : cut(whole, from, to, nameOf(service.id, piece)));
          baseDepartures.push(numbers.slice(group.firstDeparture, group.firstDeparture + group.departures.length));
          for (let call = from; call <= to; call++) basePositions.push(first + call);
          piece++;
        }
      }
    }
  });
  const least = prohibitions.minimumTransferMinutes;
  const baseLink = Int32Array.from([...base.drayage.keys()].filter((link) => !prohibitions.links[link]));
  const baseDrayage = base.drayage.map((link) => ({ ...link, minutes: Math.max(link.minutes, least) }));
  const basePosition = Int32Array.from(basePositions);
  const origins = prohibitions.leastOriginMinutes;
  const input = {
    stops: base.stops.map((stop, index) =>
      least === 0 && origins === null
        ? stop
        : {
            ...stop,
            originMinutes: Math.max(stop.originMinutes, origins?.[index] ?? 0),
            transferMinutes: stop.transferMinutes.map((row) => ({ ...row, minutes: Math.max(row.minutes, least) })),
          },
    ),
    drayage: [...baseLink].map((link) => baseDrayage[link]!),
    services,
  };
  // With other transfer minutes the waits are other ones. With fewer departures they are no shorter, which is all that is asked of a bound.
  const timetable =
    least === 0
      ? packTimetable(input, (packed) => copyPairMinutes(base, packed, basePosition, baseLink))
      : packTimetable(input);
  return { timetable, basePosition, baseDepartures, baseLink, baseDrayage };
}

/** The cost arrays of the base in the order of the restricted timetable. */
export function restrictCosts(
  base: CostArrays,
  { timetable, basePosition, baseLink }: RestrictedTimetable,
): CostArrays {
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
    ...(base.carriageGrams ? { carriageGrams: countAlong(base.carriageGrams) } : {}),
    ...(base.drayageGrams ? { drayageGrams: ofLinks(base.drayageGrams) } : {}),
  };
}

/** Runs of at least two calls that no forbidden segment parts, as first and last call. */
function listPieces(isClosed: (call: number) => boolean, calls: number): [number, number][] {
  const pieces: [number, number][] = [];
  let from = 0;
  for (let call = 1; call <= calls; call++) {
    if (call < calls && !isClosed(call)) continue;
    if (call - 1 > from) pieces.push([from, call - 1]);
    from = call;
  }
  return pieces;
}

function cut(service: TimetableService, from: number, to: number, id: string): TimetableService {
  const part = <Value>(values: readonly Value[]): readonly Value[] => values.slice(from, to + 1);
  const counts = (prefix: readonly number[]): readonly number[] => part(prefix).map((count) => count - prefix[from]!);
  return {
    ...service,
    id,
    stops: part(service.stops),
    tracks: service.tracks.slice(from, to),
    canBoard: part(service.canBoard),
    canAlight: part(service.canAlight),
    transfers: counts(service.transfers),
    borders: counts(service.borders),
    departures: service.departures.map((departure) => ({
      id: departure.id,
      arrivals: part(departure.arrivals),
      departures: part(departure.departures),
    })),
  };
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
