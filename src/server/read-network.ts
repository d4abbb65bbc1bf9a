import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { BadNetworkFiles, type Fault } from "../formats/fault.ts";
import { NETWORK_FILE_NAMES, parseNetworkFiles } from "../formats/network-files.ts";
import type { NetworkFileName } from "../network/records.ts";

/** The folder of the bundled network. */
export const BUNDLED_NETWORK = fileURLToPath(new URL("../../seeds/network/", import.meta.url));

/** Reads the network files of a folder. Throws BadNetworkFiles that lists what is wrong. */
export function readNetwork(folder: string = BUNDLED_NETWORK): ReturnType<typeof parseNetworkFiles> {
  return parseNetworkFiles(readNetworkTexts(folder));
}

/** The texts of the network files of a folder. Throws BadNetworkFiles for what is no network file or no UTF-8. */
export function readNetworkTexts(folder: string): ReadonlyMap<NetworkFileName, string> {
  if (!existsSync(folder)) throw new Error(`${folder}: there is no such folder, wanted one of network files`);
  const faults: Fault[] = [];
  const texts = new Map<NetworkFileName, string>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".csv"))) {
    const name = NETWORK_FILE_NAMES.find((known) => `${known}.csv` === file);
    const fault = { file, line: null, column: null, value: null };
    if (!name)
      faults.push({ ...fault, problem: "is no network file", wanted: `one of ${NETWORK_FILE_NAMES.join(", ")}` });
    else
      try {
        texts.set(name, new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(join(folder, file))));
      } catch {
        faults.push({ ...fault, problem: "is not UTF-8", wanted: "text in UTF-8" });
      }
  }
  if (faults.length > 0) throw new BadNetworkFiles(faults);
  return texts;
}

/** Tells whether the bundled files are those of another start, without parsing them. */
export function fingerprintBundled(): string {
  const hash = createHash("sha256");
  for (const name of NETWORK_FILE_NAMES) hash.update(name).update(readFileSync(join(BUNDLED_NETWORK, `${name}.csv`)));
  return hash.digest("hex").slice(0, 16);
}
