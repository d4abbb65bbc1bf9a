import { toGlobalId } from "../ids.ts";
import { BROWSE, toPage } from "../paging.ts";
import { provenance } from "../provenance.ts";
import type { Resolvers } from "../types.gen.ts";

export const routeResolvers: Resolvers = {
  Query: {
    routes: (_, args, { planner: { directory } }) =>
      toPage(directory.routes, { version: directory.info.version, list: "routes" }, args, BROWSE),
  },
  Route: {
    id: (route) => toGlobalId("Route", route.id),
    code: (route) => route.id,
    provenance,
  },
};
