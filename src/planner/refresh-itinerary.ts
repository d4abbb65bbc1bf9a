import type { Itinerary } from "../model/itinerary.ts";
import type { PlanRequest } from "../model/plan-request.ts";
import type { ItineraryBreak, RefreshedItinerary, RideChange } from "../model/refreshed.ts";
import type { RoutingError } from "../model/refusal.ts";
import { listClosuresMet } from "../network/close-runs.ts";
import type { Network } from "../network/compile-network.ts";
import { sumCents } from "../pricing/add-up.ts";
import type { PricedNetwork } from "../pricing/price-network.ts";
import type { FoundPath } from "../search/query.ts";
import { type ItineraryReference, parseItineraryId } from "./itinerary-id.ts";
import type { ResolvedRequest } from "./resolve-request.ts";
import { dateRides, rideAgain } from "./ride-again.ts";

interface Prepared extends ResolvedRequest {
  readonly network: Network;
  readonly priced: PricedNetwork;
}
interface Core<Request extends Prepared> {
  prepare(request: PlanRequest): Request | RoutingError;
  /** The itinerary of a path with its id. */
  describe(request: PlanRequest, prepared: Request, path: FoundPath): Omit<Itinerary, "labels" | "tradeOffs">;
}

/** The itinerary of an id in the network of now. Throws BadInput for what is no id of an itinerary. */
export function refreshItinerary<Request extends Prepared>(id: string, core: Core<Request>): RefreshedItinerary {
  const before = parseItineraryId(id);
  const prepared = core.prepare(before.request);
  if ("code" in prepared) return refuse(prepared);
  const ridden = rideAgain(prepared.network.timetable, prepared.priced.costs, prepared.query, before.rides);
  if ("breaks" in ridden) return { kind: "BROKEN", breaks: ridden.breaks };
  const closed = listClosed(before.request, prepared, ridden.path);
  if (closed.length > 0) return { kind: "BROKEN", breaks: closed };
  const described = core.describe(before.request, prepared, { ...ridden.path, costCents: 0 });
  const forbidden = listForbidden(described);
  if (forbidden.length > 0) return { kind: "BROKEN", breaks: forbidden };
  const costCents = sumCents([...described.legs, ...described.steps].flatMap((part) => part.charges));
  const itinerary = core.describe(before.request, prepared, { ...ridden.path, costCents });
  return compare(before, { ...itinerary, labels: [], tradeOffs: [] }, prepared, ridden.path);
}

/** Rides that the closures of the itinerary's own scenario do not let through any more. */
function listClosed(
  { closures }: PlanRequest,
  { network }: Prepared,
  { rides }: Omit<FoundPath, "costCents">,
): ItineraryBreak[] {
  if (closures.length === 0) return [];
  return rides.flatMap((ride, index) =>
    listClosuresMet(network, closures, ride).map(({ scope, place }) => ({
      code: "DEPARTURE_GONE" as const,
      description: `the scenario closes ${scope} ${place}`,
      rideNumber: index + 1,
    })),
  );
}

/** Rules that were not there, or said something else, when the itinerary was told. */
function listForbidden({ rulesMet }: Pick<Itinerary, "rulesMet">): ItineraryBreak[] {
  return rulesMet
    .filter((rule) => rule.isHard)
    .map(({ rule, place, conditions }) => ({
      code: "CARGO_NOT_ACCEPTED" as const,
      description: `rule ${rule} forbids the cargo at ${place}: ${conditions}`,
      rideNumber: null,
    }));
}

function refuse({ code, description }: RoutingError): RefreshedItinerary {
  if (code === "OUTSIDE_SERVICE_PERIOD") return { kind: "EXPIRED", description };
  const isPlace = code === "LOCATION_NOT_FOUND" || code === "SAME_LOCATION";
  const broken = { code: isPlace ? ("PLACE_GONE" as const) : ("CARGO_NOT_ACCEPTED" as const), description };
  return { kind: "BROKEN", breaks: [{ ...broken, rideNumber: null }] };
}

function compare(
  before: ItineraryReference,
  itinerary: Itinerary,
  { network: { timetable } }: Prepared,
  path: Omit<FoundPath, "costCents">,
): RefreshedItinerary {
  const terminalOf = (service: number, call: number): string =>
    timetable.stops[timetable.services[service]!.stops[call]!]!.id;
  const now = dateRides(timetable, path.rides);
  const rides = before.rides.flatMap((ride, index): RideChange[] => {
    const { departureMinute, arrivalMinute } = now[index]!;
    if (departureMinute === ride.departureMinute && arrivalMinute === ride.arrivalMinute) return [];
    const { serviceIndex, from, to } = path.rides[index]!;
    return [
      {
        rideNumber: index + 1,
        service: ride.service,
        fromTerminal: terminalOf(serviceIndex, from),
        toTerminal: terminalOf(serviceIndex, to),
        departureMinuteBefore: ride.departureMinute,
        departureMinute,
        arrivalMinuteBefore: ride.arrivalMinute,
        arrivalMinute,
      },
    ];
  });
  if (rides.length === 0 && itinerary.costCents === before.costCents) return { kind: "UNCHANGED", itinerary };
  return { kind: "CHANGED", itinerary, rides, costCentsBefore: before.costCents };
}
