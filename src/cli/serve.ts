import { buildConsoleBeside } from "../server/build-console.ts";
import { readConfig, SETTINGS } from "../server/config.ts";
import { startControl } from "../server/control.ts";
import { startServer } from "../server/http.ts";
import { startNetwork } from "../server/start-network.ts";
import type { Options } from "./options.ts";

const log = (line: string): void => void process.stderr.write(`${line}\n`);

/** `serve`: starts the server and leaves it running. */
export async function serve(_positionals: string[], options: Options): Promise<number> {
  if (options.help) {
    for (const { name, fallback, meaning } of SETTINGS)
      process.stdout.write(`  ${name.padEnd(26)} ${meaning} (${fallback || "absent"})\n`);
    return 0;
  }
  const config = readConfig(process.env);
  const served = await startNetwork(config, options.data, log);
  const closers: (() => Promise<void>)[] = [() => served.close()];
  try {
    const server = await startServer(served, config);
    closers.unshift(() => server.close());
    if (options.data === undefined && config.databaseUrl === null && config.dataDir !== null)
      closers.unshift(await startControl(config.dataDir, served));
    const stopBuild = buildConsoleBeside();
    closers.unshift(async () => stopBuild());
    const { info } = served.planners.current(Date.now()).directory;
    process.stdout.write(
      `landbridge answers at ${server.address}/graphql\n  console       ${server.address}/\n  try a query   ${server.address}/graphiql\n  schema        ${server.address}/schema.graphql\n` +
        `network ${info.version}: ${info.stationCount} stations, ${info.freightRouteCount} routes, ${info.departureCount} departures\n`,
    );
    if (options.data === undefined) served.openStores().catch(() => undefined);
  } catch (error) {
    for (const close of closers) await close();
    throw error;
  }
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => void closeAll(closers).then(() => process.exit(0)));
  return 0;
}

async function closeAll(closers: readonly (() => Promise<void>)[]): Promise<void> {
  for (const close of closers) await close();
}
