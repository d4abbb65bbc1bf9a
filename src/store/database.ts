import type { SQL } from "drizzle-orm";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";

export type Drizzle = PgDatabase<PgQueryResultHKT>;

/** An open database with its migrations applied: PGlite in a worker thread, or a PostgreSQL server. */
export interface Database {
  readonly kind: "PGLITE" | "POSTGRESQL";
  /** The connections of now: read it at each use. */
  readonly drizzle: Drizzle;
  /** Resolves when the database has ended by itself and does not come back. */
  readonly lost: Promise<Error>;
  close(): Promise<void>;
}

/** Runs a statement and gives its rows, in whichever of two forms the driver hands them out. */
export async function readRows<Row>(drizzle: Drizzle, statement: SQL): Promise<readonly Row[]> {
  const result = (await drizzle.execute(statement)) as readonly Row[] | { readonly rows: readonly Row[] };
  return "rows" in result ? result.rows : result;
}
