import { NETWORK_FILES, type NetworkFileName, type NetworkRecords } from "../network/records.ts";
import type { Fault } from "./fault.ts";
import { KEYS } from "./keys.ts";

type Row = Readonly<Record<string, unknown>> & { readonly line: number };

/** Columns that name a row of another file. */
const REFERENCES: readonly [NetworkFileName, string, NetworkFileName, string][] = [
  ["locations", "country", "countries", "country"],
  ["terminals", "location", "locations", "code"],
  ["location-aliases", "code", "locations", "code"],
  ["location-names", "code", "locations", "code"],
  ["route-stops", "route", "routes", "route"],
  ["route-stops", "location", "locations", "code"],
  ["segments", "from_terminal", "terminals", "terminal"],
  ["segments", "to_terminal", "terminals", "terminal"],
  ["crossings", "from_terminal", "terminals", "terminal"],
  ["crossings", "to_terminal", "terminals", "terminal"],
  ["drayage", "from_terminal", "terminals", "terminal"],
  ["drayage", "to_terminal", "terminals", "terminal"],
  ["services", "route", "routes", "route"],
  ["calls", "service", "services", "service"],
  ["calls", "terminal", "terminals", "terminal"],
  ["calls", "border_crossing", "crossings", "crossing"],
  ["calls", "change_crossing", "crossings", "crossing"],
  ["schedules", "service", "services", "service"],
  ["hubs", "location", "locations", "code"],
  ["cut-offs", "service", "services", "service"],
  ["cut-offs", "terminal", "terminals", "terminal"],
  ["prices", "currency", "exchange-rates", "currency"],
];

/** Adds a fault for every row that names what is not there, and for every row that is there twice. */
export function checkReferences(records: NetworkRecords, faults: Fault[]): void {
  const names = Object.keys(NETWORK_FILES) as NetworkFileName[];
  const rowsOf = (name: NetworkFileName) => records[name] as unknown as readonly Row[];
  const sources: [NetworkFileName, string, NetworkFileName, string][] = names
    .filter((name) => name !== "sources")
    .map((name) => [name, "source", "sources", "source"]);
  for (const [file, column, target, key] of [...sources, ...REFERENCES]) {
    const known = new Set(rowsOf(target).map((row) => row[key]));
    for (const row of rowsOf(file))
      for (const value of [row[column]].flat())
        if (value !== null && !known.has(value))
          faults.push({
            file: `${file}.csv`,
            line: row.line,
            column,
            value: String(value),
            problem: "is unknown",
            wanted: `a ${key} of ${target}.csv`,
          });
  }
  for (const name of names) checkKeys(name, rowsOf(name), faults);
}

function checkKeys(name: NetworkFileName, rows: readonly Row[], faults: Fault[]): void {
  const columns = KEYS[name] as readonly string[] | undefined;
  if (!columns) return;
  const lineByKey = new Map<string, number>();
  for (const row of rows) {
    const key = JSON.stringify(columns.map((column) => row[column]));
    const first = lineByKey.get(key);
    if (first === undefined) lineByKey.set(key, row.line);
    else
      faults.push({
        file: `${name}.csv`,
        line: row.line,
        column: columns.join(","),
        value: columns.map((column) => row[column] ?? "").join(","),
        problem: `is on line ${first} already`,
        wanted: "each row once",
      });
  }
}
