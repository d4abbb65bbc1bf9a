import { expect, it } from "vitest";
import { offsetMinutes } from "../../src/model/zone-offset.ts";

it.each([
  ["Europe/Berlin", "2027-03-28T00:59Z", 60, "2027-03-28T01:00Z", 120],
  ["America/New_York", "2026-11-01T05:59Z", -240, "2026-11-01T06:00Z", -300],
  ["Africa/Casablanca", "2027-02-07T01:59Z", 60, "2027-02-07T02:00Z", 0],
  ["Australia/Lord_Howe", "2027-04-03T14:59Z", 660, "2027-04-03T15:00Z", 630],
  ["Asia/Almaty", "2024-02-29T17:59Z", 360, "2024-02-29T18:00Z", 300],
])("%s is ahead of UTC to the minute of its change", (zone, before, ahead, after, then) => {
  const minute = (text: string): number => Date.parse(text) / 60_000;
  expect(offsetMinutes(minute(before), zone)).toBe(ahead);
  expect(offsetMinutes(minute(after), zone)).toBe(then);
});

it("agrees with the zone's wall clock on every hour of two years", () => {
  for (const zone of ["Europe/London", "America/Santiago", "Asia/Tehran", "Africa/Casablanca", "Asia/Shanghai"]) {
    const format = new Intl.DateTimeFormat("sv", { timeZone: zone, dateStyle: "short", timeStyle: "short" });
    for (let hour = Date.parse("2026-01-01T00:00Z") / 3_600_000, left = 2 * 365 * 24; left > 0; hour++, left--) {
      const wall = Date.parse(`${format.format(hour * 3_600_000).replace(" ", "T")}Z`) / 60_000;
      if (wall - hour * 60 !== offsetMinutes(hour * 60, zone)) expect(`${zone} ${hour}`).toBe("the zone's wall clock");
    }
  }
});
