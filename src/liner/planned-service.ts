/** A lane between two ports. */
export interface SeaWay {
  readonly nm: number;
  /** Named passages on it, in order. */
  readonly passages: readonly string[];
}
/** Lanes between ports by code; undefined where no water joins them with the passages closed. */
export interface SeaDistances {
  measureNm(from: string, to: string, closed: readonly string[]): number | undefined;
  findWay(from: string, to: string, closed: readonly string[]): SeaWay | undefined;
}

/** A loop of one ship class before its legs are timed. */
export interface PlannedService {
  readonly id: string;
  readonly trade: string;
  readonly name: string;
  readonly kind: string;
  readonly capacityFfe: number;
  readonly speedKnots: number;
  readonly departuresPerWeek: number;
  readonly weekday: number | null;
  readonly hoursOneWay: number | null;
  readonly calls: readonly PlannedCall[];
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly source: string;
  readonly basis: string;
}
export interface PlannedCall {
  readonly port: string;
  readonly stayHours: number;
  /** Of the leg that leaves this call, as are the passages avoided. */
  readonly direction: string;
  readonly avoids: readonly string[];
}
