import type { LocationEntry } from "../model/directory.ts";

/** Locations by code and by name in any language, without accents, despite typing errors; best first. */
export function searchLocations(locations: readonly LocationEntry[], text: string): LocationEntry[] {
  const wanted = fold(text);
  if (wanted === "") return [];
  return locations
    .map((location) => ({ location, distance: Math.min(...namesOf(location).map((name) => distanceOf(name, wanted))) }))
    .filter(({ distance }) => distance < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.distance - b.distance || a.location.name.localeCompare(b.location.name, "en"))
    .map(({ location }) => location);
}

function namesOf(location: LocationEntry): string[] {
  return [location.code, ...location.aliases, location.name, ...location.names.map((entry) => entry.name)].map(fold);
}

/** Lower case, no accents, one space between words. */
function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** 0 equal, 1 begins so, 2 a word begins so, 3 contains it, from 4 on by typing errors; infinite when too far. */
function distanceOf(name: string, wanted: string): number {
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  if (name.includes(` ${wanted}`)) return 2;
  if (name.includes(wanted) && wanted.length > 1) return 3;
  const allowed = wanted.length >= 7 ? 2 : wanted.length >= 4 ? 1 : 0;
  const errors = Math.min(countErrors(name, wanted), ...name.split(" ").map((word) => countErrors(word, wanted)));
  return errors <= allowed ? 4 + errors : Number.POSITIVE_INFINITY;
}

/** Optimal string alignment distance: insertions, deletions, replacements, swaps of neighbours. */
function countErrors(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(replaced, last[j]! + 1, row[j - 1]! + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, beforeLast[j - 2]! + 1);
      row.push(least);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}
