import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { PGlite } from "@electric-sql/pglite";
import { sql } from "drizzle-orm";
import { drizzle as drizzlePglite } from "drizzle-orm/pglite";
import { migrate as migratePglite } from "drizzle-orm/pglite/migrator";
import { drizzle as drizzlePostgres } from "drizzle-orm/postgres-js";
import { migrate as migratePostgres } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { describe, expect, it } from "vitest";
import { groupBy } from "../../src/network/group-by.ts";
import { type Drizzle, readRows } from "../../src/store/database.ts";
import { MIGRATIONS_FOLDER } from "../../src/store/migrate.ts";
import { PgliteClient } from "../../src/store/pglite-client.ts";
import { DATABASE_KINDS, makeFolder } from "./databases.ts";

interface Journal {
  readonly entries: readonly { readonly tag: string }[];
}
const journal = JSON.parse(readFileSync(join(MIGRATIONS_FOLDER, "meta/_journal.json"), "utf8")) as Journal;

/** A folder of the first migrations alone, as an older version of landbridge had it. */
function copyFirst(count: number): string {
  const folder = makeFolder();
  const entries = journal.entries.slice(0, count);
  mkdirSync(join(folder, "meta"));
  writeFileSync(join(folder, "meta/_journal.json"), JSON.stringify({ ...journal, entries }));
  for (const { tag } of entries) copyFileSync(join(MIGRATIONS_FOLDER, `${tag}.sql`), join(folder, `${tag}.sql`));
  return folder;
}

const SAMPLES: Readonly<Record<string, string>> = {
  text: "'x'",
  integer: "1",
  numeric: "1",
  boolean: "true",
  date: "'2026-01-01'",
  ARRAY: "'{}'",
  "timestamp with time zone": "'2026-01-01T00:00:00Z'",
};

interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
}

/** Puts a row into every table, with a value in each column that must have one. Gives the tables. */
async function fillTables(drizzle: Drizzle): Promise<readonly string[]> {
  const columns = await readRows<Column>(
    drizzle,
    sql`select table_name as "table", column_name as "column", data_type as "type" from information_schema.columns
        where table_schema = 'public' and is_nullable = 'NO' and column_default is null and is_identity = 'NO'`,
  );
  const byTable = groupBy(columns, ({ table }) => table);
  await drizzle.transaction(async (transaction) => {
    // Rows name each other, in an order that does not matter here.
    await transaction.execute(sql`set local session_replication_role = replica`);
    for (const [table, required] of byTable) {
      const names = required.map(({ column }) => `"${column}"`).join(", ");
      const values = required.map(({ type }) => SAMPLES[type]).join(", ");
      await transaction.execute(sql.raw(`insert into "${table}" (${names}) values (${values})`));
    }
  });
  return [...byTable.keys()];
}

async function withEmptyDatabase(
  kind: (typeof DATABASE_KINDS)[number],
  run: (drizzle: Drizzle, migrate: (folder: string) => Promise<void>) => Promise<void>,
): Promise<void> {
  if (kind.name === "PGlite") {
    const client = await PgliteClient.open(null);
    const db = drizzlePglite({ client: client as unknown as PGlite });
    await run(db as unknown as Drizzle, (migrationsFolder) => migratePglite(db, { migrationsFolder }));
    await client.close();
    return;
  }
  const place = await kind.makeEmpty();
  const client = postgres(place.databaseUrl!, { max: 1, onnotice: () => undefined });
  const db = drizzlePostgres({ client });
  await run(db as unknown as Drizzle, (migrationsFolder) => migratePostgres(db, { migrationsFolder }));
  await client.end();
  await kind.remove(place);
}

describe.each(DATABASE_KINDS)("a database of an older version in $name", (kind) => {
  it.each(journal.entries.slice(1).map((_, index) => index + 1))(
    "with %i migrations and rows in every table takes the rest",
    (count) =>
      withEmptyDatabase(kind, async (drizzle, migrate) => {
        await migrate(copyFirst(count));
        const tables = await fillTables(drizzle);
        expect(tables.length).toBeGreaterThan(20);
        await migrate(MIGRATIONS_FOLDER);
        for (const table of tables) {
          const [found] = await readRows<{ rows: number }>(
            drizzle,
            sql`select count(*)::integer as rows from ${sql.identifier(table)}`,
          );
          expect(found?.rows, table).toBe(1);
        }
      }),
  );
});
