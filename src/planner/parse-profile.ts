import type { PlanRequest } from "../model/plan-request.ts";
import { BadInput } from "../model/refusal.ts";
import { MINUTES_PER_DAY } from "../model/units.ts";
import { parseRequest } from "./parse-request.ts";
import { parseInstant, parseMinutes } from "./parse-values.ts";

const DEFAULT_WINDOW = "P28D";
const MAXIMUM_WINDOW_DAYS = 92;

/** The arguments of departureProfile: those of planConnection with the begin of the window. Throws BadInput that names the field. */
export function parseProfile(args: Readonly<Record<string, unknown>>, nowMinute: number): PlanRequest {
  const { earliestDeparture, searchWindow, ...shared } = args;
  for (const field of ["dateTime", "itineraryFilter"])
    if (shared[field] != null) throw new BadInput(field, shared[field], "none: a profile has earliestDeparture");
  const window = searchWindow ?? DEFAULT_WINDOW;
  if (parseMinutes(window, "searchWindow") > MAXIMUM_WINDOW_DAYS * MINUTES_PER_DAY)
    throw new BadInput("searchWindow", window, `at most P${MAXIMUM_WINDOW_DAYS}D`);
  const begin = earliestDeparture == null ? null : parseInstant(earliestDeparture, "earliestDeparture");
  const dateTime = begin && { earliestDeparture: begin };
  return { ...parseRequest({ ...shared, dateTime, searchWindow: window }, nowMinute), isProfile: true };
}
