import { chargeAmount, chargeCents, countBoxes, findCents, numbersOf, percentCents } from "./charge-amount.ts";
import { type ChosenPrice, listBase } from "./chosen-price.ts";
import type { ExchangeRate } from "./exchange.ts";
import type { Price } from "./price-order.ts";

/** What chosen rows come to: cents whatever the length, and charges for its metres, each rounded half up by itself. */
export interface SumByLength {
  readonly fixedCents: number;
  readonly perMetre: readonly PerMetre[];
  readonly percentages: readonly Percentage[];
}
interface PerMetre {
  readonly row: ChosenPrice;
  readonly rate: ExchangeRate;
  /** Of all boxes for a kilometre, and the least for any length. */
  readonly scaledAmount: number;
  readonly scaledMinimum: number;
}
interface Percentage {
  readonly price: Price;
  readonly rate: ExchangeRate;
  readonly of: SumByLength;
}
const NONE: readonly never[] = [];

/** The sum of some of the rows that are chosen at a place. */
export function buildSum(
  rows: readonly ChosenPrice[],
  chosen: readonly ChosenPrice[],
  rates: ReadonlyMap<string, ExchangeRate>,
): SumByLength {
  let fixedCents = 0;
  let perMetre: PerMetre[] | readonly never[] = NONE;
  let percentages: Percentage[] | readonly never[] = NONE;
  for (const row of rows) {
    const { price, lines } = row;
    const rate = rates.get(price.currency)!;
    if (price.charged_per === "KM_BOX") {
      const { amount, minimum } = numbersOf(price);
      perMetre = [...perMetre, { row, rate, scaledAmount: countBoxes(lines) * amount, scaledMinimum: minimum * 1000 }];
    } else if (price.charged_per === "PERCENT_OF_CHARGE") {
      const base = listBase(row, chosen);
      if (base.length > 0) percentages = [...percentages, { price, rate, of: buildSum(base, chosen, rates) }];
    } else fixedCents += chargeCents(price, lines, 0, rate);
  }
  return { fixedCents, perMetre, percentages };
}

export function centsAt({ fixedCents, perMetre, percentages }: SumByLength, metres: number): number {
  let cents = fixedCents;
  for (const charge of perMetre) cents += centsPerMetre(charge, metres);
  for (const { price, rate, of } of percentages) cents += percentCents(price, centsAt(of, metres), rate);
  return cents;
}

function centsPerMetre({ row, rate, scaledAmount, scaledMinimum }: PerMetre, metres: number): number {
  const scaled = Math.max(scaledAmount * metres, scaledMinimum);
  return findCents(scaled, rate) ?? chargeAmount(row.price, row.lines, metres, rate).cents;
}
