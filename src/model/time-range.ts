import type { Basis } from "./track.ts";

/** Extra minutes of a leg or step beyond its planned ones: half of the time at most `p50Minutes`, nine times in ten at most `p90Minutes`. */
export interface Spread {
  readonly p50Minutes: number;
  readonly p90Minutes: number;
  readonly source: string;
  readonly basis: Basis;
}

/** Whether a box that may come late still catches the departure that it is to go on with. */
export interface TransferRisk {
  /** Of the leg that is boarded. */
  readonly sequenceNumber: number;
  readonly terminal: string;
  /** Between being ready and the departure, as planned. */
  readonly bufferMinutes: number;
  /** That the departure is caught, 0 to 1, given all delays before it. */
  readonly probability: number;
  /** The departure that is left when it is missed; null where the timetable has none. */
  readonly nextDepartureMinute: number | null;
}

/** How long an itinerary takes when its parts take longer than planned. */
export interface TimeRange {
  /** From ready (or hand-over) to the end; null where the timetable ends before. */
  readonly p50Minutes: number | null;
  readonly p90Minutes: number | null;
  /** The weakest of the rows that it is made of. */
  readonly basis: Basis;
  /** Sum of the buffers of its transfers. */
  readonly bufferMinutes: number;
  readonly transfers: readonly TransferRisk[];
}
