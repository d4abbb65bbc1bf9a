import { listDue, type Stretch } from "./carriage.ts";
import { CENT_DIVISOR, scaledOf } from "./charge-amount.ts";
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

/** What a kind of stretch costs: cents whatever its length, and exact fractions of a cent a metre, each rounded half up by itself. */
interface Rate {
  readonly fixedCents: number;
  readonly perMetre: readonly PerMetre[];
}
interface PerMetre {
  readonly numerator: number;
  readonly denominator: number;
  /** Paid for the half of the segment that lies in one of its countries. */
  readonly isShare: boolean;
}

/** Null where a row is not paid by the metre alone, or where doubles would not be exact for the longest of these stretches. */
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

function findPerMetre(table: PriceTable, due: Due, longestMetres: number, isShare: boolean): PerMetre | null {
  const { amount, minimum } = scaledOf(due.price);
  if (minimum !== 0n || amount < 0n) return null;
  const boxes = due.lines.reduce((sum, line) => sum + line.units, 0);
  const numerator = amount * BigInt(boxes) * table.rateOf(due.price);
  const denominator = CENT_DIVISOR * 1000n;
  const shared = greatestDivisor(numerator, denominator);
  const exact = { numerator: Number(numerator / shared), denominator: Number(denominator / shared), isShare };
  const greatest = 2 * exact.numerator * longestMetres + exact.denominator;
  return greatest <= Number.MAX_SAFE_INTEGER ? exact : null;
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  let [large, small] = [a, b];
  while (small > 0n) [large, small] = [small, large % small];
  return large;
}

function centsOf({ fixedCents, perMetre }: Rate, { metres, countries }: Stretch): number {
  let cents = fixedCents;
  for (const { numerator, denominator, isShare } of perMetre) {
    const paid = isShare ? Math.round(metres / countries!.length) : metres;
    // Integers below 2^53, whose quotient's floor a double gives exactly.
    cents += Math.floor((2 * numerator * paid + denominator) / (2 * denominator));
  }
  return cents;
}
