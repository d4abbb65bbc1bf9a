const DAY_MILLISECONDS = 86_400_000;

/** A real day, or null. */
export function readDay(text: string | null): string | null {
  if (!text || !/^\d{4}-\d\d-\d\d$/.test(text)) return null;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : null;
}

/** A day so many days after another. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MILLISECONDS).toISOString().slice(0, 10);
}

/** 0 is Monday. */
export function weekdayOf(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** The same day of another month, or that month's last one. */
export function addMonths(day: string, count: number): string {
  const date = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + count);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(Number(day.slice(8)), last));
  return date.toISOString().slice(0, 10);
}

/** Weeks from Monday to Sunday that cover the month of a day. */
export function listWeeks(day: string): readonly (readonly string[])[] {
  const first = `${day.slice(0, 7)}-01`;
  const begin = addDays(first, -weekdayOf(first));
  const weeks: string[][] = [];
  for (let at = begin; at < addMonths(first, 1); at = addDays(at, 7))
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(at, index)));
  return weeks;
}

/**
 * A day as people type it: 2026-12-07, 7.12.2026, 07/12/2026 (day first), 2026年12月7日, or 7 Dec 2026 with a month of the names given; null
 * when it is none.
 */
export function parseTypedDay(text: string, monthNames: readonly string[]): string | null {
  const month = monthNames.findIndex((name) => text.toLowerCase().includes(name.toLowerCase()));
  const numbers: string[] = text.match(/\d+/g) ?? [];
  if (numbers.length === 2 && month >= 0) numbers.splice(1, 0, String(month + 1));
  if (numbers.length !== 3) return null;
  const [year, ofYear, day] = numbers[0]!.length === 4 ? numbers : [...numbers].reverse();
  return readDay([year, ofYear!.padStart(2, "0"), day!.padStart(2, "0")].join("-"));
}
