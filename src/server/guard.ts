import type { FastifyError, FastifyInstance, FastifyReply } from "fastify";
import type { Config } from "./config.ts";

const SECURITY_HEADERS = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-resource-policy": "cross-origin",
};
const RETRY_AFTER_SECONDS = 1;

/** An error of HTTP in the shape of GraphQL's, with a code of the published list. */
export function sendError(reply: FastifyReply, status: number, code: string, message: string): FastifyReply {
  const error = { message, extensions: { code, requestId: reply.request.id } };
  return reply
    .code(status)
    .type("application/json; charset=utf-8")
    .send(JSON.stringify({ errors: [error] }));
}

/** What holds for every request: its id, headers, the limit of requests in work, and errors that tell nothing of the inside. */
export function guard(app: FastifyInstance, config: Config): void {
  let inWork = 0;
  // Hooks call back: a promise each would cost more than what they do.
  app.addHook("onRequest", (request, reply, done) => {
    reply.headers(SECURITY_HEADERS).header("x-request-id", request.id);
    if (request.headers.authorization !== undefined) reply.header("cache-control", "no-store");
    // Streams stay open and have a limit of their own.
    if (request.url.startsWith("/graphql/stream") || request.url.startsWith("/graphql/ws")) return done();
    if (inWork >= config.requestsAtOnce && !request.url.startsWith("/health/")) {
      reply.header("retry-after", RETRY_AFTER_SECONDS);
      sendError(reply, 503, "OVERLOADED", `${inWork} requests are in work, ask again in a second`);
      return;
    }
    inWork++;
    reply.raw.once("close", () => inWork--);
    done();
  });
  let isClosing = false;
  app.addHook("preClose", (done) => {
    isClosing = true;
    done();
  });
  app.addHook("onSend", (_, reply, __, done) => {
    if (isClosing) reply.header("connection", "close");
    done();
  });
  app.setNotFoundHandler((_, reply) => sendError(reply, 404, "NOT_FOUND", "nothing is served at this address"));
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status === 413)
      return sendError(reply, 413, "BODY_TOO_LARGE", `the body is longer than ${config.bodyBytes} bytes`);
    if (status === 415)
      return sendError(reply, 415, "BAD_REQUEST", "the body is not JSON, wanted content-type: application/json");
    if (status >= 400 && status < 500) return sendError(reply, status, "BAD_REQUEST", "the request is malformed");
    request.log.error({ err: error }, "fault");
    return sendError(reply, 500, "INTERNAL_SERVER_ERROR", "Internal server error");
  });
}
