import { fastifyApolloHandler } from "@as-integrations/fastify";
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteHandlerMethod } from "fastify";
import type { Api } from "../api/apollo.ts";
import type { ApiContext, RequestKey } from "../api/context.ts";
import { LeastRecent } from "../api/execution/least-recent.ts";

const ACCEPT_HEADERS_KEPT = 100;
const LONGEST_ACCEPT_HEADER = 500;

/** Requests that went the short way, and those that Apollo Server answered. */
export interface WayCounts {
  readonly short: number;
  readonly whole: number;
}
type CreateContext = (request: FastifyRequest, key: RequestKey | null) => ApiContext;

/**
 * `/graphql`: Apollo Server answers, but for queries by POST that came before, which need nothing of its pipeline. The media type of an
 * answer is what Apollo Server chose for the same accept header before.
 */
export function serveQueries(
  app: FastifyInstance,
  { apollo, answerKnown }: Api,
  createContext: CreateContext,
): WayCounts {
  const counts = { short: 0, whole: 0 };
  const contexts = new WeakMap<FastifyRequest, ApiContext>();
  const contextOf = (request: FastifyRequest): ApiContext =>
    contexts.get(request) ?? createContext(request, request.apiKey);
  const handle = fastifyApolloHandler(apollo, {
    context: async (request: FastifyRequest) => contextOf(request),
  }) as RouteHandlerMethod;
  const mediaTypes = new LeastRecent<string>(ACCEPT_HEADERS_KEPT);
  const askApollo = async (request: FastifyRequest, reply: FastifyReply, accept: string): Promise<unknown> => {
    counts.whole++;
    const body = await handle.call(app, request, reply);
    const mediaType = reply.getHeader("content-type");
    if (reply.statusCode === 200 && typeof mediaType === "string" && accept.length <= LONGEST_ACCEPT_HEADER)
      mediaTypes.set(accept, mediaType, 1);
    return body;
  };
  app.route({
    method: ["GET", "POST", "OPTIONS"],
    url: "/graphql",
    handler: async (request, reply) => {
      const { accept = "" } = request.headers;
      const mediaType = mediaTypes.get(accept);
      if (mediaType === undefined || !answerKnown || request.method !== "POST")
        return askApollo(request, reply, accept);
      const context = createContext(request, request.apiKey);
      const answer = await answerKnown(request.body, context);
      if (!answer) {
        contexts.set(request, context);
        return askApollo(request, reply, accept);
      }
      counts.short++;
      for (const [name, value] of answer.headers) reply.header(name, value);
      reply.type(mediaType);
      return answer.text;
    },
  });
  return counts;
}
