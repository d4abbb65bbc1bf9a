import { STATUS_CODES } from "node:http";
import websocket from "@fastify/websocket";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { GraphQLError } from "graphql";
import { createHandler } from "graphql-sse/lib/use/fastify";
import { makeHandler } from "graphql-ws/use/@fastify/websocket";
import type { ApiContext, RequestKey } from "../api/context.ts";
import { prepareSubscription, type SubscriptionRules, tellError } from "../api/subscribe.ts";
import type { Config } from "./config.ts";
import { sendError } from "./guard.ts";
import { checkKey, KEY_WANTED } from "./identify.ts";
import type { KeyRing } from "./key-ring.ts";

type CreateContext = (request: FastifyRequest, key: RequestKey | null) => ApiContext;

const WEBSOCKET_TOO_MANY = 4429;
const WEBSOCKET_UNAUTHENTICATED = 4401;
/** A stream whose key was revoked or has expired ends within this time. */
const KEY_CHECK_MILLISECONDS = 1000;
const WEBSOCKET_PAYLOAD_BYTES = 64 * 1024;
const OPERATIONS_PER_SOCKET = 10;

/** Subscriptions by server-sent events at `/graphql/stream` and by WebSocket at `/graphql/ws`. */
export async function serveStreams(
  app: FastifyInstance,
  config: Config,
  keys: KeyRing,
  rules: SubscriptionRules,
  createContext: CreateContext,
): Promise<void> {
  let open = 0;
  const isFull = (): boolean => open >= config.subscriptions;
  const endByKey = endWithKeys(app, keys);
  serveEvents(app, rules, createContext, {
    isFull,
    begin: () => open++,
    end: () => open--,
    endByKey,
  });
  await app.register(websocket, { options: { maxPayload: WEBSOCKET_PAYLOAD_BYTES } });
  const operationsBySocket = new WeakMap<object, number>();
  const keyBySocket = new WeakMap<object, RequestKey>();
  const handle = makeHandler({
    schema: rules.schema,
    connectionInitWaitTimeout: config.headersSeconds * 1000,
    isProd: true,
    onConnect: ({ extra: { socket, request }, connectionParams }) => {
      const sent = readSentKey(connectionParams);
      const { key, refusal } =
        sent === null ? { key: request.apiKey, refusal: null } : checkKey(keys, sent, request.headers.origin);
      if (refusal || (!key && !config.isAnonymousServed)) {
        socket.close(WEBSOCKET_UNAUTHENTICATED, (refusal?.message ?? KEY_WANTED).slice(0, 120));
        return false;
      }
      if (!key) return true;
      keyBySocket.set(socket, key);
      const forget = endByKey(key.keyId, () =>
        socket.close(WEBSOCKET_UNAUTHENTICATED, "the API key is no longer good"),
      );
      socket.once("close", forget);
      return true;
    },
    onSubscribe: async ({ extra }, _, payload) => {
      const running = (operationsBySocket.get(extra.socket) ?? 0) + 1;
      try {
        if (running > OPERATIONS_PER_SOCKET) throw tooMany();
        const prepared = await prepareSubscription(
          payload,
          createContext(extra.request, keyBySocket.get(extra.socket) ?? null),
          rules,
        );
        operationsBySocket.set(extra.socket, running);
        return prepared;
      } catch (error) {
        return [error instanceof GraphQLError ? error : new GraphQLError("", { originalError: error as Error })];
      }
    },
    onError: (_, __, ___, errors) => errors.map(tellError),
    onNext: (_, __, ___, ____, result) =>
      result.errors ? { data: result.data ?? null, errors: result.errors.map(tellError) } : undefined,
    onComplete: ({ extra }) => {
      operationsBySocket.set(extra.socket, Math.max(0, (operationsBySocket.get(extra.socket) ?? 1) - 1));
    },
  });
  app.get("/graphql/ws", { websocket: true }, (socket, request) => {
    if (isFull()) return socket.close(WEBSOCKET_TOO_MANY, "too many subscriptions, come back later");
    open++;
    socket.once("close", () => open--);
    // The library makes its own handling of errors; without a listener a broken frame would end the process.
    socket.on("error", () => socket.terminate());
    handle.call(app, socket, request);
  });
}

interface Slots {
  isFull(): boolean;
  begin(): void;
  end(): void;
  readonly endByKey: EndByKey;
}

/** Calls back when a key is no longer good; gives what forgets the call. */
type EndByKey = (keyId: string, end: () => void) => () => void;

function endWithKeys(app: FastifyInstance, keys: KeyRing): EndByKey {
  const streams = new Set<{ readonly keyId: string; readonly end: () => void }>();
  const timer = setInterval(() => {
    for (const stream of streams)
      if (!keys.isGood(stream.keyId, Date.now())) {
        streams.delete(stream);
        stream.end();
      }
  }, KEY_CHECK_MILLISECONDS);
  timer.unref();
  app.addHook("onClose", async () => clearInterval(timer));
  return (keyId, end) => {
    const stream = { keyId, end };
    streams.add(stream);
    return () => streams.delete(stream);
  };
}

/** The key in a WebSocket's first message: `{ "authorization": "Bearer KEY" }`, in any case of letters. */
function readSentKey(parameters: Readonly<Record<string, unknown>> | undefined): string | null {
  for (const [name, value] of Object.entries(parameters ?? {}))
    if (name.toLowerCase() === "authorization" && typeof value === "string") return value.replace(/^Bearer +/i, "");
  return null;
}

function serveEvents(app: FastifyInstance, rules: SubscriptionRules, createContext: CreateContext, slots: Slots): void {
  const streams = new Set<FastifyRequest["raw"]["socket"]>();
  app.addHook("preClose", async () => {
    for (const socket of streams) socket.destroySoon();
  });
  const handle = createHandler<ApiContext & Record<PropertyKey, unknown>>({
    schema: rules.schema,
    // One stream for each subscription.
    authenticate: () => null,
    onSubscribe: async ({ raw }, params) => {
      try {
        return (await prepareSubscription(params, createContext(raw, raw.apiKey), rules)) as never;
      } catch (error) {
        return [JSON.stringify({ errors: [tellError(error)] }), toResponse(error)];
      }
    },
    onNext: (_, __, result) =>
      "errors" in result && result.errors ? { ...result, errors: result.errors.map(tellError) as never } : undefined,
  });
  app.route({
    method: ["GET", "POST"],
    url: "/graphql/stream",
    handler: async (request, reply) => {
      if (slots.isFull()) {
        reply.header("retry-after", 5);
        return sendError(reply, 503, "OVERLOADED", "too many subscriptions are open, come back later");
      }
      slots.begin();
      streams.add(request.raw.socket);
      const { apiKey } = request;
      const forget = apiKey ? slots.endByKey(apiKey.keyId, () => request.raw.socket.destroySoon()) : undefined;
      reply.raw.once("close", () => {
        forget?.();
        slots.end();
        streams.delete(request.raw.socket);
      });
      reply.hijack();
      await handle(request, reply).catch((error: unknown) => {
        request.log.error({ err: error }, "fault");
        reply.raw.destroy();
      });
    },
  });
}

/** Status and headers as Apollo Server gives them to a query: what the error says, else 400, and 500 for a fault. */
function toResponse(error: unknown) {
  const { extensions = {} } = error as Partial<GraphQLError>;
  const { status = error instanceof GraphQLError ? 400 : 500, headers = [] } = (extensions.http ?? {}) as {
    status?: number;
    headers?: Iterable<[string, string]>;
  };
  const type = { "content-type": "application/json; charset=utf-8" };
  return { status, statusText: STATUS_CODES[status]!, headers: { ...type, ...Object.fromEntries(headers) } };
}

function tooMany(): GraphQLError {
  return new GraphQLError(`wanted at most ${OPERATIONS_PER_SOCKET} subscriptions over one connection`, {
    extensions: { code: "OVERLOADED" },
  });
}
