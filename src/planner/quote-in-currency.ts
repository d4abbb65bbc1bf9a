import type { Charge, Money, PlacedCharge, UsedRate } from "../model/charge.ts";
import type { Itinerary } from "../model/itinerary.ts";
import type { CurrencyAdjustment } from "../model/plan-request.ts";
import { divideHalfUp, parseDecimal } from "../model/units.ts";
import type { NetworkRecords } from "../network/records.ts";
import { type ExchangeRate, listRates } from "../pricing/exchange.ts";

/** Decimals of a percentage. */
export const PERCENT_DIGITS = 4;

type Unlabelled = Omit<Itinerary, "id" | "labels" | "tradeOffs" | "borderCrossings" | "boxProvider">;

/**
 * The itinerary with its amounts in a currency: each charge is exchanged once, from the currency of its own row, at the rates
 * of the pricing date, and rounded half up; legs, steps and the total are sums of their charges.
 * An adjustment makes the exchange out of its currency so many per cent dearer; a charge that is not exchanged has none.
 */
export function quoteInCurrency(
  itinerary: Unlabelled,
  records: NetworkRecords,
  pricingDate: string,
  currency: string,
  adjustments: readonly CurrencyAdjustment[] = [],
): Unlabelled {
  const percentByCurrency = new Map(adjustments.map((entry) => [entry.currency, entry.percent]));
  const rates = listRates(records, pricingDate);
  const wanted = rates.get(currency)!;
  const quote = (charge: PlacedCharge): PlacedCharge => {
    const percent = charge.currency === currency ? undefined : percentByCurrency.get(charge.currency);
    if (percent === undefined)
      return currency === "USD" ? charge : { ...charge, money: exchange(charge, rates, wanted, "0") };
    return { ...charge, money: exchange(charge, rates, wanted, percent), adjustmentPercent: percent };
  };
  const total = (charges: readonly Charge[]): Money => ({
    hundredths: charges.reduce((sum, charge) => sum + charge.money.hundredths, 0),
    currency,
  });
  const withMoney = <Part extends { readonly charges: readonly PlacedCharge[]; readonly money: Money }>(
    part: Part,
  ): Part => {
    const charges = part.charges.map(quote);
    return { ...part, charges, money: total(charges) };
  };
  const legs = itinerary.legs.map(withMoney);
  const steps = itinerary.steps.map(withMoney);
  const charges = [...legs, ...steps].flatMap((part) => part.charges);
  const used = new Set([...charges.map((charge) => charge.currency), currency].filter((code) => code !== "USD"));
  return {
    ...itinerary,
    legs,
    steps,
    money: total(charges),
    rates: [...used].map((code) =>
      toUsedRate(rates.get(code)!, (code === currency ? undefined : percentByCurrency.get(code)) ?? null),
    ),
  };
}

/** Rounded once, the adjustment included. */
function exchange(
  charge: Charge,
  rates: ReadonlyMap<string, ExchangeRate>,
  wanted: ExchangeRate,
  percent: string,
): Money {
  const own = rates.get(charge.currency)!;
  const whole = 100n * 10n ** BigInt(PERCENT_DIGITS);
  const adjusted = whole + parseDecimal(percent, PERCENT_DIGITS)!;
  const hundredths =
    own.currency === wanted.currency
      ? charge.originalHundredths
      : Number(divideHalfUp(BigInt(charge.originalHundredths) * own.scaled * adjusted, wanted.scaled * whole));
  return { hundredths, currency: wanted.currency };
}

function toUsedRate({ currency, row }: ExchangeRate, adjustmentPercent: string | null): UsedRate {
  return {
    currency,
    usdPerUnit: row.usd_per_unit,
    adjustmentPercent,
    validFrom: row.valid_from,
    source: row.source,
    basis: row.basis,
  };
}
