import type { Client } from "../../src/client/index.ts";
import { PlacesDocument, type PlacesQuery, type PlacesQueryVariables } from "./operations.gen.ts";

export type Place = PlacesQuery["locations"]["edges"][number]["node"];
export type Places = ReadonlyMap<string, Place>;

/** Most entries of a page that the API gives. */
const PAGE = 200;
const KEY = "landbridge-places";

/** Places that the browser holds from an earlier visit, and the records that they came from. */
interface Kept {
  readonly records: string;
  readonly places: Places;
}

/** A version is DATA.DAY.LIVE; places depend on the first part alone. */
const recordsOf = (version: string): string => version.split(".")[0]!;

/** Where places are kept between visits. */
export interface PlaceKeeper {
  readonly read: () => Kept | null;
  readonly load: (version: string, client: Client) => Promise<Places>;
}

export const BROWSER_PLACES: PlaceKeeper = { read: readKeptPlaces, load: loadPlacesOf };

/** What an earlier visit left, null where there is none or where nothing may be kept. */
function readKeptPlaces(): Kept | null {
  try {
    const { records, list } = JSON.parse(localStorage.getItem(KEY) ?? "null") as { records: string; list: Place[] };
    return { records, places: toPlaces(list) };
  } catch {
    return null;
  }
}

/** Every place of a version of the network: those of an earlier visit where its records are the same. */
async function loadPlacesOf(version: string, client: Client): Promise<Places> {
  const kept = readKeptPlaces();
  const records = recordsOf(version);
  if (kept?.records === records) return kept.places;
  const places = await readPlaces(client);
  try {
    localStorage.setItem(KEY, JSON.stringify({ records, list: [...places.values()] }));
  } catch {
    // A browser that keeps nothing reads them anew.
  }
  return places;
}

/** Reads the list from both ends at once, until the two meet: half as many answers to wait for as pages. */
export async function readPlaces(client: Client): Promise<Places> {
  const found: Place[] = [];
  let front: string | null = null;
  let back: string | null = null;
  for (;;) {
    const ask = async (page: PlacesQueryVariables): Promise<PlacesQuery["locations"]> =>
      (await client.request(PlacesDocument, page)).locations;
    const [next, last]: PlacesQuery["locations"][] = await Promise.all([
      ask({ first: PAGE, after: front }),
      ask({ last: PAGE, before: back }),
    ]);
    found.push(...[...next!.edges, ...last!.edges].map(({ node }) => node));
    const places = toPlaces(found);
    if (places.size >= next!.totalCount) return places;
    front = next!.pageInfo.endCursor ?? null;
    back = last!.pageInfo.startCursor ?? null;
  }
}

function toPlaces(list: readonly Place[]): Places {
  return new Map(list.map((place) => [place.code, place]));
}
