/** A minute as RFC 3339 local time of a zone with its offset: 2026-12-07T18:00:00+08:00. */
export function formatLocalInstant(minute: number, timeZone: string): string {
  const part = Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(minute * 60_000)
      .map(({ type, value }) => [type, value]),
  );
  const offset = (part.timeZoneName ?? "").replace("GMT", "") || "+00:00";
  return `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}:00${offset}`;
}

const formatByZone = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatByZone.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "longOffset",
  });
  formatByZone.set(timeZone, format);
  return format;
}
