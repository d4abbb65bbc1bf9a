import { NETWORK_FILES, type NetworkFileName, type NetworkRecords } from "../network/records.ts";
import { KEYS } from "./keys.ts";

type Row = Readonly<Record<string, unknown>>;

export interface RowDifference {
  readonly change: "ADDED" | "REMOVED" | "CHANGED";
  /** The values of the key columns, or of the whole row where a file has no key. */
  readonly key: string;
  /** Of a changed row only. */
  readonly columns: readonly { readonly column: string; readonly before: string; readonly after: string }[];
}
export interface FileDifference {
  readonly file: string;
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  /** The first differences, at most as many as were asked for. */
  readonly rows: readonly RowDifference[];
}

/** What differs between two networks, by file; files that are equal are left out. */
export function compareNetworks(
  before: NetworkRecords,
  after: NetworkRecords,
  maximumRows: number,
): readonly FileDifference[] {
  return (Object.keys(NETWORK_FILES) as NetworkFileName[]).flatMap((name) => {
    const rows = compareFile(name, before[name] as readonly Row[], after[name] as readonly Row[]);
    if (rows.length === 0) return [];
    const count = (change: RowDifference["change"]): number => rows.filter((row) => row.change === change).length;
    return [
      {
        file: `${name}.csv`,
        added: count("ADDED"),
        removed: count("REMOVED"),
        changed: count("CHANGED"),
        rows: rows.slice(0, maximumRows),
      },
    ];
  });
}

function compareFile(name: NetworkFileName, before: readonly Row[], after: readonly Row[]): RowDifference[] {
  const columns = Object.keys(NETWORK_FILES[name]);
  const keyColumns: readonly string[] = KEYS[name] ?? columns;
  const keyOf = (row: Row): string => keyColumns.map((column) => formatValue(row[column])).join(",");
  // A file without a key may hold a row several times: each is matched once.
  const left = new Map<string, Row[]>();
  for (const row of before) {
    const key = keyOf(row);
    left.set(key, [...(left.get(key) ?? []), row]);
  }
  const found: RowDifference[] = [];
  for (const row of after) {
    const key = keyOf(row);
    const old = left.get(key)?.shift();
    if (!old) found.push({ change: "ADDED", key, columns: [] });
    else {
      const changed = columns
        .map((column) => ({ column, before: formatValue(old[column]), after: formatValue(row[column]) }))
        .filter((cell) => cell.before !== cell.after);
      if (changed.length > 0) found.push({ change: "CHANGED", key, columns: changed });
    }
  }
  for (const [key, rows] of left) for (const _ of rows) found.push({ change: "REMOVED", key, columns: [] });
  return found;
}

function formatValue(value: unknown): string {
  return value === null ? "" : Array.isArray(value) ? value.join(";") : String(value);
}
