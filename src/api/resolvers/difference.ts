import type { Resolvers } from "../types.gen.ts";
import { formatMoney } from "./price.ts";

export const differenceResolvers: Resolvers = {
  PlanConnection: {
    differences: async ({ findDifferences }, _, context) => {
      context.checkTime();
      return (await findDifferences?.()) ?? null;
    },
  },
  ItineraryDifference: {
    durationMinutes: ({ minutes }) => minutes,
    cost: ({ money }) => money && formatMoney(money),
    numberOfTransfers: ({ transfers }) => transfers,
  },
  DifferenceCause: {
    provenance: ({ source, basis }) => (source === null || basis === null ? null : { source, basis }),
  },
};
