import { expect, it } from "vitest";
import type { NetworkRecords } from "../../src/network/records.ts";
import { isValidOn } from "../../src/network/validity.ts";
import { listRates } from "../../src/pricing/exchange.ts";
import { findBestPrice, type Price } from "../../src/pricing/price-order.ts";
import { listPricingPeriods, listRulePeriods } from "../../src/pricing/periods.ts";
import { buildRandom } from "../oracle/random-instance.ts";

const SEED = 6001;
const SETS = 200;
const DAYS = 60;
const dayOf = (day: number): string => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);

it(`give the same rows on every day of a period, on ${SETS} random sets from seed ${SEED}`, () => {
  let shared = 0;
  for (let seed = SEED; seed < SEED + SETS; seed++) {
    const random = buildRandom(seed);
    const row = (index: number) => {
      const begin = random.between(5, DAYS - 10);
      return {
        price: `P${index}`,
        currency: "EUR",
        usd_per_unit: `1.${index}`,
        scope: "COUNTRY",
        place: "CN",
        priority: 0,
        valid_from: random.between(0, 4) === 0 ? null : dayOf(begin),
        valid_to: random.between(0, 4) === 0 ? null : dayOf(begin + random.between(0, 8)),
      };
    };
    const prices = Array.from({ length: random.between(1, 4) }, (_, index) => row(index)) as unknown as Price[];
    const rates = Array.from({ length: random.between(1, 3) }, (_, index) => row(index));
    const records = { prices, "exchange-rates": rates } as unknown as NetworkRecords;
    const periods = listPricingPeriods(records);
    const rowsOn = (day: string) => {
      const best = findBestPrice(prices, day)!;
      return [best.price, isValidOn(best, day), listRates(records, day).get("EUR")!.row];
    };
    const seen = new Map<number, unknown>();
    for (let day = 0; day < DAYS; day++) {
      const period = periods.find(dayOf(day));
      if (seen.has(period)) {
        shared++;
        expect(rowsOn(dayOf(day)), `seed ${seed}, ${dayOf(day)}`).toEqual(seen.get(period));
      } else seen.set(period, rowsOn(dayOf(day)));
    }
  }
  expect(shared).toBeGreaterThan(SETS * 10);
});

it(`give the same rules on every day of a period, on ${SETS} random sets from seed ${SEED}`, () => {
  let shared = 0;
  for (let seed = SEED; seed < SEED + SETS; seed++) {
    const random = buildRandom(seed);
    const rows = Array.from({ length: random.between(1, 5) }, () => {
      const begin = random.between(5, DAYS - 10);
      return {
        valid_from: random.between(0, 4) === 0 ? null : dayOf(begin),
        valid_to: random.between(0, 4) === 0 ? null : dayOf(begin + random.between(0, 8)),
      };
    });
    const files = {
      "acceptance-rules": rows.slice(0, 2),
      "weight-limits": rows.slice(2, 3),
      "cut-offs": rows.slice(3),
    };
    const periods = listRulePeriods(files as unknown as NetworkRecords);
    const seen = new Map<number, boolean[]>();
    for (let day = 0; day < DAYS; day++) {
      const period = periods.find(dayOf(day));
      const holding = rows.map((row) => isValidOn(row, dayOf(day)));
      if (seen.has(period)) shared++;
      else seen.set(period, holding);
      expect(holding, `seed ${seed}, ${dayOf(day)}`).toEqual(seen.get(period));
    }
  }
  expect(shared).toBeGreaterThan(SETS * 10);
});
