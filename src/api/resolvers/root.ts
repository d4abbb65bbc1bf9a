import type { Planner } from "../../planner/planner.ts";
import { badUserInput } from "../errors.ts";
import { parseGlobalId } from "../ids.ts";
import type { ResolversParentTypes, Resolvers } from "../types.gen.ts";

const MAXIMUM_NODES = 100;

type Entity = ResolversParentTypes["Node"];

/** How the object of a global id is found, by type. */
const FIND: Record<string, (planner: Planner, key: string) => Entity | undefined> = {
  Location: ({ directory }, key) => directory.locationByCode.get(key),
  Route: ({ directory }, key) => directory.routes.find((route) => route.id === key),
  Service: ({ directory }, key) => directory.services.find((service) => service.id === key),
  Hub: ({ directory }, key) => directory.hubs.find((hub) => hub.id === key),
};

function findNode(planner: Planner, id: string): Entity | null {
  const { type, key } = parseGlobalId(id);
  const found = Object.hasOwn(FIND, type) ? FIND[type]!(planner, key) : undefined;
  return found ? { ...found, ...{ __typename: type } } : null;
}

export const rootResolvers: Resolvers = {
  Query: {
    node: (_, { id }, { planner }) => findNode(planner, id),
    nodes: (_, { ids }, { planner }) => {
      if (ids.length > MAXIMUM_NODES) throw badUserInput("ids", ids.length, `at most ${MAXIMUM_NODES} ids`);
      return ids.map((id) => findNode(planner, id));
    },
  },
};
