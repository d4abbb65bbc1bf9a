import { readFileSync, writeFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { type Row, toLines } from "../sea-rows.ts";
import type { Position } from "../sphere.ts";
import { type BuiltLanes, buildLanes, type LaneInput, type LanePort } from "./build-lanes.ts";
import { WORLD } from "./grid.ts";
import { readLand } from "./land.ts";

const LANES = new URL("../../../seeds/sea-lanes/", import.meta.url);
const NETWORK = new URL("../../../seeds/network/", import.meta.url);

/** Sets of closed passages for which good ways are kept, beside each passage alone. */
const CLOSED_TOGETHER = [
  [],
  ["suez", "panama"],
  ["kiel", "oresund"],
  ["suez", "panama", "kiel", "oresund"],
  ["kiel", "oresund", "suez"],
  ["malacca", "singapore"],
  ["malacca", "singapore", "sunda"],
  ["suez", "panama", "magellanhorn"],
];

/** The land, the hand-placed rows and the seaports of the bundled network as input of the generator. */
export function readLaneInput(): LaneInput {
  const passages = toLines(readRows("passages.csv", LANES), "passage");
  return {
    land: readLand(),
    window: WORLD,
    gates: toLines(readRows("gates.csv", LANES), "gate"),
    passages,
    barriers: toLines(readRows("barriers.csv", LANES), "barrier"),
    ice: readRows("ice.csv", LANES).map((row) => ({
      south: Number(row.south),
      north: Number(row.north),
      west: Number(row.west),
      east: Number(row.east),
    })),
    ports: readPorts(),
    closures: [...CLOSED_TOGETHER, ...passages.map(({ name }) => [name])],
    report: () => {},
  };
}

function readRows(file: string, folder: URL): Row[] {
  return parse(readFileSync(new URL(file, folder)), { columns: true }) as Row[];
}

function readPorts(): LanePort[] {
  const toPosition = (row: Row): Position => ({ latitude: Number(row.latitude), longitude: Number(row.longitude) });
  const placeByCode = new Map(readRows("locations.csv", NETWORK).map((row) => [row.code, toPosition(row)]));
  const quayByCode = new Map(readRows("quays.csv", LANES).map((row) => [row.port, toPosition(row)]));
  return readRows("terminals.csv", NETWORK)
    .filter((row) => row.kind === "SEA")
    .map((row) => {
      const place = placeByCode.get(row.location!)!;
      return { code: row.location!, place, quay: quayByCode.get(row.location!) ?? place };
    });
}

function writeLanes({ nodes, lanes, nodeByPort }: BuiltLanes, ports: readonly LanePort[]): void {
  const write = (file: string, header: string, lines: readonly string[]): void =>
    writeFileSync(new URL(file, LANES), `${[header, ...lines].join("\n")}\n`);
  const text = ({ latitude, longitude }: Position): string => `${+latitude.toFixed(4)},${+longitude.toFixed(4)}`;
  write("nodes.csv", "latitude,longitude", nodes.map(text));
  write(
    "edges.csv",
    "from,to,kind,passages",
    lanes.map(({ from, to, kind, passages }) => `${from},${to},${kind === "lane" ? "" : kind},${passages.join(" ")}`),
  );
  write(
    "ports.csv",
    "port,node,latitude,longitude",
    ports
      .filter(({ code }) => nodeByPort.has(code))
      .map(({ code, place }) => `${code},${nodeByPort.get(code)},${text(place)}`)
      .sort(),
  );
}

if (process.argv[1]?.endsWith("generator/main.ts")) {
  const began = Date.now();
  const report = (text: string): void => {
    process.stderr.write(`${((Date.now() - began) / 1000).toFixed(0)} s  ${text}\n`);
  };
  const input = { ...readLaneInput(), report };
  writeLanes(buildLanes(input), input.ports);
}
