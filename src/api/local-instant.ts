/** Offsets change at quarters of an hour at the soonest. */
const OFFSET_HOLDS_MINUTES = 15;
const OFFSETS_KEPT = 20_000;

interface Offset {
  readonly minutes: number;
  /** As RFC 3339 writes it. */
  readonly text: string;
}
const offsets = new Map<string, Offset>();
const formatByZone = new Map<string, Intl.DateTimeFormat>();

/** A minute as RFC 3339 local time of a zone with its offset: 2026-12-07T18:00:00+08:00. */
export function formatLocalInstant(minute: number, timeZone: string): string {
  const { minutes, text } = offsetAt(minute, timeZone);
  return new Date((minute + minutes) * 60_000).toISOString().slice(0, 19) + text;
}

function offsetAt(minute: number, timeZone: string): Offset {
  const key = `${timeZone}${Math.floor(minute / OFFSET_HOLDS_MINUTES)}`;
  const known = offsets.get(key);
  if (known) return known;
  const name = formatOf(timeZone)
    .formatToParts(minute * 60_000)
    .find(({ type }) => type === "timeZoneName")!.value;
  const [, sign, hours, rest] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(name)!;
  const minutes = sign === undefined ? 0 : (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(rest));
  const offset = { minutes, text: sign === undefined ? "+00:00" : `${sign}${hours}:${rest}` };
  if (offsets.size >= OFFSETS_KEPT) offsets.clear();
  offsets.set(key, offset);
  return offset;
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatByZone.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat("en-GB", { timeZone, timeZoneName: "longOffset" });
  formatByZone.set(timeZone, format);
  return format;
}
