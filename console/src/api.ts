import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { type Client, createClient, NetworkInfoDocument, type NetworkInfoQuery } from "../../src/client/index.ts";
import {
  ChoicesDocument,
  type ChoicesQuery,
  ServicesDocument,
  type ServicesQuery,
  type SuggestionsQuery,
} from "./operations.gen.ts";
import type { Language } from "./language.ts";
import { type Place, type PlaceKeeper, type Places, readPlaces } from "./places.ts";

export type { Place } from "./places.ts";

export type Suggestion = SuggestionsQuery["locationSearch"]["edges"][number]["node"];
export type Service = ServicesQuery["services"]["edges"][number]["node"];

export type NetworkInfo = NetworkInfoQuery["networkInfo"];

/** Most ways that one answer is asked for. */
export const WAYS_ASKED = 40;

/** What the pages ask, of one server. */
export interface Api {
  readonly client: Client;
  /** Every location by code: names in all languages and coordinates, read once. */
  loadPlaces(): Promise<Places>;
  /** Locations of an earlier visit, which may be of other records; null where none are kept. */
  readonly keptPlaces: Places | null;
  /** Version and counts of the network, read once. */
  loadInfo(): Promise<NetworkInfo>;
  /** Every service, read once. */
  loadServices(): Promise<readonly Service[]>;
  /** Routes, border crossings and passages, read once. */
  loadChoices(): Promise<ChoicesQuery>;
}

/** Places are read at each visit, unless they are given a keeper. */
export function createApi(url: string, apiKey?: string, keeper?: PlaceKeeper): Api {
  const client = createClient({ url, persisted: false, ...(apiKey ? { apiKey } : {}) });
  const loadInfo = keep(async () => (await client.request(NetworkInfoDocument)).networkInfo);
  return {
    client,
    keptPlaces: keeper?.read()?.places ?? null,
    loadInfo,
    loadPlaces: keep(async () => (keeper ? keeper.load((await loadInfo()).version, client) : readPlaces(client))),
    loadServices: keep(() => readServices(client)),
    loadChoices: keep(() => client.request(ChoicesDocument)),
  };
}

/** Begins once; a failure is forgotten, so that the next call begins again. */
function keep<Value>(read: () => Promise<Value>): () => Promise<Value> {
  let kept: Promise<Value> | undefined;
  return () => {
    kept ??= read();
    kept.catch(() => {
      kept = undefined;
    });
    return kept;
  };
}

const ApiContext = createContext<Api | null>(null);
export const ApiProvider = ApiContext.Provider;

/** The server of the page around. */
export function useApi(): Api {
  const api = useContext(ApiContext);
  if (!api) throw new Error("no ApiProvider around the component");
  return api;
}

async function readServices(client: Client): Promise<readonly Service[]> {
  const all: Service[] = [];
  for (let after: string | null = null; ; ) {
    const { services }: ServicesQuery = await client.request(ServicesDocument, { after });
    all.push(...services.edges.map((edge) => edge.node));
    if (!services.pageInfo.hasNextPage) return all;
    after = services.pageInfo.endCursor ?? null;
  }
}

/** Languages tried in order; a Kazakh reader reads Russian names, nobody Latin ones better. */
const FALLBACKS: Readonly<Record<Language, readonly Language[]>> = { en: [], zh: ["zh"], ru: ["ru"], kk: ["kk", "ru"] };

/** The name of a place by its code in a language; the code itself, or what is given, while the place is not known. */
export function nameOfCode(code: string, places: Places, language: Language, otherwise: string = code): string {
  const place = places.get(code);
  return place ? nameOf(place, language) : otherwise;
}

/** Name of a place in a language, in English where the network has none, without what narrows it: brackets, a second name, "Port". */
export function nameOf(place: Pick<Place, "name" | "names">, language: Language): string {
  for (const tried of FALLBACKS[language]) {
    const entry = place.names.find(({ language: given }) => given === tried);
    if (entry) return entry.name;
  }
  return place.name
    .replace(/ \(.*\)$/, "")
    .replace(/ \/ .*$/, "")
    .replace(/ Port$/, "");
}
