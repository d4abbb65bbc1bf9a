import { compareNetworks, type FileDifference } from "../formats/compare-networks.ts";
import { hashNetwork } from "../formats/network-content.ts";
import type { NetworkRecords } from "../network/records.ts";
import type { Database } from "./database.ts";
import { type PackedNetwork, writePackedNetwork } from "./packed-network.ts";
import {
  type Activation,
  activateNetwork,
  activateStored,
  listVersions,
  readLive,
  readSeededFingerprint,
  readVersion,
  type VersionEntry,
} from "./versions.ts";

/** What an import did, or would do. */
export interface ImportReport {
  readonly dataVersion: string;
  readonly previousVersion: string | null;
  readonly isDryRun: boolean;
  readonly isLive: boolean;
  readonly differences: readonly FileDifference[];
}
/** What the owner of a store is told of: a network before it may go live, which rejects when it cannot, and one that has. */
export interface NetworkOwner {
  compile(records: NetworkRecords, dataVersion: string): Promise<void>;
  publish(network: PackedNetwork): Promise<void>;
}

const ROWS_REPORTED = 1_000;
const LEAST_PREFIX = 4;

/** The versions of the network in a database, and the packed file of the live one in a data directory, null for none. */
export class NetworkStore {
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly dataDir: string | null,
    private readonly owner: NetworkOwner,
    /** Fingerprint of the bundled files. */
    private readonly bundled: string,
  ) {}

  /** Compares with the live network and, unless it is a dry run, makes the records the live network. All or nothing. */
  importNetwork(records: NetworkRecords, isDryRun: boolean): Promise<ImportReport> {
    return this.takeTurn(() => this.change(records, isDryRun));
  }

  private async change(records: NetworkRecords, isDryRun: boolean): Promise<ImportReport> {
    const live = await readLive(this.database.drizzle);
    const before = live ? await readVersion(this.database.drizzle, live.dataVersion) : null;
    const { dataVersion } = hashNetwork(records);
    await this.owner.compile(records, dataVersion);
    const differences = before ? compareNetworks(before, records, ROWS_REPORTED) : [];
    if (!isDryRun) await this.publish(await activateNetwork(this.database.drizzle, records, "IMPORT"), records);
    return { dataVersion, previousVersion: live?.dataVersion ?? null, isDryRun, isLive: !isDryRun, differences };
  }

  listVersions(): Promise<readonly VersionEntry[]> {
    return listVersions(this.database.drizzle);
  }

  /** The records of a version, of the live one when none is named. */
  async readNetwork(version: string | null): Promise<NetworkRecords> {
    return readVersion(this.database.drizzle, await this.findVersion(version));
  }

  async compareVersions(before: string, after: string | null): Promise<readonly FileDifference[]> {
    return compareNetworks(await this.readNetwork(before), await this.readNetwork(after), ROWS_REPORTED);
  }

  /** Makes an earlier version the live one again; it must still compile today. */
  rollBack(version: string): Promise<Activation> {
    return this.takeTurn(async () => {
      const dataVersion = await this.findVersion(version);
      const records = await readVersion(this.database.drizzle, dataVersion);
      await this.owner.compile(records, dataVersion);
      const activation = await activateStored(this.database.drizzle, dataVersion, "ROLL_BACK");
      await this.publish(activation, records);
      return activation;
    });
  }

  /**
   * Brings the database and what is in service together, and gives the live version. `packed` is what the packed file
   * held at the start. An empty database, and one that nothing but older seeds were put into, takes the bundled files; one that
   * lost what the packed file still has (power was cut) takes that; else the database is right.
   */
  settle(packed: PackedNetwork | null, readBundled: () => NetworkRecords): Promise<Activation> {
    return this.takeTurn(async () => {
      const { drizzle } = this.database;
      const live = await readLive(drizzle);
      if (packed && packed.reason !== "SEED" && packed.activation > (live?.activation ?? 0)) {
        const recovered = await activateNetwork(drizzle, packed.records, "RECOVERY");
        await this.publish(recovered, packed.records);
        return recovered;
      }
      if (!live || (live.reason === "SEED" && (await readSeededFingerprint(drizzle)) !== this.bundled))
        return this.seed(readBundled(), live);
      if (live.activation !== packed?.activation) await this.publishLive(live);
      return live;
    });
  }

  /** Puts a version into service that another process made live; nothing when it is in service already. */
  follow(known: number): Promise<Activation | null> {
    return this.takeTurn(async () => {
      const live = await readLive(this.database.drizzle);
      if (live && live.activation !== known) await this.publishLive(live);
      return live;
    });
  }

  private async seed(records: NetworkRecords, found: Activation | null): Promise<Activation> {
    const seeding = { fingerprint: this.bundled, found };
    const live = await activateNetwork(this.database.drizzle, records, "SEED", seeding);
    if (live.dataVersion === hashNetwork(records).dataVersion) await this.publish(live, records);
    else await this.publishLive(live);
    return live;
  }

  private async publishLive(live: Activation): Promise<void> {
    const records = await readVersion(this.database.drizzle, live.dataVersion);
    await this.owner.compile(records, live.dataVersion);
    await this.publish(live, records);
  }

  private takeTurn<Result>(run: () => Promise<Result>): Promise<Result> {
    const result = this.turn.then(run);
    this.turn = result.catch(() => undefined);
    return result;
  }

  private publish(activation: Activation, records: NetworkRecords): Promise<void> {
    const packed = { ...activation, bundled: this.bundled, records };
    if (this.dataDir !== null) writePackedNetwork(this.dataDir, packed);
    return this.owner.publish(packed);
  }

  private async findVersion(version: string | null): Promise<string> {
    const entries = await this.listVersions();
    const found = entries.filter((entry) =>
      version === null ? entry.isLive : version.length >= LEAST_PREFIX && entry.dataVersion.startsWith(version),
    );
    if (found.length === 1) return found[0]!.dataVersion;
    throw new Error(
      version === null
        ? "no network is live in the database yet"
        : `version: ${JSON.stringify(version)} names ${found.length} versions, wanted one of those that landbridge versions lists`,
    );
  }
}
