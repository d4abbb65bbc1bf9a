import { toGlobalId } from "../ids.ts";
import { BROWSE, toPage } from "../paging.ts";
import { provenance } from "../provenance.ts";
import type { Resolvers } from "../types.gen.ts";

export const serviceResolvers: Resolvers = {
  Query: {
    services: (_, args, { planner: { directory } }) =>
      toPage(directory.services, { version: directory.info.version, list: "services" }, args, BROWSE),
  },
  Service: {
    id: (service) => toGlobalId("Service", service.id),
    code: (service) => service.id,
    routeCode: (service) => service.routeId,
    provenance,
  },
};
