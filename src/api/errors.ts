import { randomUUID } from "node:crypto";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { BadInput } from "../model/refusal.ts";

/** Codes that a client may see in extensions.code, beside those of Apollo Server. */
const PUBLIC_CODES = [
  "BAD_USER_INPUT",
  "CURSOR_EXPIRED",
  "CURSOR_MISMATCH",
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "BAD_REQUEST",
  "OPERATION_RESOLUTION_FAILURE",
  "PERSISTED_QUERY_NOT_FOUND",
  "PERSISTED_QUERY_NOT_SUPPORTED",
];

export function badUserInput(inputField: string, seen: unknown, wanted: string): GraphQLError {
  return toGraphQLError(new BadInput(inputField, seen, wanted));
}

export function toGraphQLError(error: BadInput): GraphQLError {
  return new GraphQLError(error.message, { extensions: { code: "BAD_USER_INPUT", inputField: error.inputField } });
}

/** Hides every fault that is not the client's behind a reference that the log holds too. */
export function maskError(
  formatted: GraphQLFormattedError,
  error: unknown,
  log: (text: string) => void,
): GraphQLFormattedError {
  // By shape, since two copies of graphql may be loaded.
  const original = (error as { originalError?: unknown } | null)?.originalError ?? error;
  if (original instanceof BadInput)
    return {
      ...formatted,
      message: original.message,
      extensions: { code: "BAD_USER_INPUT", inputField: original.inputField },
    };
  if (PUBLIC_CODES.includes(String(formatted.extensions?.code))) return formatted;
  const reference = randomUUID();
  log(`${reference} ${original instanceof Error ? (original.stack ?? original.message) : String(original)}`);
  return {
    message: `internal error, reference ${reference}`,
    extensions: { code: "INTERNAL_SERVER_ERROR", reference },
  };
}
