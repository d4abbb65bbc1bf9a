import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import { migrate } from "drizzle-orm/pglite/migrator";
import type { Database, Drizzle } from "./database.ts";
import { MIGRATIONS_FOLDER, migrateDatabase } from "./migrate.ts";
import { PgliteClient } from "./pglite-client.ts";

const FOLDER = "pglite";
/** A new database is made under this name and gets its own when it is whole. */
const UNFINISHED = "pglite.unfinished";

/**
 * Opens the embedded database in a data directory, whose lock the caller holds, or in memory (null), and migrates it.
 * A first open takes 4 to 8 s, a later one about 1 s.
 */
export async function openPglite(dataDir: string | null): Promise<Database> {
  if (dataDir === null) return openFolder(null);
  const folder = join(dataDir, FOLDER);
  const unfinished = join(dataDir, UNFINISHED);
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(dataDir, { recursive: true });
  if (!existsSync(folder)) {
    await (await openFolder(unfinished)).close();
    renameSync(unfinished, folder);
  } else if (!readdirSync(folder).includes("PG_VERSION"))
    throw new Error(
      `${folder} is not a whole database (PG_VERSION is missing): move it away to begin a new one, or restore a copy of it`,
    );
  return openFolder(folder);
}

async function openFolder(folder: string | null): Promise<Database> {
  let client: PgliteClient;
  try {
    client = await PgliteClient.open(folder);
  } catch (error) {
    throw new Error(
      `the embedded database ${folder ?? "in memory"} cannot be opened: ${(error as Error).message}. Move it away to begin a new one, or restore a copy of it`,
    );
  }
  // Drizzle calls query and transaction of its client, which ours has as PGlite has them.
  const db = drizzle({ client: client as unknown as PGlite });
  try {
    await migrateDatabase(db as unknown as Drizzle, () => migrate(db, { migrationsFolder: MIGRATIONS_FOLDER }));
  } catch (error) {
    await client.close().catch(() => undefined);
    throw error;
  }
  return { kind: "PGLITE", drizzle: db as unknown as Drizzle, lost: client.lost, close: () => client.close() };
}
