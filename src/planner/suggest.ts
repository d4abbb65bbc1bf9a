import { countErrors } from "./search-locations.ts";

const MAXIMUM_SUGGESTIONS = 3;

/** The known codes most like the one that was given, best first; those that are too different are left out. */
export function suggestCodes(known: Iterable<string>, given: string): string[] {
  const wanted = given.toUpperCase();
  return [...new Set(known)]
    .map((code) => ({ code, errors: countErrors(code.toUpperCase(), wanted) }))
    .filter(
      ({ code, errors }) =>
        errors <= Math.max(1, Math.floor(Math.max(code.length, wanted.length) / 3)) ||
        code.toUpperCase().includes(wanted),
    )
    .sort((a, b) => a.errors - b.errors || (a.code < b.code ? -1 : 1))
    .slice(0, MAXIMUM_SUGGESTIONS)
    .map(({ code }) => code);
}
