import type { ApolloServerPlugin } from "@apollo/server";
import { GraphQLError, type GraphQLSchema } from "graphql";
import type { ApiContext } from "../context.ts";
import { checkScopes } from "../scopes.ts";
import { checkLimits } from "./check-limits.ts";
import type { Limits } from "./limits.ts";

export type Charge = (context: ApiContext, cost: number) => Promise<ReadonlyMap<string, string>>;

/** Refuses an operation that asks for too much, or for what its key does not open, before any of it runs, and charges for what runs. */
export function limitsPlugin(schema: GraphQLSchema, limits: Limits, charge?: Charge): ApolloServerPlugin<ApiContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ document, operation, request, contextValue, response }) => {
        if (!operation) return;
        if (operation.operation === "subscription" || !schema.getRootType(operation.operation))
          throw notHere(operation.operation);
        const { hasKey, scopes } = contextValue;
        checkScopes(document, operation, scopes);
        const cost = checkLimits({ schema, document, operation, variables: request.variables ?? {}, hasKey }, limits);
        if (!charge) return;
        for (const [name, value] of await charge(contextValue, cost)) response.http.headers.set(name, value);
      },
    }),
  };
}

function notHere(kind: string): GraphQLError {
  const where = kind === "subscription" ? "served at /graphql/stream and /graphql/ws" : "not in this version";
  return new GraphQLError(`${kind}s are ${where}`, {
    extensions: { code: "BAD_REQUEST", http: { status: 400 } },
  });
}
