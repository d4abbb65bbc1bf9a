import { parseDecimal } from "../model/units.ts";
import type { NetworkRecords, RecordOf } from "../network/records.ts";
import { findNearestValid } from "../network/validity.ts";
import { RATE_DIGITS } from "./charge-amount.ts";

export interface ExchangeRate {
  readonly currency: string;
  /** US dollars for one unit, as an integer of RATE_DIGITS decimals. */
  readonly scaled: bigint;
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
      return [currency, { currency, scaled: parseDecimal(row.usd_per_unit, RATE_DIGITS)!, row }];
    }),
  );
}
