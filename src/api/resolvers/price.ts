import { formatCents } from "../../model/units.ts";
import { provenance } from "../provenance.ts";
import type { Money, Resolvers } from "../types.gen.ts";

/** Integer US cents as an amount of the API. */
export function toMoney(cents: number): Money {
  return { amount: formatCents(cents), currency: "USD" };
}

export const priceResolvers: Resolvers = {
  Charge: {
    amount: (charge) => toMoney(charge.amountCents),
    provenance,
  },
};
