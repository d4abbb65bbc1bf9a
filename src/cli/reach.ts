import { BadInput } from "../model/refusal.ts";
import { formatCents, formatDuration } from "../model/units.ts";
import { parseRequest } from "../planner/parse-request.ts";
import { loadPlanner } from "./load.ts";
import type { Options } from "./options.ts";
import { readShared, toPlace } from "./request-options.ts";

/** `reach`: the locations within the limits of one origin, soonest first. */
export async function printReach(positionals: string[], options: Options): Promise<number> {
  const [from] = positionals;
  if (!from) throw new BadInput("reach", positionals, "one place such as CNLYG");
  const request = {
    ...readShared(options),
    origin: toPlace(from),
    destination: toPlace(from),
    ...(options.ready ? { dateTime: { earliestDeparture: options.ready } } : {}),
  };
  const parsed = parseRequest(request, Math.ceil(Date.now() / 60_000));
  const planner = await loadPlanner(options);
  const { locations, routingError } = await planner.findReachable(parsed);
  const networkVersion = planner.network.version;
  if (options.json) process.stdout.write(`${JSON.stringify({ networkVersion, locations, error: routingError })}\n`);
  else
    for (const { code, totalMinutes, leastCents } of locations) {
      const name = planner.directory.locationByCode.get(code)?.name ?? "";
      const cost = leastCents === null ? "" : `  USD ${formatCents(leastCents).padStart(9)}`;
      process.stdout.write(`${formatDuration(totalMinutes).padEnd(12)}${cost}  ${code}  ${name}\n`);
    }
  if (routingError) process.stderr.write(`${routingError.code}: ${routingError.description}\n`);
  return routingError ? 1 : 0;
}
