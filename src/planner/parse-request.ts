import type { PlanLocation, PlanRequest } from "../model/plan-request.ts";
import { BadInput } from "../model/refusal.ts";
import { toMinuteRoundedDown, toMinuteRoundedUp } from "../model/units.ts";
import { parseCargo } from "./parse-cargo.ts";
import { parseConstraints } from "./parse-constraints.ts";
import { DEFAULT_CURRENCY, parseCurrency, parseCurrencyAdjustments } from "./parse-currency.ts";
import { parseScenario } from "./parse-scenario.ts";
import { parseVia } from "./parse-via.ts";
import { asObject, parseInstant, parseMinutes } from "./parse-values.ts";

/** Changes of vehicle at most where a request sets no limit. */
export const DEFAULT_MAXIMUM_TRANSFERS = 5;
const MAXIMUM_TRANSFERS = 10;
const MAXIMUM_EPSILON = 1;
/** Days from ready to arrival at most where a request sets no limit. */
export const DEFAULT_MAXIMUM_DURATION_DAYS = 90;
const KNOWN_FIELDS = [
  "origin",
  "destination",
  "dateTime",
  "requestedAt",
  "searchWindow",
  "cargo",
  "constraints",
  "scenario",
  "currency",
  "currencyAdjustments",
  "itineraryFilter",
  "criteria",
  "epsilon",
  "via",
  "first",
  "after",
];

/** The arguments of planConnection, as GraphQL or a request file gives them. Throws BadInput that names the field. */
export function parseRequest(input: unknown, nowMinute: number): PlanRequest {
  const args = asObject(input, "request");
  for (const field of Object.keys(args))
    if (!KNOWN_FIELDS.includes(field)) throw new BadInput(field, args[field], `one of ${KNOWN_FIELDS.join(", ")}`);
  const dateTime = args.dateTime == null ? {} : asObject(args.dateTime, "dateTime");
  if (dateTime.earliestDeparture != null && dateTime.latestArrival != null)
    throw new BadInput("dateTime", args.dateTime, "exactly one of earliestDeparture, latestArrival");
  if (dateTime.latestArrival != null && args.searchWindow != null)
    throw new BadInput("searchWindow", args.searchWindow, "none beside dateTime.latestArrival");
  const constraints = args.constraints == null ? {} : asObject(args.constraints, "constraints");
  return {
    origin: parsePlace(args.origin, "origin"),
    destination: parsePlace(args.destination, "destination"),
    ...parseDateTime(dateTime, nowMinute),
    isProfile: false,
    requestedAtMinute:
      args.requestedAt == null ? null : toMinuteRoundedUp(parseInstant(args.requestedAt, "requestedAt")),
    withEmissions: parseCriteria(args.criteria),
    epsilon: parseEpsilon(args.epsilon ?? 0),
    via: parseVia(args.via, parsePlace),
    searchWindowMinutes: args.searchWindow == null ? null : parseMinutes(args.searchWindow, "searchWindow"),
    maximumTransfers: parseTransfers(constraints.maximumTransfers ?? DEFAULT_MAXIMUM_TRANSFERS),
    maximumDurationMinutes: parseMinutes(
      constraints.maximumDuration ?? `P${DEFAULT_MAXIMUM_DURATION_DAYS}D`,
      "constraints.maximumDuration",
    ),
    constraints: parseConstraints(constraints),
    cargo: parseCargo(args.cargo),
    currency: parseCurrency(args.currency ?? DEFAULT_CURRENCY, "currency"),
    currencyAdjustments: parseCurrencyAdjustments(args.currencyAdjustments),
    ...parseScenario(args.scenario),
  };
}

/** A place of a request. Throws BadInput that names the field. */
export function parsePlace(value: unknown, field: string): PlanLocation {
  const place = asObject(value, field);
  const given = Object.keys(place).filter((key) => place[key] != null);
  if (given.length !== 1) throw new BadInput(field, value, "exactly one of location, terminal, coordinate");
  if (typeof place.location === "string") return { kind: "location", code: place.location };
  if (typeof place.terminal === "string") return { kind: "terminal", terminal: place.terminal };
  if (place.coordinate != null) {
    const { latitude, longitude } = asObject(place.coordinate, `${field}.coordinate`);
    if (typeof latitude !== "number" || Math.abs(latitude) > 90)
      throw new BadInput(`${field}.coordinate.latitude`, latitude, "degrees from -90 to 90");
    if (typeof longitude !== "number" || Math.abs(longitude) > 180)
      throw new BadInput(`${field}.coordinate.longitude`, longitude, "degrees from -180 to 180");
    return { kind: "coordinate", latitude, longitude };
  }
  throw new BadInput(field, value, "exactly one of location, terminal, coordinate");
}

/** A ready minute rounds up, a latest arrival down. */
function parseDateTime(dateTime: Record<string, unknown>, nowMinute: number) {
  if (dateTime.latestArrival != null) {
    const latestArrival = parseInstant(dateTime.latestArrival, "dateTime.latestArrival");
    return { earliestDepartureMinute: null, latestArrivalMinute: toMinuteRoundedDown(latestArrival) };
  }
  const ready = dateTime.earliestDeparture;
  const earliestDepartureMinute =
    ready == null ? nowMinute : toMinuteRoundedUp(parseInstant(ready, "dateTime.earliestDeparture"));
  return { earliestDepartureMinute, latestArrivalMinute: null };
}

const CRITERIA = ["TIME", "COST", "TRANSFERS"];

/** Whether emissions are among the criteria; the other three always are. */
function parseCriteria(value: unknown): boolean {
  if (value == null) return false;
  const named = Array.isArray(value) ? new Set<unknown>(value) : null;
  const isKnown = named && [...named].every((name) => name === "EMISSIONS" || CRITERIA.includes(name as string));
  if (!named || !isKnown || !CRITERIA.every((name) => named.has(name)))
    throw new BadInput("criteria", value, `${CRITERIA.join(", ")}, and EMISSIONS where wanted`);
  return named.has("EMISSIONS");
}

function parseEpsilon(value: unknown): number {
  if (typeof value !== "number" || !(value >= 0 && value <= MAXIMUM_EPSILON))
    throw new BadInput("epsilon", value, `a number from 0 to ${MAXIMUM_EPSILON}`);
  return value;
}

function parseTransfers(value: unknown): number {
  if (typeof value !== "number" || !Number.isInteger(value) || value < 0 || value > MAXIMUM_TRANSFERS)
    throw new BadInput("constraints.maximumTransfers", value, `an integer from 0 to ${MAXIMUM_TRANSFERS}`);
  return value;
}
