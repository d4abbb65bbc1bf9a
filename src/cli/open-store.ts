import { type Config, readConfig } from "../server/config.ts";
import { callControl, type StoreCommands } from "../server/control.ts";
import { compilePlanner, today } from "../server/live-network.ts";
import { toKeyCommands } from "../server/key-commands.ts";
import { toCommands } from "../server/network-commands.ts";
import { fingerprintBundled, readNetwork } from "../server/read-network.ts";
import type { Database } from "../store/database.ts";
import { DataDirInUse, findHolder, lockDataDir, type LockHolder } from "../store/lock-file.ts";
import { KeyStore } from "../store/key-store.ts";
import { NetworkStore } from "../store/network-store.ts";
import { openPglite } from "../store/open-pglite.ts";
import { openPostgres } from "../store/open-postgres.ts";
import { readPackedNetwork } from "../store/packed-network.ts";

/**
 * Runs commands on the versions of the network and on the keys: in PostgreSQL when the settings name one, by the running server when it
 * holds the data directory, else in the embedded database itself, which no other process opens meanwhile.
 */
export async function withStoreCommands<Result>(run: (commands: StoreCommands) => Promise<Result>): Promise<Result> {
  const config = readConfig(process.env);
  const holder = config.databaseUrl === null && config.dataDir !== null ? findHolder(config.dataDir) : null;
  if (holder)
    return run(callControl(config.dataDir!)).catch((error: unknown) => refuse(error, config.dataDir!, holder));
  return withDatabase(config, async (database) => {
    const dataDir = database.kind === "PGLITE" ? config.dataDir : null;
    const owner = {
      compile: async (records: Parameters<typeof compilePlanner>[0], dataVersion: string) =>
        void (await compilePlanner(records, dataVersion, today())),
      publish: async () => undefined,
    };
    const store = new NetworkStore(database, dataDir, owner, fingerprintBundled());
    await store.settle(dataDir === null ? null : readPackedNetwork(dataDir), () => readNetwork().records);
    const keys = new KeyStore(database, dataDir, () => undefined);
    await keys.settle();
    return run({ ...toCommands(store), ...toKeyCommands(keys) });
  });
}

/** The holder is a server that is still starting, or a command itself: neither takes commands. */
function refuse(error: unknown, dataDir: string, holder: LockHolder): never {
  const { code } = error as NodeJS.ErrnoException;
  throw code === "ENOENT" || code === "ECONNREFUSED" ? new DataDirInUse(dataDir, holder) : error;
}

/** Opens the database of the settings for this process, migrated. Throws DataDirInUse while another process has it. */
export async function withDatabase<Result>(
  config: Pick<Config, "databaseUrl" | "dataDir">,
  run: (database: Database) => Promise<Result>,
): Promise<Result> {
  if (config.databaseUrl === null && config.dataDir === null)
    throw new Error("DATA_DIR: memory: keeps nothing once this command ends, wanted a folder, or a DATABASE_URL");
  const unlock = config.databaseUrl === null ? lockDataDir(config.dataDir!) : () => undefined;
  try {
    const database =
      config.databaseUrl === null ? await openPglite(config.dataDir) : await openPostgres(config.databaseUrl);
    try {
      return await run(database);
    } finally {
      await database.close();
    }
  } finally {
    unlock();
  }
}
