import { readDay } from "./days.ts";
import type { Choices } from "./choices.ts";

/** What the what-if page closes, as the address bar holds it. */
export interface Closure {
  readonly scope: (typeof SCOPES)[number];
  readonly place: string;
  /** First and last day, null when unbounded. */
  readonly from: string | null;
  readonly to: string | null;
}
/** What can be closed, whenever. */
export type Closable = Pick<Closure, "scope" | "place">;

const SCOPES = ["CROSSING", "PASSAGE", "COUNTRY", "LOCATION", "TERMINAL", "SERVICE", "ROUTE"] as const;
const MOST_CLOSURES = 20;

/** Reads closures such as CROSSING:CN-KZ-KHORGOS@2026-12-14/2026-12-28; what is malformed is as if it were absent. */
export function readClosures(values: URLSearchParams): readonly Closure[] {
  return values
    .getAll("closed")
    .flatMap((text) => {
      const parts = /^([A-Z]+):([\w:-]{2,60})(?:@([\d-]*)\/([\d-]*))?$/.exec(text);
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

export function isSame(a: Closable, b: Closable): boolean {
  return a.scope === b.scope && a.place === b.place;
}

/** What can be closed by a list, with the kind of choice that it is. */
export const CHOICE_BY_SCOPE = {
  CROSSING: "borderCrossings",
  PASSAGE: "passages",
  COUNTRY: "countries",
  ROUTE: "routes",
} as const;
export type ListedScope = keyof typeof CHOICE_BY_SCOPE;
export const LISTED_SCOPES = Object.keys(CHOICE_BY_SCOPE) as readonly ListedScope[];

/** Names of what the lists of choices do not hold. */
export interface PlaceNames {
  readonly place: (code: string) => string;
  /** A terminal such as KZAAU:SEA. */
  readonly terminal: (id: string) => string;
  readonly service: (code: string) => string;
}

/** What is closed, by name. */
export function nameClosure({ scope, place }: Closable, choices: Choices, names: PlaceNames): string {
  if (scope === "LOCATION") return names.place(place);
  if (scope === "TERMINAL") return names.terminal(place);
  if (scope === "SERVICE") return names.service(place);
  return choices.name(CHOICE_BY_SCOPE[scope], place);
}
