import type { Charge } from "../model/charge.ts";

/** Charges of one price row as one: the rounded amounts added, and the quantities. */
export function addUpCharges(charges: readonly Charge[]): Charge[] {
  const byPrice = new Map<string, Charge>();
  for (const charge of charges) {
    const known = byPrice.get(charge.price);
    byPrice.set(
      charge.price,
      known === undefined
        ? charge
        : {
            ...known,
            amountCents: known.amountCents + charge.amountCents,
            originalHundredths: known.originalHundredths + charge.originalHundredths,
            money: { ...known.money, hundredths: known.money.hundredths + charge.money.hundredths },
            quantity: addQuantities(known, charge),
            validityExceeded: known.validityExceeded || charge.validityExceeded,
          },
    );
  }
  return [...byPrice.values()];
}

/** A percentage stays what it is; all else is counted together, in thousandths so that the sum is exact. */
function addQuantities(a: Charge, b: Charge): number {
  if (a.chargedPer === "PERCENT_OF_CHARGE") return a.quantity;
  return (Math.round(a.quantity * 1000) + Math.round(b.quantity * 1000)) / 1000;
}

export function sumCents(charges: readonly Charge[]): number {
  return charges.reduce((sum, charge) => sum + charge.amountCents, 0);
}
