import type { LivePlanners } from "../planner/live-planners.ts";
import type { KeyStore } from "../store/key-store.ts";
import { lockDataDir } from "../store/lock-file.ts";
import type { NetworkStore } from "../store/network-store.ts";
import { readPackedKeys } from "../store/packed-keys.ts";
import { readPackedNetwork } from "../store/packed-network.ts";
import type { Config } from "./config.ts";
import { type Opened, keepOpen } from "./keep-open.ts";
import { KeyRing } from "./key-ring.ts";
import { startLiveNetwork, today } from "./live-network.ts";
import { fingerprintBundled, readNetwork } from "./read-network.ts";

/** NONE: a server over files alone. OPENING: routes are answered meanwhile. AWAY: they still are, but nothing can be written. */
export interface DatabaseState {
  readonly state: "NONE" | "OPENING" | "UP" | "AWAY";
  readonly trouble: string | null;
}
/** What the database keeps. */
export interface Stores {
  readonly network: NetworkStore;
  readonly keys: KeyStore;
}
export interface ServedNetwork {
  readonly planners: LivePlanners;
  readonly keys: KeyRing;
  databaseState(): DatabaseState;
  /** Opens the stores after the first routes can be asked; rejects when there are none or they cannot be opened. */
  openStores(): Promise<Stores>;
  close(): Promise<void>;
}
type Log = (line: string) => void;
/** How often the last use of each key goes to the database. */
const USES_MILLISECONDS = 30_000;

/** Brings a network into service: over the files of a folder, or over the database that the settings name. */
export function startNetwork(
  config: Pick<Config, "databaseUrl" | "dataDir">,
  folder: string | undefined,
  log: Log,
): Promise<ServedNetwork> {
  if (folder !== undefined) return Promise.resolve(serveFiles(folder, log));
  return config.databaseUrl === null
    ? Promise.resolve(serveEmbedded(config.dataDir, log))
    : servePostgres(config.databaseUrl, log);
}

function serveFiles(folder: string, log: Log): ServedNetwork {
  const live = startLiveNetwork(readNetwork(folder), today, log);
  return {
    planners: live.planners,
    keys: new KeyRing(),
    databaseState: () => ({ state: "NONE", trouble: null }),
    openStores: () => Promise.reject(new Error("the server was started with --data: it keeps no versions and no keys")),
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
    const live = startLiveNetwork(isOwn ? packed : readNetwork(), today, log);
    let state: DatabaseState = { state: "OPENING", trouble: null };
    const ring = new KeyRing();
    ring.replace((dataDir === null ? null : readPackedKeys(dataDir))?.keys ?? []);
    // The drivers are loaded here, off the way to the first answer.
    const open = async (): Promise<Opened<Stores>> => {
      const [{ openPglite }, { NetworkStore }, { KeyStore }] = await Promise.all([
        import("../store/open-pglite.ts"),
        import("../store/network-store.ts"),
        import("../store/key-store.ts"),
      ]);
      const database = await openPglite(dataDir);
      const network = new NetworkStore(database, dataDir, live, bundled);
      await network.settle(dataDir === null ? null : readPackedNetwork(dataDir), () => readNetwork().records);
      const keys = new KeyStore(database, dataDir, (all) => ring.replace(all));
      await keys.settle();
      return { database, stores: { network, keys } };
    };
    const stores = keepOpen(open, (next, trouble) => {
      if (trouble) log(`database: ${trouble.message}`);
      else if (state.state === "AWAY") log("database: open again");
      state = { state: next, trouble: trouble?.message ?? null };
    });
    const stopRecording = recordKeyUses(ring, async () => (await stores.find())?.keys);
    return {
      planners: live.planners,
      keys: ring,
      databaseState: () => state,
      openStores: stores.get,
      async close() {
        live.close();
        await stopRecording();
        await stores.close();
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
  const [{ openPostgres }, { NetworkStore }, { KeyStore }, { followPostgres }, { readLive, readVersion }] =
    await Promise.all([
      import("../store/open-postgres.ts"),
      import("../store/network-store.ts"),
      import("../store/key-store.ts"),
      import("../store/follow-postgres.ts"),
      import("../store/versions.ts"),
    ]);
  const database = await openPostgres(url);
  try {
    const bundled = fingerprintBundled();
    const nobody = { compile: async () => undefined, publish: async () => undefined };
    await new NetworkStore(database, null, nobody, bundled).settle(null, () => readNetwork().records);
    const found = (await readLive(database.drizzle))!;
    const first = { ...found, bundled, records: await readVersion(database.drizzle, found.dataVersion) };
    const live = startLiveNetwork(first, today, log);
    const network = new NetworkStore(database, null, live, bundled);
    await live.publish(first);
    const ring = new KeyRing();
    const keys = new KeyStore(database, null, (all) => ring.replace(all));
    await keys.settle();
    const stopRecording = recordKeyUses(ring, async () => keys);
    let state: DatabaseState = { state: "UP", trouble: null };
    const stop = followPostgres(database, { network, keys }, first.activation, (trouble) => {
      const next = trouble ? "AWAY" : "UP";
      if (next !== state.state) log(trouble ? `database: ${trouble.message}` : "database: answers again");
      state = { state: next, trouble: trouble?.message ?? null };
    });
    return {
      planners: live.planners,
      keys: ring,
      databaseState: () => state,
      openStores: () => Promise.resolve({ network, keys }),
      async close() {
        live.close();
        stop();
        await stopRecording();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Brings the last use of each key to the database now and then; a use that it could not take is lost. Gives what ends it. */
function recordKeyUses(ring: KeyRing, findStore: () => Promise<KeyStore | undefined>): () => Promise<void> {
  const record = async (): Promise<void> => {
    const uses = ring.takeUses();
    if (uses.size > 0) await (await findStore())?.recordUses(uses);
  };
  const timer = setInterval(() => void record().catch(() => undefined), USES_MILLISECONDS);
  timer.unref();
  return () => {
    clearInterval(timer);
    return record().catch(() => undefined);
  };
}
