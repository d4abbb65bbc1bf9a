import type { ComparableAnswer } from "../model/difference.ts";
import type { Itinerary } from "../model/itinerary.ts";
import type { toPage } from "./paging.ts";

/** A page of the answer to a plan request. */
export type PlanPage = Omit<ComparableAnswer, "itineraries" | "representativeCount"> &
  ReturnType<typeof toPage<Itinerary>>;
