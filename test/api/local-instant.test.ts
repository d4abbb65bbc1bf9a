import { expect, it } from "vitest";
import { formatLocalInstant } from "../../src/api/local-instant.ts";

const minuteOf = (instant: string): number => Date.parse(instant) / 60_000;

it.each([
  ["2026-12-07T10:00:00Z", "Asia/Shanghai", "2026-12-07T18:00:00+08:00"],
  ["2026-12-07T10:01:00Z", "UTC", "2026-12-07T10:01:00+00:00"],
  ["2027-03-28T00:59:00Z", "Europe/Berlin", "2027-03-28T01:59:00+01:00"],
  ["2027-03-28T01:00:00Z", "Europe/Berlin", "2027-03-28T03:00:00+02:00"],
  ["2026-10-25T00:59:00Z", "Europe/Berlin", "2026-10-25T02:59:00+02:00"],
  ["2026-10-25T01:00:00Z", "Europe/Berlin", "2026-10-25T02:00:00+01:00"],
  ["2026-12-31T20:00:00Z", "Asia/Kolkata", "2027-01-01T01:30:00+05:30"],
  ["2026-12-07T02:00:00Z", "America/St_Johns", "2026-12-06T22:30:00-03:30"],
  ["2027-04-03T15:00:00Z", "Australia/Lord_Howe", "2027-04-04T01:30:00+10:30"],
])("tells %s in %s as %s", (instant, zone, expected) => {
  expect(formatLocalInstant(minuteOf(instant), zone)).toBe(expected);
  expect(Date.parse(expected)).toBe(Date.parse(instant));
});

it("keeps the instant over a year in every zone, at each quarter of an hour that is tried", () => {
  for (const zone of ["Europe/London", "Asia/Almaty", "America/New_York", "Africa/Casablanca", "Pacific/Chatham"])
    for (let minute = minuteOf("2026-06-01T00:00:00Z"); minute < minuteOf("2027-06-01T00:00:00Z"); minute += 467)
      expect(Date.parse(formatLocalInstant(minute, zone))).toBe(minute * 60_000);
});
