import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ApiKey } from "../model/api-key.ts";
import { writeWhole } from "./write-file.ts";

/** Every key as one file of a data directory, so that a start knows the keys before its database is open. It holds hashes only. */
export interface PackedKeys {
  /** Counts the changes. */
  readonly revision: number;
  readonly keys: readonly ApiKey[];
}

export function packedKeysPath(dataDir: string): string {
  return join(dataDir, "keys", "current.json");
}

export function writePackedKeys(dataDir: string, packed: PackedKeys): void {
  const body = JSON.stringify(packed);
  writeWhole(packedKeysPath(dataDir), `${checksumOf(body)}\n${body}\n`);
}

/** Null when there is no file, or one that is not whole. */
export function readPackedKeys(dataDir: string): PackedKeys | null {
  let text: string;
  try {
    text = readFileSync(packedKeysPath(dataDir), "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
  const [checksum, body = ""] = text.split("\n");
  return checksum === checksumOf(body) ? (JSON.parse(body) as PackedKeys) : null;
}

function checksumOf(body: string): string {
  return createHash("sha256").update(body).digest("hex");
}
