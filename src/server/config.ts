import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { QUERY_CACHE_BYTES } from "../api/apollo.ts";
import { DEFAULT_LIMITS, type Limits } from "../api/limits/limits.ts";
import { readTrustedDocuments, type TrustedDocuments } from "../api/trusted-documents.ts";

/** Settings of the server, from the environment; an empty variable counts as absent. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** PostgreSQL, null for the embedded database. */
  readonly databaseUrl: string | null;
  /** Folder of the embedded database, null for none on disk. */
  readonly dataDir: string | null;
  readonly limits: Limits;
  readonly bodyBytes: number;
  /** Requests in work at once; more are told to come later. */
  readonly requestsAtOnce: number;
  readonly connections: number;
  /** Streams open at once. */
  readonly subscriptions: number;
  readonly headersSeconds: number;
  readonly requestSeconds: number;
  readonly idleSeconds: number;
  readonly drainSeconds: number;
  /** Whether requests without an API key are answered. */
  readonly isAnonymousServed: boolean;
  /** Cost points a minute of one address without a key, 0 for no limit. */
  readonly pointsPerMinute: number;
  /** The same of a key that has no number of its own. */
  readonly pointsPerMinuteWithKey: number;
  readonly corsOrigins: readonly string[];
  /** Whether the schema is served as a subgraph of a federated graph. */
  readonly isSubgraph: boolean;
  readonly execution: "js" | "jit";
  readonly answerCacheBytes: number;
  /** For parsed, compiled and persisted queries together. */
  readonly queryCacheBytes: number;
  readonly trustedDocuments: TrustedDocuments | null;
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

type Environment = Readonly<Record<string, string | undefined>>;
interface Setting<Value> {
  readonly name: string;
  /** As `--help` shows it. */
  readonly fallback: string;
  readonly meaning: string;
  /** The value of a variable that is set; undefined when it is not valid. */
  readonly parse: (text: string) => Value | undefined;
  readonly wanted: string;
  /** The value may hold a password: it is not repeated. */
  readonly isSecret?: boolean;
}

const LOG_LEVELS = ["silent", "fatal", "error", "warn", "info", "debug", "trace"] as const;
const MEBIBYTE = 1024 * 1024;

function integer(name: string, fallback: number, from: number, to: number, meaning: string): Setting<number> {
  return {
    name,
    fallback: String(fallback),
    meaning,
    parse: (text) => (/^\d{1,12}$/.test(text) && Number(text) >= from && Number(text) <= to ? Number(text) : undefined),
    wanted: `an integer from ${from} to ${to}`,
  };
}

function oneOf<Value extends string>(name: string, values: readonly Value[], fallback: Value, meaning: string) {
  const parse = (text: string): Value | undefined => values.find((value) => value === text);
  return { name, fallback, meaning, parse, wanted: `one of ${values.join(", ")}` };
}

function onOff(name: string, fallback: "on" | "off", meaning: string): Setting<boolean> {
  const parse = (text: string): boolean | undefined => (text === "on" ? true : text === "off" ? false : undefined);
  return { name, fallback, meaning, parse, wanted: "on or off" };
}

const limit = (name: string, key: keyof Limits, meaning: string): Setting<number> =>
  integer(name, DEFAULT_LIMITS[key], 0, 1_000_000, meaning);

const LIMITS: { readonly [Key in keyof Limits]: Setting<number> } = {
  tokens: limit("LIMIT_TOKENS", "tokens", "tokens of a document"),
  depth: limit("LIMIT_DEPTH", "depth", "levels of fields"),
  introspectionDepth: limit("LIMIT_INTROSPECTION_DEPTH", "introspectionDepth", "levels of fields inside introspection"),
  introspectionChain: limit("LIMIT_INTROSPECTION_CHAIN", "introspectionChain", "type and ofType in a row"),
  aliases: limit("LIMIT_ALIASES", "aliases", "aliases in a document"),
  aliasesPerLevel: limit("LIMIT_ALIASES_PER_LEVEL", "aliasesPerLevel", "aliases in one selection"),
  directives: limit("LIMIT_DIRECTIVES", "directives", "directives in a document"),
  operations: limit("LIMIT_OPERATIONS", "operations", "operations in a document"),
  listItems: limit("LIMIT_LIST_ITEMS", "listItems", "entries of a list in a request"),
  cost: limit("LIMIT_COST", "cost", "objects that an answer can hold"),
  costWithKey: limit("LIMIT_COST_WITH_KEY", "costWithKey", "the same for a request with an API key"),
};

const OTHERS = {
  host: {
    name: "HOST",
    fallback: "127.0.0.1",
    meaning: "address to listen on",
    parse: (text) => (/^[\w.:-]+$/.test(text) ? text : undefined),
    wanted: "an address or name",
  } satisfies Setting<string>,
  port: integer("PORT", 4000, 0, 65_535, "port to listen on, 0 for any free one"),
  databaseUrl: {
    name: "DATABASE_URL",
    fallback: "",
    meaning: "postgres://user@host/database, PostgreSQL 15 or newer; absent: the embedded database",
    parse: (text) => (/^postgres(ql)?:$/.test(URL.canParse(text) ? new URL(text).protocol : "") ? text : undefined),
    wanted: "postgres://user:password@host:port/database",
    isSecret: true,
  } satisfies Setting<string>,
  dataDir: {
    name: "DATA_DIR",
    fallback: ".landbridge",
    meaning: "folder of the embedded database when DATABASE_URL is absent, memory: for none on disk",
    parse: (text) => (text === "memory:" ? null : resolve(text)),
    wanted: "a folder, or memory:",
  } satisfies Setting<string | null>,
  bodyBytes: integer("LIMIT_BODY_BYTES", 256_000, 1000, 64 * MEBIBYTE, "bytes of a request's body"),
  requestsAtOnce: integer("LIMIT_REQUESTS", 200, 1, 100_000, "requests in work at once, more are answered 503"),
  connections: integer("LIMIT_CONNECTIONS", 4000, 1, 1_000_000, "connections at once"),
  subscriptions: integer("LIMIT_SUBSCRIPTIONS", 500, 0, 100_000, "subscriptions open at once"),
  headersSeconds: integer("HEADERS_SECONDS", 5, 1, 3600, "time to send a request's headers"),
  requestSeconds: integer("REQUEST_SECONDS", 10, 1, 3600, "time to send a whole request"),
  idleSeconds: integer("IDLE_SECONDS", 10, 1, 3600, "time that a connection may stay idle between requests"),
  drainSeconds: integer("DRAIN_SECONDS", 10, 0, 3600, "time for requests in work when the server is stopped"),
  corsOrigins: {
    name: "CORS_ORIGINS",
    fallback: "*",
    meaning: "origins whose pages may ask, with commas; * for all, none for no other page",
    parse: (text) => {
      const origins = text === "none" ? [] : text.split(",").map((origin) => origin.trim());
      return origins.every((origin) => origin === "*" || /^https?:\/\/[^/\s]+$/.test(origin)) ? origins : undefined;
    },
    wanted: "*, none, or origins such as https://example.org with commas",
  } satisfies Setting<readonly string[]>,
  isAnonymousServed: onOff("ANONYMOUS", "on", "on, or off to answer to API keys alone"),
  isSubgraph: onOff("FEDERATION", "off", "on to serve a subgraph for Apollo Federation (wants @apollo/subgraph)"),
  pointsPerMinuteWithKey: integer(
    "RATE_LIMIT_POINTS_WITH_KEY",
    10_000_000,
    0,
    1e12,
    "cost points a minute of a key without a number of its own, 0 for no limit",
  ),
  execution: oneOf("EXECUTION", ["jit", "js"], "jit", "queries by compiled code, or by graphql-js alone"),
  answerCacheBytes: integer(
    "ANSWER_CACHE_BYTES",
    64 * MEBIBYTE,
    0,
    1024 * MEBIBYTE,
    "memory for whole answers, 0 for none",
  ),
  queryCacheBytes: integer(
    "QUERY_CACHE_BYTES",
    QUERY_CACHE_BYTES,
    MEBIBYTE,
    1024 * MEBIBYTE,
    "memory for parsed, compiled and persisted queries",
  ),
  trustedDocuments: {
    name: "TRUSTED_DOCUMENTS",
    fallback: "",
    meaning: "JSON file of documents (texts by SHA-256, or a list of texts) that alone may run; absent: any may",
    parse: (path) => readTrustedDocuments(readFileSync(path, "utf8")),
    wanted: "a JSON file of documents",
  } satisfies Setting<TrustedDocuments>,
  logLevel: oneOf("LOG_LEVEL", LOG_LEVELS, "warn", "what the log on stderr tells"),
};
const POINTS = integer("RATE_LIMIT_POINTS", 1_000_000, 0, 1e12, "cost points a minute of an address without a key");

/** Every setting, for `--help`. */
export const SETTINGS: readonly { readonly name: string; readonly fallback: string; readonly meaning: string }[] = [
  ...Object.values(OTHERS),
  { ...POINTS, fallback: "none on a loopback HOST, else 1000000", meaning: `${POINTS.meaning}, 0 for no limit` },
  ...Object.values(LIMITS),
];
const PREFIXES = /^(LANDBRIDGE|LIMIT|RATE_LIMIT)_/;

/** Reads and checks every setting. Throws an Error that names the variable, the value and what was wanted. */
export function readConfig(environment: Environment): Config {
  const names = SETTINGS.map((setting) => setting.name);
  for (const name of Object.keys(environment))
    if (PREFIXES.test(name) && !names.includes(name))
      throw new Error(`${name}: unknown setting, wanted one of ${names.join(", ")}`);
  const others = readAll(environment, OTHERS);
  const isLoopback = /^(127\.|localhost$|::1$)/.test(others.host);
  const points =
    environment.RATE_LIMIT_POINTS || isLoopback ? (environment.RATE_LIMIT_POINTS ?? "0") || "0" : undefined;
  return {
    ...others,
    limits: readAll(environment, LIMITS),
    pointsPerMinute: read({ RATE_LIMIT_POINTS: points }, POINTS),
  };
}

function readAll<Settings extends Readonly<Record<string, Setting<unknown>>>>(
  environment: Environment,
  settings: Settings,
) {
  return Object.fromEntries(Object.entries(settings).map(([key, setting]) => [key, read(environment, setting)])) as {
    [Key in keyof Settings]: Settings[Key] extends Setting<infer Value> ? Value : never;
  };
}

function read<Value>(environment: Environment, { name, fallback, parse, wanted, isSecret }: Setting<Value>): Value {
  const text = environment[name] || fallback;
  // A setting without a fallback is null when absent.
  if (text === "") return null as Value;
  const fail = (reason: string): never => {
    throw new Error(
      `${name}: ${isSecret ? "this value" : JSON.stringify(text)} is not valid, wanted ${wanted}${reason}`,
    );
  };
  try {
    const value = parse(text);
    return value === undefined ? fail("") : value;
  } catch (error) {
    if ((error as Error).message.startsWith(`${name}: `)) throw error;
    return fail(`: ${(error as Error).message}`);
  }
}

/** What holds where the environment says nothing. */
export const DEFAULT_CONFIG: Config = readConfig({});
