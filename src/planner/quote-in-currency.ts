import type { Charge, Itinerary, Money, UsedRate } from "../model/itinerary.ts";
import { divideHalfUp } from "../model/units.ts";
import type { NetworkRecords } from "../network/records.ts";
import { type ExchangeRate, listRates } from "../pricing/exchange.ts";

type Unlabelled = Omit<Itinerary, "id" | "labels" | "tradeOffs" | "borderCrossings">;

/**
 * The itinerary with its amounts in a currency: each charge is exchanged once, from the currency of its own row, at the rates
 * of the pricing date, and rounded half up; legs, steps and the total are sums of their charges.
 */
export function quoteInCurrency(
  itinerary: Unlabelled,
  records: NetworkRecords,
  pricingDate: string,
  currency: string,
): Unlabelled {
  const rates = listRates(records, pricingDate);
  const wanted = rates.get(currency)!;
  const quote = (charge: Charge): Charge => ({ ...charge, money: exchange(charge, rates, wanted) });
  const total = (charges: readonly Charge[]): Money => ({
    hundredths: charges.reduce((sum, charge) => sum + charge.money.hundredths, 0),
    currency,
  });
  const withMoney = <Part extends { readonly charges: readonly Charge[]; readonly money: Money }>(part: Part): Part => {
    const charges = currency === "USD" ? part.charges : part.charges.map(quote);
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
    rates: [...used].map((code) => toUsedRate(rates.get(code)!)),
  };
}

function exchange(charge: Charge, rates: ReadonlyMap<string, ExchangeRate>, wanted: ExchangeRate): Money {
  const own = rates.get(charge.currency)!;
  const hundredths =
    own.currency === wanted.currency
      ? charge.originalHundredths
      : Number(divideHalfUp(BigInt(charge.originalHundredths) * own.scaled, wanted.scaled));
  return { hundredths, currency: wanted.currency };
}

function toUsedRate({ currency, row }: ExchangeRate): UsedRate {
  return {
    currency,
    usdPerUnit: row.usd_per_unit,
    validFrom: row.valid_from,
    source: row.source,
    basis: row.basis,
  };
}
