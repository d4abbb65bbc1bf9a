import { readMigrationFiles } from "drizzle-orm/migrator";
import { sql } from "drizzle-orm";
import { fileURLToPath } from "node:url";
import { type Drizzle, readRows } from "./database.ts";

export const MIGRATIONS_FOLDER = fileURLToPath(new URL("../../migrations/", import.meta.url));
/** Of all processes that migrate one database one works at a time: Drizzle's migrator has no lock of its own. */
const MIGRATION_LOCK = 7_208_431;

/**
 * Brings a database to the newest migration, all pending ones in one transaction. The connection must be a single one,
 * since the lock belongs to it. Throws an Error when the database was made by another version of landbridge.
 */
export async function migrateDatabase(drizzle: Drizzle, applyPending: () => Promise<void>): Promise<void> {
  await drizzle.execute(sql`select pg_advisory_lock(${sql.raw(String(MIGRATION_LOCK))})`);
  try {
    await checkApplied(drizzle);
    await applyPending();
  } finally {
    await drizzle.execute(sql`select pg_advisory_unlock(${sql.raw(String(MIGRATION_LOCK))})`).catch(() => undefined);
  }
}

/** Every applied migration must be one that we know, as we know it. */
async function checkApplied(drizzle: Drizzle): Promise<void> {
  const [found] = await readRows<{ present: boolean }>(
    drizzle,
    sql`select to_regclass('drizzle.__drizzle_migrations') is not null as present`,
  );
  if (!found?.present) return;
  const applied = await readRows<{ hash: string }>(
    drizzle,
    sql`select hash from drizzle.__drizzle_migrations order by id`,
  );
  const known = readMigrationFiles({ migrationsFolder: MIGRATIONS_FOLDER }).map((migration) => migration.hash);
  const unknownAt = applied.findIndex(({ hash }, index) => known[index] !== hash);
  if (unknownAt >= 0)
    throw new Error(
      `the database holds migration ${unknownAt + 1} (${applied[unknownAt]!.hash.slice(0, 12)}), which this version of landbridge does not know: ` +
        "it was made by a newer one or by one under development. Use that version, or export the network with it and import it into an empty database",
    );
}
