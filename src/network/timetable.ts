/**
 * The packed timetable: what the search reads. Built once, immutable afterwards.
 *
 * A position is one call of one service; positions of a service are consecutive. Departures of a service are numbered
 * from 0 in time order and do not overtake. An event is a call of a departure; those of one departure are consecutive, so that
 * riding reads memory in order. Minutes are integers since 1970-01-01T00:00Z.
 */
export interface TransferRow {
  /** Index into tracks, null for any. */
  readonly fromTrack: number | null;
  readonly toTrack: number | null;
  /** Period in which handling may begin, null for unbounded. */
  readonly fromMinute: number | null;
  readonly toMinute: number | null;
  readonly minutes: number;
}
export interface DrayageLink {
  readonly from: number;
  readonly to: number;
  readonly minutes: number;
}
export interface TimetableService {
  readonly id: string;
  readonly stops: readonly number[];
  /** Track of each segment between calls. */
  readonly tracks: readonly number[];
  readonly canBoard: readonly boolean[];
  readonly canAlight: readonly boolean[];
  /** Transfers inside a through train up to each call. */
  readonly transfers: readonly number[];
  /** Border crossings up to each call. */
  readonly borders: readonly number[];
  readonly departures: readonly {
    readonly id: string;
    readonly arrivals: readonly number[];
    readonly departures: readonly number[];
  }[];
}
export interface TimetableInput {
  readonly stops: readonly {
    readonly id: string;
    readonly originMinutes: number;
    readonly destinationMinutes: number;
    readonly transferMinutes: readonly TransferRow[];
  }[];
  readonly drayage: readonly DrayageLink[];
  readonly services: readonly TimetableService[];
}
/** A service without its times, which the event columns hold. */
export interface PackedService extends Omit<TimetableService, "departures"> {
  readonly departureIds: readonly string[];
}
export interface Timetable extends Omit<TimetableInput, "services"> {
  readonly services: readonly PackedService[];
  readonly positionCount: number;
  readonly eventCount: number;
  /** First position of each service, and one more. */
  readonly firstPosition: Int32Array;
  /** Event of each position on departure 0, and events from there to the next departure: use `eventOf`. */
  readonly eventOffset: Int32Array;
  readonly eventStride: Uint16Array;
  readonly positionService: Uint16Array | Int32Array;
  readonly positionStop: Uint16Array | Int32Array;
  /** Track of the segment that leads to, and from, the position; -1 at the ends. */
  readonly trackIn: Int8Array;
  readonly trackOut: Int8Array;
  /** Whether the box can be set down at the position. */
  readonly canAlight: Uint8Array;
  /** Transfers inside the service up to the position. */
  readonly insideTransfers: Uint8Array;
  readonly departureMinute: Int32Array;
  /** Minutes between arrival and departure; none at the ends of a service. */
  readonly dwellMinutes: Uint16Array;
  /** Least minutes from the departure at a position to the arrival at the next, and from there to its departure. */
  readonly leastRunMinutes: Uint16Array;
  readonly leastDwellMinutes: Uint16Array;
  /** Positions where a box can be boarded and set down, by stop: lists with offsets. */
  readonly boardingOffset: Int32Array;
  readonly boardings: Int32Array;
  readonly alightingOffset: Int32Array;
  readonly alightings: Int32Array;
  /** Place of a position in `alightings`, so that what is kept for those of a stop lies together; -1 where none can be made. */
  readonly alightingIndex: Int32Array;
  /** Drayage links by the stop they leave and by the one they lead to. */
  readonly linksFrom: readonly (readonly number[])[];
  readonly linksTo: readonly (readonly number[])[];
  /**
   * Ways on from an alighting position begin at pairOffset: the boardings of its stop in their order, then, from linkPairBase on,
   * those at the end of each drayage link. The value is the least minutes in the timetable from an arrival to a departure
   * that it catches, at most 65534; NO_PAIR where none is caught.
   */
  readonly pairOffset: Int32Array;
  readonly linkPairBase: Int32Array;
  readonly pairMinutes: Uint16Array;
  /** Minutes of a transfer by stop * 16 + track in * 4 + track out; NO_TRANSFER, or DATED_TRANSFER: use `readyAt`. */
  readonly fixedTransferMinutes: Int32Array;
}
export const NO_PAIR = 65_535;
export const NO_TRANSFER = -1;
export const DATED_TRANSFER = -2;

export function eventOf(timetable: Timetable, position: number, departure: number): number {
  return timetable.eventOffset[position]! + departure * timetable.eventStride[position]!;
}
export function arrivalMinuteOf(timetable: Timetable, event: number): number {
  return timetable.departureMinute[event]! - timetable.dwellMinutes[event]!;
}
export function departureCountOf(timetable: Timetable, position: number): number {
  return timetable.services[timetable.positionService[position]!]!.departureIds.length;
}

/** The departures of a service with their times, read back from the event columns. */
export function listDepartures(timetable: Timetable, service: number): TimetableService["departures"] {
  const first = timetable.firstPosition[service]!;
  const { stops, departureIds } = timetable.services[service]!;
  return departureIds.map((id, departure) => {
    const events = stops.map((_, call) => eventOf(timetable, first + call, departure));
    return {
      id,
      arrivals: events.map((event) => arrivalMinuteOf(timetable, event)),
      departures: events.map((event) => timetable.departureMinute[event]!),
    };
  });
}

const STEPS_FROM_GUESS = 4;

/** The first departure from a position at or after a minute; the number of departures when there is none. */
export function firstDepartureFrom(timetable: Timetable, position: number, minute: number): number {
  const { departureMinute } = timetable;
  const offset = timetable.eventOffset[position]!;
  const stride = timetable.eventStride[position]!;
  const count = departureCountOf(timetable, position);
  if (count === 0) return 0;
  const first = departureMinute[offset]!;
  const last = departureMinute[offset + (count - 1) * stride]!;
  if (minute <= first) return 0;
  if (minute > last) return count;
  // Departures are spread more or less evenly: a guess is mostly a step or two away.
  let low = 0;
  let high = count - 1;
  let at = Math.floor(((minute - first) / (last - first)) * (count - 1));
  for (let step = 0; low < high; step++) {
    if (departureMinute[offset + at * stride]! < minute) low = at + 1;
    else high = at;
    if (step >= STEPS_FROM_GUESS) at = (low + high) >> 1;
    else at = low > at ? low : high - 1;
  }
  return low;
}

/** The minute from which a box can be boarded again on a track, or Infinity where it cannot. */
export function readyAt(
  timetable: Pick<Timetable, "fixedTransferMinutes" | "stops">,
  stop: number,
  from: number,
  to: number,
  arrival: number,
): number {
  const minutes = timetable.fixedTransferMinutes[stop * 16 + from * 4 + to]!;
  if (minutes >= 0) return arrival + minutes;
  if (minutes === NO_TRANSFER) return Number.POSITIVE_INFINITY;
  return readyAfterTransfer(timetable.stops[stop]!.transferMinutes, from, to, arrival);
}

/** The minute from which a box that arrived at `arrival` can be boarded again, or Infinity where no row fits. */
export function readyAfterTransfer(rows: readonly TransferRow[], from: number, to: number, arrival: number): number {
  let ready = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    if (row.fromTrack !== null && row.fromTrack !== from) continue;
    if (row.toTrack !== null && row.toTrack !== to) continue;
    const begin = row.fromMinute === null ? arrival : Math.max(arrival, row.fromMinute);
    if (row.toMinute !== null && begin >= row.toMinute) continue;
    ready = Math.min(ready, begin + row.minutes);
  }
  return ready;
}
