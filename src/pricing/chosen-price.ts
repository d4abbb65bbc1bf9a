import type { BoxLine } from "./box-lines.ts";
import type { Price } from "./price-order.ts";

/** The row of a charge code that some of the boxes pay. */
export interface ChosenPrice {
  readonly price: Price;
  readonly lines: readonly BoxLine[];
}

/** What a percentage is taken of: what the same boxes pay of the other charge, of the rows beside it at the same place. */
export function listBase({ price, lines }: ChosenPrice, beside: readonly ChosenPrice[]): ChosenPrice[] {
  return beside
    .filter((other) => other.price.charge_code === price.percent_of && other.price.charged_per !== "PERCENT_OF_CHARGE")
    .map((other) => ({ price: other.price, lines: other.lines.filter((line) => lines.includes(line)) }))
    .filter((other) => other.lines.length > 0);
}
