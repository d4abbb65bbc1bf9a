import type { LocationEntry } from "../model/directory.ts";

/** A location by its code. */
export type FindLocation = (code: string) => LocationEntry;

/** The instant of a minute (since 1970-01-01T00:00Z) as local time with the offset of its zone, such as 2026-12-07T08:00:00+08:00. */
export function formatLocalTime(minute: number, zone: string): string {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  }).formatToParts(minute * 60_000);
  const part = (type: string): string => parts.find((one) => one.type === type)!.value;
  const local = `${part("year")}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}:00`;
  const offset = Date.parse(`${local}Z`) / 60_000 - minute;
  const size = Math.abs(offset);
  const pad = (value: number): string => String(value).padStart(2, "0");
  return `${local}${offset < 0 ? "-" : "+"}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}
