import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { NETWORK_FILES, type NetworkFileName, type NetworkRecords } from "../network/records.ts";
import { FIRST_LINE, startRows } from "../network/rows.ts";
import type { ActivationReason } from "./tables.ts";
import { writeWhole } from "./write-file.ts";

/** The live network as one file that a start reads at once. It holds the records, so that it is good on every day. */
export interface PackedNetwork {
  readonly activation: number;
  readonly dataVersion: string;
  readonly reason: ActivationReason;
  /** Fingerprint of the bundled files when this was written. */
  readonly bundled: string;
  readonly records: NetworkRecords;
}
interface Header extends Omit<PackedNetwork, "records"> {
  readonly shape: string;
  readonly checksum: string;
}

/** Files and columns: a file packed by a version with others is not read. */
const SHAPE = hash(JSON.stringify(NETWORK_FILES));

export function packedNetworkPath(dataDir: string): string {
  return join(dataDir, "network", "current.json");
}

export function writePackedNetwork(dataDir: string, packed: PackedNetwork): void {
  const { records, ...facts } = packed;
  const body = JSON.stringify(
    Object.entries(NETWORK_FILES).map(([name, columns]) =>
      (records[name as NetworkFileName] as readonly Readonly<Record<string, unknown>>[]).map((row) =>
        Object.keys(columns).map((column) => row[column]),
      ),
    ),
  );
  const header: Header = { shape: SHAPE, ...facts, checksum: hash(body) };
  writeWhole(packedNetworkPath(dataDir), `${JSON.stringify(header)}\n${body}\n`);
}

/** Null when there is no file, or one that is not whole or of another shape. */
export function readPackedNetwork(dataDir: string): PackedNetwork | null {
  let text: string;
  try {
    text = readFileSync(packedNetworkPath(dataDir), "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
  const headerEnd = text.indexOf("\n");
  const body = text.slice(headerEnd + 1, -1);
  try {
    const { shape, checksum, ...facts } = JSON.parse(text.slice(0, headerEnd)) as Header;
    if (shape !== SHAPE || checksum !== hash(body)) return null;
    return { ...facts, records: unpack(JSON.parse(body) as unknown[][][]) };
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function unpack(files: readonly (readonly (readonly unknown[])[])[]): NetworkRecords {
  const entries = Object.entries(NETWORK_FILES).map(([name, columns], file) => {
    const toRow = startRows(Object.keys(columns));
    return [name, files[file]!.map((cells, index) => toRow(index + FIRST_LINE, cells))];
  });
  return Object.fromEntries(entries) as NetworkRecords;
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
