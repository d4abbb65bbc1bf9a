import { readEvents } from "./event-stream.ts";
import { hashOf } from "./hash.ts";
import { type AnswerError, RequestFailed } from "./request-failed.ts";
import { backOff, isPassing, isTooLong, readRetryAfter, toNetworkError, wait } from "./retry.ts";
import type { TypedText } from "./typed-document.ts";

export interface ClientOptions {
  /** Address of the API, such as `http://127.0.0.1:4000/graphql`. */
  readonly url: string;
  /** Sent as `Authorization: Bearer`. */
  readonly apiKey?: string;
  /** Further headers of every request. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Repeats of a query that the network or a passing limit stopped; 3 when absent, 0 for none. */
  readonly retries?: number;
  /** Sends the hash of a document first and its text only when the server does not know it; true when absent. */
  readonly persisted?: boolean;
  /** In place of the platform's. */
  readonly fetch?: typeof globalThis.fetch;
}
export interface RequestOptions {
  readonly signal?: AbortSignal;
}
/** Variables may be left out when none is required. */
type Parameters<Variables> =
  Record<string, never> extends Variables
    ? [variables?: Variables, options?: RequestOptions]
    : [variables: Variables, options?: RequestOptions];

export interface Client {
  /** Asks a query or mutation. Throws RequestFailed, or the reason of the signal when that is aborted. */
  request<Data, Variables>(document: TypedText<Data, Variables>, ...rest: Parameters<Variables>): Promise<Data>;
  /** The events of a subscription over server-sent events, reconnecting until the signal is aborted or the loop left. */
  subscribe<Data, Variables>(
    document: TypedText<Data, Variables>,
    ...rest: Parameters<Variables>
  ): AsyncGenerator<Data, void, void>;
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly AnswerError[];
}
interface Sent {
  readonly answer: Answer | null;
  readonly status: number;
  readonly retryAfter: string | null;
}

/** A client of the API by fetch alone: Node 20, browsers and workers. */
export function createClient(options: ClientOptions): Client {
  const retries = options.retries ?? 3;
  let isPersistedKnown = options.persisted ?? true;

  const post = (address: string, accept: string, body: unknown, signal: AbortSignal | undefined): Promise<Response> =>
    (options.fetch ?? globalThis.fetch)(address, {
      method: "POST",
      headers: {
        ...options.headers,
        ...(options.apiKey === undefined ? {} : { authorization: `Bearer ${options.apiKey}` }),
        "content-type": "application/json",
        accept,
      },
      body: JSON.stringify(body),
      ...(signal ? { signal } : {}),
    });

  const send = async (body: unknown, signal: AbortSignal | undefined): Promise<Sent> => {
    const response = await post(options.url, "application/graphql-response+json, application/json", body, signal);
    const answer = await response.json().catch((error: unknown) => {
      signal?.throwIfAborted();
      if (response.ok) throw error;
      return null;
    });
    return { answer: asAnswer(answer), status: response.status, retryAfter: response.headers.get("retry-after") };
  };

  const sendPersisted = async (query: string, variables: unknown, signal: AbortSignal | undefined): Promise<Sent> => {
    const sha256Hash = isPersistedKnown ? await hashOf(query) : undefined;
    if (sha256Hash === undefined) return send({ query, variables }, signal);
    const extensions = { persistedQuery: { version: 1, sha256Hash } };
    const sent = await send({ variables, extensions }, signal);
    const code = codeOf(sent);
    if (code === "PERSISTED_QUERY_NOT_SUPPORTED") isPersistedKnown = false;
    else if (code !== "PERSISTED_QUERY_NOT_FOUND") return sent;
    return send(isPersistedKnown ? { query, variables, extensions } : { query, variables }, signal);
  };

  const request = async (query: string, variables: unknown, signal: AbortSignal | undefined): Promise<unknown> => {
    const attempts = isRepeatable(query, variables) ? retries : 0;
    for (let attempt = 1; ; attempt++) {
      signal?.throwIfAborted();
      const sent = await sendPersisted(query, variables, signal).catch((error: unknown) => {
        signal?.throwIfAborted();
        return toNetworkError(error);
      });
      const failure = sent instanceof RequestFailed ? sent : toFailure(sent);
      if (!failure) return (sent as Sent).answer?.data;
      if (attempt > attempts || !isPassing(failure.status)) throw failure;
      const asked = sent instanceof RequestFailed ? null : readRetryAfter(sent.retryAfter, Date.now());
      if (asked !== null && isTooLong(asked)) throw failure;
      await wait(asked ?? backOff(attempt, Math.random()), signal);
    }
  };

  async function* subscribe(query: string, variables: unknown, signal?: AbortSignal): AsyncGenerator<unknown> {
    for (let attempt = 1; ; attempt++) {
      signal?.throwIfAborted();
      try {
        const response = await post(`${options.url}/stream`, "text/event-stream", { query, variables }, signal);
        if (!response.ok || !response.body)
          throw toFailure({ answer: asAnswer(await response.json().catch(() => null)), status: response.status });
        for await (const { event, data } of readEvents(response.body)) {
          if (event === "complete") return;
          if (event !== "next") continue;
          const answer = asAnswer(JSON.parse(data));
          const failure = toFailure({ answer, status: response.status });
          if (failure) throw failure;
          attempt = 0;
          yield answer?.data;
        }
      } catch (error) {
        signal?.throwIfAborted();
        const failure = error instanceof RequestFailed ? error : toNetworkError(error);
        if (attempt > retries || !isPassing(failure.status)) throw failure;
      }
      await wait(backOff(Math.max(attempt, 1), Math.random()), signal);
    }
  }

  return {
    request: (document, ...[variables, requested]) =>
      request(document.toString(), variables, requested?.signal) as never,
    subscribe: (document, ...[variables, requested]) =>
      subscribe(document.toString(), variables, requested?.signal) as never,
  };
}

/** Queries always; mutations when a key makes a repeat harmless. */
function isRepeatable(query: string, variables: unknown): boolean {
  if (!/^\s*mutation\b/.test(query)) return true;
  const { idempotencyKey, input } = (variables ?? {}) as {
    idempotencyKey?: string;
    input?: { idempotencyKey?: string };
  };
  return Boolean(idempotencyKey ?? input?.idempotencyKey);
}

function asAnswer(value: unknown): Answer | null {
  return typeof value === "object" && value !== null && ("data" in value || "errors" in value)
    ? (value as Answer)
    : null;
}

function codeOf({ answer }: Pick<Sent, "answer">): string | undefined {
  return answer?.errors?.[0]?.extensions?.code;
}

function toFailure({ answer, status }: Pick<Sent, "answer" | "status">): RequestFailed | null {
  if (!answer) return new RequestFailed(`HTTP status ${status}, no GraphQL answer`, { code: "HTTP_ERROR", status });
  const first = answer.errors?.[0];
  if (!first) return null;
  const { errors = [], data } = answer;
  return new RequestFailed(first.message, { code: first.extensions?.code ?? "UNKNOWN", status, errors, data });
}
