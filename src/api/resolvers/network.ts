import { toInstant } from "../../model/units.ts";
import type { Resolvers } from "../types.gen.ts";

export const networkResolvers: Resolvers = {
  Query: { networkInfo: (_, __, { planner }) => planner.directory.info },
  NetworkInfo: {
    validFrom: (info) => toInstant(info.validFromMinute).toISOString(),
    validTo: (info) => toInstant(info.validToMinute).toISOString(),
  },
};
