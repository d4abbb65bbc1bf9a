import type { Row } from "./format-services.ts";
import type { PlannedService } from "./planned-service.ts";
import type { Sources } from "./sources.ts";

const RULE = "departure days spread over week and services by a seeded rule";
const DEPARTURE_HOURS = ["02:00", "08:00", "14:00", "20:00"];
const FIRST_MONDAY = Date.parse("2026-01-05");
const DAYS_PER_WEEK = 7;
const MOST_WEEKS_APART = 4;

/** The days a service departs from its first call: spread evenly over a week, or every second or fourth week. */
export function toScheduleRows(service: PlannedService, timeZone: string, sources: Sources): Row[] {
  const seed = hash(service.id);
  const first = service.weekday ?? 1 + (seed % DAYS_PER_WEEK);
  const hour = DEPARTURE_HOURS[(seed >>> 8) % DEPARTURE_HOURS.length]!;
  const weekOffset = (seed >>> 16) % MOST_WEEKS_APART;
  const row = (weekdays: readonly number[], departsAt: string, intervalWeeks: number, week: number): Row => ({
    service: service.id,
    weekdays: weekdays.join(";"),
    departs_at: departsAt,
    time_zone: timeZone,
    interval_weeks: String(intervalWeeks),
    anchor_date: formatMonday(week),
    dates: "",
    except_dates: "",
    valid_from: service.validFrom ?? "",
    valid_to: service.validTo ?? "",
    source: sources.keyOf(service.weekday === null ? RULE : service.source),
    basis: service.weekday === null ? "ESTIMATED" : service.basis,
  });
  const perWeek = service.departuresPerWeek;
  if (perWeek >= 1) {
    const perDay = Math.ceil(perWeek / DAYS_PER_WEEK);
    const days = spreadWeekdays(first, perWeek / perDay);
    return DEPARTURE_HOURS.filter((_, index) => index < perDay).map((_, index) =>
      row(days, perDay === 1 ? hour : DEPARTURE_HOURS[(1 + 2 * index) % DEPARTURE_HOURS.length]!, 1, 0),
    );
  }
  if (perWeek === 0.5) return [row([first], hour, 2, weekOffset)];
  const weeks = Math.round(perWeek * MOST_WEEKS_APART);
  return Array.from({ length: weeks }, (_, index) => row([first], hour, MOST_WEEKS_APART, weekOffset + index));
}

function spreadWeekdays(first: number, count: number): number[] {
  const days = Array.from(
    { length: Math.round(count) },
    (_, index) => 1 + ((first - 1 + Math.floor((index * DAYS_PER_WEEK) / count)) % DAYS_PER_WEEK),
  );
  return days.sort((a, b) => a - b);
}

function formatMonday(weeksLater: number): string {
  return new Date(FIRST_MONDAY + weeksLater * DAYS_PER_WEEK * 86_400_000).toISOString().slice(0, 10);
}

/** FNV-1a of the service's id: the same days on every run. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ character.charCodeAt(0), 0x01000193) >>> 0;
  return (value ^ (value >>> 15)) >>> 0;
}
