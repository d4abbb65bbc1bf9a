import { parseItineraryId } from "../../planner/itinerary-id.ts";
import type { ApiContext } from "../context.ts";
import type { Resolvers } from "../types.gen.ts";
import { toCall } from "./itinerary.ts";
import { toMoney } from "./price.ts";

const TYPE_BY_KIND = {
  UNCHANGED: "ItineraryUnchanged",
  CHANGED: "ItineraryChanged",
  BROKEN: "ItineraryBroken",
  EXPIRED: "ItineraryExpired",
} as const;

export const refreshResolvers: Resolvers = {
  Query: {
    refreshItinerary: async (_, { id }, context) => {
      context.checkTime();
      await context.planner.openScenario(parseItineraryId(id).request.asOf);
      return context.planner.refresh(id);
    },
  },
  RefreshItineraryResult: { __resolveType: ({ kind }) => TYPE_BY_KIND[kind] },
  ItineraryChanged: {
    costBefore: ({ costCentsBefore }) => toMoney(costCentsBefore),
    cost: ({ itinerary }) => toMoney(itinerary.costCents),
  },
  RideChange: {
    serviceCode: (ride) => ride.service,
    departureBefore: (ride, _, context: ApiContext) => toCall(ride.fromTerminal, ride.departureMinuteBefore, context),
    departure: (ride, _, context: ApiContext) => toCall(ride.fromTerminal, ride.departureMinute, context),
    arrivalBefore: (ride, _, context: ApiContext) => toCall(ride.toTerminal, ride.arrivalMinuteBefore, context),
    arrival: (ride, _, context: ApiContext) => toCall(ride.toTerminal, ride.arrivalMinute, context),
  },
  ItineraryBroken: { reasons: ({ breaks }) => breaks },
};
