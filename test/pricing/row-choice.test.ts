import { expect, it } from "vitest";
import { buildRandom, pick } from "../../bench/protocol.ts";
import { formatDay } from "../../src/network/calendar.ts";
import type { NetworkRecords } from "../../src/network/records.ts";
import type { BoxLine } from "../../src/pricing/box-lines.ts";
import { findBestPrice, type Price } from "../../src/pricing/price-order.ts";
import { PriceTable } from "../../src/pricing/price-table.ts";

const SEED = 230;
const SETS = 1500;
const FIRST_DAY = Date.parse("2026-01-01") / 86_400_000;
const GROUPS = ["20", "40"];
const random = buildRandom(SEED);
const dayOf = (day: number): string => formatDay(FIRST_DAY + Math.floor(day));

/** Rows that compete in every way: rank, scope, place, days, conditions. */
function buildRow(number: number): Price {
  const begin = random() * 40;
  const scope = pick(random, ["TERMINAL", "COUNTRY"] as const);
  return {
    price: `P${pick(random, [number, 100 - number])}-${number}`,
    charge_code: pick(random, ["C", "D"]),
    part: "ORIGIN",
    scope,
    place: random() < 0.4 ? "*" : scope === "TERMINAL" ? "A:RAIL" : "AA",
    priority: random() < 0.8 ? 0 : 1,
    customer: random() < 0.2 ? "ACME" : null,
    equipment_group: pick(random, [null, null, ...GROUPS]),
    gross_to_kg: random() < 0.2 ? 20_000 : null,
    gross_from_kg: null,
    valid_from: random() < 0.4 ? null : dayOf(begin),
    valid_to: random() < 0.6 ? null : dayOf(begin + random() * 10),
  } as Price;
}

it(`each box pays the best of the rows for such boxes, ${SETS} random sets of rows from seed ${SEED}`, () => {
  let outOfTime = 0;
  for (let set = 0; set < SETS; set++) {
    const prices = Array.from({ length: 2 + Math.floor(random() * 7) }, (_, number) => buildRow(number));
    const records = { prices, "exchange-rates": [] } as unknown as NetworkRecords;
    const lines = Array.from({ length: 1 + Math.floor(random() * 3) }, () => {
      const grossKg = pick(random, [10_000, 25_000]);
      return { equipmentGroups: [pick(random, GROUPS)], commodityGroups: [], dangerousGoodsClasses: [], grossKg };
    }) as unknown as BoxLine[];
    const day = dayOf(random() * 50);
    const customer = pick(random, [null, "ACME"]);
    const places = [
      { scope: "TERMINAL", place: "A:RAIL" },
      { scope: "COUNTRY", place: "AA" },
    ] as const;
    const question = { part: "ORIGIN", mode: "RAIL", services: [], direction: "", places };
    const chosen = new PriceTable(records, lines, day, customer).choose(question);
    for (const line of lines)
      for (const code of ["C", "D"]) {
        const fitting = prices.filter(
          (row) =>
            row.charge_code === code &&
            (row.customer === null || row.customer === customer) &&
            (row.equipment_group === null || line.equipmentGroups.includes(row.equipment_group)) &&
            (row.gross_to_kg === null || line.grossKg < row.gross_to_kg),
        );
        const best = findBestPrice(fitting, day);
        const paid = chosen.filter((row) => row.price.charge_code === code && row.lines.includes(line));
        expect(
          paid.map((row) => row.price.price),
          `set ${set}`,
        ).toEqual(best ? [best.price] : []);
        if (best && ((best.valid_from ?? "") > day || (best.valid_to ?? "9") < day)) outOfTime++;
      }
  }
  expect(outOfTime).toBeGreaterThan(SETS / 10);
});
