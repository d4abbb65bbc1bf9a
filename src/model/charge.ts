import type { Basis } from "./track.ts";

/** An amount in hundredths of a currency of two minor digits. */
export interface Money {
  readonly hundredths: number;
  readonly currency: string;
}

/** US dollars for one unit of a currency, with the row that says so. */
export interface UsedRate {
  readonly currency: string;
  readonly usdPerUnit: string;
  /** Per cent that the request adds to it, null for none. */
  readonly adjustmentPercent: string | null;
  readonly validFrom: string | null;
  readonly source: string;
  readonly basis: Basis;
}

/** What a price is multiplied by. */
export const CHARGED_PER = [
  "BOX",
  "TEU",
  "WAGON",
  "KM_BOX",
  "TONNE",
  "CONSIGNMENT",
  "DAY",
  "PERCENT_OF_CHARGE",
] as const;

export type ChargedPer = (typeof CHARGED_PER)[number];

/** One charge of the answer, in integer US cents for the whole cargo: quantity times unit price, rounded at each segment, then added. */
export interface Charge {
  readonly code: string;
  readonly name: string;
  readonly amountCents: number;
  /** The same in hundredths of the row's own currency, before any exchange. */
  readonly originalHundredths: number;
  /** In the currency that was asked for: exchanged once from the row's own. */
  readonly money: Money;
  /** Key of the price row, or of its first tier. */
  readonly price: string;
  readonly chargedPer: ChargedPer;
  /** In the units of chargedPer: boxes, TEU, wagons, box-kilometres, tonnes, consignments, box-days, per cent. */
  readonly quantity: number;
  /** Decimal as in the price row, in its currency. */
  readonly unitPrice: string;
  readonly currency: string;
  /** US dollars for one unit of the currency, as in the rate row, and since when. */
  readonly usdPerUnit: string;
  /** Per cent that the request adds to the exchange out of the currency; absent for none. */
  readonly adjustmentPercent?: string;
  readonly rateDate: string | null;
  readonly rateSource: string;
  readonly rateBasis: Basis;
  /** Segment, crossing, terminal, pair of terminals, country or passage where it is incurred. */
  readonly place: string;
  readonly incurredAt: "ORIGIN" | "CARRIAGE" | "DESTINATION";
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** The row does not hold on the pricing date (the nearest in time was taken), or not any more when the charge is incurred. */
  readonly validityExceeded: boolean;
  readonly basis: Basis;
  readonly source: string;
}

/** A charge with the place, among legs and steps, of the part that it belongs to. */
export interface PlacedCharge extends Charge {
  readonly sequenceNumber: number;
}

/** What is never part of a cost. */
export const EXCLUDED_COSTS: readonly string[] = [
  "road carriage before and after",
  "import clearance",
  "duty",
  "VAT",
  "insurance",
  "box return",
  "detention",
];
