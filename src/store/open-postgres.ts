import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import type { NetworkRecords } from "../network/records.ts";
import { type Database, type Drizzle, readRows } from "./database.ts";
import { MIGRATIONS_FOLDER, migrateDatabase } from "./migrate.ts";
import { KEYS_CHANNEL } from "./api-keys.ts";
import { NETWORK_CHANNEL, readLive, readVersion } from "./versions.ts";

const LEAST_VERSION = 150_000;
const CONNECT_TIMEOUT_SECONDS = 5;
/** A server that is just starting is waited for; so is one whose connections are all taken. */
const START_TIMEOUT_MILLISECONDS = 10_000;
const RETRY_MILLISECONDS = 500;
const WORTH_WAITING = ["ECONNREFUSED", "57P03", "53300"];
const CONNECTIONS = 4;

function connectPostgres(url: string, connections: number): postgres.Sql {
  return postgres(url, {
    max: connections,
    connect_timeout: CONNECT_TIMEOUT_SECONDS,
    onnotice: () => undefined,
    connection: { application_name: "landbridge" },
  });
}

export interface PostgresDatabase extends Database {
  /** Calls back when another version may be live, or the keys may have changed: at each announcement, and whenever the line was down and is up again. */
  listen(onChange: () => void): Promise<void>;
  /** Drops every connection, and what waits on them, and begins with new ones. */
  reconnect(): void;
}

/** Opens a PostgreSQL server and migrates it. Throws an Error that names the place and what is wrong, never the password. */
export async function openPostgres(url: string): Promise<PostgresDatabase> {
  await checkServer(url);
  await withPostgres(url, (single) =>
    migrateDatabase(single, () => migrate(single as never, { migrationsFolder: MIGRATIONS_FOLDER })),
  );
  let client = connectPostgres(url, CONNECTIONS);
  let current = drizzle({ client }) as unknown as Drizzle;
  let announce: (() => void) | null = null;
  const listen = async (): Promise<void> => {
    if (!announce) return;
    await client.listen(NETWORK_CHANNEL, announce, announce);
    await client.listen(KEYS_CHANNEL, announce);
  };
  return {
    kind: "POSTGRESQL",
    lost: new Promise<never>(() => undefined),
    get drizzle() {
      return current;
    },
    listen(onChange) {
      announce = onChange;
      return listen();
    },
    reconnect() {
      void client.end({ timeout: 0 });
      client = connectPostgres(url, CONNECTIONS);
      current = drizzle({ client }) as unknown as Drizzle;
      listen().catch(() => undefined);
    },
    close: () => client.end({ timeout: 1 }),
  };
}

/** The live network of a server, which is neither migrated nor seeded. Throws an Error when it has none. */
export async function readLiveNetwork(url: string): Promise<{ records: NetworkRecords; dataVersion: string }> {
  await checkServer(url);
  return withPostgres(url, async (single) => {
    const [found] = await readRows<{ present: boolean }>(
      single,
      sql`select to_regclass('network_activations') is not null as present`,
    );
    const live = found?.present ? await readLive(single) : null;
    if (!live) throw new Error(`${describe(url)} holds no network yet: start the server or run landbridge import`);
    return { records: await readVersion(single, live.dataVersion), dataVersion: live.dataVersion };
  });
}

async function withPostgres<Result>(url: string, run: (single: Drizzle) => Promise<Result>): Promise<Result> {
  const client = connectPostgres(url, 1);
  try {
    return await run(drizzle({ client }) as unknown as Drizzle);
  } finally {
    await client.end({ timeout: 1 });
  }
}

async function checkServer(url: string): Promise<void> {
  const giveUpAt = Date.now() + START_TIMEOUT_MILLISECONDS;
  for (;;) {
    const client = postgres(url, { max: 1, connect_timeout: CONNECT_TIMEOUT_SECONDS, fetch_types: false });
    try {
      const [row] = await client
        .unsafe(
          "select current_setting('server_version_num') as version, current_setting('server_encoding') as encoding",
        )
        .simple();
      const version = Number(row?.version);
      if (version < LEAST_VERSION)
        throw new Error(`${describe(url)} is version ${Math.floor(version / 10_000)}, wanted 15 or newer`);
      if (row?.encoding !== "UTF8") throw new Error(`${describe(url)} has the encoding ${row?.encoding}, wanted UTF8`);
      return;
    } catch (error) {
      const { code, message } = error as Error & { code?: string };
      if (code === undefined) throw error;
      if (!WORTH_WAITING.includes(code) || Date.now() > giveUpAt)
        throw new Error(`${describe(url)} cannot be used (${code}): ${message || "no answer"}`);
      await new Promise((resolve) => setTimeout(resolve, RETRY_MILLISECONDS));
    } finally {
      await client.end({ timeout: 0 });
    }
  }
}

/** The place without user and password. */
function describe(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `DATABASE_URL: PostgreSQL at ${hostname}:${port || "5432"}${pathname}`;
}
