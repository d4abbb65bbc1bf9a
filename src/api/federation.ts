import { makeExecutableSchema } from "@graphql-tools/schema";
import { type GraphQLSchema, graphqlSync, parse } from "graphql";
import type { ApiContext } from "./context.ts";
import { badUserInput } from "./errors.ts";
import { toGlobalId } from "./ids.ts";
import { findNode } from "./resolvers/root.ts";
import { readSdl, RESOLVERS } from "./schema.ts";

/** What a federated graph may refer to, and by which fields. */
const KEYS = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key", "@shareable"])
  extend type Location @key(fields: "code") @key(fields: "id")
  extend type Route @key(fields: "code") @key(fields: "id")
  extend type Itinerary @key(fields: "id")
  extend type PageInfo @shareable
  # Federation does not know it yet, GraphQL does.
  directive @oneOf on INPUT_OBJECT
`;
const ENTITIES = `
  "A reference to an entity: its __typename and the fields of a key."
  scalar _Any
  "What a reference can refer to."
  union _Entity = Location | Route | Itinerary
  "This API as a part of a federated graph."
  type _Service {
    "Its SDL with keys."
    sdl: String!
  }
  extend type Query {
    "Entities by reference, in the order of the references; null for what is not there."
    _entities("1 to 100 references." representations: [_Any!]!): [_Entity]! @listSize(slicingArguments: ["representations"])
    "This API as a part of a federated graph."
    _service: _Service!
  }
`;
const TYPES = ["Location", "Route", "Itinerary"];

/** The schema as a subgraph. Throws an Error that says what to install where @apollo/subgraph is missing. */
export async function buildSubgraph(): Promise<GraphQLSchema> {
  const sdl = await printSubgraphSdl();
  return makeExecutableSchema({
    typeDefs: [readSdl(), ENTITIES],
    resolvers: [
      ...RESOLVERS,
      {
        Query: {
          _service: () => ({ sdl }),
          _entities: (_: unknown, { representations }: { representations: unknown[] }, context: ApiContext) =>
            representations.map((reference, index) => resolveReference(reference, index, context)),
        },
      },
    ],
  });
}

/** The SDL with keys, checked by Apollo's own package. */
export async function printSubgraphSdl(): Promise<string> {
  const subgraph = await import("@apollo/subgraph").catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ERR_MODULE_NOT_FOUND") throw error;
    throw new Error(
      "FEDERATION: the package @apollo/subgraph is missing, wanted version 2.12 to 2.14: npm install @apollo/subgraph@2.14",
    );
  });
  const schema = subgraph.buildSubgraphSchema({ typeDefs: parse(readSdl() + KEYS) });
  const { data, errors } = graphqlSync({ schema, source: "{ _service { sdl } }" });
  if (errors) throw errors[0]!;
  return (data as { _service: { sdl: string } })._service.sdl;
}

async function resolveReference(reference: unknown, index: number, context: ApiContext) {
  const { __typename: type, id, code } = (reference ?? {}) as Record<string, unknown>;
  const field = `representations[${index}]`;
  if (typeof type !== "string" || !TYPES.includes(type))
    throw badUserInput(`${field}.__typename`, type, `one of ${TYPES.join(", ")}`);
  const globalId =
    typeof id === "string" ? id : typeof code === "string" && type !== "Itinerary" ? toGlobalId(type, code) : null;
  if (globalId === null) throw badUserInput(field, reference, type === "Itinerary" ? "an id" : "an id or a code");
  const found = await findNode(context, globalId);
  return found && "__typename" in found && found.__typename === type ? found : null;
}
