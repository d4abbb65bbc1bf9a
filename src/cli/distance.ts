import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { KM_PER_NAUTICAL_MILE } from "../lanes/sphere.ts";
import { BadInput } from "../model/refusal.ts";
import type { NetworkRecords } from "../network/records.ts";
import { Topology } from "../network/topology.ts";
import { buildSeaLanes } from "../planner/sea-ways.ts";
import { readNetwork } from "../server/read-network.ts";
import { readLaneRows } from "../server/read-sea-lanes.ts";
import type { Options } from "./options.ts";

/** Two places by code, and the passages that may not be used, their names apart by spaces. */
interface Pair {
  readonly from: string;
  readonly to: string;
  readonly closed: string;
}

interface Distance {
  readonly km: number;
  readonly nauticalMiles: number;
  readonly passages: readonly string[];
}

type Measure = (pair: Pair) => Distance;

/** `distance`: kilometres over the tracks or over the sea lanes alone, one line a pair. */
export function printDistances(positionals: string[], options: Options): number {
  const { mode } = options;
  if (mode !== "rail" && mode !== "sea") throw new BadInput("--mode", mode ?? null, "rail or sea");
  const pairs = readPairs(positionals, options);
  const { records } = readNetwork(options.data);
  const measure = mode === "sea" ? measureSea(records) : measureRail(records);
  const isBatch = options.pairs !== undefined;
  for (const pair of pairs) process.stdout.write(`${toLine(pair, isBatch, options.json ?? false, mode, measure)}\n`);
  return 0;
}

/** A failed pair of a batch is a line of its own, so that lines and pairs stay side by side. */
function toLine(pair: Pair, isBatch: boolean, isJson: boolean, mode: string, measure: Measure): string {
  try {
    const answer = measure(pair);
    const via = answer.passages.length > 0 ? ` by ${answer.passages.join(", ")}` : "";
    if (isJson) return JSON.stringify(answer);
    return `${pair.from} ${pair.to} ${answer.km} km, ${answer.nauticalMiles} nautical miles by ${mode}${via}`;
  } catch (error) {
    if (!isBatch || !(error instanceof BadInput)) throw error;
    const { message, inputField } = error;
    if (!isJson) return `${pair.from} ${pair.to} ${message}`;
    return JSON.stringify({ km: null, nauticalMiles: null, passages: [], error: { message, inputField } });
  }
}

function readPairs([from, to]: string[], { pairs, closed }: Options): Pair[] {
  if (pairs === undefined) {
    if (!from || !to)
      throw new BadInput("distance", [from ?? null, to ?? null], "two codes such as CNLYG KRPUS, or --pairs FILE.csv");
    return [{ from, to, closed: closed ?? "" }];
  }
  const rows = parse(readFileSync(pairs, "utf8"), {
    columns: true,
    bom: true,
    skip_empty_lines: true,
    trim: true,
  }) as Partial<Pair>[];
  return rows.map((row, index) => {
    if (!row.from || !row.to)
      throw new BadInput(`${pairs}:${index + 2}`, row, "the columns from and to, and closed where passages are closed");
    return { from: row.from, to: row.to, closed: row.closed ?? closed ?? "" };
  });
}

function measureSea(records: NetworkRecords): Measure {
  const lanes = buildSeaLanes(records, readLaneRows());
  return ({ from, to, closed }) => {
    const found = lanes.findDistance(toCode(from), toCode(to), closed.split(/[\s,]+/).filter(Boolean));
    if (!found) throw new BadInput("to", to, `a port that open lanes join with ${from}`);
    return { km: found.km, nauticalMiles: found.nauticalMiles, passages: found.passages };
  };
}

function measureRail(records: NetworkRecords): Measure {
  const topology = new Topology(records);
  const stations = new Set(records.terminals.map(({ terminal }) => terminal).filter((id) => id.endsWith(":RAIL")));
  return ({ from, to, closed }) => {
    if (closed) throw new BadInput("closed", closed, "nothing: passages are closed at sea alone");
    const ends = [from, to].map((code, index) => {
      const terminal = `${toCode(code)}:RAIL`;
      if (!stations.has(terminal))
        throw new BadInput(index === 0 ? "from" : "to", code, "the code of one of the stations");
      return terminal;
    });
    const path = ends[0] === ends[1] ? [] : topology.findPath(ends[0]!, ends[1]!, "RAIL");
    if (!path) throw new BadInput("to", to, `a station that tracks connect with ${from}`);
    const km = path.reduce((sum, segment) => sum + segment.distance_km, 0);
    return { km, nauticalMiles: Math.round((km / KM_PER_NAUTICAL_MILE) * 10) / 10, passages: [] };
  };
}

/** A location's code, of a terminal's id too. */
function toCode(place: string): string {
  return place.split(":")[0]!;
}
