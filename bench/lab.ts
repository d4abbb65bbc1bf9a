import { DEFAULT_CARGO, PLAIN_LINE } from "../src/model/cargo.ts";
import { MINUTES_PER_DAY } from "../src/model/units.ts";
import { compileNetwork } from "../src/network/compile-network.ts";
import type { CostArrays } from "../src/network/cost-arrays.ts";
import type { Timetable } from "../src/network/timetable.ts";
import { priceNetwork } from "../src/pricing/price-network.ts";
import { formatDay } from "../src/network/calendar.ts";
import { readNetwork } from "../src/server/read-network.ts";
import type { Bounds } from "../src/search/bounds.ts";
import { buildBounds, completeBounds } from "../src/search/build-bounds.ts";
import { listDestinations, listOrigins } from "../src/search/ends.ts";
import type { SearchQuery } from "../src/search/query.ts";
import { buildRandom, pick } from "./protocol.ts";

/** A network with what is measured on it: what a query needs, where stops lie, which pairs are asked. */
export interface Lab {
  readonly name: string;
  readonly timetable: Timetable;
  readonly costs: CostArrays;
  readonly coordinates: readonly { readonly latitude: number; readonly longitude: number }[];
  readonly stations: readonly number[];
  readonly ports: readonly number[];
  /** First minute that a query may be ready at. */
  readonly readyMinute: number;
  /** Cost arrays of a cargo and pricing date that differ with the number, worked out anew. */
  readonly priceAnew: (number: number) => CostArrays;
}
export interface Pair {
  readonly origin: number;
  readonly destination: number;
  readonly readyMinute: number;
}
const HORIZON_MINUTES = 90 * MINUTES_PER_DAY;
const READY_DAYS = 28;
export const MAXIMUM_TRANSFERS = 4;
const EQUIPMENT = ["45G1", "22G1", "45R1", "22T1", "42G1"];

/** The bundled network around today, one 40-foot box of 20 t. */
export function openLab(): Lab {
  const { records, dataVersion } = readNetwork();
  const today = Math.floor(Date.now() / 86_400_000);
  const network = compileNetwork(records, dataVersion, today, null);
  const { timetable } = network;
  const locationByCode = new Map(records.locations.map((location) => [location.code, location]));
  const served = timetable.stops
    .map((_, stop) => stop)
    .filter((stop) => timetable.boardingOffset[stop + 1]! > timetable.boardingOffset[stop]!);
  const priceAnew = (number: number): CostArrays => {
    const isoEquipmentCode = EQUIPMENT[number % EQUIPMENT.length]!;
    const line = { ...PLAIN_LINE, isoEquipmentCode, units: 1 + (number % 7), cargoWeightKg: 8_000 + 37 * number };
    return priceNetwork(network, { requestedEquipments: [line] }, formatDay(today + number)).costs;
  };
  return {
    name: `${network.version}: ${timetable.services.length} services, ${timetable.eventCount} events`,
    timetable,
    costs: priceNetwork(network, DEFAULT_CARGO, formatDay(today)).costs,
    coordinates: timetable.stops.map(({ id }) => {
      const { latitude, longitude } = locationByCode.get(id.split(":")[0]!)!;
      return { latitude: Number(latitude), longitude: Number(longitude) };
    }),
    stations: served.filter((stop) => timetable.stops[stop]!.id.endsWith(":RAIL")),
    ports: served.filter((stop) => timetable.stops[stop]!.id.endsWith(":SEA")),
    readyMinute: (today + 1) * MINUTES_PER_DAY,
    priceAnew,
  };
}

/** Half from a station to a port, half anywhere, ready on some day of four weeks. */
export function listPairs(lab: Lab, count: number, seed: number): Pair[] {
  const random = buildRandom(seed);
  const everywhere = [...lab.stations, ...lab.ports];
  const pairs: Pair[] = [];
  while (pairs.length < count) {
    const isLandSea = pairs.length % 2 === 0 && lab.ports.length > 0;
    const origin = pick(random, isLandSea ? lab.stations : everywhere);
    const destination = pick(random, isLandSea ? lab.ports : everywhere);
    const day = Math.floor(random() * READY_DAYS);
    if (origin !== destination)
      pairs.push({ origin, destination, readyMinute: lab.readyMinute + day * MINUTES_PER_DAY });
  }
  return pairs;
}

export function toQuery(pair: Pair, maximumTransfers = MAXIMUM_TRANSFERS): SearchQuery {
  return {
    direction: "EARLIEST",
    origins: [pair.origin],
    destinations: [pair.destination],
    drayageAtEnds: true,
    readyMinute: pair.readyMinute,
    latestFirstDepartureMinute: pair.readyMinute + HORIZON_MINUTES,
    latestArrivalMinute: pair.readyMinute + HORIZON_MINUTES,
    maximumTransfers,
  };
}

/** Every option that is handed over in so many days from ready on. */
export function toProfileQuery(pair: Pair, days: number): SearchQuery {
  return {
    ...toQuery(pair),
    direction: "PROFILE",
    latestFirstDepartureMinute: pair.readyMinute + days * MINUTES_PER_DAY,
    latestArrivalMinute: pair.readyMinute + days * MINUTES_PER_DAY + HORIZON_MINUTES,
    maximumDurationMinutes: HORIZON_MINUTES,
  };
}

export function boundsFor(lab: Lab, query: SearchQuery, recycled?: Bounds): Bounds {
  const { timetable, costs } = lab;
  const destinations = listDestinations(timetable, costs, query);
  return buildBounds(timetable, costs, destinations, query.maximumTransfers + 1, recycled);
}

/** What a search from the query's origins does to bounds before it reads them. */
export function completeFor(lab: Lab, query: SearchQuery, bounds: Bounds, origins?: readonly number[]): Bounds {
  const stops = origins ?? listOrigins(lab.timetable, lab.costs, query).map(({ stop }) => stop);
  completeBounds(lab.timetable, lab.costs, bounds, stops, query.maximumTransfers + 1);
  return bounds;
}
