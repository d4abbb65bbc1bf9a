import { expect, it } from "vitest";
import { toInstant } from "../../src/model/units.ts";
import { parseRequest } from "../../src/planner/parse-request.ts";
import { bundledPlanner } from "./bundled.ts";

const { network } = bundledPlanner;
/** Midnight at UTC+14 after the last day. */
const FIRST_MISSING = (network.lastDay + 1) * 1440 - 14 * 60;

it("says that the timetable's end was reached from the first minute at which a departure after it could arrive", () => {
  const stop = network.stopByTerminal.get("KZALA:RAIL")!;
  const handled = network.timetable.stops[stop]!.destinationMinutes;
  const reached = (lastMinute: number): boolean => {
    const request = {
      origin: { terminal: "CNLYG:RAIL" },
      destination: { terminal: "KZALA:RAIL" },
      dateTime: { earliestDeparture: toInstant(lastMinute - 30 * 1440).toISOString() },
      constraints: { maximumDuration: "P30D" },
    };
    return bundledPlanner.plan(parseRequest(request, 0)).horizonReached;
  };
  expect(reached(FIRST_MISSING + handled)).toBe(false);
  expect(reached(FIRST_MISSING + handled + 1)).toBe(true);
});
