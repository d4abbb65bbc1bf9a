import { createHash } from "node:crypto";
import { parse } from "csv-parse/sync";
import { TRACKS } from "../model/track.ts";
import { NETWORK_FILES, type ColumnKind, type NetworkFileName, type NetworkRecords } from "../network/records.ts";

/** At most this many faults are reported at once. */
const MAXIMUM_FAULTS = 100;

/** Network files that are not as they must be; each fault names file, line, column, value and what was wanted. */
export class BadNetworkFiles extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`the network files are not valid:\n${faults.join("\n")}`);
    this.name = "BadNetworkFiles";
  }
}

/** Parses and validates the text of every network file. All or nothing. */
export function parseNetworkFiles(textByFile: ReadonlyMap<NetworkFileName, string>): {
  records: NetworkRecords;
  dataVersion: string;
} {
  const faults: string[] = [];
  const hash = createHash("sha256");
  const records: Partial<Record<NetworkFileName, unknown>> = {};
  for (const name of Object.keys(NETWORK_FILES) as NetworkFileName[]) {
    const text = textByFile.get(name);
    if (text === undefined) faults.push(`${name}.csv: the file is missing`);
    else {
      hash.update(name).update(text);
      records[name] = parseFile(name, text, faults);
    }
  }
  if (faults.length === 0) checkReferences(records as NetworkRecords, faults);
  if (faults.length > 0) throw new BadNetworkFiles(faults.slice(0, MAXIMUM_FAULTS));
  return { records: records as NetworkRecords, dataVersion: hash.digest("hex").slice(0, 12) };
}

function parseFile(name: NetworkFileName, text: string, faults: string[]): unknown[] {
  const columns: Record<string, ColumnKind> = NETWORK_FILES[name];
  let rows: { record: Record<string, string>; info: { lines: number } }[];
  try {
    rows = parse(text, { columns: true, info: true, bom: true, skip_empty_lines: true }) as unknown as typeof rows;
  } catch (error) {
    faults.push(`${name}.csv: ${(error as Error).message}`);
    return [];
  }
  const header = (text.split(/\r?\n/, 1)[0] ?? "").replace(/^\uFEFF/, "").split(",");
  for (const column of Object.keys(columns))
    if (!header.includes(column))
      faults.push(`${name}.csv:1: column ${column} is missing, wanted ${Object.keys(columns).join(",")}`);
  for (const column of header)
    if (!(column in columns)) faults.push(`${name}.csv:1: column ${JSON.stringify(column)} is unknown`);
  return rows.map(({ record, info }) => {
    const row: Record<string, unknown> = { line: info.lines };
    for (const [column, kind] of Object.entries(columns)) {
      const value = record[column] ?? "";
      const cell = parseCell(value, kind);
      if (cell === undefined)
        faults.push(
          `${name}.csv:${info.lines}: ${column}: ${JSON.stringify(value)} is not valid, wanted ${WANTED[kind]}`,
        );
      row[column] = cell;
    }
    return row;
  });
}

const WANTED: Record<ColumnKind, string> = {
  text: "some text",
  "text?": "text or nothing",
  integer: "an integer",
  "integer?": "an integer or nothing",
  decimal: "a decimal number such as 12.5",
  "decimal?": "a decimal number or nothing",
  boolean: "true or false",
  "date?": "a date YYYY-MM-DD or nothing",
  list: "values separated by semicolons",
  basis: "PUBLISHED, DERIVED or ESTIMATED",
  pattern: "LINE or LOOP",
  track: `one of ${TRACKS.join(", ")}`,
  "track?": `one of ${TRACKS.join(", ")} or nothing`,
};

function parseCell(value: string, kind: ColumnKind): unknown {
  if (kind.endsWith("?") && value === "") return null;
  switch (kind) {
    case "text":
      return value === "" ? undefined : value;
    case "text?":
      return value;
    case "integer":
    case "integer?":
      return /^-?\d+$/.test(value) ? Number(value) : undefined;
    case "decimal":
    case "decimal?":
      return /^-?\d+(\.\d+)?$/.test(value) ? value : undefined;
    case "boolean":
      return value === "true" ? true : value === "false" ? false : undefined;
    case "date?":
      return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined;
    case "list":
      return value === "" ? [] : value.split(";");
    case "basis":
      return ["PUBLISHED", "DERIVED", "ESTIMATED"].includes(value) ? value : undefined;
    case "pattern":
      return ["LINE", "LOOP"].includes(value) ? value : undefined;
    case "track":
    case "track?":
      return (TRACKS as readonly string[]).includes(value) ? value : undefined;
  }
}

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
  ["prices", "currency", "exchange-rates", "currency"],
];

function checkReferences(records: NetworkRecords, faults: string[]): void {
  const sources = new Set(records.sources.map((row) => row.source));
  for (const name of Object.keys(NETWORK_FILES) as NetworkFileName[])
    if (name !== "sources")
      for (const row of records[name] as readonly { line: number; source: string }[])
        if (!sources.has(row.source))
          faults.push(`${name}.csv:${row.line}: source: ${JSON.stringify(row.source)} is not in sources.csv`);
  for (const [file, column, target, key] of REFERENCES) {
    const known = new Set((records[target] as readonly Record<string, unknown>[]).map((row) => row[key]));
    for (const row of records[file] as unknown as readonly (Record<string, unknown> & { line: number })[])
      for (const value of [row[column]].flat())
        if (value !== null && !known.has(value))
          faults.push(
            `${file}.csv:${row.line}: ${column}: ${JSON.stringify(value)} is unknown, wanted a ${key} of ${target}.csv`,
          );
  }
}
