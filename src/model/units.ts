/** Conversions between the units of the outside and those inside (integer minutes, integer US cents). */

export const MINUTES_PER_DAY = 1440;
export const METRES_PER_NAUTICAL_MILE = 1852;

/** Integer minutes since 1970-01-01T00:00Z of an instant; a started minute counts as the next one. */
export function toMinuteRoundedUp(instant: Date): number {
  return Math.ceil(instant.getTime() / 60_000);
}

export function toMinuteRoundedDown(instant: Date): number {
  return Math.floor(instant.getTime() / 60_000);
}

/** The instant of an integer minute since 1970-01-01T00:00Z. */
export function toInstant(minute: number): Date {
  return new Date(minute * 60_000);
}

/** `n / d` rounded half up to an integer; both are integers, d > 0, n >= 0. */
export function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  return (2n * numerator + denominator) / (2n * denominator);
}

/** A decimal string such as `12.345` as an integer of `digits` decimals; undefined when it is not one or has more decimals. */
export function parseDecimal(text: string, digits: number): bigint | undefined {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) return undefined;
  const fraction = match[3] ?? "";
  if (fraction.length > digits) return undefined;
  const value = BigInt((match[2] ?? "0") + fraction.padEnd(digits, "0"));
  return match[1] === "-" ? -value : value;
}

/** Integer US cents as a decimal string of dollars: 314000 -> "3140.00". */
export function formatCents(cents: number): string {
  const sign = cents < 0 ? "-" : "";
  const digits = String(Math.abs(cents)).padStart(3, "0");
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Minutes as an ISO 8601 duration in the form PnDTnHnM (no years, no months). */
export function formatDuration(minutes: number): string {
  const days = Math.floor(minutes / MINUTES_PER_DAY);
  const hours = Math.floor((minutes % MINUTES_PER_DAY) / 60);
  const rest = minutes % 60;
  const time = `${hours ? `${hours}H` : ""}${rest ? `${rest}M` : ""}`;
  if (!days && !time) return "PT0M";
  return `P${days ? `${days}D` : ""}${time ? `T${time}` : ""}`;
}

/** An ISO 8601 duration of weeks, days, hours and minutes as minutes; undefined when it is not one. */
export function parseDuration(text: string): number | undefined {
  const match = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(text);
  if (!match || text === "P" || text.endsWith("T")) return undefined;
  const [weeks, days, hours, minutes] = match.slice(1).map((part) => Number(part ?? 0));
  const total = ((weeks ?? 0) * 7 + (days ?? 0)) * MINUTES_PER_DAY + (hours ?? 0) * 60 + (minutes ?? 0);
  return Number.isSafeInteger(total) ? total : undefined;
}
