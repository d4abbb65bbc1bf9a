import type { BoxLine } from "./box-lines.ts";
import type { ChosenPrice } from "./chosen-price.ts";
import { HOLDS, NOT_FOR_THEM } from "./price-conditions.ts";
import type { FittingRows, PriceIndex, RowsOfCode } from "./price-index.ts";
import { findBestPrice, isSameTariff, type Price } from "./price-order.ts";

/** Which rows the boxes of a cargo pay on a day, of those that fit a place: chosen once wherever the same rows fit. */
export class RowChoice {
  /** By number of `FittingRows`. */
  private readonly chosenByFitting: (readonly ChosenPrice[] | undefined)[] = [];
  /** By line and number of conditions. */
  private readonly standing: readonly Uint8Array[];

  constructor(
    private readonly index: PriceIndex,
    private readonly lines: readonly BoxLine[],
    private readonly day: string,
  ) {
    this.standing = lines.map((line) => index.conditions.judge(line, day));
  }

  /** The row of each charge code for each of the boxes; boxes that pay the same row stand together. */
  choose({ number, byCode }: FittingRows): readonly ChosenPrice[] {
    const known = this.chosenByFitting[number];
    if (known) return known;
    const chosen: ChosenPrice[] = [];
    for (const ofCode of byCode) this.chooseOfCode(ofCode, chosen);
    this.chosenByFitting[number] = chosen;
    return chosen;
  }

  /** The tiers, by first day, of the tariff that a chosen row belongs to. */
  listTiers({ byCode }: FittingRows, { price, lines }: ChosenPrice): Price[] {
    const { rows } = byCode.find((ofCode) => ofCode.rows[0]!.charge_code === price.charge_code)!;
    const isForAll = (row: Price): boolean => lines.every((line) => this.isFor(row, this.lines.indexOf(line)));
    return rows
      .filter((row) => isForAll(row) && isSameTariff(row, price))
      .sort((a, b) => (a.from_day ?? 0) - (b.from_day ?? 0));
  }

  private chooseOfCode(ofCode: RowsOfCode, chosen: ChosenPrice[]): void {
    if (this.lines.length === 1) {
      const price = this.findBest(ofCode, 0);
      if (price !== null) chosen.push({ price, lines: this.lines });
      return;
    }
    const linesByPrice = new Map<Price, BoxLine[]>();
    this.lines.forEach((line, number) => {
      const price = this.findBest(ofCode, number);
      const together = price && linesByPrice.get(price);
      if (together) together.push(line);
      else if (price) linesByPrice.set(price, [line]);
    });
    for (const [price, lines] of linesByPrice) chosen.push({ price, lines });
  }

  /** Null where none of the rows is for such boxes. */
  private findBest({ rows, ranked, conditions }: RowsOfCode, line: number): Price | null {
    const standing = this.standing[line]!;
    let isForThem = false;
    for (let at = 0; at < ranked.length; at++) {
      const stands = standing[conditions[at]!]!;
      if (stands === HOLDS) return ranked[at]!;
      if (stands !== NOT_FOR_THEM) isForThem = true;
    }
    return isForThem
      ? findBestPrice(
          rows.filter((row) => this.isFor(row, line)),
          this.day,
        )!
      : null;
  }

  private isFor(row: Price, line: number): boolean {
    return this.standing[line]![this.index.conditions.numberOf(row)] !== NOT_FOR_THEM;
  }
}
