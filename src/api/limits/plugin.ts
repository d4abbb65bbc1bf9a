import type { ApolloServerPlugin } from "@apollo/server";
import { GraphQLError, type GraphQLSchema } from "graphql";
import type { ApiContext } from "../context.ts";
import type { Admit } from "./admit.ts";

/** Refuses an operation that breaks a rule before any of it runs. */
export function limitsPlugin(schema: GraphQLSchema, admit: Admit): ApolloServerPlugin<ApiContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ document, operation, request, contextValue, response }) => {
        if (!operation) return;
        if (operation.operation === "subscription" || !schema.getRootType(operation.operation))
          throw notHere(operation.operation);
        const headers = await admit({ document, operation }, request.variables ?? {}, contextValue);
        for (const [name, value] of headers) response.http.headers.set(name, value);
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
