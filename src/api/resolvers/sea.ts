import type { Resolvers } from "../types.gen.ts";

export const seaResolvers: Resolvers = {
  Query: {
    seaDistance: (_, { from, to, closedPassages }, { seaLanes }) =>
      seaLanes.findDistance(from, to, closedPassages ?? []),
    seaPassages: (_, __, { seaLanes }) => seaLanes.passages,
  },
  // The lanes are drawn from one set of rows; what is less sure than the rest is told in seeds/SOURCES.md.
  SeaDistance: { provenance: () => ({ source: "lanes-generated", basis: "DERIVED" }) },
};
