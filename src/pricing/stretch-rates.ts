import { listDue, type Stretch } from "./carriage.ts";
import { countBoxes, DOLLAR_RATE, GREATEST_EXACT, numbersOf, toDollarCents } from "./charge-amount.ts";
import type { PricePlan } from "./price-plan.ts";
import type { Due, PriceTable } from "./price-table.ts";

/** Cents of each of a plan's stretches. Stretches that the same rows price pay one rate, which is worked out once. */
export function sumStretches({ stretches, kinds, kindOf }: PricePlan, table: PriceTable): Int32Array {
  const rates = kinds.map(({ stretch, longestMetres }) => findRate(table, stretches[stretch]!, longestMetres));
  const cents = new Int32Array(stretches.length);
  stretches.forEach((stretch, number) => {
    const rate = rates[kindOf[number]!]!;
    cents[number] = rate ? centsOf(rate, stretch) : table.sumCents(listDue(table, stretch));
  });
  return cents;
}

/** What a kind of stretch costs: cents whatever its length, and amounts for its metres, each rounded half up by itself. */
interface Rate {
  readonly fixedCents: number;
  readonly perMetre: readonly PerMetre[];
}
interface PerMetre {
  /** Of all boxes for a kilometre; times metres it is what `toDollarCents` takes. */
  readonly scaledAmount: number;
  /** Paid for the half of the segment that lies in one of its countries. */
  readonly isShare: boolean;
}

/** Null where doubles would not be exact, or a row depends on others: then each stretch is summed up by itself. */
function findRate(table: PriceTable, stretch: Stretch, longestMetres: number): Rate | null {
  const dues = listDue(table, stretch);
  const byMetre = dues.filter(({ price }) => price.charged_per === "KM_BOX");
  const others = dues.filter((due) => !byMetre.includes(due));
  if (others.some(({ price }) => price.charged_per === "PERCENT_OF_CHARGE")) return null;
  const perMetre: PerMetre[] = [];
  for (const due of byMetre) {
    const found = findPerMetre(table, due, longestMetres, due.question !== stretch.question);
    if (!found) return null;
    perMetre.push(found);
  }
  return { fixedCents: table.sumCents(others), perMetre };
}

/** Of a row in US dollars without a minimum; null for another, and where the longest of these stretches is too dear for doubles. */
function findPerMetre(table: PriceTable, due: Due, longestMetres: number, isShare: boolean): PerMetre | null {
  const { amount, minimum } = numbersOf(due.price);
  if (table.rateOf(due.price) !== DOLLAR_RATE || minimum !== 0 || amount < 0) return null;
  const scaledAmount = countBoxes(due.lines) * amount;
  return scaledAmount * longestMetres <= GREATEST_EXACT ? { scaledAmount, isShare } : null;
}

function centsOf({ fixedCents, perMetre }: Rate, { metres, countries }: Stretch): number {
  let cents = fixedCents;
  for (const { scaledAmount, isShare } of perMetre)
    cents += toDollarCents(scaledAmount * (isShare ? Math.round(metres / countries!.length) : metres));
  return cents;
}
