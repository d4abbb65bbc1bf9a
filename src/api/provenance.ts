import type { Basis } from "../model/track.ts";

/** Key of a source with how the fact follows from it. */
export interface ProvenanceModel {
  readonly source: string;
  readonly basis: Basis;
}

/** Where a row of the network files comes from. */
export function provenance({ source, basis }: ProvenanceModel): ProvenanceModel {
  return { source, basis };
}
