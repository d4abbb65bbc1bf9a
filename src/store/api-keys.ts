import { eq, sql } from "drizzle-orm";
import type { ApiKey, Scope } from "../model/api-key.ts";
import { type Drizzle, readRows } from "./database.ts";
import { apiKeys } from "./tables.ts";
import type { PackedKeys } from "./packed-keys.ts";

/** PostgreSQL tells every listener on this channel that the keys changed. */
export const KEYS_CHANNEL = "landbridge_keys";
const REVISION = "keys_revision";
/** One writer of keys at a time. */
const KEYS_LOCK = 7_208_433;

/** Changes of the keys so far. */
export async function readKeysRevision(drizzle: Drizzle): Promise<number> {
  const [row] = await readRows<{ value: string }>(drizzle, sql`select value from settings where name = ${REVISION}`);
  return Number(row?.value ?? 0);
}

/** Every key, the oldest first. */
export async function selectKeys(drizzle: Drizzle): Promise<readonly ApiKey[]> {
  return (await drizzle.select().from(apiKeys).orderBy(apiKeys.createdAt, apiKeys.keyId)).map(fromRow);
}

/** Every key and the revision, as of one moment. */
export function readKeys(drizzle: Drizzle): Promise<PackedKeys> {
  return drizzle.transaction(
    async (transaction) => ({
      revision: await readKeysRevision(transaction),
      keys: await selectKeys(transaction),
    }),
    { isolationLevel: "repeatable read" },
  );
}

/** Changes the keys and counts the change; all or nothing. */
export function changeKeys(drizzle: Drizzle, change: (transaction: Drizzle) => Promise<void>): Promise<void> {
  return drizzle.transaction(async (transaction) => {
    await transaction.execute(sql`select pg_advisory_xact_lock(${sql.raw(String(KEYS_LOCK))})`);
    await change(transaction);
    await writeRevision(transaction, (await readKeysRevision(transaction)) + 1);
  });
}

export async function insertKey(drizzle: Drizzle, key: ApiKey): Promise<void> {
  await drizzle.insert(apiKeys).values(toRow(key));
}

export async function updateKey(drizzle: Drizzle, key: ApiKey): Promise<void> {
  await drizzle.update(apiKeys).set(toRow(key)).where(eq(apiKeys.keyId, key.keyId));
}

/** Puts keys and their revision back into a database that lost them. */
export function restoreKeys(drizzle: Drizzle, { revision, keys }: PackedKeys): Promise<void> {
  return drizzle.transaction(async (transaction) => {
    await transaction.delete(apiKeys);
    for (const key of keys) await insertKey(transaction, key);
    await writeRevision(transaction, revision);
  });
}

/** Keeps the latest use of each key; no change of the keys. */
export async function recordUses(drizzle: Drizzle, lastUseById: ReadonlyMap<string, number>): Promise<void> {
  for (const [keyId, use] of lastUseById) {
    const at = new Date(use).toISOString();
    await drizzle.execute(
      sql`update api_keys set last_used_at = greatest(last_used_at, ${at}::timestamptz) where key_id = ${keyId}`,
    );
  }
}

async function writeRevision(transaction: Drizzle, revision: number): Promise<void> {
  await transaction.execute(
    sql`insert into settings (name, value) values (${REVISION}, ${String(revision)})
        on conflict (name) do update set value = excluded.value`,
  );
  await transaction.execute(sql`select pg_notify(${KEYS_CHANNEL}, ${String(revision)})`);
}

function toRow(key: ApiKey): typeof apiKeys.$inferInsert {
  const { createdAt, expiresAt, revokedAt, lastUsedAt, scopes, origins, ...rest } = key;
  return {
    ...rest,
    scopes: [...scopes],
    origins: [...origins],
    createdAt: new Date(createdAt),
    expiresAt: toDate(expiresAt),
    revokedAt: toDate(revokedAt),
    lastUsedAt: toDate(lastUsedAt),
  };
}

function fromRow(row: typeof apiKeys.$inferSelect): ApiKey {
  return {
    ...row,
    scopes: row.scopes as Scope[],
    createdAt: row.createdAt.getTime(),
    expiresAt: row.expiresAt?.getTime() ?? null,
    revokedAt: row.revokedAt?.getTime() ?? null,
    lastUsedAt: row.lastUsedAt?.getTime() ?? null,
  };
}

function toDate(milliseconds: number | null): Date | null {
  return milliseconds === null ? null : new Date(milliseconds);
}
