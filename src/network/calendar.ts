import { MINUTES_PER_DAY } from "../model/units.ts";
import { offsetMinutes } from "../model/zone-offset.ts";
import type { RecordOf } from "./records.ts";

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
  const beginDay = schedule.valid_from === null ? firstDay : Math.max(firstDay, parseDay(schedule.valid_from));
  const endDay = schedule.valid_to === null ? lastDay : Math.min(lastDay, parseDay(schedule.valid_to));
  const weekdays = new Set(schedule.weekdays.map(Number));
  const listed = new Set(schedule.dates.map(parseDay));
  const excepted = new Set(schedule.except_dates.map(parseDay));
  for (let day = beginDay; day <= endDay; day++) {
    if (excepted.has(day)) continue;
    const week = Math.floor((day - anchor) / 7);
    const weekday = ((((day + 3) % 7) + 7) % 7) + 1;
    const runs =
      weekdays.has(weekday) &&
      ((week % schedule.interval_weeks) + schedule.interval_weeks) % schedule.interval_weeks === 0;
    if (runs || listed.has(day)) found.push(toUtcMinute(day, (hours ?? 0) * 60 + (minutes ?? 0), schedule.time_zone));
  }
  return found;
}
