const SUGGESTIONS = 3;
/** No code is longer; of a longer text only the beginning is compared, so that it costs no more. */
const LONGEST_COMPARED = 32;

/** Up to three of the known codes that are nearest to what was given, in order, as a list for a message. */
export function suggestAmong(given: string, known: readonly string[]): string {
  const unique = [...new Set(known)];
  const text = given.slice(0, LONGEST_COMPARED);
  const near = unique
    .map((code) => ({ code, distance: editDistance(text, code) }))
    .sort((a, b) => a.distance - b.distance || (a.code < b.code ? -1 : 1));
  return near
    .slice(0, SUGGESTIONS)
    .map(({ code }) => code)
    .join(", ");
}

/** Levenshtein's: least insertions, deletions and replacements of characters. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length]!;
}
