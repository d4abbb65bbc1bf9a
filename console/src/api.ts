import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { type Client, createClient } from "../../src/client/index.ts";
import {
  PlacesDocument,
  type PlacesQuery,
  ServicePageDocument,
  type ServicePageQuery,
  type SuggestionsQuery,
} from "./operations.gen.ts";
import type { Language } from "./language.ts";

export type Place = PlacesQuery["locations"]["edges"][number]["node"];
export type Suggestion = SuggestionsQuery["locationSearch"]["edges"][number]["node"];
export type Service = ServicePageQuery["services"]["edges"][number]["node"];

/** Most ways that one answer is asked for. */
export const WAYS_ASKED = 40;

/** What the pages ask, of one server. */
export interface Api {
  readonly client: Client;
  /** Every location by code: names in all languages and coordinates, read once. */
  loadPlaces(): Promise<ReadonlyMap<string, Place>>;
  /** Every service, read once. */
  loadServices(): Promise<readonly Service[]>;
}

export function createApi(url: string, apiKey?: string): Api {
  const client = createClient({ url, persisted: false, ...(apiKey ? { apiKey } : {}) });
  return { client, loadPlaces: keep(() => readPlaces(client)), loadServices: keep(() => readServices(client)) };
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

async function readPlaces(client: Client): Promise<ReadonlyMap<string, Place>> {
  const byCode = new Map<string, Place>();
  for (let after: string | null = null; ; ) {
    const { locations }: PlacesQuery = await client.request(PlacesDocument, { after });
    for (const { node } of locations.edges) byCode.set(node.code, node);
    if (!locations.pageInfo.hasNextPage) return byCode;
    after = locations.pageInfo.endCursor ?? null;
  }
}

async function readServices(client: Client): Promise<readonly Service[]> {
  const all: Service[] = [];
  for (let after: string | null = null; ; ) {
    const { services }: ServicePageQuery = await client.request(ServicePageDocument, { after });
    all.push(...services.edges.map((edge) => edge.node));
    if (!services.pageInfo.hasNextPage) return all;
    after = services.pageInfo.endCursor ?? null;
  }
}

/** Name of a place in a language, in English where the network has none; what stands in brackets is left out. */
export function nameOf(place: Pick<Place, "name" | "names">, language: Language): string {
  const name = language === "en" ? undefined : place.names.find((entry) => entry.language === language)?.name;
  return name ?? place.name.replace(/ \(.*\)$/, "");
}
