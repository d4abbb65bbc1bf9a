import type { Basis } from "./track.ts";

/** What one emission factor accounts for, in grams CO2e of the whole cargo. */
export interface EmissionFactor {
  readonly factor: string;
  /** Well to wheel. */
  readonly co2eGrams: number;
  /** Of these the part from tank to wheel; null where the factor does not tell. */
  readonly tankToWheelGrams: number | null;
  /** Decimal as in the factor's row. */
  readonly gramsPerUnit: string;
  readonly unit: "TONNE_KM" | "TONNE";
  readonly boundary: string;
  readonly method: string;
  readonly source: string;
  readonly basis: Basis;
}

/** Emissions of a cargo of some tonnes, and the factors behind them. */
export interface Footprint {
  readonly co2eGrams: number;
  readonly tonnes: number;
  readonly factors: readonly EmissionFactor[];
}
