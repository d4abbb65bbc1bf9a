import { type Cargo, DEFAULT_CARGO } from "../model/cargo.ts";
import type { Ride } from "../model/itinerary.ts";
import type { PlanLocation, PlanRequest } from "../model/plan-request.ts";
import { BadInput } from "../model/refusal.ts";
import { formatClosure } from "../model/scenario.ts";
import { DEFAULT_CURRENCY } from "./parse-currency.ts";
import { parseProfile } from "./parse-profile.ts";
import { parseRequest } from "./parse-request.ts";

/** A ride with the minutes that it had when the itinerary was told. */
export interface DatedRide extends Ride {
  readonly departureMinute: number;
  readonly arrivalMinute: number;
}
/** What finds an itinerary again without storage, and what it was when it was told. */
export interface ItineraryReference {
  readonly request: PlanRequest;
  readonly rides: readonly DatedRide[];
  readonly costCents: number;
  /** YYYY-MM-DD. */
  readonly pricingDate: string;
}

/** First byte of every id; another layout takes another. */
const VERSION = 1;
const MAXIMUM_ID_LENGTH = 8000;
const MAXIMUM_RIDES = 20;

/** The id of an itinerary: the version byte, then direction, minute, places, rides, cargo, scenario, pricing date, cost, closures and currency. */
export function formatItineraryId({ request, rides, costCents, pricingDate }: ItineraryReference): string {
  const isLatest = request.latestArrivalMinute !== null;
  const content = [
    request.isProfile ? "P" : isLatest ? "L" : "E",
    isLatest ? request.latestArrivalMinute : request.earliestDepartureMinute,
    formatPlace(request.origin),
    formatPlace(request.destination),
    rides.map((ride) => [ride.service, ride.departure, ride.from, ride.to, ride.departureMinute, ride.arrivalMinute]),
    formatCargo(request.cargo),
    request.asOf,
    pricingDate,
    costCents,
    ...formatRest(request),
  ];
  return Buffer.concat([Buffer.of(VERSION), Buffer.from(JSON.stringify(content))]).toString("base64url");
}

/** Closures, and the currency with what is added to exchanges; what is plain at the end is left out. */
function formatRest({ closures, currency, currencyAdjustments = [] }: PlanRequest): unknown[] {
  const closed = closures.map(formatClosure);
  if (currency !== DEFAULT_CURRENCY || currencyAdjustments.length > 0)
    return [closed, currency, currencyAdjustments.map((entry) => [entry.currency, entry.percent])];
  return closed.length > 0 ? [closed] : [];
}

/** Reads an id as any input. Throws BadInput that names what is wrong with it. */
export function parseItineraryId(id: string): ItineraryReference {
  const refuse = (wanted: string): never => {
    throw new BadInput("id", id.length > 60 ? `${id.slice(0, 60)}...` : id, wanted);
  };
  const bytes = Buffer.from(id.slice(0, MAXIMUM_ID_LENGTH + 1), "base64url");
  if (id.length > MAXIMUM_ID_LENGTH || bytes[0] !== VERSION) return refuse("the id of an itinerary of this version");
  const content = parseJson(bytes.subarray(1).toString("utf8"));
  if (!Array.isArray(content) || content.length < 9 || content.length > 12) return refuse("the id of an itinerary");
  const [direction, minute, origin, destination, rides, cargo, asOf, pricingDate, costCents, ...rest] =
    content as unknown[];
  const [closures, currency, adjustments] = rest;
  if ((direction !== "E" && direction !== "L" && direction !== "P") || !isMinute(minute))
    return refuse("a direction and a minute in the id");
  if (!Array.isArray(rides) || rides.length === 0 || rides.length > MAXIMUM_RIDES || !rides.every(isRide))
    return refuse(`1 to ${MAXIMUM_RIDES} rides in the id`);
  if (!Number.isSafeInteger(costCents)) return refuse("a cost in the id");
  if (typeof pricingDate !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(pricingDate))
    return refuse("a pricing date in the id");
  const instant = new Date((minute as number) * 60_000).toISOString();
  const ends = { origin: toPlace(origin), destination: toPlace(destination) };
  const money = { currency, currencyAdjustments: toAdjustments(adjustments) };
  const shared = { ...ends, ...money, cargo, scenario: { asOf, closures } };
  const request =
    direction === "P"
      ? parseProfile({ ...shared, earliestDeparture: instant }, 0)
      : parseRequest(
          { ...shared, dateTime: direction === "L" ? { latestArrival: instant } : { earliestDeparture: instant } },
          0,
        );
  return {
    request,
    rides: (rides as RideContent[]).map(([service, departure, from, to, departureMinute, arrivalMinute]) => {
      return { service, departure, from, to, departureMinute, arrivalMinute };
    }),
    costCents: costCents as number,
    pricingDate,
  };
}

/** Left to the parser of requests where they are no list of pairs. */
function toAdjustments(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value.map((pair) => (Array.isArray(pair) ? { currency: pair[0], percent: pair[1] } : pair));
}

/** Whether an id may be that of an itinerary; ids of other objects begin with the name of their type. */
export function isItineraryId(id: string): boolean {
  return Buffer.from(id.slice(0, 4), "base64url")[0] === VERSION;
}

type RideContent = [string, string, number, number, number, number];

function isRide(value: unknown): value is RideContent {
  if (!Array.isArray(value) || value.length !== 6) return false;
  const [service, departure, from, to, departs, arrives] = value as unknown[];
  if (typeof service !== "string" || typeof departure !== "string") return false;
  return isPosition(from) && isPosition(to) && from < to && isMinute(departs) && isMinute(arrives);
}

function isPosition(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) < 10_000;
}

/** Within four centuries of 1970, so that it is a date. */
function isMinute(value: unknown): value is number {
  return Number.isInteger(value) && Math.abs(value as number) < 210_000_000;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function formatPlace(place: PlanLocation): string {
  if (place.kind === "coordinate") throw new Error("a coordinate is no place of an id, wanted a location or terminal");
  return place.kind === "terminal" ? place.terminal : place.code;
}

function toPlace(text: unknown): object {
  return typeof text === "string" && text.includes(":") ? { terminal: text } : { location: text };
}

/** Null for the default cargo; lines in one order. */
function formatCargo({ boxProvider, ...cargo }: Cargo): Cargo | null {
  const lines = cargo.requestedEquipments.map((line) => JSON.stringify(line)).sort();
  const plain = DEFAULT_CARGO.requestedEquipments.map((line) => JSON.stringify(line));
  if (lines.join() === plain.join()) return null;
  return { requestedEquipments: lines.map((line) => JSON.parse(line)), ...(boxProvider && { boxProvider }) };
}
