import cors from "@fastify/cors";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { ApiKey } from "../model/api-key.ts";
import type { Config } from "./config.ts";
import { sendError } from "./guard.ts";
import type { KeyRing } from "./key-ring.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** The good key that came in the header, null for none. */
    apiKey: ApiKey | null;
    /** Why the key that came is refused, null where there is nothing to refuse. */
    keyRefusal: { readonly status: 401 | 403; readonly message: string } | null;
  }
}

const EXPOSED_HEADERS = "ratelimit, ratelimit-policy, retry-after, x-request-id";
export const KEY_WANTED = "this server answers to API keys only, wanted the header authorization: Bearer KEY";

/** Reads the key of each request, admits pages by CORS as the key or else the settings say, and refuses bad keys. */
export async function identify(app: FastifyInstance, keys: KeyRing, config: Config): Promise<void> {
  app.decorateRequest("apiKey", null);
  app.decorateRequest("keyRefusal", null);
  app.addHook("onRequest", (request, _, done) => {
    const { authorization, origin } = request.headers;
    const text = authorization && /^Bearer +(\S+)$/i.exec(authorization)?.[1];
    if (text && isGraphql(request)) {
      const { key, refusal } = checkKey(keys, text, origin);
      request.apiKey = key;
      request.keyRefusal = refusal;
    }
    done();
  });
  const isOpen = config.corsOrigins.includes("*");
  const admits = (request: FastifyRequest, origin: string): boolean => {
    // A key that names pages is good for those alone, so it is theirs that asks.
    if (request.apiKey && request.apiKey.origins.length > 0) return true;
    if (isOpen || config.corsOrigins.includes(origin)) return true;
    // A preflight request names no key, and a page is to read why its key is refused.
    return (request.method === "OPTIONS" || request.keyRefusal !== null) && keys.admits(origin);
  };
  const common = { methods: ["GET", "POST"], exposedHeaders: EXPOSED_HEADERS, maxAge: 3600 };
  const forAll = { ...common, origin: "*" };
  await app.register(cors, {
    delegator: (request, callback) => {
      const { origin } = request.headers;
      if (isOpen && request.apiKey === null) return callback(null, forAll);
      callback(null, { ...common, origin: origin !== undefined && admits(request, origin) ? [origin] : [] });
    },
  });
  app.addHook("onRequest", (request, reply, done) => {
    if (request.keyRefusal) {
      const { status, message } = request.keyRefusal;
      if (status === 401) reply.header("www-authenticate", 'Bearer error="invalid_token"');
      sendError(reply, status, status === 401 ? "UNAUTHENTICATED" : "FORBIDDEN", message);
      return;
    }
    // A WebSocket may bring its key in its first message.
    if (config.isAnonymousServed || request.apiKey || !isGraphql(request) || isSocket(request)) return done();
    reply.header("www-authenticate", "Bearer");
    sendError(reply, 401, "UNAUTHENTICATED", KEY_WANTED);
  });
}

/** A key is good for the pages it was made for alone. */
export function checkKey(
  keys: KeyRing,
  text: string,
  origin: string | undefined,
): { key: ApiKey | null; refusal: FastifyRequest["keyRefusal"] } {
  const { key, refusal } = keys.check(text, Date.now());
  if (!key) return { key, refusal: { status: 401, message: refusal } };
  if (key.origins.length === 0 || (origin !== undefined && key.origins.includes(origin))) return { key, refusal: null };
  const message = `API key ${key.keyId} is for pages of ${key.origins.join(", ")}, not of ${origin ?? "no page"}`;
  return { key: null, refusal: { status: 403, message } };
}

function isGraphql({ url }: FastifyRequest): boolean {
  return /^\/graphql(?:[/?]|$)/.test(url);
}

function isSocket({ url }: FastifyRequest): boolean {
  return url.startsWith("/graphql/ws");
}
