import { toInstant } from "../../model/units.ts";
import type { ApiContext } from "../context.ts";
import { follow } from "../follow.ts";
import type { Resolvers } from "../types.gen.ts";

export const networkResolvers: Resolvers = {
  Query: { networkInfo: (_, __, { planner }) => planner.directory.info },
  Subscription: {
    networkChanged: {
      subscribe: (_, __, { planners }) => follow((emit) => planners.onReplace(emit)),
      resolve: (_: unknown, __: unknown, { planners }: ApiContext) => planners.current(Date.now()).directory.info,
    },
  },
  Provenance: {
    title: ({ source }, _, { planner }) => planner.directory.sourceByKey.get(source)?.title ?? source,
    publisher: ({ source }, _, { planner }) => planner.directory.sourceByKey.get(source)?.publisher ?? source,
    date: ({ source }, _, { planner }) => planner.directory.sourceByKey.get(source)?.date ?? null,
  },
  NetworkInfo: {
    validFrom: (info) => toInstant(info.validFromMinute).toISOString(),
    validTo: (info) => toInstant(info.validToMinute).toISOString(),
  },
};
