import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import type { GraphQLSchema } from "graphql";
import type { ApiContext } from "./context.ts";
import { isFault, maskError } from "./errors.ts";
import { type AnswerKnown, createAnswerKnown } from "./execution/answer-known.ts";
import type { Answers } from "./execution/answers.ts";
import type { CompiledQueries } from "./execution/compiled-queries.ts";
import { executionPlugin } from "./execution/plugin.ts";
import { divideBytes, storeUpTo, weighDocument, weighText } from "./execution/query-bytes.ts";
import { type Charge, createAdmit } from "./limits/admit.ts";
import { limitsPlugin } from "./limits/plugin.ts";
import { DEFAULT_LIMITS, type Limits } from "./limits/limits.ts";
import { buildApiSchema } from "./schema.ts";
import { type TrustedDocuments, trustedDocumentsPlugin } from "./trusted-documents.ts";

export interface ApiOptions {
  /** In place of the API's own: the same as a subgraph. */
  readonly schema?: GraphQLSchema;
  readonly limits?: Limits;
  readonly execution?: "js" | "jit";
  /** Bytes of whole answers to keep, 0 for none. */
  readonly answerCacheBytes?: number;
  /** Bytes for queries: parsed, compiled and persisted. */
  readonly queryCacheBytes?: number;
  /** Only these run. */
  readonly trustedDocuments?: TrustedDocuments | null;
  readonly logFault?: (requestId: string, error: unknown) => void;
  /** Charges the cost of an operation before it runs. Throws the error that refuses it. */
  readonly charge?: Charge;
  readonly plugins?: readonly ApolloServerPlugin<ApiContext>[];
}

export interface Api {
  readonly apollo: ApolloServer<ApiContext>;
  readonly schema: GraphQLSchema;
  readonly answers: Answers;
  readonly compiled: CompiledQueries | null;
  /** The short way of queries that came before; null where graphql-js alone executes. */
  readonly answerKnown: AnswerKnown | null;
}

/** An answer names at most this many errors, so that a short document cannot ask for a long one. */
const ERRORS_TOLD = 8;
export const QUERY_CACHE_BYTES = 64 * 1024 * 1024;

/** The API without HTTP: schema, limits, execution, caches and masked errors. */
export function createApollo(options: ApiOptions = {}): Api {
  const schema = options.schema ?? buildApiSchema();
  const limits = options.limits ?? DEFAULT_LIMITS;
  const bytes = divideBytes(options.queryCacheBytes ?? QUERY_CACHE_BYTES);
  const execution = executionPlugin(schema, options.execution ?? "jit", {
    answers: options.answerCacheBytes ?? 0,
    compiled: bytes.compiled,
  });
  const { compiled, answers } = execution;
  const trusted = options.trustedDocuments ?? null;
  const admit = createAdmit(schema, limits, options.charge);
  const apollo = new ApolloServer<ApiContext>({
    schema,
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: limits.tokens },
    maxRecursiveSelections: 100_000,
    stringifyResult: execution.stringify,
    formatError: maskError,
    documentStore: storeUpTo(bytes.documents, weighDocument),
    persistedQueries: { cache: trusted?.cache ?? storeUpTo(bytes.persisted, weighText) },
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      // It would switch itself on for a subgraph.
      ApolloServerPluginInlineTraceDisabled(),
      ...(trusted ? [trustedDocumentsPlugin(trusted)] : []),
      limitsPlugin(schema, admit),
      faultsPlugin(options.logFault ?? (() => {})),
      execution.plugin,
      ...(options.plugins ?? []),
    ],
  });
  const answerKnown = compiled && createAnswerKnown(compiled, answers, admit);
  return { apollo, schema, answers, compiled, answerKnown };
}

/** Faults go to the log under the request's id, which the answer names too. */
function faultsPlugin(logFault: (requestId: string, error: unknown) => void): ApolloServerPlugin<ApiContext> {
  return {
    requestDidStart: async ({ contextValue }) => ({
      didEncounterErrors: async ({ errors }) => {
        for (const error of errors) if (isFault(error)) logFault(contextValue.requestId, error.originalError ?? error);
      },
      willSendResponse: async ({ response: { body } }) => {
        const result = body.kind === "single" ? body.singleResult : body.initialResult;
        if (!result.errors) return;
        result.errors = result.errors
          .slice(0, ERRORS_TOLD)
          .map((error) =>
            error.extensions?.code === "INTERNAL_SERVER_ERROR"
              ? { ...error, extensions: { ...error.extensions, requestId: contextValue.requestId } }
              : error,
          );
      },
    }),
  };
}
