import { createHash } from "node:crypto";
import type { ColumnKind } from "../network/columns.ts";
import { NETWORK_FILES, type NetworkFileName, type NetworkRecords } from "../network/records.ts";

/**
 * A network file in its normal form: UTF-8 without a mark, columns in the order of NETWORK_FILES, rows in their own
 * order, lines ended by LF, quotes only where they are needed.
 */
export function formatNetworkFile(name: NetworkFileName, records: NetworkRecords): string {
  const columns = Object.entries(NETWORK_FILES[name]) as [string, ColumnKind][];
  const lines = [columns.map(([column]) => column).join(",")];
  for (const row of records[name] as readonly Readonly<Record<string, unknown>>[])
    lines.push(columns.map(([column]) => formatCell(row[column])).join(","));
  return `${lines.join("\n")}\n`;
}

function formatCell(value: unknown): string {
  if (value === null) return "";
  const text = Array.isArray(value) ? value.join(";") : String(value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Names by content: the network as a whole, and each of its files. Equal names mean equal records. */
export interface NetworkHash {
  readonly dataVersion: string;
  readonly contentByFile: ReadonlyMap<NetworkFileName, string>;
}

export function hashNetwork(records: NetworkRecords): NetworkHash {
  const whole = createHash("sha256");
  const contentByFile = new Map<NetworkFileName, string>();
  for (const name of Object.keys(NETWORK_FILES) as NetworkFileName[]) {
    const content = createHash("sha256").update(name).update(formatNetworkFile(name, records)).digest("hex");
    contentByFile.set(name, content.slice(0, 32));
    whole.update(content);
  }
  return { dataVersion: whole.digest("hex").slice(0, 12), contentByFile };
}
