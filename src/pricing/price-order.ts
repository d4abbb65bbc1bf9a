import type { RecordOf } from "../network/records.ts";
import { isValidOn } from "../network/validity.ts";

export type Price = RecordOf<"prices">;

/** From narrow to wide. */
export const PRICE_SCOPES = ["STATION_PAIR", "SEGMENT", "CROSSING", "TERMINAL", "COUNTRY"] as const;

/**
 * The best of the rows of one charge code: the customer's, then higher priority, narrower scope and named place, named
 * service, later valid_from, more conditions, and the first key by code unit. Rows that do not hold on the day count only
 * where none does, and then the nearest in time comes before its valid_from.
 */
export function findBestPrice(prices: readonly Price[], day: string): Price | undefined {
  if (prices.length < 2) return prices[0];
  const valid = prices.filter((price) => isValidOn(price, day));
  const pool = valid.length > 0 ? valid : prices;
  return pool.reduce<Price | undefined>(
    (best, price) => (best === undefined || comparePrices(price, best, day) < 0 ? price : best),
    undefined,
  );
}

/** Negative when the first row wins. */
export function comparePrices(a: Price, b: Price, day: string): number {
  return compareReach(a, b) || daysFrom(a, day) - daysFrom(b, day) || compareDetail(a, b);
}

/** The same on any day on which both hold. */
export function compareValid(a: Price, b: Price): number {
  return compareReach(a, b) || compareDetail(a, b);
}

function compareReach(a: Price, b: Price): number {
  return (
    compareRank(a, b) ||
    PRICE_SCOPES.indexOf(a.scope) - PRICE_SCOPES.indexOf(b.scope) ||
    Number(a.place === "*") - Number(b.place === "*") ||
    Number(!a.service) - Number(!b.service)
  );
}

function compareDetail(a: Price, b: Price): number {
  return (
    compareText(b.valid_from ?? "", a.valid_from ?? "") ||
    countConditions(b) - countConditions(a) ||
    compareText(a.price, b.price)
  );
}

/** Of the customer and of priority alone; negative when the first row wins. */
export function compareRank(a: Price, b: Price): number {
  return Number(!a.customer) - Number(!b.customer) || b.priority - a.priority;
}

/** Tiers of one storage tariff agree in everything but their days and amounts. */
export function isSameTariff(a: Price, b: Price): boolean {
  return (
    compareRank(a, b) === 0 &&
    a.scope === b.scope &&
    a.place === b.place &&
    a.service === b.service &&
    a.valid_from === b.valid_from &&
    a.valid_to === b.valid_to &&
    countConditions(a) === countConditions(b)
  );
}

function daysFrom(price: Price, day: string): number {
  if (isValidOn(price, day)) return 0;
  const edge = (price.valid_from ?? "") > day ? price.valid_from! : price.valid_to!;
  return Math.abs(Date.parse(edge) - Date.parse(day)) / 86_400_000;
}

function countConditions(price: Price): number {
  return [
    price.mode,
    price.direction,
    price.equipment_group,
    price.provision,
    price.box_provider,
    price.gross_from_kg ?? price.gross_to_kg,
    price.commodity_group,
    price.dangerous_goods_class,
  ].filter((condition) => condition !== null && condition !== "").length;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
