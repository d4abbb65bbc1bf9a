import { FILTER_FIELDS } from "../model/constraints.ts";
import type { PlanRequest } from "../model/plan-request.ts";
import type { RoutingError } from "../model/refusal.ts";
import { formatDuration, MINUTES_PER_DAY, toInstant } from "../model/units.ts";
import { PROVISION } from "./box-instances.ts";
import { toOwnBoxes } from "./relaxable-boxes.ts";
import type { FoundPath } from "../search/query.ts";
import { DEFAULT_MAXIMUM_TRANSFERS, DEFAULT_MAXIMUM_DURATION_DAYS } from "./parse-request.ts";

const LONGEST_DURATION_MINUTES = 180 * MINUTES_PER_DAY;
/** Yields the requests that are to be searched, is given the front of each, and returns what they tell. */
export type Inquiry<Answer> = Generator<PlanRequest, Answer, readonly FoundPath[]>;

/**
 * Why a request has no answer: asked too late, the search window, whose boxes it is in, the constraints one by one, all of them together, or no
 * way at all. Nothing can be handed over before `earliestHandoverMinute`. `boxProviders` are those that were searched, none for the shipper's own boxes.
 */
export function* diagnose(
  request: PlanRequest,
  boxProviders: readonly string[],
  earliestHandoverMinute: number,
): Inquiry<RoutingError> {
  const openEnded = toOpenEnded(request, earliestHandoverMinute);
  if (request.requestedAtMinute !== null && (yield { ...request, requestedAtMinute: null }).length > 0)
    return yield* requestedTooLate(request, openEnded);
  if (request.searchWindowMinutes !== null) {
    const next = yield { ...request, searchWindowMinutes: null };
    if (next.length > 0) return missedWindow(yield* findNextDeparture(request, next));
  }
  if (request.latestArrivalMinute !== null) {
    const next = yield* findNextArrival(request, openEnded);
    if (next !== null) return missedArrival(next);
  }
  if (boxProviders.length > 0 && (yield { ...request, cargo: toOwnBoxes(request.cargo) }).length > 0)
    return noBoxProvider(request, boxProviders);
  const constraints = listConstraints(request);
  for (const { name, without } of constraints)
    if ((yield without(request)).length > 0)
      return {
        code: "EXCLUDED_BY_CONSTRAINT",
        description: `no way keeps to ${name}; without it there is one`,
        inputField: name,
      };
  const loose = constraints.reduce<PlanRequest>((all, { without }) => without(all), {
    ...request,
    searchWindowMinutes: null,
  });
  if (constraints.length > 0 && (yield loose).length > 0)
    return {
      code: "EXCLUDED_BY_CONSTRAINT",
      description: `no way keeps to all of ${constraints.map(({ name }) => name).join(", ")}; without them there is one`,
      inputField: "constraints",
    };
  return {
    code: "NO_CONNECTION",
    description: `no way within ${request.maximumTransfers} transfers and ${formatDuration(request.maximumDurationMinutes)}`,
    inputField: null,
  };
}

/** The same without limits of time but the begin: what is handed over from then on, whenever it arrives. */
function toOpenEnded(request: PlanRequest, earliestHandoverMinute: number): PlanRequest {
  return {
    ...request,
    earliestDepartureMinute: earliestHandoverMinute,
    latestArrivalMinute: null,
    searchWindowMinutes: null,
    maximumDurationMinutes: LONGEST_DURATION_MINUTES,
  };
}

/** The first arrival after the latest that is asked for with which the request would have an answer; null where it is not the time that fails. */
function* findNextArrival(request: PlanRequest, openEnded: PlanRequest): Inquiry<number | null> {
  const arrivals = (yield openEnded).map((path) => path.arrivalMinute);
  const next = Math.min(...arrivals.filter((minute) => minute > request.latestArrivalMinute!));
  if (next === Number.POSITIVE_INFINITY) return null;
  return (yield { ...request, latestArrivalMinute: next }).length > 0 ? next : null;
}

function missedArrival(nextArrivalMinute: number): RoutingError {
  return {
    code: "NO_CONNECTION_IN_SEARCH_WINDOW",
    description: `nothing arrives by then; the next arrival that is possible is at ${toInstant(nextArrivalMinute).toISOString()}`,
    inputField: "dateTime.latestArrival",
  };
}

/** The first departure after the window that leads to the destination; a path of the front departs as late as it can. */
function* findNextDeparture(request: PlanRequest, next: readonly FoundPath[]): Inquiry<number> {
  const ready = request.earliestDepartureMinute!;
  const found = Math.min(...next.map((path) => path.departureMinute));
  let [below, least] = [request.searchWindowMinutes!, found - ready];
  while (least - below > 1) {
    const middle = Math.floor((below + least) / 2);
    if ((yield { ...request, searchWindowMinutes: middle }).length > 0) least = middle;
    else below = middle;
  }
  return ready + least;
}

function missedWindow(nextDepartureMinute: number): RoutingError {
  return {
    code: "NO_CONNECTION_IN_SEARCH_WINDOW",
    description: `nothing departs in the window that leads there; the next departure that does is at ${toInstant(nextDepartureMinute).toISOString()}`,
    inputField: "searchWindow",
  };
}

/** Ways are there, but none on services that all carry the boxes of one of the providers. */
function noBoxProvider({ cargo }: PlanRequest, providers: readonly string[]): RoutingError {
  return {
    code: "NO_BOX_PROVIDER",
    description: `no way rides only services that carry the boxes of one provider (${providers.join(", ")}); in the shipper's own boxes there is one`,
    inputField: cargo.boxProvider === undefined ? PROVISION : "cargo.boxProvider",
  };
}

/** Ways are there, but what they ask for beforehand cannot be had any more; names the next departure that still can be met. */
function* requestedTooLate(request: PlanRequest, openEnded: PlanRequest): Inquiry<RoutingError> {
  const wide = yield openEnded;
  const asked = toInstant(request.requestedAtMinute!).toISOString();
  const next =
    wide.length === 0
      ? "none that leads there can be met later either"
      : `the next that can be met and leads there departs at ${toInstant(Math.min(...wide.map((path) => path.departureMinute))).toISOString()}`;
  return {
    code: "REQUESTED_TOO_LATE",
    description: `requestedAt ${asked} is too late for every way within the limits; ${next}`,
    inputField: "requestedAt",
  };
}

interface SetConstraint {
  /** Path of the argument. */
  readonly name: string;
  without(request: PlanRequest): PlanRequest;
}

/** The constraints that the request sets, tighter than the defaults, and its closures. */
export function listConstraints(request: PlanRequest): SetConstraint[] {
  const { constraints } = request;
  const found: SetConstraint[] = FILTER_FIELDS.filter((field) => constraints[field] !== null).map((field) => ({
    name: `constraints.${field}`,
    without: (asked) => ({ ...asked, constraints: { ...asked.constraints, [field]: null } }),
  }));
  if (constraints.compliance.length > 0)
    found.push({
      name: "constraints.compliance",
      without: (asked) => ({ ...asked, constraints: { ...asked.constraints, compliance: [] } }),
    });
  if (constraints.minimumTransferMinutes > 0)
    found.push({
      name: "constraints.minimumTransferTime",
      without: (asked) => ({ ...asked, constraints: { ...asked.constraints, minimumTransferMinutes: 0 } }),
    });
  if (constraints.maximumCostCents !== null)
    found.push({
      name: "constraints.maximumCost",
      without: (asked) => ({ ...asked, constraints: { ...asked.constraints, maximumCostCents: null } }),
    });
  if (constraints.maximumEmissionsGrams !== null)
    found.push({
      name: "constraints.maximumEmissions",
      without: (asked) => ({ ...asked, constraints: { ...asked.constraints, maximumEmissionsGrams: null } }),
    });
  if (request.maximumTransfers < DEFAULT_MAXIMUM_TRANSFERS)
    found.push({
      name: "constraints.maximumTransfers",
      without: (asked) => ({ ...asked, maximumTransfers: DEFAULT_MAXIMUM_TRANSFERS }),
    });
  const longest = DEFAULT_MAXIMUM_DURATION_DAYS * MINUTES_PER_DAY;
  if (request.maximumDurationMinutes < longest)
    found.push({
      name: "constraints.maximumDuration",
      without: (asked) => ({ ...asked, maximumDurationMinutes: longest }),
    });
  if (request.closures.length > 0)
    found.push({ name: "scenario.closures", without: (asked) => ({ ...asked, closures: [] }) });
  if (request.via.length > 0) found.push({ name: "via", without: (asked) => ({ ...asked, via: [] }) });
  return found;
}
