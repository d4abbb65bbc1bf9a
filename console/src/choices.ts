import { useEffect, useState } from "preact/hooks";
import { nameOf, type Place, useApi } from "./api.ts";
import type { Speech } from "./language.ts";
import type { AvoidedKind, NameAvoided } from "./limits.ts";
import type { ChoicesQuery } from "./operations.gen.ts";

/** What a way can be told to avoid, by name. */
export interface Choices {
  /** Codes with their names, by name. */
  readonly list: (kind: AvoidedKind) => readonly (readonly [string, string])[];
  readonly name: NameAvoided;
  /** First place behind a border crossing; empty where it is not known. */
  readonly placeOfCrossing: (code: string) => string;
  readonly isRead: boolean;
}

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
  const placeName = (code: string): string => (places.has(code) ? nameOf(places.get(code)!, speech.language) : code);
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
  const list = (kind: AvoidedKind): readonly (readonly [string, string])[] => {
    const named = codesOf(kind).map((code) => [code, name(kind, code)] as const);
    return kind === "modes" ? named : named.sort(([, a], [, b]) => a.localeCompare(b, speech.language));
  };
  const placeOfCrossing = (code: string): string =>
    read?.borderCrossings.find((entry) => entry.code === code)?.to.code ?? "";
  return { list, name, placeOfCrossing, isRead: read !== null };
}
