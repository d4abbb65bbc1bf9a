import { locationOf } from "../model/terminal.ts";
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { KM_PER_NAUTICAL_MILE } from "../lanes/sphere.ts";
import { NO_CONSTRAINTS } from "../model/constraints.ts";
import { BadInput } from "../model/refusal.ts";
import { formatDay } from "../network/calendar.ts";
import type { NetworkRecords } from "../network/records.ts";
import { Topology } from "../network/topology.ts";
import { checkFilters, findIndicativeRoute } from "../planner/indicative-route.ts";
import { buildSeaLanes } from "../planner/sea-ways.ts";
import { today } from "../server/live-network.ts";
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

type Measure = (pair: Pair) => Distance | Promise<Distance>;

const MEASURES: Record<string, (records: NetworkRecords) => Measure> = {
  rail: measureRail,
  sea: measureSea,
  any: measureAny,
};

/** `distance`: kilometres over the tracks, over the sea lanes or over both, one line a pair. */
export async function printDistances(positionals: string[], options: Options): Promise<number> {
  const mode = options.mode ?? "";
  const open = Object.hasOwn(MEASURES, mode) ? MEASURES[mode] : undefined;
  if (!open) throw new BadInput("--mode", options.mode ?? null, Object.keys(MEASURES).join(", "));
  const pairs = readPairs(positionals, options);
  const measure = open(readNetwork(options.data).records);
  const isBatch = options.pairs !== undefined;
  for (const pair of pairs)
    process.stdout.write(`${await toLine(pair, isBatch, options.json ?? false, mode, measure)}\n`);
  return 0;
}

/** A failed pair of a batch is a line of its own, so that lines and pairs stay side by side. */
async function toLine(pair: Pair, isBatch: boolean, isJson: boolean, mode: string, measure: Measure): Promise<string> {
  try {
    const answer = await measure(pair);
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
    const found = lanes.findDistance(locationOf(from), locationOf(to), closed.split(/[\s,]+/).filter(Boolean));
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
      const terminal = `${locationOf(code)}:RAIL`;
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

/** The indicative route: over whatever lines the network has, in kilometres by mode. */
function measureAny(records: NetworkRecords): Measure {
  const lanes = buildSeaLanes(records, readLaneRows());
  const aliases = new Map(records["location-aliases"].map((row) => [row.alias, row.code]));
  const day = formatDay(today());
  const listTerminals = (field: string, place: string): string[] => {
    const [name = "", kind] = place.split(":");
    const code = aliases.get(name) ?? name;
    const found = records.terminals.filter((row) => row.location === code && (!kind || row.kind === kind));
    if (found.length === 0) throw new BadInput(field, place, "the code of a location or terminal");
    return found.map((row) => row.terminal);
  };
  return async ({ from, to, closed }) => {
    const ends = { origins: listTerminals("from", from), destinations: listTerminals("to", to) };
    const passages = closed.split(/[\s,]+/).filter(Boolean);
    const constraints = {
      ...NO_CONSTRAINTS,
      passages: passages.length > 0 ? { kind: "exclude" as const, codes: passages } : null,
    };
    checkFilters(records, lanes, constraints);
    const route = await findIndicativeRoute(records, lanes, day, ends, "DISTANCE", constraints);
    if (!route) throw new BadInput("to", to, `a place that open lines join with ${from}`);
    const { distanceKm: km, kmByMode, borders, gaugeBreaks, countries } = route;
    return {
      km,
      nauticalMiles: Math.round((km / KM_PER_NAUTICAL_MILE) * 10) / 10,
      passages: route.passages,
      isIndicative: true,
      kmByMode: Object.fromEntries(kmByMode.map((part) => [part.mode, part.km])),
      countries,
      borderCrossings: borders.map(({ crossing }) => crossing),
      gaugeBreaks: gaugeBreaks.map(({ code }) => code),
    };
  };
}
