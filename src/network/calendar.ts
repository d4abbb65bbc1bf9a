import { MINUTES_PER_DAY } from "../model/units.ts";
import type { RecordOf } from "./records.ts";

const formatByZone = new Map<string, Intl.DateTimeFormat>();

/** Minutes that local time in the zone is ahead of UTC at an instant. */
export function offsetMinutes(minute: number, zone: string): number {
  let format = formatByZone.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-GB", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
    });
    formatByZone.set(zone, format);
  }
  const part = Object.fromEntries(format.formatToParts(minute * 60_000).map(({ type, value }) => [type, value]));
  return (
    Date.UTC(Number(part.year), Number(part.month) - 1, Number(part.day), Number(part.hour), Number(part.minute)) /
      60_000 -
    minute
  );
}

/** The UTC minute of a local date (day number since 1970) and time of day; a time skipped by summer time moves on. */
export function toUtcMinute(day: number, minuteOfDay: number, zone: string): number {
  const wall = day * MINUTES_PER_DAY + minuteOfDay;
  const guess = wall - offsetMinutes(wall, zone);
  return wall - offsetMinutes(guess, zone);
}

/** The date YYYY-MM-DD of a minute in a zone. */
export function toLocalDate(minute: number, zone: string): string {
  return formatDay(Math.floor((minute + offsetMinutes(minute, zone)) / MINUTES_PER_DAY));
}
export function formatDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
export function parseDay(date: string): number {
  return Date.parse(date) / 86_400_000;
}

/** First departures of a schedule between two days (inclusive, local dates), as UTC minutes in order. */
export function listFirstDepartures(schedule: RecordOf<"schedules">, firstDay: number, lastDay: number): number[] {
  const [hours, minutes] = schedule.departs_at.split(":").map(Number);
  const anchor = schedule.anchor_date === null ? 0 : parseDay(schedule.anchor_date);
  const found: number[] = [];
  for (let day = firstDay; day <= lastDay; day++) {
    const date = formatDay(day);
    if (
      (schedule.valid_from ?? date) > date ||
      (schedule.valid_to ?? date) < date ||
      schedule.except_dates.includes(date)
    )
      continue;
    const week = Math.floor((day - anchor) / 7);
    const weekday = String(((((day + 3) % 7) + 7) % 7) + 1);
    const runs =
      schedule.weekdays.includes(weekday) &&
      ((week % schedule.interval_weeks) + schedule.interval_weeks) % schedule.interval_weeks === 0;
    if (runs || schedule.dates.includes(date))
      found.push(toUtcMinute(day, (hours ?? 0) * 60 + (minutes ?? 0), schedule.time_zone));
  }
  return found;
}
