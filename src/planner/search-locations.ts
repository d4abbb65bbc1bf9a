import type { LocationEntry } from "../model/directory.ts";
import { searchByNames } from "./search-names.ts";

/** Locations by code and by name in any language, without accents, despite typing errors; best first. */
export function searchLocations(locations: readonly LocationEntry[], text: string): LocationEntry[] {
  return searchByNames(byName(locations), namesOf, text);
}

const sortedByLocations = new WeakMap<readonly LocationEntry[], readonly LocationEntry[]>();

function byName(locations: readonly LocationEntry[]): readonly LocationEntry[] {
  const sorted = sortedByLocations.get(locations) ?? locations.toSorted((a, b) => a.name.localeCompare(b.name, "en"));
  sortedByLocations.set(locations, sorted);
  return sorted;
}

function namesOf(location: LocationEntry): string[] {
  return [location.code, ...location.aliases, location.name, ...location.names.map((entry) => entry.name)];
}
