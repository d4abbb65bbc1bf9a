import { provenance } from "../provenance.ts";
import type { Resolvers } from "../types.gen.ts";

export const crossingResolvers: Resolvers = {
  Query: {
    borderCrossings: (_, __, { planner }) => planner.directory.crossings,
  },
  BorderCrossing: {
    from: (crossing, _, { planner }) => planner.directory.locationByCode.get(crossing.fromCode)!,
    to: (crossing, _, { planner }) => planner.directory.locationByCode.get(crossing.toCode)!,
    provenance,
  },
};
