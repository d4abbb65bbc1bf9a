import { isValidOn } from "../network/validity.ts";
import type { BoxLine } from "./box-lines.ts";
import type { Price } from "./price-order.ts";

/** How rows stand to some boxes on a day: not for them, for them but not on that day, or both. */
export const NOT_FOR_THEM = 0;
const NOT_THAT_DAY = 1;
export const HOLDS = 2;

/** What rows ask of boxes and day. Many rows ask the same, so a cargo is held against each set of conditions once. */
export class PriceConditions {
  private readonly numberByName = new Map<string, number>();
  private readonly numberByPrice = new Map<Price, number>();
  /** A row of each number. */
  private readonly examples: Price[] = [];

  add(price: Price): void {
    const name = nameConditions(price);
    const number = this.numberByName.get(name) ?? this.examples.push(price) - 1;
    this.numberByName.set(name, number);
    this.numberByPrice.set(price, number);
  }

  /** Of a row that was added. */
  numberOf(price: Price): number {
    return this.numberByPrice.get(price)!;
  }

  /** By number of conditions: how rows with them stand to the boxes on the day (YYYY-MM-DD). */
  judge(line: BoxLine, day: string): Uint8Array {
    return Uint8Array.from(this.examples, (price) => {
      if (!fitsLine(price, line)) return NOT_FOR_THEM;
      return isValidOn(price, day) ? HOLDS : NOT_THAT_DAY;
    });
  }
}

function nameConditions(price: Price): string {
  return JSON.stringify([
    price.equipment_group,
    price.provision,
    price.box_provider,
    price.gross_from_kg,
    price.gross_to_kg,
    price.commodity_group,
    price.dangerous_goods_class,
    price.valid_from,
    price.valid_to,
  ]);
}

/** Whether the row is for such boxes. */
function fitsLine(price: Price, line: BoxLine): boolean {
  return (
    (!price.equipment_group || line.equipmentGroups.includes(price.equipment_group)) &&
    (!price.provision || price.provision === line.provision) &&
    (!price.box_provider || price.box_provider === line.boxProvider) &&
    (price.gross_from_kg === null || line.grossKg >= price.gross_from_kg) &&
    (price.gross_to_kg === null || line.grossKg < price.gross_to_kg) &&
    (!price.commodity_group || line.commodityGroups.some((group) => isWithin(group, price.commodity_group!))) &&
    (!price.dangerous_goods_class ||
      line.dangerousGoodsClasses.some((goods) => isClassWithin(goods, price.dangerous_goods_class!)))
  );
}

/** A category, or an HS code by its prefix. */
export function isWithin(group: string, wanted: string): boolean {
  return group === wanted || (/^\d+$/.test(wanted) && group.startsWith(wanted));
}

/** Class 1 holds its divisions; `*` is any class. */
export function isClassWithin(goods: string, wanted: string): boolean {
  return wanted === "*" || goods === wanted || goods.startsWith(`${wanted}.`);
}
