/**
 * The compiled instance as `landbridge export --compiled` prints it (design section 4), and the answer's points.
 * Declared here a second time, apart from src/, so that the oracles share nothing with the engine, not even a type.
 * All numbers are integers: minutes since 1970-01-01T00:00Z, US cents, indexes into `stops` and `tracks`.
 */

export interface StorageTier {
  readonly fromDay: number;
  readonly centsPerStartedDay: number;
}

export interface StorageTariff {
  readonly freeMinutes: number;
  /** Ascending by `fromDay`; the amounts need not be monotone. */
  readonly tiers: readonly StorageTier[];
}

/** `null` tracks match any, `null` minutes are unbounded; `toMinute` is exclusive. */
export interface TransferMinutesRow {
  readonly fromTrack: number | null;
  readonly toTrack: number | null;
  readonly fromMinute: number | null;
  readonly toMinute: number | null;
  readonly minutes: number;
}

interface TransferCentsRow {
  readonly fromTrack: number | null;
  readonly toTrack: number | null;
  readonly cents: number;
}

export interface CompiledStop {
  readonly id: string;
  readonly originMinutes: number;
  readonly originCents: number;
  readonly destinationMinutes: number;
  readonly destinationCents: number;
  readonly storage: StorageTariff;
  readonly transferMinutes: readonly TransferMinutesRow[];
  /** The first row that fits counts; none: no charge. */
  readonly transferCents: readonly TransferCentsRow[];
}

export interface CompiledDrayage {
  readonly from: number;
  readonly to: number;
  readonly minutes: number;
  readonly cents: number;
}

export interface CompiledDeparture {
  readonly id: string;
  readonly arrivals: readonly number[];
  readonly departures: readonly number[];
}

export interface CompiledService {
  readonly id: string;
  readonly stops: readonly number[];
  /** Per segment: one fewer than `stops`. */
  readonly tracks: readonly number[];
  readonly canBoard: readonly (0 | 1)[];
  readonly canAlight: readonly (0 | 1)[];
  readonly boardCents: readonly number[];
  /** Prefix sums per call. */
  readonly cents: readonly number[];
  /** Prefix counts per call of the transfers inside the service. */
  readonly transfers: readonly number[];
  readonly departures: readonly CompiledDeparture[];
}

export interface CompiledInstance {
  readonly networkVersion: string;
  readonly request: unknown;
  readonly direction: "EARLIEST" | "LATEST";
  readonly origins: readonly number[];
  readonly destinations: readonly number[];
  readonly drayageAtEnds: boolean;
  readonly readyMinute: number | null;
  readonly arriveByMinute: number | null;
  readonly latestFirstDepartureMinute: number | null;
  readonly latestArrivalMinute: number | null;
  readonly earliestHandoverMinute: number | null;
  readonly maximumTransfers: number;
  readonly tracks: readonly string[];
  readonly stops: readonly CompiledStop[];
  readonly drayage: readonly CompiledDrayage[];
  readonly services: readonly CompiledService[];
}

/** One departure ridden; `from` and `to` are positions in the service's `stops`. */
export interface FrontRide {
  readonly service: string;
  readonly departure: string;
  readonly from: number;
  readonly to: number;
}

export interface FrontVector {
  readonly arrivalMinute: number;
  readonly costCents: number;
  readonly transfers: number;
}

export interface FrontPoint extends FrontVector {
  /** Of the first ride. */
  readonly departureMinute: number;
  /** `departureMinute` - originMinutes of the terminal boarded [- drayage minutes]. */
  readonly handoverMinute: number;
  readonly rides: readonly FrontRide[];
}

/** The value at an index that the format promises; throws where the instance breaks its own shape. */
export function getAt<T>(values: readonly T[], index: number): T {
  const value = values[index];
  if (value === undefined) throw new Error(`index ${index} wanted, ${values.length} values seen`);
  return value;
}

/** Ready minute of an EARLIEST instance, the earliest hand-over of a LATEST one: no box moves before. */
export function getReadyMinute(instance: CompiledInstance): number {
  const minute = instance.direction === "EARLIEST" ? instance.readyMinute : instance.earliestHandoverMinute;
  if (minute === null) throw new Error(`${instance.direction} without the minute that it begins at`);
  return minute;
}
