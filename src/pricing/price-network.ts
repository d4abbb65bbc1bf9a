import type { Cargo } from "../model/cargo.ts";
import type { Charge } from "../model/itinerary.ts";
import { METRES_PER_NAUTICAL_MILE } from "../model/units.ts";
import { TRACKS } from "../model/track.ts";
import type { Network } from "../network/compile-network.ts";
import type { Hop, SeaLane } from "../network/hops.ts";
import { changeTracks } from "../network/list-transfers.ts";
import type { Crossing } from "../network/time-departures.ts";
import type { CostArrays, TransferCents } from "../network/cost-arrays.ts";
import type { RecordOf } from "../network/records.ts";
import { PriceTable } from "./price-table.ts";

/** Cost arrays of one cargo on one pricing date, with the charges behind every number. */
export interface PricedNetwork {
  readonly costs: CostArrays;
  /** By position: what the way to the call costs, what boarding there costs, and borders apart (charges with the crossing they belong to). */
  readonly carriageCharges: readonly (readonly Charge[])[];
  readonly boardCharges: readonly (readonly Charge[])[];
  readonly borderCharges: readonly (readonly { readonly crossing: string; readonly charge: Charge }[])[];
  readonly originCharges: readonly (readonly Charge[])[];
  readonly destinationCharges: readonly (readonly Charge[])[];
  readonly transferCharges: readonly (readonly {
    readonly row: TransferCents;
    readonly charges: readonly Charge[];
  }[])[];
  readonly drayageCharges: readonly (readonly Charge[])[];
  readonly storageSources: readonly { readonly source: string; readonly basis: Charge["basis"] }[];
}

export function priceNetwork(network: Network, cargo: Cargo, pricingDate: string): PricedNetwork {
  const { records, timetable } = network;
  const table = new PriceTable(records, cargo, pricingDate);
  const serviceById = new Map(records.services.map((service) => [service.service, service]));
  const countryByCode = new Map(records.locations.map((location) => [location.code, location.country]));
  const terminalById = new Map(records.terminals.map((terminal) => [terminal.terminal, terminal]));
  const terminals = timetable.stops.map((stop) => terminalById.get(stop.id)!);
  const at = (terminal: RecordOf<"terminals">, part: string) => ({
    part,
    mode: terminal.kind,
    terminal: terminal.terminal,
    country: countryByCode.get(terminal.location)!,
  });
  const originCharges = terminals.map((terminal) => table.listCharges(at(terminal, "ORIGIN")));
  const destinationCharges = terminals.map((terminal) => table.listCharges(at(terminal, "DESTINATION")));
  const storage = terminals.map((terminal) => table.listStorage(at(terminal, "STORAGE")));
  const transferCharges = terminals.map((terminal) =>
    listTransferCharges(network, table, terminal, at(terminal, "TRANSFER")),
  );
  // Port transfer once per port: the row of whichever end is the sea terminal.
  const drayageCharges = timetable.drayage.map((link) =>
    [link.from, link.to].flatMap((stop) =>
      table.listCharges({ part: "DRAYAGE", mode: "", terminal: timetable.stops[stop]!.id }),
    ),
  );

  const carriageCharges: Charge[][] = [];
  const borderCharges: { crossing: string; charge: Charge }[][] = [];
  const boardCharges: Charge[][] = [];
  const carriageCents = new Int32Array(timetable.positionCount);
  timetable.services.forEach((service, index) => {
    const { mode, route } = serviceById.get(service.id)!;
    const services = route ? [service.id, route] : [service.id];
    const own = network.hops.slice(timetable.firstPosition[index]!, timetable.firstPosition[index + 1]!);
    own.forEach((hop, call) => {
      const position = timetable.firstPosition[index]! + call;
      const carriage = hop ? addUp(listCarriage(table, hop, mode, services)) : [];
      boardCharges[position] = listBoarding(table, own[call + 1], mode, services);
      const border = hop ? listBorder(network, table, hop, mode) : [];
      carriageCharges[position] = carriage;
      borderCharges[position] = border;
      const cents = sumCents(carriage) + sumCents(border.map(({ charge }) => charge));
      carriageCents[position] = call === 0 ? 0 : carriageCents[position - 1]! + cents;
    });
  });
  const costs: CostArrays = {
    stops: terminals.map((_, stop) => ({
      originCents: sumCents(originCharges[stop]!),
      destinationCents: sumCents(destinationCharges[stop]!),
      storage: { freeMinutes: storage[stop]!.freeMinutes, tiers: storage[stop]!.tiers },
      transferCents: transferCharges[stop]!.map(({ row }) => row),
    })),
    drayageCents: Int32Array.from(drayageCharges, sumCents),
    boardCents: Int32Array.from(boardCharges, sumCents),
    carriageCents,
  };
  return {
    costs,
    carriageCharges,
    boardCharges,
    borderCharges,
    originCharges,
    destinationCharges,
    transferCharges,
    drayageCharges,
    storageSources: storage,
  };
}

export function sumCents(charges: readonly Charge[]): number {
  return charges.reduce((sum, charge) => sum + charge.amountCents, 0);
}

/** Charges of one code, source and basis as one. */
export function addUp(charges: readonly Charge[]): Charge[] {
  const byKey = new Map<string, Charge>();
  for (const charge of charges) {
    const key = `${charge.code}/${charge.source}/${charge.basis}`;
    byKey.set(key, { ...charge, amountCents: charge.amountCents + (byKey.get(key)?.amountCents ?? 0) });
  }
  return [...byKey.values()];
}

/** A lane at sea lies in no country: only rows of every country price it. */
const AT_SEA = "*";

/** What is paid once for boarding a vessel, by the direction in which it goes on. */
function listBoarding(
  table: PriceTable,
  next: Hop | null | undefined,
  mode: string,
  services: readonly string[],
): Charge[] {
  if (!next?.lane) return [];
  return table.listCharges({ part: "BOARDING", mode, services, country: AT_SEA, direction: next.lane.direction });
}

/** The trade's rate over the length of the lane, and the toll of each passage that has one. */
function listLane(table: PriceTable, lane: SeaLane, mode: string, services: readonly string[]): Charge[] {
  const question = { part: "CARRIAGE", mode, services, direction: lane.direction };
  const distanceMetres = Math.round(lane.distanceNm * METRES_PER_NAUTICAL_MILE);
  return [
    ...table.listCharges({ ...question, country: AT_SEA, distanceMetres }),
    ...lane.passages.flatMap((passage) => table.listCharges({ ...question, crossing: passage })),
  ];
}

/** A segment between two countries is split half and half at the border. */
function listCarriage(table: PriceTable, hop: Hop, mode: string, services: readonly string[]): Charge[] {
  if (hop.lane) return listLane(table, hop.lane, mode, services);
  return hop.segments.flatMap(({ segment, isAlong }) => {
    const direction = isAlong ? ("WEST" as const) : ("EAST" as const);
    const metres = segment.distance_km * 1000;
    const ofSegment = table.listCharges({
      part: "CARRIAGE",
      mode,
      services,
      segment: segment.segment,
      direction,
      distanceMetres: metres,
    });
    if (ofSegment.length > 0) return ofSegment;
    return segment.countries.flatMap((country) =>
      table.listCharges({
        part: "CARRIAGE",
        mode,
        services,
        country,
        direction,
        distanceMetres: metres / segment.countries.length,
      }),
    );
  });
}

/** The gauge charge of a crossing with one change terminal is paid where the box changes; all else at the border. */
function listBorder(network: Network, table: PriceTable, hop: Hop, mode: string) {
  const found: { crossing: string; charge: Charge }[] = [];
  for (const id of hop.change ? [hop.change] : hop.borders) {
    const crossing = network.crossingsById.get(id)![0]!;
    const isPaidAtChange = isGaugeChargeAtChange(crossing);
    if (hop.change && !isPaidAtChange) continue;
    const border = hop.segments.find(({ segment }) => isSamePair(segment, crossing));
    const isAlong = border ? (border.segment.from_terminal === crossing.from_terminal) === border.isAlong : true;
    for (const charge of table.listCharges({
      part: "CARRIAGE",
      mode,
      crossing: id,
      direction: isAlong ? "WEST" : "EAST",
    })) {
      const isGauge = charge.code === "GAUGE_AND_BORDER";
      if (hop.change ? isGauge : !(isGauge && isPaidAtChange)) found.push({ crossing: id, charge });
    }
  }
  return found;
}

function isGaugeChargeAtChange(crossing: Crossing): boolean {
  return crossing.change_terminals.length === 1;
}

function isSamePair(segment: RecordOf<"segments">, crossing: Crossing): boolean {
  return (
    (segment.from_terminal === crossing.from_terminal && segment.to_terminal === crossing.to_terminal) ||
    (segment.from_terminal === crossing.to_terminal && segment.to_terminal === crossing.from_terminal)
  );
}

function listTransferCharges(
  network: Network,
  table: PriceTable,
  terminal: RecordOf<"terminals">,
  question: { part: string; mode: string; terminal: string; country: string },
) {
  const rows: { row: TransferCents; charges: Charge[] }[] = [];
  for (const [id, crossings] of network.crossingsById) {
    const crossing = crossings[0]!;
    if (!crossing.change_terminals.includes(terminal.terminal) || !isGaugeChargeAtChange(crossing)) continue;
    const charges = table
      .listCharges({ part: "CARRIAGE", mode: "RAIL", crossing: id })
      .filter((charge) => charge.code === "GAUGE_AND_BORDER");
    const [a, b] = changeTracks(crossing, terminal.terminal).map((track) => TRACKS.indexOf(track));
    for (const [fromTrack, toTrack] of [
      [a!, b!],
      [b!, a!],
    ] as const)
      rows.push({ row: { fromTrack, toTrack, cents: sumCents(charges) }, charges });
  }
  const charges = table.listCharges(question);
  rows.push({ row: { fromTrack: null, toTrack: null, cents: sumCents(charges) }, charges });
  return rows;
}
