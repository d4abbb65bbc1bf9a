import { isBorder, listDue, type Stretch } from "./carriage.ts";
import type { PricePlan, StretchKind } from "./price-plan.ts";
import type { PriceTable } from "./price-table.ts";
import { centsAt, type SumByLength } from "./sum-by-length.ts";

/** What a kind of stretch costs: sums over its whole length, and sums over the part of it that lies in one of its countries. */
interface KindSums {
  readonly whole: readonly SumByLength[];
  readonly shares: readonly SumByLength[];
}

/** Cents of each of a plan's stretches. Those of one kind share their sums, which are worked out once. */
export function sumStretches(
  { stretchKinds, kindOfStretch, metres, shareMetres }: PricePlan,
  table: PriceTable,
): Int32Array {
  const sumsByKind = stretchKinds.map((kind) => sumKind(kind, table));
  const cents = new Int32Array(metres.length);
  for (let number = 0; number < cents.length; number++) {
    const { whole, shares } = sumsByKind[kindOfStretch[number]!]!;
    let sum = 0;
    for (const each of whole) sum += centsAt(each, metres[number]!);
    for (const each of shares) sum += centsAt(each, shareMetres[number]!);
    cents[number] = sum;
  }
  return cents;
}

function sumKind({ stretch, fitting, countries }: StretchKind, table: PriceTable): KindSums {
  if (countries && table.isFree(fitting))
    return { whole: [], shares: countries.map((country) => table.getSum(country)) };
  if (!countries && !(isBorder(stretch) && stretch.paid !== "ALL"))
    return { whole: [table.getSum(fitting)], shares: [] };
  return sumApart(stretch, table);
}

/** Where not all of the rows that fit are paid by all of the boxes. */
function sumApart(stretch: Stretch, table: PriceTable): KindSums {
  const dues = listDue(table, stretch);
  const sumOf = (isWhole: boolean): SumByLength[] =>
    dues
      .filter(({ question }) => (question === stretch.question) === isWhole)
      .map((due) => table.buildSum([due], due.beside));
  return { whole: sumOf(true), shares: sumOf(false) };
}
