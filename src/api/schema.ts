import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { makeExecutableSchema } from "@graphql-tools/schema";
import type { GraphQLSchema } from "graphql";
import { itineraryResolvers } from "./resolvers/itinerary.ts";
import { networkResolvers } from "./resolvers/network.ts";

const SCHEMA_FOLDER = fileURLToPath(new URL("../../schema/", import.meta.url));

/** The SDL of every domain, as one text. */
export function readSdl(): string {
  return readdirSync(SCHEMA_FOLDER)
    .filter((file) => file.endsWith(".graphql"))
    .sort()
    .map((file) => readFileSync(`${SCHEMA_FOLDER}${file}`, "utf8"))
    .join("\n");
}

export function buildApiSchema(): GraphQLSchema {
  return makeExecutableSchema({ typeDefs: readSdl(), resolvers: [networkResolvers, itineraryResolvers] });
}
