import type { Cargo } from "../model/cargo.ts";
import type { Network } from "../network/compile-network.ts";
import type { CostArrays } from "../network/cost-arrays.ts";
import { toBoxLines } from "./box-lines.ts";
import { listDue } from "./carriage.ts";
import { NetworkCharges } from "./network-charges.ts";
import type { FittingRows } from "./price-index.ts";
import { getPricePlan, type PricePlan } from "./price-plan.ts";
import { PriceTable } from "./price-table.ts";
import { sumStretches } from "./stretch-sums.ts";
import { centsAt } from "./sum-by-length.ts";

/** Cost arrays of one cargo in one pricing period, and the charges behind every number. */
export interface PricedNetwork {
  readonly costs: CostArrays;
  readonly charges: NetworkCharges;
}

/** Prices every stop, link and position of the network as on a date (YYYY-MM-DD). `customer` is the key of the customer whose own rows count, if any. */
export function priceNetwork(
  network: Network,
  cargo: Cargo,
  pricingDate: string,
  customer: string | null = null,
): PricedNetwork {
  const plan = getPricePlan(network, customer);
  const table = new PriceTable(network.records, toBoxLines(network.records, cargo), pricingDate, customer);
  const charges = new NetworkCharges(network, plan, table);
  const positions = sumPositions(network, plan, table);
  sumThroughServices(network, plan, table, charges, positions);
  const drayageCents = Int32Array.from(plan.drayage, (questions) =>
    questions.reduce((sum, question) => sum + table.sumCents(table.listDue(question)), 0),
  );
  return { costs: { ...sumStops(plan, table), drayageCents, ...positions }, charges };
}

function sumStops({ stopKinds, kindOfStop }: PricePlan, table: PriceTable): Pick<CostArrays, "stops"> {
  const centsOf = (fitting: FittingRows): number => centsAt(table.getSum(fitting), 0);
  const kinds = stopKinds.map(({ stop, origin, destination, transfer, storage }) => ({
    originCents: centsOf(origin),
    destinationCents: centsOf(destination),
    storage: table.sumStorage(storage),
    transferCents: [
      ...stop.gaugeChanges.flatMap(({ stretch, tracks: [a, b] }) => {
        const cents = table.sumCents(listDue(table, stretch));
        return [
          { fromTrack: a, toTrack: b, cents },
          { fromTrack: b, toTrack: a, cents },
        ];
      }),
      { fromTrack: null, toTrack: null, cents: centsOf(transfer) },
    ],
  }));
  const stops: CostArrays["stops"][number][] = [];
  for (let stop = 0; stop < kindOfStop.length; stop++) stops.push(kinds[kindOfStop[stop]!]!);
  return { stops };
}

function sumPositions(
  { timetable }: Network,
  plan: PricePlan,
  table: PriceTable,
): Pick<CostArrays, "boardCents" | "carriageCents"> {
  const { stretchesOf, stretchOffset, boardingOf, boardingKinds, kindOfBoarding } = plan;
  const { firstPosition, positionCount } = timetable;
  const boardCents = new Int32Array(positionCount);
  const carriageCents = new Int32Array(positionCount);
  const centsByStretch = sumStretches(plan, table);
  const boardCentsByKind = boardingKinds.map((fitting) => centsAt(table.getSum(fitting), 0));
  for (let service = 0; service + 1 < firstPosition.length; service++) {
    const first = firstPosition[service]!;
    for (let position = first; position < firstPosition[service + 1]!; position++) {
      let cents = 0;
      for (let at = stretchOffset[position]!; at < stretchOffset[position + 1]!; at++)
        cents += centsByStretch[stretchesOf[at]!]!;
      if (position > first) carriageCents[position] = carriageCents[position - 1]! + cents;
      const boarding = boardingOf[position]!;
      if (boarding >= 0) boardCents[position] = boardCentsByKind[kindOfBoarding[boarding]!]!;
    }
  }
  return { boardCents, carriageCents };
}

/** The positions of services for a pair of stations: its price, and what is left to pay along the way. */
function sumThroughServices(
  { timetable: { firstPosition } }: Network,
  { throughServices, stretches, stretchesOf, stretchOffset, boardings, boardingOf }: PricePlan,
  table: PriceTable,
  charges: NetworkCharges,
  { boardCents, carriageCents }: Pick<CostArrays, "boardCents" | "carriageCents">,
): void {
  for (const service of throughServices) {
    const first = firstPosition[service]!;
    const { dues, keep } = charges.getThroughPrice(service);
    for (let position = first; position < firstPosition[service + 1]!; position++) {
      let cents = 0;
      for (let at = stretchOffset[position]!; at < stretchOffset[position + 1]!; at++)
        cents += table.sumCents(listDue(table, stretches[stretchesOf[at]!]!, keep));
      if (position > first) carriageCents[position] = carriageCents[position - 1]! + cents;
      const boarding = boardingOf[position]!;
      if (boarding >= 0) boardCents[position] = table.sumCents(table.listDue(boardings[boarding]!, 0, keep));
    }
    boardCents[first]! += table.sumCents(dues);
  }
}
