import { readDay } from "./days.ts";
import type { Choices } from "./choices.ts";
import type { Way } from "./ways.ts";

/** What the what-if page closes, as the address bar holds it. */
export interface Closure {
  readonly scope: (typeof SCOPES)[number];
  readonly place: string;
  /** First and last day, null when unbounded. */
  readonly from: string | null;
  readonly to: string | null;
}

export const SCOPES = ["CROSSING", "PASSAGE", "COUNTRY", "LOCATION", "SERVICE"] as const;
const MOST_CLOSURES = 20;

/** Reads closures such as CROSSING:CN-KZ-KHORGOS@2026-12-14/2026-12-28; what is malformed is as if it were absent. */
export function readClosures(values: URLSearchParams): readonly Closure[] {
  return values
    .getAll("closed")
    .flatMap((text) => {
      const parts = /^([A-Z]+):([\w-]{2,60})(?:@([\d-]*)\/([\d-]*))?$/.exec(text);
      const scope = SCOPES.find((name) => name === parts?.[1]);
      return parts && scope
        ? [{ scope, place: parts[2]!, from: readDay(parts[3] ?? null), to: readDay(parts[4] ?? null) }]
        : [];
    })
    .slice(0, MOST_CLOSURES);
}

export function writeClosures(closures: readonly Closure[]): [string, string][] {
  return closures.map(({ scope, place, from, to }) => [
    "closed",
    `${scope}:${place}${from || to ? `@${from ?? ""}/${to ?? ""}` : ""}`,
  ]);
}

/** The closures argument of a scenario. */
export function toClosureInput({ scope, place, from, to }: Closure) {
  return { scope, place, ...(from ? { from } : {}), ...(to ? { to } : {}) };
}

const CHOICE_BY_SCOPE = { CROSSING: "borderCrossings", PASSAGE: "passages", COUNTRY: "countries" } as const;

/** What can be closed by a list, with the kind of choice it is. */
export function choiceOf(scope: keyof typeof CHOICE_BY_SCOPE) {
  return CHOICE_BY_SCOPE[scope];
}

/** What is closed, by name. */
export function nameClosure({ scope, place }: Closure, choices: Choices, placeName: (code: string) => string): string {
  if (scope === "LOCATION") return placeName(place);
  return scope === "SERVICE" ? place : choices.name(CHOICE_BY_SCOPE[scope], place);
}

/** Whether a way uses what is closed; days aside. */
export function meets({ itinerary }: Way, { scope, place }: Closure): boolean {
  const { legs, borderCrossings } = itinerary;
  switch (scope) {
    case "CROSSING":
      return borderCrossings.includes(place);
    case "PASSAGE":
      return legs.some((leg) => leg.passages.includes(place));
    case "COUNTRY":
      return legs.some((leg) => leg.countries.includes(place));
    case "SERVICE":
      return legs.some((leg) => leg.serviceCode === place);
    case "LOCATION":
      return legs.some((leg) => leg.locationCodes[0] === place || leg.locationCodes.at(-1) === place);
  }
}
