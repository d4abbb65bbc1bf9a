import { type Cargo, PLAIN_LINE } from "../model/cargo.ts";
import type { Charge } from "../model/charge.ts";
import { METRES_PER_NAUTICAL_MILE } from "../model/units.ts";
import type { Network } from "../network/compile-network.ts";
import type { Hop } from "../network/hops.ts";
import type { RecordOf } from "../network/records.ts";
import { sumCents } from "./add-up.ts";
import { type BoxLine, toBoxLines } from "./box-lines.ts";
import { askGaugeChange, listBorderStretches, listDue, listStretches } from "./carriage.ts";
import { type PricedNetwork, priceNetwork } from "./price-network.ts";
import { PriceTable } from "./price-table.ts";

type Point = RecordOf<"price-points">;
/** A published price counts as met within this share of it. */
export const TOLERANCE = 0.25;

/** A published price beside what the network's price rows give for the same carriage on its date. */
export interface PointComparison {
  readonly point: Point;
  readonly publishedCents: number;
  /** Null where the network has no way to price it. */
  readonly modelCents: number | null;
  /** (model - published) / published. */
  readonly deviation: number | null;
  readonly isWithin: boolean;
  /** Why it is not met, or what to know about it. */
  readonly reason: string;
}

/** Compares every published price of some modes that is marked as a level. */
export function comparePricePoints(network: Network, modes: readonly string[]): PointComparison[] {
  const pricedByKey = new Map<string, PricedNetwork>();
  return network.records["price-points"]
    .filter((point) => point.compare === "LEVEL" && modes.includes(point.mode))
    .map((point) => {
      const { cents, reason } =
        point.mode === "SEA" ? priceSeaPoint(network, point, pricedByKey) : priceRailPoint(network, point);
      const publishedCents = Math.round(Number(point.amount) * 100);
      const deviation = cents === null ? null : (cents - publishedCents) / publishedCents;
      const isWithin = deviation !== null && Math.abs(deviation) <= TOLERANCE;
      return { point, publishedCents, modelCents: cents, deviation, isWithin, reason: isWithin ? "" : reason };
    });
}

function cargoOf(point: Point): Cargo {
  const isoEquipmentCode = point.equipment.startsWith("20") ? "22G1" : "45G1";
  return { requestedEquipments: [{ ...PLAIN_LINE, isoEquipmentCode, cargoWeightKg: 15_000 }] };
}

/** The first day of a date that may be a month, a year or a period. */
function dayOf(point: Point): string {
  const [first] = point.date.split("/");
  return first!.length === 4 ? `${first}-07-01` : first!.length === 7 ? `${first}-15` : first!;
}

/** Along the tracks from place to place of the point's path: terminals at both ends, carriage, borders, port transfers. */
function priceRailPoint(network: Network, point: Point): { cents: number | null; reason: string } {
  const places = (point.path ?? "").split(">");
  const day = dayOf(point);
  const lines = toBoxLines(network.records, cargoOf(point));
  const table = new PriceTable(network.records, lines, day, null);
  const charges: Charge[] = [];
  for (const [index, to] of places.entries()) {
    if (index === 0) continue;
    const found = priceStretch(network, table, places[index - 1]!, to);
    if (found === null) return { cents: null, reason: `no tracks from ${places[index - 1]} to ${to}` };
    charges.push(...found);
  }
  charges.push(
    ...listEnd(network, table, places[0]!, "ORIGIN"),
    ...listEnd(network, table, places.at(-1)!, "DESTINATION"),
  );
  const extra = priceExtraKilometres(table, lines, point.extra_km ?? 0);
  return {
    cents: sumCents(charges) + extra,
    reason: `${point.remark ?? ""} ${point.includes ?? ""}`.trim(),
  };
}

function priceStretch(network: Network, table: PriceTable, from: string, to: string): Charge[] | null {
  const lane = network.records.segments.find(
    (segment) =>
      segment.track === "SEA" &&
      [`${from}:SEA`, `${to}:SEA`].every((end) => end === segment.from_terminal || end === segment.to_terminal),
  );
  const ride = { mode: lane ? "SEA" : "RAIL", services: [] };
  const path = lane ? [lane] : network.topology.findPath(`${from}:RAIL`, `${to}:RAIL`, "RAIL");
  if (!path) return null;
  let at = lane ? `${from}:SEA` : `${from}:RAIL`;
  const segments = path.map((segment) => {
    const isAlong = segment.from_terminal === at;
    at = isAlong ? segment.to_terminal : segment.from_terminal;
    return { segment, isAlong };
  });
  const crossings = segments.flatMap(({ segment }) =>
    network.records.crossings.filter(
      (row) =>
        (row.from_terminal === segment.from_terminal && row.to_terminal === segment.to_terminal) ||
        (row.from_terminal === segment.to_terminal && row.to_terminal === segment.from_terminal),
    ),
  );
  const borders = [...new Set(crossings.map((row) => row.crossing))];
  const hop: Hop = { segments, lane: null, borders, change: null };
  const gauges = borders.filter((id) => network.crossingsById.get(id)![0]!.change_terminals.length === 1);
  const transfers = lane ? [from, to].flatMap((code) => listPortTransfer(table, `${code}:SEA`)) : [];
  const stretches = [
    ...listStretches(hop, ride),
    ...listBorderStretches(network.crossingsById, hop, ride),
    ...gauges.map((id) => askGaugeChange(id)),
  ];
  return [...stretches.flatMap((stretch) => table.toCharges(listDue(table, stretch))), ...transfers];
}

function listPortTransfer(table: PriceTable, terminal: string): Charge[] {
  const places = [{ scope: "TERMINAL" as const, place: terminal }];
  return table.listCharges({ part: "DRAYAGE", mode: "", services: [], direction: "", places });
}

function listEnd(network: Network, table: PriceTable, code: string, part: string): Charge[] {
  const country = network.records.locations.find((row) => row.code === code)!.country;
  return table.listCharges({
    part,
    mode: "RAIL",
    services: [],
    direction: "",
    places: [
      { scope: "TERMINAL", place: `${code}:RAIL` },
      { scope: "COUNTRY", place: country },
    ],
  });
}

/** Chinese kilometres between a city of the point that is not on the network and the station where its path begins. */
function priceExtraKilometres(table: PriceTable, lines: readonly BoxLine[], km: number): number {
  if (km === 0 || lines.length === 0) return 0;
  const places = [{ scope: "COUNTRY" as const, place: "CN" }];
  return sumCents(
    table.listCharges({ part: "CARRIAGE", mode: "RAIL", services: [], direction: "WEST", places }, km * 1000),
  );
}

/** The cheapest sailing between two ports, without handling at its ends, as the indexes count. */
function priceSeaPoint(
  network: Network,
  point: Point,
  pricedByKey: Map<string, PricedNetwork>,
): { cents: number | null; reason: string } {
  const key = `${dayOf(point)}|${point.equipment}`;
  const priced = pricedByKey.get(key) ?? priceNetwork(network, cargoOf(point), dayOf(point));
  pricedByKey.set(key, priced);
  const trade = `SEA-${(point.path ?? "").split("|")[0]!.toUpperCase()}`;
  const [from, to] = [point.from_code, point.to_code].map((code) =>
    network.stopByTerminal.get(`${network.codeByAlias.get(code ?? "") ?? code}:SEA`),
  );
  if (from === undefined || to === undefined) return { cents: null, reason: "a port that is not on the network" };
  const start = new Map([[from, 0]]);
  const ofTrade = sailFrom(network, priced, start, trade).get(to);
  if (ofTrade !== undefined)
    return {
      cents: ofTrade,
      reason: `a direct service of ${trade} as it sails now; the spot price moved within the period of the rate`,
    };
  const nm = findLeastMiles(network, from, to);
  if (nm !== null)
    return {
      cents: priceMiles(network, point, trade, nm),
      reason: `no direct service of ${trade}: its rates over the ${Math.round(nm)} nm of another trade's service`,
    };
  const direct = sailFrom(network, priced, start, null);
  const afterTransfer = new Map(
    [...direct].map(([stop, cents]) => [stop, cents + (priced.costs.stops[stop]!.transferCents.at(-1)?.cents ?? 0)]),
  );
  const cents = sailFrom(network, priced, afterTransfer, null).get(to);
  return cents === undefined
    ? { cents: null, reason: "no way by sea with at most one transhipment" }
    : { cents, reason: `no direct service: with a transhipment, which the point does not contain` };
}

/** Least cents at every port that one service reaches from the ports of a start, each with its cents so far. */
function sailFrom(
  network: Network,
  priced: PricedNetwork,
  start: ReadonlyMap<number, number>,
  trade: string | null,
): Map<number, number> {
  const { timetable } = network;
  const { boardCents, carriageCents } = priced.costs;
  const reached = new Map<number, number>();
  timetable.services.forEach((service, index) => {
    const { record } = network.parts[index]!;
    if (record.mode !== "SEA" || (trade !== null && record.route !== trade)) return;
    const first = timetable.firstPosition[index]!;
    service.stops.forEach((stop, boarded) => {
      const before = start.get(stop);
      if (before === undefined || !service.canBoard[boarded]) return;
      for (let left = boarded + 1; left < service.stops.length; left++) {
        if (!service.canAlight[left]) continue;
        const ride = carriageCents[first + left]! - carriageCents[first + boarded]!;
        const cents = before + boardCents[first + boarded]! + ride;
        const known = reached.get(service.stops[left]!);
        if (known === undefined || cents < known) reached.set(service.stops[left]!, cents);
      }
    });
  });
  return reached;
}

/** Nautical miles of the shortest direct sailing of any trade. */
function findLeastMiles(network: Network, from: number, to: number): number | null {
  const { timetable } = network;
  let least: number | null = null;
  timetable.services.forEach((service, index) => {
    const first = timetable.firstPosition[index]!;
    service.stops.forEach((stop, boarded) => {
      if (stop !== from || !service.canBoard[boarded]) return;
      const left = service.stops.findIndex((other, call) => call > boarded && other === to && service.canAlight[call]);
      if (left < 0) return;
      const hops = network.hops.slice(first + boarded + 1, first + left + 1);
      if (hops.some((hop) => !hop?.lane)) return;
      const nm = hops.reduce((sum, hop) => sum + hop!.lane!.distanceNm, 0);
      if (least === null || nm < least) least = nm;
    });
  });
  return least;
}

/** The trade's own rows over a distance. */
function priceMiles(network: Network, point: Point, trade: string, nm: number): number {
  const table = new PriceTable(network.records, toBoxLines(network.records, cargoOf(point)), dayOf(point), null);
  const direction = (point.path ?? "").split("|")[1]!.toUpperCase();
  const places = [{ scope: "COUNTRY" as const, place: "*" }];
  const question = { mode: "SEA", services: [trade], direction, places };
  return sumCents([
    ...table.listCharges({ ...question, part: "BOARDING" }),
    ...table.listCharges({ ...question, part: "CARRIAGE" }, Math.round(nm * METRES_PER_NAUTICAL_MILE)),
  ]);
}
