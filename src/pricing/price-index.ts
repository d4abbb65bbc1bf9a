import type { NetworkRecords } from "../network/records.ts";
import { PriceConditions } from "./price-conditions.ts";
import { compareValid, type Price, type PRICE_SCOPES } from "./price-order.ts";

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
  /** The same so that of those that hold on a day the first one wins, and the numbers of their conditions. */
  readonly ranked: readonly Price[];
  readonly conditions: Uint16Array;
}

/** Price rows by part, scope, place and service. */
export class PriceIndex {
  private readonly rows = new Map<string, Price[]>();
  private readonly namedServices = new Set<string>();
  private readonly fittingByQuestion = new WeakMap<PriceQuestion, FittingRows>();
  private readonly fittingByName = new Map<string, FittingRows>();
  private readonly fittingByRows = new Map<string, FittingRows>();
  private readonly rowsOfCode = new Map<string, RowsOfCode>();
  /** Of all its rows. */
  readonly conditions = new PriceConditions();

  /** Public rows and those of the customer, if one is named. */
  constructor(prices: readonly Price[], customer: string | null) {
    for (const price of prices) {
      if (price.customer && price.customer !== customer) continue;
      const key = keyOf(price.part, price.scope, price.place, price.service ?? "");
      const list = this.rows.get(key);
      if (list) list.push(price);
      else this.rows.set(key, [price]);
      if (price.service) this.namedServices.add(price.service);
      this.conditions.add(price);
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
    const known = this.rowsOfCode.get(name);
    if (known) return known;
    const ranked = [...rows].sort(compareValid);
    const conditions = Uint16Array.from(ranked, (price) => this.conditions.numberOf(price));
    const shared = { number: this.rowsOfCode.size, rows, ranked, conditions };
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

function keyOf(part: string, scope: string, place: string, service: string): string {
  return `${part}|${scope}|${place}|${service}`;
}
