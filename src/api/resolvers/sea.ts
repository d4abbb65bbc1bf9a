import { LANES } from "../../planner/describe-links.ts";
import type { Resolvers } from "../types.gen.ts";

export const seaResolvers: Resolvers = {
  Query: {
    seaDistance: (_, { from, to, closedPassages }, { seaLanes }) =>
      seaLanes.findDistance(from, to, closedPassages ?? []),
    seaPassages: (_, __, { seaLanes }) => seaLanes.passages,
  },
  SeaDistance: { provenance: () => LANES },
  SeaPassage: { provenance: () => LANES },
};
