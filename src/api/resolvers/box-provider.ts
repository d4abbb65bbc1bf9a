import { provenance } from "../provenance.ts";
import type { Resolvers } from "../types.gen.ts";

export const boxProviderResolvers: Resolvers = {
  Query: { boxProviders: (_, __, { planner }) => planner.directory.boxProviders },
  BoxProvider: { provenance },
};
