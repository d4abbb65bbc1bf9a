import { spawn, type ChildProcess } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import postgres from "postgres";
import { withDatabase } from "../../src/cli/open-store.ts";
import { fingerprintBundled, readNetwork } from "../../src/server/read-network.ts";
import type { Database } from "../../src/store/database.ts";
import { NetworkStore, type NetworkOwner } from "../../src/store/network-store.ts";
import { readPackedNetwork } from "../../src/store/packed-network.ts";

/** Settings of a process of ours: one of the two databases, of its own. */
export interface Place {
  readonly databaseUrl: string | null;
  readonly dataDir: string | null;
}
/** A kind of database that tests run on. */
export interface DatabaseKind {
  readonly name: string;
  /** A new place without a network. */
  makeEmpty(): Promise<Place>;
  /** A new place that holds the bundled network. */
  makeSeeded(): Promise<Place>;
  remove(place: Place): Promise<void>;
}

const IGNORE: NetworkOwner = { compile: async () => undefined, publish: async () => undefined };
export const SCALE = Number(process.env.TEST_SCALE ?? "0.1");
/** Suites that start many processes are left out of quick runs, below half the usual scale. */
export const IS_QUICK = SCALE < 0.05;
export const bundled = readNetwork();

export function makeFolder(): string {
  return mkdtempSync(join(tmpdir(), "landbridge-"));
}

/** Opens the database of a place and its store, as a start does. */
export function withStore<Result>(
  place: Place,
  run: (store: NetworkStore, database: Database) => Promise<Result>,
  owner: NetworkOwner = IGNORE,
): Promise<Result> {
  return withDatabase(place, async (database) => {
    const dataDir = place.databaseUrl === null ? place.dataDir : null;
    const store = new NetworkStore(database, dataDir, owner, fingerprintBundled());
    await store.settle(dataDir === null ? null : readPackedNetwork(dataDir), () => bundled.records);
    return run(store, database);
  });
}

export interface HeldStore {
  readonly store: NetworkStore;
  readonly database: Database;
  close(): Promise<void>;
}

/** The same, open until it is closed. */
export function holdStore(place: Place, owner?: NetworkOwner): Promise<HeldStore> {
  return new Promise((resolve, reject) => {
    const closed = withStore(
      place,
      (store, database) =>
        new Promise<void>((release) => {
          const close = (): Promise<void> => {
            release();
            return closed;
          };
          resolve({ store, database, close });
        }),
      owner,
    );
    closed.catch(reject);
  });
}

/** A seeded data directory, made once for all test files as long as nothing that makes it changes. */
async function findSeeded(): Promise<string> {
  const migrations = readdirSync("migrations").filter((name) => name.endsWith(".sql"));
  const makers = [
    ...migrations.map((name) => join("migrations", name)),
    "src/store/versions.ts",
    "src/store/open-pglite.ts",
  ];
  const hash = createHash("sha256").update(fingerprintBundled());
  for (const file of makers) hash.update(readFileSync(file));
  const cache = resolve("node_modules/.cache/landbridge");
  const folder = join(cache, hash.digest("hex").slice(0, 16));
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  // Another test file may be making it just now.
  for (const old of readdirSync(cache).filter((name) => !name.startsWith("unfinished-")))
    rmSync(join(cache, old), { recursive: true, force: true });
  const made = mkdtempSync(join(cache, "unfinished-"));
  await withStore({ databaseUrl: null, dataDir: made }, async () => undefined);
  if (!existsSync(folder)) renameSync(made, folder);
  return folder;
}

const PGLITE: DatabaseKind = {
  name: "PGlite",
  makeEmpty: async () => ({ databaseUrl: null, dataDir: makeFolder() }),
  async makeSeeded() {
    const dataDir = makeFolder();
    cpSync(await findSeeded(), dataDir, { recursive: true });
    return { databaseUrl: null, dataDir };
  },
  remove: async ({ dataDir }) => rmSync(dataDir!, { recursive: true, force: true }),
};

export function toPostgres(serverUrl: string): DatabaseKind {
  const makeEmpty = async (): Promise<Place> => {
    const name = `landbridge_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
    await runSql(serverUrl, `create database ${name}`);
    const url = new URL(serverUrl);
    url.pathname = name;
    return { databaseUrl: url.href, dataDir: null };
  };
  return {
    name: "PostgreSQL",
    makeEmpty,
    async makeSeeded() {
      const place = await makeEmpty();
      await withStore(place, async () => undefined);
      return place;
    },
    remove: ({ databaseUrl }) =>
      runSql(serverUrl, `drop database if exists ${new URL(databaseUrl!).pathname.slice(1)} with (force)`),
  };
}

async function runSql(url: string, text: string): Promise<void> {
  const client = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await client.unsafe(text);
  } finally {
    await client.end();
  }
}

export const POSTGRES_URL = process.env.TEST_DATABASE_URL || null;
export const DATABASE_KINDS = POSTGRES_URL === null ? [PGLITE] : [PGLITE, toPostgres(POSTGRES_URL)];

export interface Finished {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** Starts landbridge as its user does, in a process of its own. */
export function startCli(place: Place, args: readonly string[], more: Record<string, string> = {}) {
  const child: ChildProcess = spawn(process.execPath, ["--import", "tsx", "src/cli/main.ts", ...args], {
    env: {
      ...process.env,
      DATABASE_URL: place.databaseUrl ?? "",
      DATA_DIR: place.dataDir ?? "memory:",
      PORT: "0",
      ...more,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let out = "";
  let error = "";
  child.stdout!.on("data", (part: Buffer) => {
    out += part;
  });
  child.stderr!.on("data", (part: Buffer) => {
    error += part;
  });
  const finished = new Promise<Finished>((resolve) => {
    child.on("close", (code) => resolve({ code, out, error }));
  });
  return { child, finished, readOut: () => out };
}
