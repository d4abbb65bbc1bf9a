import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, describe, expect, it } from "vitest";
import { ERROR_CODES } from "../../src/api/errors.ts";
import { readTrustedDocuments } from "../../src/api/trusted-documents.ts";
import type { ApiKey } from "../../src/model/api-key.ts";
import { LivePlanners } from "../../src/planner/live-planners.ts";
import type { Planner } from "../../src/planner/planner.ts";
import type { Config } from "../../src/server/config.ts";
import type { RunningServer, Served } from "../../src/server/http.ts";
import { startServer } from "./start.ts";
import { KeyRing } from "../../src/server/key-ring.ts";
import { makeKeyText } from "../../src/store/key-text.ts";
import { bundledPlanner, bundledServed } from "../planner/bundled.ts";

type Code = (typeof ERROR_CODES)[number];

/** Codes as src/api and src/server write them, by file. */
function listWritten(): Map<string, string> {
  const written = new Map<string, string>();
  for (const folder of ["src/api", "src/server"])
    for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
      if (!file.endsWith(".ts") || file.endsWith(".gen.ts") || file === "errors.ts") continue;
      const text = readFileSync(`${folder}/${file}`, "utf8");
      for (const [, code] of text.matchAll(/"([A-Z]+(?:_[A-Z]+)+|OVERLOADED|FORBIDDEN|UNAUTHENTICATED)"/g))
        written.set(code!, `${folder}/${file}`);
    }
  return written;
}
/** Other words in capitals there: settings, and causes of Node. */
const NO_CODES =
  /^(LIMIT|RATE_LIMIT)_|_(SECONDS|BYTES|ORIGINS|URL|DIR|LEVEL|DOCUMENTS)$|^(NODE_ENV|CACHE_BYTES|EADDRINUSE|ERR_MODULE_NOT_FOUND)$/;

const servers: RunningServer[] = [];
afterAll(async () => {
  for (const server of servers) await server.close();
});
async function start(settings: Partial<Config> = {}, served: Partial<Served> = {}): Promise<RunningServer> {
  const server = await startServer({ ...bundledServed, ...served }, { port: 0, logLevel: "silent", ...settings });
  servers.push(server);
  return server;
}
const standard = start();
const over = (planner: Partial<Planner>) =>
  start({}, { planners: new LivePlanners({ ...bundledPlanner, ...planner }) });

interface Asked {
  readonly server?: Promise<RunningServer>;
  readonly path?: string;
  readonly headers?: Record<string, string>;
}
/** Status and codes of an answer. */
async function ask(body: string | object, { server = standard, path = "/graphql", headers = {} }: Asked = {}) {
  const response = await fetch(`${(await server).address}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? JSON.stringify({ query: body }) : JSON.stringify(body),
  });
  const { errors = [] } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
  return { status: response.status, codes: errors.map(({ extensions }) => extensions.code) };
}

const INFO = "{ networkInfo { version } }";
const PLAN = (rest: string, fields: string) =>
  `{ planConnection(origin: { location: "CNLYG" } destination: { location: "KZALA" } dateTime: { earliestDeparture: "2026-12-07T00:00:00Z" } ${rest}) { ${fields} } }`;
const cursor = (text: string) => Buffer.from(text).toString("base64url");
const { version } = bundledPlanner.directory.info;

/** A good key that opens nothing but matrices. */
function addKey(): { served: Partial<Served>; text: string } {
  const keys = new KeyRing();
  const { text, ...made } = makeKeyText();
  const rest = { pointsPerMinute: null, customer: null, expiresAt: null, revokedAt: null, lastUsedAt: null };
  const key: ApiKey = { ...made, ...rest, name: "k", scopes: ["matrix"], origins: [], createdAt: 1, replacedBy: null };
  keys.replace([key]);
  return { served: { keys }, text };
}

/** What provokes each code, and the status that it comes with. */
const PROVOKED: Record<Code, [status: number, provoke: () => ReturnType<typeof ask>]> = {
  ALIAS_LIMIT_EXCEEDED: [
    400,
    () => ask(`{ networkInfo { ${Array.from({ length: 16 }, (_, i) => `a${i}: version`).join(" ")} } }`),
  ],
  BAD_REQUEST: [400, () => ask({ query: 7 })],
  BAD_USER_INPUT: [200, () => ask(PLAN('searchWindow: "soon"', "totalCount"))],
  BODY_TOO_LARGE: [413, () => ask({ query: INFO, variables: { a: "x".repeat(256_000) } })],
  COST_LIMIT_EXCEEDED: [400, () => ask("{ locations(first: 5000) { edges { node { code } } } }")],
  CURSOR_EXPIRED: [200, () => ask(`{ hubs(after: "${cursor("gone:xxxxxxxx:0")}") { totalCount } }`)],
  CURSOR_MISMATCH: [200, () => ask(`{ hubs(after: "${cursor(`${version}:xxxxxxxx:0`)}") { totalCount } }`)],
  DEPTH_LIMIT_EXCEEDED: [
    400,
    () => ask({ query: INFO, variables: JSON.parse(`${'{"a":'.repeat(20)}1${"}".repeat(20)}`) }),
  ],
  DIRECTIVE_LIMIT_EXCEEDED: [400, () => ask(`{ networkInfo { ${"version @skip(if: false) ".repeat(10)} } }`)],
  DOCUMENT_NOT_TRUSTED: [400, () => ask(INFO, { server: start({ trustedDocuments: readTrustedDocuments("[]") }) })],
  FORBIDDEN: [
    403,
    () => {
      const { served, text } = addKey();
      return ask(INFO, { server: start({}, served), headers: { authorization: `Bearer ${text}` } });
    },
  ],
  GRAPHQL_PARSE_FAILED: [400, () => ask("{")],
  GRAPHQL_VALIDATION_FAILED: [400, () => ask("{ nothing }")],
  INTERNAL_SERVER_ERROR: [
    200,
    () => ask(PLAN("", "totalCount"), { server: over({ planAside: () => Promise.reject(new Error("planted")) }) }),
  ],
  LIST_LIMIT_EXCEEDED: [400, () => ask(`{ nodes(ids: [${'"a" '.repeat(101)}]) { id } }`)],
  NOT_FOUND: [404, () => ask(INFO, { path: "/nothing" })],
  OPERATION_LIMIT_EXCEEDED: [
    400,
    () => ask({ query: Array.from({ length: 6 }, (_, i) => `query Q${i} ${INFO}`).join(" "), operationName: "Q0" }),
  ],
  OPERATION_RESOLUTION_FAILURE: [400, () => ask({ query: `query Q ${INFO}`, operationName: "R" })],
  OVERLOADED: [503, () => ask(INFO, { server: start({ requestsAtOnce: 0 }) })],
  PERSISTED_QUERY_NOT_FOUND: [
    200,
    () => ask({ extensions: { persistedQuery: { version: 1, sha256Hash: "0".repeat(64) } } }),
  ],
  RATE_LIMITED: [
    429,
    () => ask("{ hubs(first: 2) { edges { node { code } } } }", { server: start({ pointsPerMinute: 1 }) }),
  ],
  REQUEST_TIMEOUT: [
    200,
    () => {
      const slow = async (request: Parameters<Planner["planAside"]>[0]) => {
        await wait(5_100);
        return bundledPlanner.plan(request);
      };
      return ask(PLAN("first: 1", "edges { node { legs { geometry } } }"), { server: over({ planAside: slow }) });
    },
  ],
  TOKEN_LIMIT_EXCEEDED: [400, () => ask(`{ networkInfo { ${"version ".repeat(1000)} } }`)],
  UNAUTHENTICATED: [401, () => ask(INFO, { headers: { authorization: "Bearer nothing" } })],
};

describe("every listed code", () => {
  it.each(Object.entries(PROVOKED))("%s is given over HTTP", async (code, [status, provoke]) => {
    const answer = await provoke();
    expect(answer.status).toBe(status);
    expect(answer.codes.length).toBeGreaterThan(0);
    expect(new Set(answer.codes)).toEqual(new Set([code]));
  });

  it("is provoked here, and told in docs/errors.md with no other beside", () => {
    expect(Object.keys(PROVOKED).sort()).toEqual([...ERROR_CODES].sort());
    const rows = readFileSync("docs/errors.md", "utf8")
      .split("\n")
      .filter((line) => line.startsWith("| `"));
    const told = rows.flatMap((row) => [...row.split("|")[1]!.matchAll(/`(\w+)`/g)].map(([, code]) => code!));
    expect(told.sort()).toEqual([...ERROR_CODES].sort());
  });
});

it("has every code that src writes in the list", () => {
  const unlisted = [...listWritten()].filter(([word]) => !ERROR_CODES.includes(word as Code) && !NO_CODES.test(word));
  expect(unlisted).toEqual([]);
});
