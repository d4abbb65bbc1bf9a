import { parseDecimal } from "../model/units.ts";
import type { NetworkRecords, RecordOf } from "../network/records.ts";
import { findNearestValid } from "../network/validity.ts";

/** Decimals that exchange rates may have. */
export const RATE_DIGITS = 9;

export interface ExchangeRate {
  readonly currency: string;
  /** US dollars for one unit, as an integer of RATE_DIGITS decimals. */
  readonly scaled: bigint;
  /** The same as a double, which may not be exact. */
  readonly approximate: number;
  readonly row: RecordOf<"exchange-rates">;
}

/** The rate of every currency on a day (YYYY-MM-DD), the nearest in time where none holds. */
export function listRates(records: NetworkRecords, day: string): Map<string, ExchangeRate> {
  const rows = records["exchange-rates"];
  const currencies = [...new Set(rows.map((row) => row.currency))];
  return new Map(
    currencies.map((currency) => {
      const row = findNearestValid(
        rows.filter((candidate) => candidate.currency === currency),
        day,
      )!;
      const scaled = parseDecimal(row.usd_per_unit, RATE_DIGITS)!;
      return [currency, { currency, scaled, approximate: Number(scaled), row }];
    }),
  );
}
