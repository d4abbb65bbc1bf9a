import type { LivePlanners } from "../planner/live-planners.ts";
import type { Database } from "../store/database.ts";
import { lockDataDir } from "../store/lock-file.ts";
import type { NetworkStore } from "../store/network-store.ts";
import { readPackedNetwork } from "../store/packed-network.ts";
import type { Config } from "./config.ts";
import { startLiveNetwork } from "./live-network.ts";
import { fingerprintBundled, readNetwork } from "./read-network.ts";

/** NONE: a server over files alone. OPENING: routes are answered meanwhile. AWAY: they still are, but nothing can be written. */
export interface DatabaseState {
  readonly state: "NONE" | "OPENING" | "UP" | "AWAY";
  readonly trouble: string | null;
}
export interface ServedNetwork {
  readonly planners: LivePlanners;
  databaseState(): DatabaseState;
  /** Opens the store, once, after the first routes can be asked; rejects when there is none or it cannot be opened. */
  openStore(): Promise<NetworkStore>;
  close(): Promise<void>;
}
type Log = (line: string) => void;

/** Brings a network into service: over the files of a folder, or over the database that the settings name. */
export function startNetwork(
  config: Pick<Config, "databaseUrl" | "dataDir">,
  folder: string | undefined,
  log: Log,
): Promise<ServedNetwork> {
  if (folder !== undefined) return Promise.resolve(serveFiles(folder));
  return config.databaseUrl === null
    ? Promise.resolve(serveEmbedded(config.dataDir, log))
    : servePostgres(config.databaseUrl, log);
}

function serveFiles(folder: string): ServedNetwork {
  const live = startLiveNetwork(readNetwork(folder));
  return {
    planners: live.planners,
    databaseState: () => ({ state: "NONE", trouble: null }),
    openStore: () => Promise.reject(new Error("the server was started with --data: it keeps no versions")),
    close: async () => live.close(),
  };
}

/** Serves the packed network, or the bundled files, at once; the embedded database opens beside. */
function serveEmbedded(dataDir: string | null, log: Log): ServedNetwork {
  const unlock = dataDir === null ? () => undefined : lockDataDir(dataDir);
  try {
    const bundled = fingerprintBundled();
    const packed = dataDir === null ? null : readPackedNetwork(dataDir);
    const isOwn = packed !== null && (packed.reason !== "SEED" || packed.bundled === bundled);
    const live = startLiveNetwork(isOwn ? packed : readNetwork());
    let state: DatabaseState = { state: "OPENING", trouble: null };
    const fail = (error: Error): void => {
      state = { state: "AWAY", trouble: error.message };
      log(`database: ${error.message}`);
    };
    let database: Database | null = null;
    // The drivers are loaded here, off the way to the first answer.
    const open = async (): Promise<NetworkStore> => {
      const [{ openPglite }, { NetworkStore }] = await Promise.all([
        import("../store/open-pglite.ts"),
        import("../store/network-store.ts"),
      ]);
      database = await openPglite(dataDir);
      const store = new NetworkStore(database, dataDir, live, bundled);
      await store.settle(packed, () => readNetwork().records);
      state = { state: "UP", trouble: null };
      void database.lost.then(fail);
      return store;
    };
    let opened: Promise<NetworkStore> | null = null;
    return {
      planners: live.planners,
      databaseState: () => state,
      openStore() {
        if (!opened) {
          opened = open();
          opened.catch(fail);
        }
        return opened;
      },
      async close() {
        live.close();
        await opened?.catch(() => undefined);
        await database?.close().catch(() => undefined);
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

/** Serves the version that is live in PostgreSQL, once it is read, and follows it from then on. */
async function servePostgres(url: string, log: Log): Promise<ServedNetwork> {
  const [{ openPostgres }, { NetworkStore }, { followPostgres }, { readLive, readVersion }] = await Promise.all([
    import("../store/open-postgres.ts"),
    import("../store/network-store.ts"),
    import("../store/follow-postgres.ts"),
    import("../store/versions.ts"),
  ]);
  const database = await openPostgres(url);
  try {
    const bundled = fingerprintBundled();
    const nobody = { compile: () => undefined, publish: () => undefined };
    await new NetworkStore(database, null, nobody, bundled).settle(null, () => readNetwork().records);
    const found = (await readLive(database.drizzle))!;
    const first = { ...found, bundled, records: await readVersion(database.drizzle, found.dataVersion) };
    const live = startLiveNetwork(first);
    const store = new NetworkStore(database, null, live, bundled);
    live.publish(first);
    let state: DatabaseState = { state: "UP", trouble: null };
    const stop = followPostgres(database, store, first.activation, (trouble) => {
      const next = trouble ? "AWAY" : "UP";
      if (next !== state.state) log(trouble ? `database: ${trouble.message}` : "database: answers again");
      state = { state: next, trouble: trouble?.message ?? null };
    });
    return {
      planners: live.planners,
      databaseState: () => state,
      openStore: () => Promise.resolve(store),
      async close() {
        live.close();
        stop();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}
