import { toGlobalId } from "../ids.ts";
import { BROWSE, toPage } from "../paging.ts";
import { provenance } from "../provenance.ts";
import type { Resolvers } from "../types.gen.ts";

export const hubResolvers: Resolvers = {
  Query: {
    hubs: (_, args, { planner: { directory } }) =>
      toPage(directory.hubs, { version: directory.info.version, list: "hubs" }, args, BROWSE),
  },
  Hub: {
    id: (hub) => toGlobalId("Hub", hub.id),
    code: (hub) => hub.id,
    location: (hub, _, { planner }) => planner.directory.locationByCode.get(hub.locationCode)!,
    availableFrom: (hub) => hub.validFrom,
    provenance,
  },
};
