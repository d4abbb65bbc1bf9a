import { readFileSync } from "node:fs";
import { BadInput } from "../model/refusal.ts";
import { formatCents, formatDuration } from "../model/units.ts";
import type { CorridorPlanner } from "../planner/create-planner.ts";
import type { MatrixCell } from "../planner/matrix.ts";
import { parseMatrix } from "../planner/parse-matrix.ts";
import { parseRequest } from "../planner/parse-request.ts";
import { closePool, runInPool } from "../server/search-pool.ts";
import { loadPlanner } from "./load.ts";
import type { Options } from "./options.ts";
import { readShared, toPlace } from "./request-options.ts";

const MAXIMUM_CELLS = 12_000;

/** `matrix`: the front of every pair, on all cores; a table of the fastest ways for people, or with --json every point. */
export async function printMatrix(positionals: string[], options: Options): Promise<number> {
  const nowMinute = Math.ceil(Date.now() / 60_000);
  const request = parseMatrix(readArguments(positionals, options), MAXIMUM_CELLS, (shared) =>
    parseRequest(shared, nowMinute),
  );
  const planner = await loadPlanner(options, { runSearches: runInPool });
  try {
    const cells = await planner.searchMatrix(request);
    process.stdout.write(options.json ? formatJson(planner, cells) : formatTable(planner, cells, positionals));
  } finally {
    await closePool();
  }
  return 0;
}

function readArguments(positionals: readonly string[], options: Options): Record<string, unknown> {
  if (options.request !== undefined)
    return JSON.parse(readFileSync(options.request, "utf8")) as Record<string, unknown>;
  const [origins, destinations] = positionals;
  if (!origins || !destinations)
    throw new BadInput(
      "matrix",
      positionals,
      "two lists of places such as CNLYG,CNXIA KZALA,UZTAS, or --request FILE.json",
    );
  return {
    origins: origins.split(",").map(toPlace),
    destinations: destinations.split(",").map(toPlace),
    ...readShared(options),
    ...(options.ready ? { dateTime: { earliestDeparture: options.ready } } : {}),
  };
}

function formatJson(planner: CorridorPlanner, cells: readonly MatrixCell[]): string {
  return `${JSON.stringify({
    networkVersion: planner.network.version,
    cells: cells.map(({ origin, destination, routingError, points }) => ({
      origin,
      destination,
      front: points.map(({ path: { departureMinute, handoverMinute, arrivalMinute, costCents, transfers } }) => ({
        departureMinute,
        handoverMinute,
        arrivalMinute,
        costCents,
        transfers,
      })),
      ...(routingError ? { error: { code: routingError.code, inputField: routingError.inputField } } : {}),
    })),
  })}\n`;
}

function formatTable(planner: CorridorPlanner, cells: readonly MatrixCell[], positionals: readonly string[]): string {
  const [origins = [], destinations = []] = positionals.map((list) => list.split(","));
  const lines = cells.map(({ origin, destination, routingError, points: [fastest] }) => {
    const ends = `${origins[origin] ?? origin} -> ${destinations[destination] ?? destination}`;
    const answer = fastest
      ? `${formatDuration(fastest.totalMinutes)}  USD ${formatCents(fastest.path.costCents)}  ${fastest.path.transfers} transfers`
      : (routingError?.code ?? "");
    return `${ends}  ${answer}\n`;
  });
  return `${lines.join("")}network ${planner.network.version}; the fastest way of each front, --json for all of it\n`;
}
