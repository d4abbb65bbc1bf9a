/** Entries with a name that is like the text, without accents and despite typing errors: best first, equals in the order given. */
export function searchByNames<Entry>(
  entries: readonly Entry[],
  namesOf: (entry: Entry) => readonly string[],
  text: string,
): Entry[] {
  const wanted = fold(text);
  if (wanted === "") return [];
  return entries
    .map((entry) => ({ entry, distance: Math.min(...namesOf(entry).map((name) => distanceOf(fold(name), wanted))) }))
    .filter(({ distance }) => distance < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.distance - b.distance)
    .map(({ entry }) => entry);
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

/** Errors cost no more than this; a text whose words are all in the name, each by itself, comes after them. */
const WORD_BY_WORD = 7;

/** 0 equal, 1 begins so, 2 a word begins so, 3 contains it, from 4 on by typing errors; infinite when too far. */
function distanceOf(name: string, wanted: string): number {
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  if (name.includes(` ${wanted}`)) return 2;
  if (name.includes(wanted) && wanted.length > 1) return 3;
  const words = name.split(" ");
  const errors = Math.min(errorsWithin(name, wanted), ...words.map((word) => errorsWithin(word, wanted)));
  if (errors < Number.POSITIVE_INFINITY || !wanted.includes(" ")) return 4 + errors;
  return wanted.split(" ").reduce((sum, part) => sum + errorsOfWord(words, part), WORD_BY_WORD);
}

function errorsOfWord(words: readonly string[], part: string): number {
  return Math.min(...words.map((word) => (word.startsWith(part) ? 0 : errorsWithin(word, part))));
}

/** Typing errors, infinite where they are more than a text of this length may have. */
function errorsWithin(name: string, wanted: string): number {
  const allowed = wanted.length >= 7 ? 2 : wanted.length >= 4 ? 1 : 0;
  if (Math.abs(name.length - wanted.length) > allowed) return Number.POSITIVE_INFINITY;
  const errors = countErrors(name, wanted);
  return errors <= allowed ? errors : Number.POSITIVE_INFINITY;
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
