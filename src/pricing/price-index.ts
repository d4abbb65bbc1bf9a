import type { BoxLine } from "./box-lines.ts";
import type { Price, PRICE_SCOPES } from "./price-order.ts";

export type PriceScope = (typeof PRICE_SCOPES)[number];

/** What a price is asked for: a part of the carriage, its places from narrow to wide, and the way through them. */
export interface PriceQuestion {
  readonly part: string;
  readonly mode: string;
  /** The service and the route that it belongs to. */
  readonly services: readonly string[];
  readonly places: readonly { readonly scope: PriceScope; readonly place: string }[];
  /** WEST or EAST along a segment, OUT or BACK of a sea trade, empty where it makes no difference. */
  readonly direction: string;
}

/** Price rows by part, scope, place and service. */
export class PriceIndex {
  private readonly rows = new Map<string, Price[]>();
  private readonly namedServices = new Set<string>();

  /** Public rows and those of the customer, if one is named. */
  constructor(prices: readonly Price[], customer: string | null) {
    for (const price of prices) {
      if (price.customer && price.customer !== customer) continue;
      const key = keyOf(price.part, price.scope, price.place, price.service ?? "");
      const list = this.rows.get(key);
      if (list) list.push(price);
      else this.rows.set(key, [price]);
      if (price.service) this.namedServices.add(price.service);
    }
  }

  /** Those of the services that any row names. */
  listNamed(services: readonly string[]): string[] {
    return services.filter((service) => this.namedServices.has(service));
  }

  /** Rows that fit the question for some box or other. */
  listFitting(question: PriceQuestion): Price[] {
    const services = ["", ...this.listNamed(question.services)];
    return question.places.flatMap(({ scope, place }) =>
      (place === "*" ? ["*"] : [place, "*"]).flatMap((named) =>
        services.flatMap((service) => (this.rows.get(keyOf(question.part, scope, named, service)) ?? []).filter(fits)),
      ),
    );
    function fits(price: Price): boolean {
      return (
        (!price.mode || price.mode === question.mode) && (!price.direction || price.direction === question.direction)
      );
    }
  }
}

/** Whether the row is for such boxes. */
export function fitsLine(price: Price, line: BoxLine): boolean {
  return (
    (!price.equipment_group || line.equipmentGroups.includes(price.equipment_group)) &&
    (!price.provision || price.provision === line.provision) &&
    (price.gross_from_kg === null || line.grossKg >= price.gross_from_kg) &&
    (price.gross_to_kg === null || line.grossKg < price.gross_to_kg) &&
    (!price.commodity_group || line.commodityGroups.some((group) => isWithin(group, price.commodity_group!))) &&
    (!price.dangerous_goods_class ||
      line.dangerousGoodsClasses.some((goods) => isClassWithin(goods, price.dangerous_goods_class!)))
  );
}

/** A category, or an HS code by its prefix. */
function isWithin(group: string, wanted: string): boolean {
  return group === wanted || (/^\d+$/.test(wanted) && group.startsWith(wanted));
}

/** Class 1 holds its divisions; `*` is any class. */
function isClassWithin(goods: string, wanted: string): boolean {
  return wanted === "*" || goods === wanted || goods.startsWith(`${wanted}.`);
}

function keyOf(part: string, scope: string, place: string, service: string): string {
  return `${part}|${scope}|${place}|${service}`;
}
