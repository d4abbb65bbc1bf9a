import { parseDay } from "../network/calendar.ts";
import type { NetworkRecords } from "../network/records.ts";

/** Days parted into periods of which each day is like the others. */
export class Periods {
  /** First days of all periods but the first, since 1970-01-01, ascending. */
  private readonly changes: Float64Array;

  constructor(changes: readonly number[]) {
    this.changes = Float64Array.from(new Set(changes)).sort();
  }

  /** Number of the period that a day (YYYY-MM-DD) lies in. */
  find(day: string): number {
    const wanted = parseDay(day);
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

/**
 * Periods between the days on which what a cargo pays can change: a price or an exchange rate begins or has ended, or of two rows that
 * do not hold the later one becomes the nearer in time. On all days of a period the same rows count, so they share one pricing.
 */
export function listPricingPeriods(records: Pick<NetworkRecords, "prices" | "exchange-rates">): Periods {
  const { begins, ends } = listChanges([...records.prices, ...records["exchange-rates"]]);
  const middles = ends.flatMap((end) =>
    begins
      .filter((begin) => begin > end)
      .flatMap((begin) => [Math.ceil((begin + end) / 2), Math.floor((begin + end) / 2) + 1]),
  );
  return new Periods([...begins, ...ends.map((end) => end + 1), ...middles]);
}

/** Periods in which the same rules, limits of weight and cut-offs hold on every day, so that its days share what they say about a cargo. */
export function listRulePeriods(
  records: Pick<NetworkRecords, "acceptance-rules" | "weight-limits" | "cut-offs">,
): Periods {
  const { begins, ends } = listChanges([
    ...records["acceptance-rules"],
    ...records["weight-limits"],
    ...records["cut-offs"],
  ]);
  return new Periods([...begins, ...ends.map((end) => end + 1)]);
}

function listChanges(rows: readonly { readonly valid_from: string | null; readonly valid_to: string | null }[]) {
  return { begins: listDays(rows.map((row) => row.valid_from)), ends: listDays(rows.map((row) => row.valid_to)) };
}

function listDays(dates: readonly (string | null)[]): number[] {
  return [...new Set(dates)].flatMap((date) => (date === null ? [] : [parseDay(date)]));
}
