import type { NetworkRecords } from "../network/records.ts";
import { createPlanner, type CorridorPlanner, type Surroundings } from "../planner/create-planner.ts";
import { readConfig } from "../server/config.ts";
import { today } from "../server/live-network.ts";
import { fingerprintBundled, readNetwork } from "../server/read-network.ts";
import { readPackedNetwork } from "../store/packed-network.ts";
import type { Options } from "./options.ts";

interface LoadedNetwork {
  readonly records: NetworkRecords;
  readonly dataVersion: string;
}

/** The network of a command: files (--data), the bundled one (--bundled), else the live one of the settings' database. */
export async function loadNetwork(options: Pick<Options, "data" | "bundled">): Promise<LoadedNetwork> {
  if (options.data !== undefined) return readNetwork(options.data);
  if (options.bundled) return readNetwork();
  const { databaseUrl, dataDir } = readConfig(process.env);
  if (databaseUrl !== null) return (await import("../store/open-postgres.ts")).readLiveNetwork(databaseUrl);
  const packed = dataDir === null ? null : readPackedNetwork(dataDir);
  return packed && (packed.reason !== "SEED" || packed.bundled === fingerprintBundled()) ? packed : readNetwork();
}

/** A planner over the network of a command. */
export async function loadPlanner(
  options: Pick<Options, "data" | "bundled">,
  surroundings: Surroundings = {},
): Promise<CorridorPlanner> {
  const { records, dataVersion } = await loadNetwork(options);
  return createPlanner(records, dataVersion, today(), surroundings);
}
