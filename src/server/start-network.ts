import type { LivePlanners } from "../planner/live-planners.ts";
import type { Database } from "../store/database.ts";
import { followPostgres } from "../store/follow-postgres.ts";
import { lockDataDir } from "../store/lock-file.ts";
import { NetworkStore } from "../store/network-store.ts";
import { openPglite } from "../store/open-pglite.ts";
import { openPostgres } from "../store/open-postgres.ts";
import { readPackedNetwork } from "../store/packed-network.ts";
import { readLive, readVersion } from "../store/versions.ts";
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
  /** The store when it is open; rejects when there is none or it could not be opened. */
  readonly store: Promise<NetworkStore>;
  close(): Promise<void>;
}
type Log = (line: string) => void;

/** Brings a network into service: over the files of a folder, or over the database that the settings name. */
export function startNetwork(config: Config, folder: string | undefined, log: Log): Promise<ServedNetwork> {
  if (folder !== undefined) return Promise.resolve(serveFiles(folder));
  return config.databaseUrl === null
    ? Promise.resolve(serveEmbedded(config.dataDir, log))
    : servePostgres(config.databaseUrl, log);
}

function serveFiles(folder: string): ServedNetwork {
  const live = startLiveNetwork(readNetwork(folder));
  const store = Promise.reject<NetworkStore>(new Error("the server was started with --data: it keeps no versions"));
  store.catch(() => undefined);
  return {
    planners: live.planners,
    databaseState: () => ({ state: "NONE", trouble: null }),
    store,
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
    const opening = openPglite(dataDir);
    const store = opening.then(async (database) => {
      const opened = new NetworkStore(database, dataDir, live, bundled);
      await opened.settle(packed, () => readNetwork().records);
      state = { state: "UP", trouble: null };
      void database.lost.then(fail);
      return opened;
    });
    store.catch(fail);
    return {
      planners: live.planners,
      databaseState: () => state,
      store,
      async close() {
        live.close();
        await store.catch(() => undefined);
        await opening.then((database) => database.close()).catch(() => undefined);
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
  const database = await openPostgres(url);
  try {
    const first = await readFirst(database);
    const live = startLiveNetwork(first);
    const store = new NetworkStore(database, null, live, fingerprintBundled());
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
      store: Promise.resolve(store),
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

/** The live version of a database, which is seeded first when it is empty. */
async function readFirst(database: Database) {
  const bundled = fingerprintBundled();
  const nobody = { compile: () => undefined, publish: () => undefined };
  await new NetworkStore(database, null, nobody, bundled).settle(null, () => readNetwork().records);
  const live = (await readLive(database.drizzle))!;
  return { ...live, bundled, records: await readVersion(database.drizzle, live.dataVersion) };
}
