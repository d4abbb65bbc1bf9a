import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { BadInput } from "../model/refusal.ts";

/** Every code that a client may see in extensions.code; docs/errors.md says what each means. */
export const ERROR_CODES = [
  "ALIAS_LIMIT_EXCEEDED",
  "BAD_REQUEST",
  "BAD_USER_INPUT",
  "BODY_TOO_LARGE",
  "COST_LIMIT_EXCEEDED",
  "CURSOR_EXPIRED",
  "CURSOR_MISMATCH",
  "DEPTH_LIMIT_EXCEEDED",
  "DIRECTIVE_LIMIT_EXCEEDED",
  "DOCUMENT_NOT_TRUSTED",
  "FORBIDDEN",
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "INTERNAL_SERVER_ERROR",
  "LIST_LIMIT_EXCEEDED",
  "NOT_FOUND",
  "OPERATION_LIMIT_EXCEEDED",
  "OPERATION_RESOLUTION_FAILURE",
  "OVERLOADED",
  "PERSISTED_QUERY_NOT_FOUND",
  "RATE_LIMITED",
  "REQUEST_TIMEOUT",
  "TOKEN_LIMIT_EXCEEDED",
  "UNAUTHENTICATED",
] as const;

/** What graphql-js says when a document has more tokens than it may have. */
export const TOO_MANY_TOKENS = /Document contains more tha[nt] \d+ tokens/;

export function badUserInput(inputField: string, seen: unknown, wanted: string): GraphQLError {
  const { message } = new BadInput(inputField, seen, wanted);
  return new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT", inputField } });
}

/** By shape, since two copies of graphql may be loaded. */
function originalOf(error: unknown): unknown {
  return (error as { originalError?: unknown } | null)?.originalError ?? error;
}

/** Whether an error is nobody's mistake but the server's. */
export function isFault(error: GraphQLError): boolean {
  const { code } = error.extensions;
  return !(originalOf(error) instanceof BadInput) && (code === undefined || code === "INTERNAL_SERVER_ERROR");
}

/** What is told of an error: a code of the list, or nothing beyond "Internal server error". */
export function maskError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const original = originalOf(error);
  if (original instanceof BadInput)
    return {
      ...formatted,
      message: original.message,
      extensions: { code: "BAD_USER_INPUT", inputField: original.inputField },
    };
  const code = formatted.extensions?.code;
  if (code === "GRAPHQL_PARSE_FAILED" && TOO_MANY_TOKENS.test(formatted.message))
    return { ...formatted, extensions: { ...formatted.extensions, code: "TOKEN_LIMIT_EXCEEDED" } };
  // Refused by Apollo Server without a code of its own, such as a hash that is not that of its document.
  const { http } = ((error as GraphQLError | null)?.extensions ?? {}) as { http?: { status?: number } };
  if (code === "INTERNAL_SERVER_ERROR" && http?.status === 400)
    return { message: formatted.message, extensions: { code: "BAD_REQUEST" } };
  if (code !== "INTERNAL_SERVER_ERROR" && ERROR_CODES.includes(code as never)) return formatted;
  return { message: "Internal server error", extensions: { code: "INTERNAL_SERVER_ERROR" } };
}
