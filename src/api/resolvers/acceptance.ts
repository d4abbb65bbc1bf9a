import { provenance } from "../provenance.ts";
import type { Resolvers } from "../types.gen.ts";

export const acceptanceResolvers: Resolvers = {
  RuleMet: {
    code: ({ rule }) => rule,
    provenance,
  },
};
