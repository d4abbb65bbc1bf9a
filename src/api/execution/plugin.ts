import type { ApolloServerPlugin, GraphQLRequestContext } from "@apollo/server";
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
export function executionPlugin(schema: GraphQLSchema, execution: "js" | "jit", answerCacheBytes: number): Execution {
  const compiled = execution === "jit" ? new CompiledQueries(schema) : null;
  const answers = new Answers(answerCacheBytes);
  const plugin: ApolloServerPlugin<ApiContext> = {
    requestDidStart: async () => {
      let wasKept = false;
      return {
        responseForOperation: async (request) => {
          const { document, operation, queryHash, contextValue } = request;
          // Where the name is unknown there is none, whatever the type says.
          if (!operation) return null;
          const variables = request.request.variables ?? {};
          const kept =
            answerCacheBytes > 0 && operation.operation === "query" ? answers.find(keyOf(request)) : undefined;
          wasKept = kept !== undefined;
          const data =
            kept ??
            (await compiled?.execute({ document, operation, hash: queryHash ?? "", variables }, contextValue))?.data;
          return data ? { http: request.response.http, body: { kind: "single", singleResult: { data } } } : null;
        },
        willSendResponse: async (request) => {
          const { contextValue, operation, response } = request;
          if (answerCacheBytes === 0 || wasKept || operation?.operation !== "query") return;
          if (response.body.kind !== "single" || contextValue.hasReadClock) return;
          const { data, errors } = response.body.singleResult;
          if (data && !errors) answers.keep(keyOf(request), data, JSON.stringify({ data }));
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

type Keyed = Pick<GraphQLRequestContext<ApiContext>, "contextValue" | "request"> & { readonly queryHash?: string };

/** The network's version, whom it is answered to, the document, and the variables as they came. */
function keyOf({ contextValue, queryHash, request }: Keyed): string {
  const { version } = contextValue.planner.directory.info;
  return `${version}|${contextValue.answerClass}|${queryHash}|${request.operationName ?? ""}|${JSON.stringify(request.variables ?? {})}`;
}
