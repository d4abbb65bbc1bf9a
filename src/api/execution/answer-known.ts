import type { ApiContext } from "../context.ts";
import type { Admit } from "../limits/admit.ts";
import type { Answers } from "./answers.ts";
import type { CompiledQueries, KnownQuery } from "./compiled-queries.ts";

/** The text of an answer without errors, and headers of what was charged for it. */
export interface KnownAnswer {
  readonly text: string;
  readonly headers: ReadonlyMap<string, string>;
}
export type AnswerKnown = (body: unknown, context: ApiContext) => Promise<KnownAnswer | null>;

interface KnownRequest {
  readonly query: KnownQuery;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Answers a query that was parsed, validated and compiled before without the pipeline of Apollo Server, under each of the rules that
 * hold there. Null for all the rest, which is for Apollo Server: what is not known, what a rule refuses and what has an error.
 */
export function createAnswerKnown(compiled: CompiledQueries, answers: Answers, admit: Admit): AnswerKnown {
  const execute = async ({ query, operationName, variables }: KnownRequest, context: ApiContext) => {
    const key = answers.keyOf(query.hash, operationName, variables, context);
    const kept = key === null ? undefined : answers.find(key);
    if (kept) return kept.text;
    const data = await compiled.execute(query, context, variables);
    if (!data) return null;
    const text = JSON.stringify({ data });
    if (key !== null) answers.keep(key, data, text, context);
    return text;
  };
  return async (body, context) => {
    const request = findKnown(compiled, body);
    if (!request) return null;
    try {
      const headers = await admit(request.query, request.variables, context);
      const text = await execute(request, context);
      if (text !== null) return { text, headers };
    } catch {
      // Apollo Server meets the same error, and tells it.
    }
    context.isForGraphqlJs = true;
    return null;
  };
}

function findKnown(compiled: CompiledQueries, body: unknown): KnownRequest | null {
  if (!isRecord(body)) return null;
  const { query: source, operationName = null, variables = null, extensions = null } = body;
  if (operationName !== null && typeof operationName !== "string") return null;
  if (variables !== null && !isRecord(variables)) return null;
  const name = operationName ?? "";
  const hash = extensions === null ? null : readHash(extensions);
  const query =
    typeof source === "string" && extensions === null
      ? compiled.findBySource(source, name)
      : source === undefined && hash !== null
        ? compiled.findByHash(hash, name)
        : undefined;
  return query ? { query, operationName: operationName ?? undefined, variables: variables ?? {} } : null;
}

/** The hash of a persisted query, null where the extensions say anything else. */
function readHash(extensions: unknown): string | null {
  if (!isRecord(extensions) || Object.keys(extensions).length !== 1 || !isRecord(extensions.persistedQuery))
    return null;
  const { version, sha256Hash } = extensions.persistedQuery;
  return version === 1 && typeof sha256Hash === "string" ? sha256Hash : null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
