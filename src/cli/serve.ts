import { readConfig, SETTINGS } from "../server/config.ts";
import { startServer } from "../server/http.ts";
import { loadPlanner } from "./load.ts";
import type { Options } from "./options.ts";

/** `serve`: starts the server and leaves it running. */
export async function serve(_positionals: string[], options: Options): Promise<number> {
  if (options.help) {
    for (const { name, fallback, meaning } of SETTINGS)
      process.stdout.write(`  ${name.padEnd(6)} ${meaning} (${fallback})\n`);
    return 0;
  }
  const config = readConfig(process.env);
  const planner = loadPlanner(options.data);
  const server = await startServer(planner, config);
  const { info } = planner.directory;
  process.stdout.write(
    `landbridge answers at ${server.address}/graphql\n  try a query   ${server.address}/graphiql\n  schema        ${server.address}/schema.graphql\n` +
      `network ${info.version}: ${info.stationCount} stations, ${info.freightRouteCount} routes, ${info.departureCount} departures\n`,
  );
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => void server.close().then(() => process.exit(0)));
  return 0;
}
