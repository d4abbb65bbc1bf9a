import { createPlanner, type CorridorPlanner } from "../planner/create-planner.ts";
import { readNetwork } from "../server/read-network.ts";

/** Today, in days since 1970-01-01 UTC. */
export function today(): number {
  return Math.floor(Date.now() / 86_400_000);
}

/** A planner over the files of a folder, or the bundled ones. */
export function loadPlanner(folder: string | undefined): CorridorPlanner {
  const { records, dataVersion } = readNetwork(folder);
  return createPlanner(records, dataVersion, today());
}
