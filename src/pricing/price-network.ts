import type { Cargo } from "../model/cargo.ts";
import type { Network } from "../network/compile-network.ts";
import type { CostArrays } from "../network/cost-arrays.ts";
import { toBoxLines } from "./box-lines.ts";
import { listDue } from "./carriage.ts";
import { NetworkCharges } from "./network-charges.ts";
import type { PriceQuestion } from "./price-index.ts";
import { getPricePlan, type PricePlan } from "./price-plan.ts";
import { PriceTable } from "./price-table.ts";
import { sumStretches } from "./stretch-rates.ts";

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
  const costs: CostArrays = {
    ...sumStops(plan, table),
    drayageCents: Int32Array.from(plan.drayage, (questions) =>
      questions.reduce((sum, question) => sum + table.sumCents(table.listDue(question)), 0),
    ),
    ...sumPositions(network, plan, table, charges),
  };
  return { costs, charges };
}

function sumStops(plan: PricePlan, table: PriceTable): Pick<CostArrays, "stops"> {
  const centsOf = (question: PriceQuestion): number => table.sumCents(table.listDue(question));
  const stops: CostArrays["stops"][number][] = [];
  plan.stops.forEach(({ origin, destination, transfer, storage, gaugeChanges }, stop) => {
    const like = stops[plan.likeStop[stop]!];
    if (like) {
      stops.push(like);
      return;
    }
    const changes = gaugeChanges.flatMap(({ stretch, tracks: [a, b] }) => {
      const cents = table.sumCents(listDue(table, stretch));
      return [
        { fromTrack: a, toTrack: b, cents },
        { fromTrack: b, toTrack: a, cents },
      ];
    });
    stops.push({
      originCents: centsOf(origin),
      destinationCents: centsOf(destination),
      storage: table.sumStorage(storage),
      transferCents: [...changes, { fromTrack: null, toTrack: null, cents: centsOf(transfer) }],
    });
  });
  return { stops };
}

function sumPositions(
  { timetable, parts }: Network,
  plan: PricePlan,
  table: PriceTable,
  charges: NetworkCharges,
): Pick<CostArrays, "boardCents" | "carriageCents"> {
  const { stretches, stretchesOf, stretchOffset, boardings, boardingOf, likeBoarding } = plan;
  const boardCents = new Int32Array(timetable.positionCount);
  const carriageCents = new Int32Array(timetable.positionCount);
  const centsByStretch = sumStretches(plan, table);
  const centsByBoarding = new Int32Array(boardings.length);
  boardings.forEach((question, number) => {
    const like = likeBoarding[number]!;
    centsByBoarding[number] = like < number ? centsByBoarding[like]! : table.sumCents(table.listDue(question));
  });
  parts.forEach(({ pair }, service) => {
    const first = timetable.firstPosition[service]!;
    const through = pair && charges.getThroughPrice(service);
    for (let position = first; position < timetable.firstPosition[service + 1]!; position++) {
      let cents = 0;
      for (let at = stretchOffset[position]!; at < stretchOffset[position + 1]!; at++) {
        const stretch = stretchesOf[at]!;
        cents += through ? table.sumCents(listDue(table, stretches[stretch]!, through.keep)) : centsByStretch[stretch]!;
      }
      if (position > first) carriageCents[position] = carriageCents[position - 1]! + cents;
      const boarding = boardingOf[position]!;
      if (boarding >= 0)
        boardCents[position] = through
          ? table.sumCents(table.listDue(boardings[boarding]!, 0, through.keep))
          : centsByBoarding[boarding]!;
    }
    if (through) boardCents[first]! += table.sumCents(through.dues);
  });
  return { boardCents, carriageCents };
}
