/**
 * The packed timetable: what the search reads. Built once, immutable afterwards.
 *
 * A position is one call of one service; positions of a service are consecutive. Departures of a service are numbered
 * from 0 in time order; event = eventOffset[position] + departure. Minutes are integers since 1970-01-01T00:00Z.
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
export interface Timetable extends TimetableInput {
  readonly positionCount: number;
  readonly eventCount: number;
  /** First position of each service, and one more. */
  readonly firstPosition: Int32Array;
  readonly positionService: Int32Array;
  readonly positionStop: Int32Array;
  /** Track of the segment that leads to, and from, the position; -1 at the ends. */
  readonly trackIn: Int8Array;
  readonly trackOut: Int8Array;
  readonly eventOffset: Int32Array;
  readonly arrivalMinute: Int32Array;
  readonly departureMinute: Int32Array;
  /** Least minutes from the departure at a position to the arrival at the next, and from there to its departure. */
  readonly leastRunMinutes: Int32Array;
  readonly leastDwellMinutes: Int32Array;
  /** Positions where a box can be boarded, by stop. */
  readonly boardingsByStop: readonly (readonly number[])[];
  /** Ways on from each alighting position: pairOffset has positionCount + 1 entries. */
  readonly pairOffset: Int32Array;
  readonly pairBoarding: Int32Array;
  /** Index into drayage, -1 for a transfer at the same terminal. */
  readonly pairLink: Int32Array;
  /** Least minutes over the timetable from an arrival to a departure that it catches; and of those, spent waiting. */
  readonly pairLeastMinutes: Int32Array;
  readonly pairLeastWaitMinutes: Int32Array;
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
