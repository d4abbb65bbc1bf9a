import type { Differences } from "./use-differences.ts";
import { letterOf, type Way } from "./ways.ts";

const keyOf = ({ itinerary }: Way): string =>
  itinerary.legs.map((leg) => `${leg.serviceCode} ${leg.locationCodes[0]} ${leg.locationCodes.at(-1)}`).join("|") +
  itinerary.end;

/** The ways of now under the letters that they had before; those that are new have letters of their own. */
export function keepLetters(before: readonly Way[], now: readonly Way[], { differences }: Differences): readonly Way[] {
  const letterByKey = new Map(before.map((way) => [keyOf(way), way.letter]));
  const letterById = new Map(before.map((way) => [way.id, way.letter]));
  const changed = new Map(differences.map(({ plain, scenario }) => [scenario?.id, letterById.get(plain?.id ?? "")]));
  let used = before.length;
  return now.map((way) => {
    const kept = changed.has(way.id) ? changed.get(way.id) : letterByKey.get(keyOf(way));
    return { ...way, letter: kept ?? letterOf(used++) };
  });
}
