import { formatCents } from "../../model/units.ts";
import type { Money as MoneyModel } from "../../model/charge.ts";
import { provenance } from "../provenance.ts";
import type { Money, Resolvers } from "../types.gen.ts";

/** Integer US cents as an amount of the API. */
export function toMoney(cents: number): Money {
  return formatMoney({ hundredths: cents, currency: "USD" });
}

/** Hundredths of a currency as an amount of the API. */
export function formatMoney({ hundredths, currency }: MoneyModel): Money {
  return { amount: formatCents(hundredths), currency };
}

export const priceResolvers: Resolvers = {
  Charge: {
    amount: (charge) => formatMoney(charge.money),
    originalAmount: ({ originalHundredths, currency }) => formatMoney({ hundredths: originalHundredths, currency }),
    calculationBasis: (charge) => charge.chargedPer,
    quantity: (charge) => String(charge.quantity),
    unitPrice: (charge) => ({ amount: charge.unitPrice, currency: charge.currency }),
    exchangeRate: ({ currency, usdPerUnit, adjustmentPercent, rateDate, rateSource, rateBasis }) =>
      currency === "USD"
        ? null
        : {
            currency,
            usdPerUnit,
            adjustmentPercent: adjustmentPercent ?? null,
            validFrom: rateDate,
            source: rateSource,
            basis: rateBasis,
          },
    provenance,
  },
  ExchangeRate: {
    date: (rate) => rate.validFrom,
    provenance,
  },
};
