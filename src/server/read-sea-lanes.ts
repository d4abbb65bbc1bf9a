import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { LaneRows } from "../lanes/lane-graph.ts";
import type { Row } from "../lanes/sea-rows.ts";

const FOLDER = new URL("../../seeds/sea-lanes/", import.meta.url);

/** The committed sea lanes. */
export function readLaneRows(): LaneRows {
  const read = (file: string) => parse(readFileSync(new URL(file, FOLDER)), { columns: true }) as Row[];
  return {
    nodes: read("nodes.csv"),
    edges: read("edges.csv"),
    ports: read("ports.csv"),
    passages: read("passages.csv"),
  };
}
