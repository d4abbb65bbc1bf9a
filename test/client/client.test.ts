import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { afterAll, afterEach, beforeAll, describe, expect, expectTypeOf, it } from "vitest";
import {
  createClient,
  LocationSearchDocument,
  NetworkInfoDocument,
  PlanDocument,
  type RequestFailed,
} from "../../src/client/index.ts";
import type { RunningServer } from "../../src/server/http.ts";
import { startServer } from "../server/start.ts";
import { bundledServed } from "../planner/bundled.ts";

describe("against the server", () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer(bundledServed, { host: "127.0.0.1", port: 0 });
  });
  afterAll(() => server.close());
  const client = (persisted = true) => createClient({ url: `${server.address}/graphql`, persisted });

  it("plans with typed variables and data, by hash and by text", async () => {
    for (const persisted of [true, true, false]) {
      const { planConnection } = await client(persisted).request(PlanDocument, {
        origin: { location: "CNLYG" },
        destination: { location: "KZALA" },
        dateTime: { earliestDeparture: "2026-12-07T00:00:00Z" },
      });
      expectTypeOf(planConnection.totalCount).toEqualTypeOf<number>();
      expect(planConnection.edges[0]?.node.legs[0]?.departure.location.code).toBe("CNLYG");
    }
    expect((await client().request(NetworkInfoDocument)).networkInfo.stationCount).toBe(104);
    const { locationSearch } = await client().request(LocationSearchDocument, { text: "Алматы" });
    expect(locationSearch.edges[0]?.node.code).toBe("KZALA");
  });

  it("throws what the server refuses, with its code and field", async () => {
    const failure = await client()
      .request(PlanDocument, { origin: { location: "CNLYG" }, destination: { location: "KZALA" }, first: 51 })
      .catch((error: RequestFailed) => error);
    expect(failure).toMatchObject({ name: "RequestFailed", code: "BAD_USER_INPUT" });
    expect((failure as RequestFailed).errors[0]?.extensions?.inputField).toBe("first");
  });
});

describe("against a server that fails", () => {
  const servers: Server[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) server.close();
  });
  type Handler = (response: ServerResponse, body: { query?: string }, request: IncomingMessage) => void;

  /** A server whose n-th request is answered by the n-th handler, the last one repeating. */
  async function serve(...handlers: Handler[]): Promise<{ url: string; bodies: { query?: string }[] }> {
    const bodies: { query?: string }[] = [];
    const server = createServer(async (request, response) => {
      let text = "";
      for await (const chunk of request) text += chunk;
      bodies.push(JSON.parse(text));
      handlers[Math.min(bodies.length, handlers.length) - 1]!(response, bodies.at(-1)!, request);
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`, bodies };
  }
  const busy: Handler = (response) => response.writeHead(503, { "retry-after": "0" }).end();
  const good: Handler = (response) =>
    response.setHeader("content-type", "application/json").end(JSON.stringify({ data: { a: 1 } }));
  const drop: Handler = (response) => response.destroy();
  const text = (query: string) => query as unknown as typeof NetworkInfoDocument;

  it("repeats a query after 503, 429 and lost connections, and no mutation without a key", async () => {
    const limited: Handler = (response) => response.writeHead(429, { "retry-after": "0" }).end();
    const { url, bodies } = await serve(busy, limited, drop, good);
    const client = createClient({ url, persisted: false });
    expect(await client.request(text("{ a }"))).toEqual({ a: 1 });
    expect(bodies).toHaveLength(4);
    const other = await serve(busy);
    const unsafe = createClient({ url: other.url, persisted: false });
    await expect(unsafe.request(text("mutation { a }"))).rejects.toMatchObject({ code: "HTTP_ERROR", status: 503 });
    expect(other.bodies).toHaveLength(1);
    const keyed = unsafe.request(text("mutation { a }"), { idempotencyKey: "k" } as never);
    await expect(keyed).rejects.toMatchObject({ status: 503 });
    expect(other.bodies).toHaveLength(5);
  });

  it("gives up at once when asked to wait for too long", async () => {
    const { url, bodies } = await serve((response) => response.writeHead(503, { "retry-after": "3600" }).end());
    await expect(createClient({ url, persisted: false }).request(text("{ a }"))).rejects.toMatchObject({ status: 503 });
    expect(bodies).toHaveLength(1);
  });

  it("stops when aborted, in flight and while it waits", async () => {
    const { url } = await serve(() => {});
    const inFlight = new AbortController();
    setTimeout(() => inFlight.abort(new Error("enough")), 20);
    const client = createClient({ url, persisted: false });
    await expect(client.request(text("{ a }"), {}, { signal: inFlight.signal })).rejects.toThrow("enough");
    const slow = await serve((response) => response.writeHead(503, { "retry-after": "20" }).end());
    const waiting = new AbortController();
    setTimeout(() => waiting.abort(new Error("enough")), 50);
    const patient = createClient({ url: slow.url, persisted: false });
    await expect(patient.request(text("{ a }"), {}, { signal: waiting.signal })).rejects.toThrow("enough");
  });

  it("sends the text when the hash is not known, and no hash again when hashes are not supported", async () => {
    const refuse =
      (code: string): Handler =>
      (response) =>
        response
          .setHeader("content-type", "application/json")
          .end(JSON.stringify({ errors: [{ message: code, extensions: { code } }] }));
    const { url, bodies } = await serve(
      refuse("PERSISTED_QUERY_NOT_FOUND"),
      good,
      refuse("PERSISTED_QUERY_NOT_SUPPORTED"),
      good,
    );
    const client = createClient({ url });
    for (let times = 0; times < 3; times++) await client.request(text("{ a }"));
    expect(bodies.map((body) => [body.query !== undefined, "extensions" in body])).toEqual([
      [false, true],
      [true, true],
      [false, true],
      [true, false],
      [true, false],
    ]);
  });

  it("reads events however they are cut, and reconnects", async () => {
    const { url } = await serve(
      (response) => {
        response.setHeader("content-type", "text/event-stream");
        response.write(':\n\nevent: next\ndata: {"data":{"a":"ж');
        setTimeout(() => response.write('"}}\r'), 10);
        setTimeout(() => response.write("\n\r\n"), 20);
        setTimeout(() => response.destroy(), 40);
      },
      (response) =>
        response
          .setHeader("content-type", "text/event-stream")
          .end('event: next\ndata: {"data":{"a":2}}\n\nevent: complete\n\n'),
    );
    const events: unknown[] = [];
    for await (const event of createClient({ url }).subscribe(text("subscription { a }"))) events.push(event);
    expect(events).toEqual([{ a: "ж" }, { a: 2 }]);
  });
});

it("weighs at most 5 kB gzipped without documents, and needs no package", async () => {
  const entry = new URL("../../src/client/client.ts", import.meta.url).pathname;
  const { outputFiles, metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: "esm",
    platform: "browser",
  });
  expect(Object.keys(metafile.inputs).filter((input) => !input.startsWith("src/client/"))).toEqual([]);
  expect(gzipSync(outputFiles[0]!.contents).length).toBeLessThanOrEqual(5000);
  console.log(`client: ${gzipSync(outputFiles[0]!.contents).length} bytes gzipped`);
});
