import {
  type ExecutionArgs,
  getOperationAST,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  parse,
  validate,
} from "graphql";
import type { ApiContext } from "./context.ts";
import { checkScopes } from "./scopes.ts";
import { maskError, TOO_MANY_TOKENS } from "./errors.ts";
import { checkLimits } from "./limits/check-limits.ts";
import type { Limits } from "./limits/limits.ts";
import type { Charge } from "./limits/admit.ts";

export interface SubscriptionRequest {
  readonly query?: unknown;
  readonly variables?: unknown;
  readonly operationName?: unknown;
}
export interface SubscriptionRules {
  readonly schema: GraphQLSchema;
  readonly limits: Limits;
  readonly charge: Charge | undefined;
  /** Hashes of the documents that alone may run, null for any. */
  readonly isTrusted: (query: string) => boolean;
}

/** A subscription that keeps every rule that holds for queries. Throws a GraphQLError with a code of the list. */
export async function prepareSubscription(
  { query, variables, operationName }: SubscriptionRequest,
  contextValue: ApiContext,
  { schema, limits, charge, isTrusted }: SubscriptionRules,
): Promise<ExecutionArgs> {
  if (typeof query !== "string") throw refuse("query: wanted the text of a subscription");
  if (!isTrusted(query)) throw refuse("this document is not registered", "DOCUMENT_NOT_TRUSTED");
  const document = parseDocument(query, limits.tokens);
  const [invalid] = validate(schema, document);
  if (invalid) throw refuse(invalid.message, "GRAPHQL_VALIDATION_FAILED");
  const operation = getOperationAST(document, typeof operationName === "string" ? operationName : null);
  if (operation?.operation !== "subscription") throw refuse("wanted a subscription; queries are served at /graphql");
  const values = typeof variables === "object" && variables !== null ? (variables as Record<string, unknown>) : {};
  const { hasKey, scopes } = contextValue;
  checkScopes(document, operation, scopes);
  const cost = checkLimits({ schema, document, operation, variables: values, hasKey }, limits);
  await charge?.(contextValue, cost);
  return { schema, document, operationName: operation.name?.value ?? null, variableValues: values, contextValue };
}

function parseDocument(query: string, maxTokens: number) {
  try {
    return parse(query, { maxTokens });
  } catch (error) {
    const isTooLong = TOO_MANY_TOKENS.test((error as Error).message);
    throw refuse((error as Error).message, isTooLong ? "TOKEN_LIMIT_EXCEEDED" : "GRAPHQL_PARSE_FAILED");
  }
}

function refuse(message: string, code = "BAD_REQUEST"): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

/** What is told of an error, as Apollo Server tells it of queries. */
export function tellError(error: unknown): GraphQLFormattedError {
  const told =
    error instanceof GraphQLError ? error : new GraphQLError("", { extensions: { code: "INTERNAL_SERVER_ERROR" } });
  const { message, path, locations, extensions } = told.toJSON();
  const { http: _, ...rest } = extensions ?? {};
  const formatted = { message, ...(path ? { path } : {}), ...(locations ? { locations } : {}), extensions: rest };
  return maskError(formatted, error);
}
