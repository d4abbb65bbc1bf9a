import type { NetworkRecords } from "../network/records.ts";

const MILLISECONDS_PER_DAY = 86_400_000;

/**
 * Days on which what a cargo pays can change: a price or an exchange rate begins or has ended, or of two rows that do not hold
 * the later one becomes the nearer in time. On all days between two of these the same rows count, so they share one pricing.
 */
export class PricingPeriods {
  /** Days since 1970-01-01, ascending. */
  private readonly changes: Float64Array;

  constructor(records: Pick<NetworkRecords, "prices" | "exchange-rates">) {
    const rows = [...records.prices, ...records["exchange-rates"]];
    const begins = listDays(rows.map((row) => row.valid_from));
    const ends = listDays(rows.map((row) => row.valid_to));
    const middles = ends.flatMap((end) =>
      begins
        .filter((begin) => begin > end)
        .flatMap((begin) => [Math.ceil((begin + end) / 2), Math.floor((begin + end) / 2) + 1]),
    );
    this.changes = Float64Array.from(new Set([...begins, ...ends.map((end) => end + 1), ...middles])).sort();
  }

  /** Number of the period that a day (YYYY-MM-DD) lies in. */
  find(day: string): number {
    const wanted = toDay(day);
    let low = 0;
    let high = this.changes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.changes[middle]! <= wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function listDays(dates: readonly (string | null)[]): number[] {
  return [...new Set(dates)].flatMap((date) => (date === null ? [] : [toDay(date)]));
}

function toDay(date: string): number {
  return Date.parse(date) / MILLISECONDS_PER_DAY;
}
