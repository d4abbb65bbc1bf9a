import { isItineraryId, parseItineraryId } from "../../planner/itinerary-id.ts";
import { BadInput } from "../../model/refusal.ts";
import type { Planner } from "../../planner/planner.ts";
import type { ApiContext } from "../context.ts";
import { badUserInput } from "../errors.ts";
import { parseGlobalId } from "../ids.ts";
import { forbid } from "../scopes.ts";
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

/** The object of a global id, null where there is none. Throws FORBIDDEN where the key does not open it. */
export async function findNode(context: ApiContext, id: string): Promise<Entity | null> {
  const scope = isItineraryId(id) ? "plan" : "network:read";
  if (!context.scopes.includes(scope)) throw forbid(scope, "node");
  if (isItineraryId(id)) return findItinerary(context, id);
  const { type, key } = parseGlobalId(id);
  const found = Object.hasOwn(FIND, type) ? FIND[type]!(context.planner, key) : undefined;
  return found ? { ...found, ...{ __typename: type } } : null;
}

/** Null where the itinerary is no longer possible, or the id means nothing: refreshItinerary says why. */
async function findItinerary(context: ApiContext, id: string): Promise<Entity | null> {
  context.checkTime();
  try {
    await context.planner.openScenario(parseItineraryId(id).request.asOf);
    const refreshed = context.planner.refresh(id);
    return "itinerary" in refreshed ? { ...refreshed.itinerary, ...{ __typename: "Itinerary" } } : null;
  } catch (error) {
    if (error instanceof BadInput) return null;
    throw error;
  }
}

export const rootResolvers: Resolvers = {
  Query: {
    node: (_, { id }, context) => findNode(context, id),
    nodes: (_, { ids }, context) => {
      if (ids.length > MAXIMUM_NODES) throw badUserInput("ids", ids.length, `at most ${MAXIMUM_NODES} ids`);
      return Promise.all(ids.map((id) => findNode(context, id)));
    },
  },
};
