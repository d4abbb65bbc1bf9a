import type { ApolloServerPlugin } from "@apollo/server";
import type { FormattedExecutionResult, GraphQLSchema } from "graphql";
import type { ApiContext } from "../context.ts";
import { Answers } from "./answers.ts";
import { CompiledQueries } from "./compiled-queries.ts";

export interface Execution {
  readonly plugin: ApolloServerPlugin<ApiContext>;
  readonly answers: Answers;
  /** Null where graphql-js alone executes. */
  readonly compiled: CompiledQueries | null;
  stringify(value: FormattedExecutionResult): string;
}

/** Answers queries from memory or by compiled code; whatever has an error is left to Apollo Server. */
export function executionPlugin(
  schema: GraphQLSchema,
  execution: "js" | "jit",
  bytes: { readonly answers: number; readonly compiled: number },
): Execution {
  const compiled = execution === "jit" ? new CompiledQueries(schema, bytes.compiled) : null;
  const answers = new Answers(bytes.answers);
  const plugin: ApolloServerPlugin<ApiContext> = {
    requestDidStart: async () => {
      let key: string | null = null;
      return {
        responseForOperation: async ({ document, operation, source, queryHash, contextValue, request, response }) => {
          // Where the name is unknown there is none, whatever the type says.
          if (operation?.operation !== "query") return null;
          const variables = request.variables ?? {};
          const query = { document, operation, source, hash: queryHash ?? "", name: request.operationName ?? "" };
          key = answers.keyOf(query.hash, request.operationName, variables, contextValue);
          const kept = key === null ? undefined : answers.find(key);
          if (kept) key = null;
          const known = kept || contextValue.isForGraphqlJs ? null : compiled?.get(query);
          const data = kept?.data ?? (known && (await compiled?.execute(known, contextValue, variables)));
          return data ? { http: response.http, body: { kind: "single", singleResult: { data } } } : null;
        },
        willSendResponse: async ({ contextValue, response: { body } }) => {
          if (key === null || body.kind !== "single") return;
          const { data, errors } = body.singleResult;
          if (data && !errors) answers.keep(key, data, JSON.stringify({ data }), contextValue);
        },
      };
    },
  };
  return {
    plugin,
    answers,
    compiled,
    stringify: (value) => (value.errors ? undefined : answers.textOf(value.data)) ?? JSON.stringify(value),
  };
}
