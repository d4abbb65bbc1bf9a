import { useEffect, useMemo, useState } from "preact/hooks";
import { type Place, useApi, nameOfCode } from "./api.ts";
import type { Speech } from "./language.ts";
import { type AvoidedKind, type NameAvoided, nameJurisdiction } from "./limits.ts";
import type { ChoicesQuery } from "./operations.gen.ts";

/** What a way can be told to avoid, by name. */
export interface Choices {
  /** Codes with their names, by name. */
  readonly list: (kind: AvoidedKind) => readonly (readonly [string, string])[];
  readonly name: NameAvoided;
  /** Border crossings and passages, which a map can mark. */
  readonly points: readonly Point[];
  /** Jurisdictions whose rules on goods can be kept to, with their names: unions, then countries. */
  readonly jurisdictions: readonly (readonly [string, string])[];
  /** Codes of the locations along each branch of a rail route, its trunk first; none while they are not known. */
  readonly branchesOf: (route: string) => readonly (readonly string[])[];
}

/** A border crossing or a passage on the map. */
export interface Point {
  readonly scope: "CROSSING" | "PASSAGE";
  readonly place: string;
  /** Degrees east and north. */
  readonly at: readonly [number, number];
}

/** Not a union such as EU, whose code has two letters too. */
const isCountry = (code: string): boolean => code.length === 2 && code !== "EU";
const MODES = ["RAIL", "SEA", "ROAD"] as const;

/** Name of a rail route in the language, the server's own where the console has none. */
export function nameOfRoute(route: { code: string; name: string; nameZh: string }, speech: Speech): string {
  return speech.sayOr(`route.${route.code}`, speech.language === "zh" ? route.nameZh : route.name);
}

/** Everything that can be avoided, read once; until it is there a code stands for its own name. */
export function useChoices(places: ReadonlyMap<string, Place>, speech: Speech): Choices {
  const { loadChoices } = useApi();
  const [read, setRead] = useState<ChoicesQuery | null>(null);
  useEffect(() => {
    loadChoices().then(setRead, () => {});
  }, []);
  const placeName = (code: string): string => nameOfCode(code, places, speech.language);
  const nameOfCrossing = (code: string): string => {
    const crossing = read?.borderCrossings.find((entry) => entry.code === code);
    return crossing ? `${placeName(crossing.from.code)} – ${placeName(crossing.to.code)}` : code;
  };
  const name: NameAvoided = (kind, code) => {
    if (kind === "modes") return speech.sayOr(`mode.${code}`, code);
    if (kind === "countries") return speech.country(code);
    if (kind === "borderCrossings") return nameOfCrossing(code);
    if (kind === "passages") {
      const passage = read?.seaPassages.find((entry) => entry.id === code);
      return speech.sayOr(`passage.${code}`, passage?.name ?? code);
    }
    const route = read?.routes.edges.find(({ node }) => node.code === code)?.node;
    return route ? nameOfRoute(route, speech) : code;
  };
  const codesOf = (kind: AvoidedKind): readonly string[] => {
    if (kind === "modes") return MODES;
    if (kind === "countries") return [...new Set([...places.values()].map((place) => place.countryCode))];
    if (kind === "borderCrossings") return (read?.borderCrossings ?? []).map((entry) => entry.code);
    if (kind === "passages") return (read?.seaPassages ?? []).map((entry) => entry.id);
    return (read?.routes.edges ?? []).map(({ node }) => node.code);
  };
  const collator = useMemo(() => new Intl.Collator(speech.language), [speech.language]);
  const list = (kind: AvoidedKind): readonly (readonly [string, string])[] => {
    const named = codesOf(kind).map((code) => [code, name(kind, code)] as const);
    return kind === "modes" ? named : named.sort(([, a], [, b]) => collator.compare(a, b));
  };
  const points = useMemo(() => (read ? listPoints(read, places) : []), [read, places]);
  const jurisdictions = (read?.networkInfo.jurisdictions ?? [])
    .map((code) => [code, nameJurisdiction(code, speech)] as const)
    .sort(([a, nameA], [b, nameB]) => Number(isCountry(a)) - Number(isCountry(b)) || collator.compare(nameA, nameB));
  const branchesOf = (route: string): readonly (readonly string[])[] =>
    read?.routes.edges.find(({ node }) => node.code === route)?.node.branches.map((branch) => branch.locationCodes) ??
    [];
  return { list, name, points, jurisdictions, branchesOf };
}

/** A border crossing lies between its two places. */
function listPoints(read: ChoicesQuery, places: ReadonlyMap<string, Place>): readonly Point[] {
  const crossings = read.borderCrossings.flatMap(({ code, from, to }): Point[] => {
    const [before, behind] = [places.get(from.code), places.get(to.code)];
    if (!before || !behind) return [];
    const at = [(before.longitude + behind.longitude) / 2, (before.latitude + behind.latitude) / 2] as const;
    return [{ scope: "CROSSING", place: code, at }];
  });
  const passages = read.seaPassages.map(
    ({ id, latitude, longitude }): Point => ({
      scope: "PASSAGE",
      place: id,
      at: [longitude, latitude],
    }),
  );
  return [...crossings, ...passages];
}
