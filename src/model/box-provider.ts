import type { Basis } from "./track.ts";

/** Who gives the carrier's boxes of a shipment, and takes them back. */
export interface BoxProvider {
  readonly code: string;
  readonly name: string;
  /** Key of the source of what its boxes ride, and how it follows from it. */
  readonly source: string;
  readonly basis: Basis;
}
