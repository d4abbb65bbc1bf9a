import type { Itinerary, PlanAnswer } from "../model/itinerary.ts";
import type { toPage } from "./paging.ts";

/** A page of the answer to a plan request. */
export type PlanPage = Omit<PlanAnswer, "itineraries" | "representativeCount"> & ReturnType<typeof toPage<Itinerary>>;
