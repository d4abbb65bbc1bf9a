import { allows, type CodeFilter } from "../model/constraints.ts";

/** Between two ports there is no country. */
export const HIGH_SEAS = "";

/**
 * An excluded country may not be passed. Where the origin or destination lies in it, the way may leave the origin's country but not
 * come back into it, and enter the destination's but not leave it, so that it is never transit; inside its own borders all is open.
 */
export function isWayAllowed(
  filter: CodeFilter | null,
  countries: readonly string[],
  from: string,
  to: string,
): boolean {
  if (filter === null) return true;
  return countries.every((country, index) => {
    if (country === HIGH_SEAS || allows(filter, country) || (country === from && country === to)) return true;
    if (country === from) return countries.slice(0, index).every((before) => before === country);
    if (country === to) return countries.slice(index).every((after) => after === country);
    return false;
  });
}
