import { offsetMinutes } from "../model/zone-offset.ts";

/** A minute as RFC 3339 local time of a zone with its offset: 2026-12-07T18:00:00+08:00. */
export function formatLocalInstant(minute: number, timeZone: string): string {
  const ahead = offsetMinutes(minute, timeZone);
  return new Date((minute + ahead) * 60_000).toISOString().slice(0, 19) + formatOffset(ahead);
}

function formatOffset(minutes: number): string {
  const size = Math.abs(minutes);
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
