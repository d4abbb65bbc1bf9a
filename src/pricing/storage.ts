import type { Charge } from "../model/charge.ts";
import { MINUTES_PER_DAY } from "../model/units.ts";
import type { StorageTariff } from "../network/cost-arrays.ts";

/** A storage tariff of some boxes: what each of its tiers costs a started day. */
export interface StorageRow<OfDay extends Pick<Charge, "amountCents"> = Charge> {
  readonly freeMinutes: number;
  readonly tiers: readonly { readonly fromDay: number; readonly charge: OfDay }[];
}

/**
 * All tariffs of a terminal as one, with the shortest free time of them: free times are whole days, so that the tiers of
 * the others begin as many days later.
 */
export function addUpTariffs(rows: readonly StorageRow<Pick<Charge, "amountCents">>[]): StorageTariff {
  if (rows.length === 0) return { freeMinutes: 0, tiers: [] };
  const freeMinutes = Math.min(...rows.map((row) => row.freeMinutes));
  const starts = rows.flatMap((row) =>
    row.tiers.map((tier) => tier.fromDay + (row.freeMinutes - freeMinutes) / MINUTES_PER_DAY),
  );
  const tiers = [...new Set(starts)]
    .sort((a, b) => a - b)
    .map((fromDay) => ({
      fromDay,
      centsPerStartedDay: rows.reduce((sum, row) => {
        const day = fromDay - (row.freeMinutes - freeMinutes) / MINUTES_PER_DAY;
        return sum + (row.tiers.findLast((tier) => tier.fromDay <= day)?.charge.amountCents ?? 0);
      }, 0),
    }));
  return { freeMinutes, tiers };
}

/** The charges of a wait, one for each tier that it reaches; together what the terminal's one tariff gives. */
export function listStorageCharges(rows: readonly StorageRow[], waitMinutes: number): Charge[] {
  return rows.flatMap((row) => {
    const days = Math.ceil((waitMinutes - row.freeMinutes) / MINUTES_PER_DAY);
    return row.tiers.flatMap(({ fromDay, charge }, index) => {
      const until = Math.min(days, row.tiers[index + 1]?.fromDay ?? days);
      const inTier = until - fromDay;
      if (inTier <= 0 || charge.amountCents === 0) return [];
      const amountCents = charge.amountCents * inTier;
      return [
        {
          ...charge,
          amountCents,
          originalHundredths: charge.originalHundredths * inTier,
          money: { hundredths: amountCents, currency: "USD" },
          quantity: charge.quantity * inTier,
        },
      ];
    });
  });
}
