import type { Provenance } from "./types.gen.ts";

/** Where a row of the network files comes from. */
export function provenance({ source, basis }: Provenance): Provenance {
  return { source, basis };
}
