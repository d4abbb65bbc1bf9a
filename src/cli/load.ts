import { BadInput } from "../model/refusal.ts";
import type { NetworkRecords } from "../network/records.ts";
import { createPlanner, type CorridorPlanner, type Surroundings } from "../planner/create-planner.ts";
import { suggestAmong } from "../planner/suggest-codes.ts";
import { readConfig } from "../server/config.ts";
import { today } from "../server/live-network.ts";
import { fingerprintBundled, readNetwork } from "../server/read-network.ts";
import { SEARCH_MILLISECONDS, startWatch } from "../server/start-watch.ts";
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
  options: Pick<Options, "data" | "bundled" | "customer">,
  surroundings: Surroundings = {},
): Promise<CorridorPlanner> {
  const { records, dataVersion } = await loadNetwork(options);
  const customer = options.customer ?? null;
  if (customer !== null) checkCustomer(records, customer);
  const startGuard = () => startWatch(SEARCH_MILLISECONDS);
  return createPlanner(records, dataVersion, today(), { startGuard, ...surroundings, customer });
}

/** A customer whom no price row names is a slip of the pen: the answer would be the public one. */
function checkCustomer(records: NetworkRecords, customer: string): void {
  const known = [...new Set(records.prices.flatMap((row) => row.customer || []))];
  if (known.includes(customer)) return;
  const wanted = known.length > 0 ? `perhaps ${suggestAmong(customer, known)}` : "of which prices.csv has none";
  throw new BadInput("--customer", customer, `a customer of a price row, ${wanted}`);
}
