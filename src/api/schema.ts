import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { makeExecutableSchema } from "@graphql-tools/schema";
import { printSchemaWithDirectives } from "@graphql-tools/utils";
import type { GraphQLSchema } from "graphql";
import { boxProviderResolvers } from "./resolvers/box-provider.ts";
import { crossingResolvers } from "./resolvers/crossing.ts";
import { goodsResolvers } from "./resolvers/goods.ts";
import { hubResolvers } from "./resolvers/hub.ts";
import { indicativeResolvers } from "./resolvers/indicative.ts";
import { itineraryResolvers } from "./resolvers/itinerary.ts";
import { locationResolvers } from "./resolvers/location.ts";
import { differenceResolvers } from "./resolvers/difference.ts";
import { departureResolvers } from "./resolvers/departure.ts";
import { matrixResolvers } from "./resolvers/matrix.ts";
import { networkResolvers } from "./resolvers/network.ts";
import { profileResolvers } from "./resolvers/profile.ts";
import { planResolvers } from "./resolvers/plan.ts";
import { acceptanceResolvers } from "./resolvers/acceptance.ts";
import { footprintResolvers } from "./resolvers/footprint.ts";
import { priceResolvers } from "./resolvers/price.ts";
import { refreshResolvers } from "./resolvers/refresh.ts";
import { rootResolvers } from "./resolvers/root.ts";
import { routeResolvers } from "./resolvers/route.ts";
import { serviceResolvers } from "./resolvers/service.ts";
import { seaResolvers } from "./resolvers/sea.ts";
import { scalars } from "./scalars.ts";
import type { Resolvers } from "./types.gen.ts";

const SCHEMA_FOLDER = fileURLToPath(new URL("../../schema/", import.meta.url));

/** One map a domain, as the SDL has one file a domain. */
const DOMAINS: Resolvers[] = [
  rootResolvers,
  locationResolvers,
  routeResolvers,
  serviceResolvers,
  boxProviderResolvers,
  hubResolvers,
  goodsResolvers,
  crossingResolvers,
  networkResolvers,
  planResolvers,
  differenceResolvers,
  profileResolvers,
  matrixResolvers,
  departureResolvers,
  itineraryResolvers,
  refreshResolvers,
  acceptanceResolvers,
  footprintResolvers,
  priceResolvers,
  seaResolvers,
  indicativeResolvers,
];

export const RESOLVERS = [scalars, ...DOMAINS];

/** The files of every domain, as one text. */
export function readSdl(): string {
  return readdirSync(SCHEMA_FOLDER)
    .filter((file) => file.endsWith(".graphql"))
    .sort()
    .map((file) => readFileSync(`${SCHEMA_FOLDER}${file}`, "utf8"))
    .join("\n");
}

/** The whole schema as one document, list sizes and specifications included. */
export function printSdl(): string {
  return printSchemaWithDirectives(buildApiSchema());
}

export function buildApiSchema(): GraphQLSchema {
  return makeExecutableSchema({ typeDefs: readSdl(), resolvers: RESOLVERS });
}
