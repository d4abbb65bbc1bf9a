import type { NetworkRecords } from "../network/records.ts";
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

/** Rows that fit a question for some box or other, and the same by charge code; one object for all questions that the same rows fit. */
export interface FittingRows {
  /** Of all that are asked for. */
  readonly number: number;
  readonly rows: readonly Price[];
  readonly byCode: readonly RowsOfCode[];
}
/** Rows of one charge code that compete; one object wherever the same do. */
export interface RowsOfCode {
  /** Of all that are asked for. */
  readonly number: number;
  readonly rows: readonly Price[];
}

/** Price rows by part, scope, place and service. */
export class PriceIndex {
  private readonly rows = new Map<string, Price[]>();
  private readonly namedServices = new Set<string>();
  private readonly fittingByQuestion = new WeakMap<PriceQuestion, FittingRows>();
  private readonly fittingByName = new Map<string, FittingRows>();
  private readonly fittingByRows = new Map<string, FittingRows>();
  private readonly rowsOfCode = new Map<string, RowsOfCode>();

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

  getFitting(question: PriceQuestion): FittingRows {
    const known = this.fittingByQuestion.get(question);
    if (known) return known;
    const services = this.listNamed(question.services);
    const places = question.places.map(({ scope, place }) => `${scope}=${place}`);
    const name = `${question.part}|${question.mode}|${services}|${places}|${question.direction}`;
    const fitting = this.fittingByName.get(name) ?? this.share(this.findFitting(question, services));
    this.fittingByName.set(name, fitting);
    this.fittingByQuestion.set(question, fitting);
    return fitting;
  }

  private share(rows: readonly Price[]): FittingRows {
    const name = rows.map((price) => price.price).join("|");
    const codes = [...new Set(rows.map((price) => price.charge_code))];
    const byCode = codes.map((code) => this.shareCode(rows.filter((price) => price.charge_code === code)));
    const shared = this.fittingByRows.get(name) ?? { number: this.fittingByRows.size, rows, byCode };
    this.fittingByRows.set(name, shared);
    return shared;
  }

  private shareCode(rows: readonly Price[]): RowsOfCode {
    const name = rows.map((price) => price.price).join("|");
    const shared = this.rowsOfCode.get(name) ?? { number: this.rowsOfCode.size, rows };
    this.rowsOfCode.set(name, shared);
    return shared;
  }

  private findFitting(question: PriceQuestion, named: readonly string[]): Price[] {
    const fits = (price: Price): boolean =>
      (!price.mode || price.mode === question.mode) && (!price.direction || price.direction === question.direction);
    return question.places.flatMap(({ scope, place }) =>
      (place === "*" ? ["*"] : [place, "*"]).flatMap((at) =>
        ["", ...named].flatMap((service) =>
          (this.rows.get(keyOf(question.part, scope, at, service)) ?? []).filter(fits),
        ),
      ),
    );
  }
}

const indexesByRecords = new WeakMap<NetworkRecords, Map<string | null, PriceIndex>>();

/** The index of the records' public prices and those of a customer, built once. */
export function getPriceIndex(records: NetworkRecords, customer: string | null): PriceIndex {
  const indexes = indexesByRecords.get(records) ?? new Map<string | null, PriceIndex>();
  indexesByRecords.set(records, indexes);
  const index = indexes.get(customer) ?? new PriceIndex(records.prices, customer);
  indexes.set(customer, index);
  return index;
}

/** Whether the row is for such boxes. */
export function fitsLine(price: Price, line: BoxLine): boolean {
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

function keyOf(part: string, scope: string, place: string, service: string): string {
  return `${part}|${scope}|${place}|${service}`;
}
