import websocket from "@fastify/websocket";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { GraphQLError } from "graphql";
import { createHandler } from "graphql-sse/lib/use/fastify";
import { makeHandler } from "graphql-ws/use/@fastify/websocket";
import type { ApiContext } from "../api/context.ts";
import { prepareSubscription, type SubscriptionRules, tellError } from "../api/subscribe.ts";
import type { Config } from "./config.ts";
import { sendError } from "./guard.ts";

type CreateContext = (request: FastifyRequest) => Promise<ApiContext>;

const WEBSOCKET_TOO_MANY = 4429;
const WEBSOCKET_PAYLOAD_BYTES = 64 * 1024;
const OPERATIONS_PER_SOCKET = 10;

/** Subscriptions by server-sent events at `/graphql/stream` and by WebSocket at `/graphql/ws`. */
export async function serveStreams(
  app: FastifyInstance,
  config: Config,
  rules: SubscriptionRules,
  createContext: CreateContext,
): Promise<void> {
  let open = 0;
  const isFull = (): boolean => open >= config.subscriptions;
  serveEvents(app, rules, createContext, {
    isFull,
    begin: () => open++,
    end: () => open--,
  });
  await app.register(websocket, { options: { maxPayload: WEBSOCKET_PAYLOAD_BYTES } });
  const operationsBySocket = new WeakMap<object, number>();
  const handle = makeHandler({
    schema: rules.schema,
    connectionInitWaitTimeout: config.headersSeconds * 1000,
    isProd: true,
    onSubscribe: async ({ extra }, _, payload) => {
      const running = (operationsBySocket.get(extra.socket) ?? 0) + 1;
      try {
        if (running > OPERATIONS_PER_SOCKET) throw tooMany();
        const prepared = await prepareSubscription(payload, await createContext(extra.request), rules);
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
        return (await prepareSubscription(params, await createContext(raw), rules)) as never;
      } catch (error) {
        const headers = { "content-type": "application/json; charset=utf-8" };
        return [JSON.stringify({ errors: [tellError(error)] }), { status: 400, statusText: "Bad Request", headers }];
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
      reply.raw.once("close", () => {
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

function tooMany(): GraphQLError {
  return new GraphQLError(`wanted at most ${OPERATIONS_PER_SOCKET} subscriptions over one connection`, {
    extensions: { code: "OVERLOADED" },
  });
}
