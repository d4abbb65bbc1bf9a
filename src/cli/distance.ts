import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { BadInput } from "../model/refusal.ts";
import { Topology } from "../network/topology.ts";
import { readNetwork } from "../server/read-network.ts";
import type { Options } from "./options.ts";

const KM_PER_NAUTICAL_MILE = 1.852;

/** `distance`: kilometres along the tracks between two stations, one line a pair. */
export function printDistances(positionals: string[], options: Options): number {
  if (options.mode !== "rail")
    throw new BadInput("--mode", options.mode ?? null, "rail (sea distances come with the sea lanes)");
  const { records } = readNetwork(options.data);
  const topology = new Topology(records);
  const [from, to] = positionals;
  const pairs: { from?: string; to?: string }[] =
    options.pairs !== undefined
      ? (parse(readFileSync(options.pairs, "utf8"), { columns: true }) as { from: string; to: string }[])
      : [{ from: from ?? "", to: to ?? "" }];
  for (const pair of pairs) {
    const ends = [pair.from, pair.to].map((code) => `${code?.split(":")[0]}:RAIL`);
    for (const [index, end] of ends.entries())
      if (!records.terminals.some((terminal) => terminal.terminal === end))
        throw new BadInput(
          index === 0 ? "from" : "to",
          index === 0 ? pair.from : pair.to,
          "the code of one of the stations",
        );
    const path = ends[0] === ends[1] ? [] : topology.findPath(ends[0]!, ends[1]!, "RAIL");
    if (!path) throw new BadInput("to", pair.to, `a station that tracks connect with ${pair.from}`);
    const km = path.reduce((sum, segment) => sum + segment.distance_km, 0);
    const answer = { km, nauticalMiles: Math.round((km / KM_PER_NAUTICAL_MILE) * 10) / 10, passages: [] };
    process.stdout.write(options.json ? `${JSON.stringify(answer)}\n` : `${pair.from} ${pair.to} ${km} km by rail\n`);
  }
  return 0;
}
