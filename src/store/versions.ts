import { sql } from "drizzle-orm";
import { hashNetwork } from "../formats/network-content.ts";
import { NETWORK_FILES, type NetworkFileName, type NetworkRecords } from "../network/records.ts";
import { FIRST_LINE, startRows } from "../network/rows.ts";
import { type Drizzle, readRows } from "./database.ts";
import { type ActivationReason, recordTableName } from "./tables.ts";

/** PostgreSQL tells every listener on this channel that another version went live. */
export const NETWORK_CHANNEL = "landbridge_network";
/** One writer of networks at a time. */
const NETWORK_LOCK = 7_208_432;
const SEEDED_FINGERPRINT = "seeded_fingerprint";
const ROWS_PER_STATEMENT = 5_000;

export interface Activation {
  readonly activation: number;
  readonly dataVersion: string;
  readonly reason: ActivationReason;
}
export interface VersionEntry {
  readonly dataVersion: string;
  readonly createdAt: string;
  readonly rowCount: number;
  readonly isLive: boolean;
  /** What made it live the last time, null when it never was. */
  readonly reason: ActivationReason | null;
  readonly activatedAt: string | null;
}

/** The version that is live, null in an empty database. */
export async function readLive(drizzle: Drizzle): Promise<Activation | null> {
  const [live] = await readRows<Activation>(
    drizzle,
    sql`select activation, data_version as "dataVersion", reason from network_activations order by activation desc limit 1`,
  );
  return live ?? null;
}

/** Every version, the newest first. */
export async function listVersions(drizzle: Drizzle): Promise<readonly VersionEntry[]> {
  return readRows<VersionEntry>(
    drizzle,
    sql`select v.data_version as "dataVersion", v.created_at::text as "createdAt",
          (select sum(c.row_count)::integer from network_version_files f join network_contents c using (content_id)
            where f.data_version = v.data_version) as "rowCount",
          coalesce(a.activation = (select max(activation) from network_activations), false) as "isLive",
          a.reason, a.activated_at::text as "activatedAt"
        from network_versions v left join lateral
          (select * from network_activations where data_version = v.data_version order by activation desc limit 1) a on true
        order by v.created_at desc, v.data_version`,
  );
}

/** The records of a stored version. */
export async function readVersion(drizzle: Drizzle, dataVersion: string): Promise<NetworkRecords> {
  const contents = await readRows<{ file: NetworkFileName; contentId: string }>(
    drizzle,
    sql`select file, content_id as "contentId" from network_version_files where data_version = ${dataVersion}`,
  );
  const contentByFile = new Map(contents.map(({ file, contentId }) => [file, contentId]));
  const records: Partial<Record<NetworkFileName, unknown>> = {};
  for (const name of Object.keys(NETWORK_FILES) as NetworkFileName[]) {
    const names = Object.keys(NETWORK_FILES[name]);
    const columns = sql.raw(names.map((column) => `"${column}"`).join(", "));
    const rows = await readRows<Readonly<Record<string, unknown>>>(
      drizzle,
      sql`select ${columns} from ${sql.identifier(recordTableName(name))}
          where content_id = ${contentByFile.get(name) ?? ""} order by row_number`,
    );
    const toRow = startRows(names);
    records[name] = rows.map((row, index) =>
      toRow(
        index + FIRST_LINE,
        names.map((column) => row[column]),
      ),
    );
  }
  return records as NetworkRecords;
}

/** Fingerprint of the bundled files that the database was seeded with last, null when it never was. */
export async function readSeededFingerprint(drizzle: Drizzle): Promise<string | null> {
  const [row] = await readRows<{ value: string }>(
    drizzle,
    sql`select value from settings where name = ${SEEDED_FINGERPRINT}`,
  );
  return row?.value ?? null;
}

/** A seeding: it counts only while the live version is still the one that was found. */
export interface Seeding {
  readonly fingerprint: string;
  readonly found: Activation | null;
}

/**
 * Stores a network, unless it is stored already, and makes it the live one; all or nothing. A seeding that another
 * process was ahead of changes nothing and gives that process's activation.
 */
export function activateNetwork(
  drizzle: Drizzle,
  records: NetworkRecords,
  reason: ActivationReason,
  seeding: Seeding | null = null,
): Promise<Activation> {
  return drizzle.transaction(async (transaction) => {
    await lockNetwork(transaction);
    if (seeding) {
      const live = await readLive(transaction);
      if (live && live.activation !== seeding.found?.activation) return live;
      await recordFingerprint(transaction, seeding.fingerprint);
    }
    const { dataVersion, contentByFile } = hashNetwork(records);
    const isNew = await readRows(
      transaction,
      sql`insert into network_versions (data_version) values (${dataVersion}) on conflict do nothing returning data_version`,
    );
    if (isNew.length > 0)
      for (const [name, contentId] of contentByFile) {
        await storeContent(transaction, name, contentId, records[name]);
        await transaction.execute(
          sql`insert into network_version_files (data_version, file, content_id) values (${dataVersion}, ${name}, ${contentId})`,
        );
      }
    return recordActivation(transaction, dataVersion, reason);
  });
}

async function recordFingerprint(transaction: Drizzle, fingerprint: string): Promise<void> {
  await transaction.execute(
    sql`insert into settings (name, value) values (${SEEDED_FINGERPRINT}, ${fingerprint})
        on conflict (name) do update set value = excluded.value`,
  );
}

/** Makes a stored version the live one again. */
export function activateStored(drizzle: Drizzle, dataVersion: string, reason: ActivationReason): Promise<Activation> {
  return drizzle.transaction(async (transaction) => {
    await lockNetwork(transaction);
    return recordActivation(transaction, dataVersion, reason);
  });
}

async function lockNetwork(transaction: Drizzle): Promise<void> {
  await transaction.execute(sql`select pg_advisory_xact_lock(${sql.raw(String(NETWORK_LOCK))})`);
}

async function recordActivation(
  transaction: Drizzle,
  dataVersion: string,
  reason: ActivationReason,
): Promise<Activation> {
  const [row] = await readRows<{ activation: number }>(
    transaction,
    sql`insert into network_activations (data_version, reason) values (${dataVersion}, ${reason}) returning activation`,
  );
  await transaction.execute(sql`select pg_notify(${NETWORK_CHANNEL}, ${dataVersion})`);
  return { activation: row!.activation, dataVersion, reason };
}

async function storeContent(
  transaction: Drizzle,
  name: NetworkFileName,
  contentId: string,
  rows: readonly object[],
): Promise<void> {
  const isNew = await readRows(
    transaction,
    sql`insert into network_contents (content_id, file, row_count) values (${contentId}, ${name}, ${rows.length})
        on conflict do nothing returning content_id`,
  );
  if (isNew.length === 0) return;
  const table = sql.identifier(recordTableName(name));
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    const block = rows
      .slice(start, start + ROWS_PER_STATEMENT)
      .map((row, index) => ({ ...row, content_id: contentId, row_number: start + index }));
    await transaction.execute(
      sql`insert into ${table} select * from json_populate_recordset(null::${table}, ${JSON.stringify(block)}::text::json)`,
    );
  }
}
