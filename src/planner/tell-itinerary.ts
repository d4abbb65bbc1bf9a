import type { Cargo } from "../model/cargo.ts";
import type { Itinerary } from "../model/itinerary.ts";
import type { PlanLocation, PlanRequest } from "../model/plan-request.ts";
import type { NetworkRecords } from "../network/records.ts";
import type { FoundPath } from "../search/query.ts";
import { instanceOf } from "./box-instances.ts";
import { findBoxProvider } from "./box-pools.ts";
import { buildItinerary } from "./build-itinerary.ts";
import type { FoundPlace } from "./find-place.ts";
import { formatItineraryId } from "./itinerary-id.ts";
import { listBorderCrossings } from "./list-border-crossings.ts";
import type { PreparedRequest } from "./prepared-request.ts";
import { quoteInCurrency } from "./quote-in-currency.ts";
import { dateRides } from "./ride-again.ts";

/** All that is told of an itinerary apart from its place on a front. */
export type Told = Omit<Itinerary, "labels" | "tradeOffs">;

/** One request of those that a request is made of, and what it asks. */
export interface Instance {
  readonly request: PlanRequest;
  readonly prepared: PreparedRequest;
}

/** The request that found a path: of its provider, where carriers' boxes are asked for. */
export function findInstance(asked: PlanRequest, joined: PreparedRequest, path: FoundPath): Instance {
  const prepared = instanceOf(joined, path);
  const { boxes } = prepared;
  const request = boxes ? { ...asked, cargo: { ...asked.cargo, boxProvider: boxes.provider } } : asked;
  return { request, prepared };
}

/** The itinerary of a path in the positions of the whole network. */
export function tellItinerary(records: NetworkRecords, { request, prepared }: Instance, shown: FoundPath): Told {
  const { priced, query, cutOffs, pricingDate, boxes } = prepared;
  const { described } = prepared.space;
  const inDollars = buildItinerary(described, priced, query, shown, tonnesOf(request.cargo), cutOffs);
  return {
    id: nameItinerary({ request, prepared }, shown),
    borderCrossings: listBorderCrossings(described, shown),
    ...quoteInCurrency(inDollars, records, pricingDate, request.currency, request.currencyAdjustments),
    rulesMet: prepared.acceptance.listRulesMet(shown),
    boxProvider: boxes && findBoxProvider(records, boxes.provider)!,
  };
}

/** The id that finds the itinerary of a path again. */
export function nameItinerary({ request, prepared }: Instance, shown: FoundPath): string {
  return formatItineraryId({
    request: { ...request, ...nameEnds(request, prepared) },
    rides: dateRides(prepared.space.described.timetable, shown.rides),
    costCents: shown.costCents,
    pricingDate: prepared.pricingDate,
  });
}

/** Origin and destination by name: a coordinate stands for the location that was found for it. */
function nameEnds({ origin, destination }: PlanRequest, prepared: PreparedRequest) {
  const nameOf = (place: PlanLocation, found: FoundPlace): PlanLocation =>
    place.kind === "coordinate" ? { kind: "location", code: found.code } : place;
  return { origin: nameOf(origin, prepared.origin), destination: nameOf(destination, prepared.destination) };
}

/** Cargo without tare. */
export function tonnesOf(cargo: Cargo): number {
  return cargo.requestedEquipments.reduce((sum, line) => sum + (line.units * line.cargoWeightKg) / 1000, 0);
}
