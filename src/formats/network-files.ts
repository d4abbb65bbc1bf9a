import { parse } from "csv-parse/sync";
import type { ColumnKind } from "../network/columns.ts";
import { NETWORK_FILES, type NetworkFileName, type NetworkRecords } from "../network/records.ts";
import { startRows } from "../network/rows.ts";
import { checkAcceptanceRules } from "./check-acceptance-rules.ts";
import { checkPrices } from "./check-prices.ts";
import { checkReferences } from "./check-references.ts";
import { checkValues } from "./check-values.ts";
import { BadNetworkFiles, type Fault } from "./fault.ts";
import { hashNetwork } from "./network-content.ts";
import { parseCell, wantedOf } from "./parse-cell.ts";

export const NETWORK_FILE_NAMES = Object.keys(NETWORK_FILES) as NetworkFileName[];

/** Parses and validates the text of every network file. All or nothing: throws BadNetworkFiles. */
export function parseNetworkFiles(textByFile: ReadonlyMap<NetworkFileName, string>): {
  records: NetworkRecords;
  dataVersion: string;
} {
  const faults: Fault[] = [];
  const rowsByFile: Partial<Record<NetworkFileName, unknown>> = {};
  for (const name of NETWORK_FILE_NAMES) {
    const text = textByFile.get(name);
    if (text === undefined)
      faults.push({
        file: `${name}.csv`,
        line: null,
        column: null,
        value: null,
        problem: "the file is missing",
        wanted: `a file with the columns ${Object.keys(NETWORK_FILES[name]).join(",")}`,
      });
    else rowsByFile[name] = parseFile(name, text, faults);
  }
  const records = rowsByFile as NetworkRecords;
  if (faults.length === 0) {
    checkReferences(records, faults);
    checkValues(records, faults);
    checkPrices(records, faults);
    checkAcceptanceRules(records, faults);
  }
  if (faults.length > 0) throw new BadNetworkFiles(faults);
  return { records, dataVersion: hashNetwork(records).dataVersion };
}

function parseFile(name: NetworkFileName, text: string, faults: Fault[]): unknown[] {
  const columns: Record<string, ColumnKind> = NETWORK_FILES[name];
  const file = `${name}.csv`;
  let lines: { record: string[]; info: { lines: number } }[];
  try {
    lines = parse(text, {
      info: true,
      bom: true,
      skip_empty_lines: true,
      relax_column_count: true,
    }) as unknown as typeof lines;
  } catch (error) {
    const { lines: line, message } = error as Error & { lines?: number };
    faults.push({
      file,
      line: line ?? null,
      column: null,
      value: null,
      problem: message,
      wanted: "CSV as in RFC 4180",
    });
    return [];
  }
  const header = lines[0]?.record ?? [];
  if (!checkHeader(file, header, Object.keys(columns), faults)) return [];
  const toRow = startRows(header);
  return lines.slice(1).map(({ record, info }) => {
    if (record.length !== header.length) {
      const problem = `has ${record.length} cells`;
      faults.push({ file, line: info.lines, column: null, value: null, problem, wanted: `${header.length} cells` });
      return toRow(info.lines, []);
    }
    const cells = header.map((column, index) => {
      const value = record[index]!;
      const kind = columns[column]!;
      const cell = parseCell(value, kind);
      if (cell === undefined)
        faults.push({ file, line: info.lines, column, value, problem: "is not valid", wanted: wantedOf(kind) });
      return cell;
    });
    return toRow(info.lines, cells);
  });
}

function checkHeader(file: string, header: readonly string[], wanted: readonly string[], faults: Fault[]): boolean {
  const before = faults.length;
  const fault = (problem: string): void => {
    faults.push({ file, line: 1, column: null, value: null, problem, wanted: wanted.join(",") });
  };
  for (const column of wanted) if (!header.includes(column)) fault(`column ${column} is missing`);
  for (const column of header) if (!wanted.includes(column)) fault(`column ${JSON.stringify(column)} is unknown`);
  if (new Set(header).size < header.length) fault("a column is there twice");
  return faults.length === before;
}
