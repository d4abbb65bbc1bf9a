import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply } from "fastify";
import { type ConsoleState, consoleState } from "./build-console.ts";
import { CONSOLE_DIST } from "./console-sources.ts";

const CONSOLE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
/** GraphiQL's editor writes style elements and carries its icons as a font. */
const GRAPHIQL_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; worker-src 'self' blob:; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** Addresses that the console itself tells apart. */
const CONSOLE_PAGES = ["/", "/calendar", "/what-if", "/network", "/network/*"];

/** Serves the console, GraphiQL, the docs and the embeddable search from the built files. */
export async function serveConsole(app: FastifyInstance): Promise<void> {
  // In a clone the folder is filled while the server runs; the handler of files wants it to be there.
  if (!existsSync(CONSOLE_DIST)) mkdirSync(CONSOLE_DIST, { recursive: true });
  await app.register(fastifyStatic, { root: CONSOLE_DIST, serve: false, preCompressed: true, cacheControl: false });
  const sendPage = (reply: FastifyReply, file: string, policy: string): FastifyReply => {
    reply.header("x-content-type-options", "nosniff").header("referrer-policy", "no-referrer");
    if (!existsSync(join(CONSOLE_DIST, file))) return sendWaiting(reply, consoleState());
    reply.header("content-security-policy", policy).header("cache-control", "no-cache");
    return reply.sendFile(file);
  };
  for (const page of CONSOLE_PAGES) app.get(page, (_, reply) => sendPage(reply, "app/index.html", CONSOLE_POLICY));
  for (const slash of ["", "/"]) {
    app.get(`/graphiql${slash}`, (_, reply) => sendPage(reply, "graphiql/index.html", GRAPHIQL_POLICY));
    app.get(`/docs${slash}`, (_, reply) => sendPage(reply, "docs/index.html", CONSOLE_POLICY));
  }
  app.get<{ Params: { page: string } }>("/docs/:page", (request, reply) =>
    sendPage(reply, `docs/${request.params.page}.html`, CONSOLE_POLICY),
  );
  serveAssets(app);
}

/** Files whose names hold their hash are kept for good; the others are asked for anew. */
function serveAssets(app: FastifyInstance): void {
  const send = (reply: FastifyReply, file: string, cacheControl: string): FastifyReply => {
    reply.header("x-content-type-options", "nosniff").header("cache-control", cacheControl);
    return reply.sendFile(file);
  };
  for (const part of ["app", "graphiql"] as const) {
    const prefix = part === "app" ? "" : `/${part}`;
    app.get<{ Params: { "*": string } }>(`${prefix}/assets/*`, (request, reply) =>
      send(reply, `${part}/assets/${request.params["*"]}`, "public, max-age=31536000, immutable"),
    );
  }
  app.get("/docs.css", (_, reply) => send(reply, "docs/docs.css", "no-cache"));
  app.get("/embed.js", (_, reply) => {
    reply.header("access-control-allow-origin", "*").header("cross-origin-resource-policy", "cross-origin");
    return send(reply, "embed/embed.js", "public, max-age=300");
  });
}

function sendWaiting(reply: FastifyReply, state: ConsoleState): FastifyReply {
  reply
    .code(state === "building" ? 200 : 404)
    .header("content-security-policy", "default-src 'none'")
    .header("cache-control", "no-store")
    .type("text/html; charset=utf-8");
  return reply.send(
    state === "building"
      ? page(
          '<meta http-equiv="refresh" content="2">',
          "The pages are being built, this first time only. The API already answers; this page comes by itself.",
        )
      : page(
          "",
          state === "failed"
            ? "The pages could not be built: the terminal says why. The API answers."
            : "There is no such page.",
        ),
  );
}

const page = (head: string, text: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="color-scheme" content="light dark"><meta name="viewport" content="width=device-width">${head}<title>landbridge</title><h1>landbridge</h1><p>${text}</p><p>GraphQL at <a href="/graphql">/graphql</a>, <a href="/schema.graphql">schema</a>, <a href="/health/ready">health</a></p></html>`;
