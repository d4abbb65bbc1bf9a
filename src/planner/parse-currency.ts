import type { CurrencyAdjustment } from "../model/plan-request.ts";
import { BadInput } from "../model/refusal.ts";
import { parseDecimal } from "../model/units.ts";
import { asObject } from "./parse-values.ts";
import { PERCENT_DIGITS } from "./quote-in-currency.ts";

/** Of an answer whose request names none. */
export const DEFAULT_CURRENCY = "USD";
const MAXIMUM_ADJUSTMENTS = 20;
const GREATEST_PERCENT = 100n * 10n ** BigInt(PERCENT_DIGITS);

/** The currency of an answer. Throws BadInput that names the field. */
export function parseCurrency(value: unknown, field: string): string {
  if (typeof value !== "string" || !/^[A-Z]{3}$/.test(value))
    throw new BadInput(field, value, "an ISO 4217 code such as USD");
  return value;
}

/** Per cent by currency, each currency once. Throws BadInput that names the field. */
export function parseCurrencyAdjustments(value: unknown): CurrencyAdjustment[] {
  if (value == null) return [];
  const field = "currencyAdjustments";
  if (!Array.isArray(value) || value.length > MAXIMUM_ADJUSTMENTS)
    throw new BadInput(field, value, `a list of at most ${MAXIMUM_ADJUSTMENTS}`);
  const seen = new Set<string>();
  return value.map((item, index) => {
    const at = `${field}[${index}]`;
    const { currency, percent } = asObject(item, at);
    const code = parseCurrency(currency, `${at}.currency`);
    if (seen.has(code)) throw new BadInput(`${at}.currency`, code, "each currency once");
    seen.add(code);
    const scaled = typeof percent === "string" ? parseDecimal(percent, PERCENT_DIGITS) : undefined;
    if (scaled === undefined || scaled < 0n || scaled > GREATEST_PERCENT)
      throw new BadInput(
        `${at}.percent`,
        percent,
        `a decimal from 0 to 100 of at most ${PERCENT_DIGITS} decimals such as 2.5`,
      );
    return { currency: code, percent: percent as string };
  });
}
