import { type CorridorPlanner, createPlanner } from "./planner/create-planner.ts";
import { readNetwork } from "./server/read-network.ts";
import { SEARCH_MILLISECONDS, startWatch } from "./server/start-watch.ts";

export { parseNetworkFiles } from "./formats/network-files.ts";
export { DEFAULT_CARGO } from "./model/cargo.ts";
export { createPlanner } from "./planner/create-planner.ts";
export { parseRequest } from "./planner/parse-request.ts";

const MILLISECONDS_PER_DAY = 86_400_000;

/**
 * A planner in this process over the network files of a folder, or over the bundled ones, its timetable compiled around a
 * day (now when absent). Searches end by the same budget and clock as those of a server, in SEARCH_LIMIT_REACHED or SEARCH_TIMEOUT. Throws BadNetworkFiles that lists what is wrong with the files.
 */
export function openPlanner(folder?: string, day: Date = new Date()): CorridorPlanner {
  const { records, dataVersion } = readNetwork(folder);
  return createPlanner(records, dataVersion, Math.floor(day.getTime() / MILLISECONDS_PER_DAY), {
    startGuard: () => startWatch(SEARCH_MILLISECONDS),
  });
}
