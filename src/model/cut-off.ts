import type { Basis } from "./track.ts";

/** What has a last moment before a departure, in the order in which it usually comes. */
export const CUT_OFF_KINDS = [
  "BOOKING",
  "APPROVAL",
  "DANGEROUS_GOODS",
  "DOCUMENTS",
  "CUSTOMS",
  "VERIFIED_GROSS_MASS",
  "REEFER",
  "GATE",
] as const;
export type CutOffKind = (typeof CUT_OFF_KINDS)[number];

/** The last moment of something that a departure needs. */
export interface CutOff {
  readonly kind: CutOffKind;
  readonly minute: number;
  readonly source: string;
  readonly basis: Basis;
}

/** A cut-off with the time zone of the place where it falls due. */
export interface PlacedCutOff extends CutOff {
  readonly timeZone: string;
}
