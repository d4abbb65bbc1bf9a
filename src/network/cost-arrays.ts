/** What a cargo pays, in integer US cents for all its boxes, in the order of the timetable's stops, links and positions. */
export interface StorageTariff {
  readonly freeMinutes: number;
  /** Ascending by fromDay; day 0 is the first started day after the free time. */
  readonly tiers: readonly { readonly fromDay: number; readonly centsPerStartedDay: number }[];
}
export interface TransferCents {
  readonly fromTrack: number | null;
  readonly toTrack: number | null;
  readonly cents: number;
}
export interface CostArrays {
  readonly stops: readonly {
    readonly originCents: number;
    readonly destinationCents: number;
    readonly storage: StorageTariff;
    /** The first row that fits counts. */
    readonly transferCents: readonly TransferCents[];
  }[];
  readonly drayageCents: Int32Array;
  /** By position. */
  readonly boardCents: Int32Array;
  /** Carriage from the first call of the service up to each position. */
  readonly carriageCents: Int32Array;
  /** The same with grams CO2e in place of cents and no storage, where emissions are asked for. */
  readonly grams?: CostArrays;
}

/** Cents of a transfer between two tracks: the first row that fits, 0 without one. */
export function transferCents(rows: readonly TransferCents[], from: number, to: number): number {
  for (const row of rows)
    if ((row.fromTrack === null || row.fromTrack === from) && (row.toTrack === null || row.toTrack === to))
      return row.cents;
  return 0;
}
