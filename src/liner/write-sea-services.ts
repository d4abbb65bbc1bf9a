import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { readLaneRows } from "../server/read-sea-lanes.ts";
import { NETWORK_FILES } from "../network/records.ts";
import type { Row } from "./format-services.ts";
import { GENERATED_FILES, type GeneratedFile, generateSeaServices } from "./generate-sea-services.ts";
import { readParameters } from "./parameters.ts";
import { measureLanes } from "./measure-lanes.ts";

const NETWORK = fileURLToPath(new URL("../../seeds/network/", import.meta.url));
const PARAMETERS = fileURLToPath(new URL("../../seeds/sea-services/", import.meta.url));

/** What a row of a network file must be to have been made by the generator: it belongs to a sea route. */
const IS_GENERATED: Readonly<Record<GeneratedFile, (row: Row, generatedServices: ReadonlySet<string>) => boolean>> = {
  routes: (row) => row.mode === "SEA",
  services: (row) => row.route!.startsWith("SEA-"),
  calls: (row, generatedServices) => generatedServices.has(row.service!),
  schedules: (row, generatedServices) => generatedServices.has(row.service!),
  prices: (row) => row.service!.startsWith("SEA-") || row.charge_code === "CANAL",
  "emission-factors": (row) => row.scope!.startsWith("SEA-"),
  sources: (row) => row.source!.startsWith("sea-"),
};

/** The text of every generated file: rows made by hand as they stand, then the generated ones. */
export function formatSeaServices(): Record<GeneratedFile, string> {
  const kept = listKept();
  const terminals = parseFile("terminals");
  const locations = new Map(parseFile("locations").map((row) => [row.code!, row]));
  const ports = terminals.filter((row) => row.kind === "SEA").map((row) => row.location!);
  const places = ports.map((code) => {
    const { latitude, longitude } = locations.get(code)!;
    return { code, position: { latitude: Number(latitude), longitude: Number(longitude) } };
  });
  const servedByHand = new Set(
    kept.calls.rows
      .map((row) => row.terminal!)
      .flatMap((terminal) => (terminal.endsWith(":SEA") ? [terminal.slice(0, -4)] : [])),
  );
  const generated = generateSeaServices(
    readParameters((name) => readFileSync(`${PARAMETERS}${name}.csv`, "utf8")),
    {
      distances: measureLanes(readLaneRows(), places),
      servedByHand,
      timeZoneOf: (port) => locations.get(port)!.time_zone!,
    },
  );
  const format = (name: GeneratedFile): string =>
    [...kept[name].lines, ...generated[name].map((row) => formatRow(name, row))].map((line) => `${line}\n`).join("");
  return Object.fromEntries(GENERATED_FILES.map((name) => [name, format(name)])) as Record<GeneratedFile, string>;
}

function listKept(): Record<GeneratedFile, { lines: string[]; rows: Row[] }> {
  const generatedServices = new Set(
    parseFile("services")
      .filter((row) => IS_GENERATED.services(row, new Set()))
      .map((row) => row.service!),
  );
  const keep = (name: GeneratedFile) => {
    const [header, ...lines] = readFileSync(`${NETWORK}${name}.csv`, "utf8").trimEnd().split("\n");
    const rows = parseFile(name);
    const isKept = (_: unknown, index: number): boolean => !IS_GENERATED[name](rows[index]!, generatedServices);
    return { lines: [header!, ...lines.filter(isKept)], rows: rows.filter(isKept) };
  };
  return Object.fromEntries(GENERATED_FILES.map((name) => [name, keep(name)])) as ReturnType<typeof listKept>;
}

function parseFile(name: string): Row[] {
  return parse(readFileSync(`${NETWORK}${name}.csv`, "utf8"), { columns: true }) as Row[];
}

function formatRow(name: GeneratedFile, row: Row): string {
  return Object.keys(NETWORK_FILES[name])
    .map((column) => row[column] ?? "")
    .map((cell) => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(",");
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const [name, text] of Object.entries(formatSeaServices())) writeFileSync(`${NETWORK}${name}.csv`, text);
