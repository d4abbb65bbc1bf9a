import { loadPlanner } from "./load.ts";
import type { Options } from "./options.ts";

const LEAST_NODE_MAJOR = 20;

/** `doctor`: what stands in the way of a start. */
export async function doctor(_positionals: string[], options: Options): Promise<number> {
  const major = Number(process.versions.node.split(".")[0]);
  const isNodeFit = major >= LEAST_NODE_MAJOR;
  process.stdout.write(
    `node ${process.versions.node}: ${isNodeFit ? "fit" : `too old, wanted ${LEAST_NODE_MAJOR} or newer`}\n`,
  );
  process.stdout.write(
    `time zones ${process.versions.tz ?? "unknown"} (Kazakhstan's single time needs 2024a or newer)\n`,
  );
  const { info } = (await loadPlanner(options)).directory;
  process.stdout.write(
    `network ${info.version}: valid, ${info.stationCount} stations, ${info.departureCount} departures\n`,
  );
  return isNodeFit ? 0 : 1;
}
