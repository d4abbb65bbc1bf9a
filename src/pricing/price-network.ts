import type { Cargo } from "../model/cargo.ts";
import type { Charge } from "../model/itinerary.ts";
import { TRACKS } from "../model/track.ts";
import type { Network } from "../network/compile-network.ts";
import { changeTracks } from "../network/list-transfers.ts";
import type { CostArrays, TransferCents } from "../network/cost-arrays.ts";
import type { RecordOf } from "../network/records.ts";
import { sumCents } from "./add-up.ts";
import { toBoxLines } from "./box-lines.ts";
import {
  type BorderCharge,
  isGaugeChargeAtChange,
  listBoarding,
  listBorder,
  listCarriage,
  listGaugeChange,
} from "./carriage.ts";
import { PriceTable, type StorageRow } from "./price-table.ts";
import { addUpTariffs } from "./storage.ts";
import { type ThroughPrice, listThroughPrices } from "./through-price.ts";

/** Cost arrays of one cargo in one pricing period, with the charges behind every number. */
export interface PricedNetwork {
  readonly costs: CostArrays;
  /** By position: what the way to the call costs, what boarding there costs, and borders apart (charges with the crossing they belong to). */
  readonly carriageCharges: readonly (readonly Charge[])[];
  readonly boardCharges: readonly (readonly Charge[])[];
  readonly borderCharges: readonly (readonly BorderCharge[])[];
  readonly originCharges: readonly (readonly Charge[])[];
  readonly destinationCharges: readonly (readonly Charge[])[];
  readonly transferCharges: readonly (readonly {
    readonly row: TransferCents;
    readonly charges: readonly Charge[];
  }[])[];
  readonly drayageCharges: readonly (readonly Charge[])[];
  readonly storageRows: readonly (readonly StorageRow[])[];
}

/** Prices every stop, link and position of the network as on a date (YYYY-MM-DD). `customer` is the key of the customer whose own rows count, if any. */
export function priceNetwork(
  network: Network,
  cargo: Cargo,
  pricingDate: string,
  customer: string | null = null,
): PricedNetwork {
  const { records, timetable } = network;
  const table = new PriceTable(records, toBoxLines(records, cargo), pricingDate, customer);
  const countryByCode = new Map(records.locations.map((location) => [location.code, location.country]));
  const terminalById = new Map(records.terminals.map((terminal) => [terminal.terminal, terminal]));
  const terminals = timetable.stops.map((stop) => terminalById.get(stop.id)!);
  const at = (terminal: RecordOf<"terminals">, part: string) => ({
    part,
    mode: terminal.kind,
    services: [],
    direction: "",
    places: [
      { scope: "TERMINAL" as const, place: terminal.terminal },
      { scope: "COUNTRY" as const, place: countryByCode.get(terminal.location)! },
    ],
  });
  const originCharges = terminals.map((terminal) => table.listCharges(at(terminal, "ORIGIN")));
  const destinationCharges = terminals.map((terminal) => table.listCharges(at(terminal, "DESTINATION")));
  const storageRows = terminals.map((terminal) => table.listStorage(at(terminal, "STORAGE")));
  const gaugeCrossings = listGaugeCrossings(network);
  const transferCharges = terminals.map((terminal) => {
    const charges = table.listCharges(at(terminal, "TRANSFER"));
    const changes = (gaugeCrossings.get(terminal.terminal) ?? []).flatMap(({ crossing, tracks: [a, b] }) => {
      const change = listGaugeChange(table, crossing);
      const cents = sumCents(change);
      return [
        { row: { fromTrack: a, toTrack: b, cents }, charges: change },
        { row: { fromTrack: b, toTrack: a, cents }, charges: change },
      ];
    });
    return [...changes, { row: { fromTrack: null, toTrack: null, cents: sumCents(charges) }, charges }];
  });
  // Port transfer once per port: the row of whichever end is the sea terminal.
  const drayageCharges = timetable.drayage.map((link) =>
    [link.from, link.to].flatMap((stop) =>
      table.listCharges({
        part: "DRAYAGE",
        mode: "",
        services: [],
        direction: "",
        places: [{ scope: "TERMINAL", place: timetable.stops[stop]!.id }],
      }),
    ),
  );

  const carriageCharges: (readonly Charge[])[] = [];
  const borderCharges: (readonly BorderCharge[])[] = [];
  const boardCharges: (readonly Charge[])[] = [];
  const carriageCents = new Int32Array(timetable.positionCount);
  network.parts.forEach(({ record, pair }, index) => {
    const first = timetable.firstPosition[index]!;
    const own = network.hops.slice(first, timetable.firstPosition[index + 1]!);
    const services = record.route ? [record.service, record.route] : [record.service];
    const through: ThroughPrice | null =
      pair &&
      listThroughPrices(table, network.crossingsById, own, { mode: record.mode, services, keep: undefined }, pair);
    const ride = { mode: record.mode, services, keep: through?.keep };
    own.forEach((hop, call) => {
      const position = first + call;
      const carriage = hop ? listCarriage(table, hop, ride, pricingDate) : [];
      const border = hop ? listBorder(table, network.crossingsById, hop, ride) : [];
      boardCharges[position] = [
        ...(call === 0 && through ? through.charges : []),
        ...listBoarding(table, timetable.stops[timetable.positionStop[position]!]!.id, own[call + 1], ride),
      ];
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
      storage: addUpTariffs(storageRows[stop]!),
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
    storageRows,
  };
}

/** By terminal: the crossings whose change of gauge is made and paid there, with the two tracks. */
function listGaugeCrossings(
  network: Network,
): ReadonlyMap<string, { readonly crossing: string; readonly tracks: readonly [number, number] }[]> {
  const found = new Map<string, { crossing: string; tracks: readonly [number, number] }[]>();
  for (const [crossing, rows] of network.crossingsById) {
    if (!isGaugeChargeAtChange(rows[0]!)) continue;
    for (const terminal of rows[0]!.change_terminals) {
      const [a, b] = changeTracks(rows[0]!, terminal);
      const entry = { crossing, tracks: [TRACKS.indexOf(a), TRACKS.indexOf(b)] as const };
      found.set(terminal, [...(found.get(terminal) ?? []), entry]);
    }
  }
  return found;
}
