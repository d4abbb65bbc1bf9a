import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseNetworkFiles } from "../formats/network-files.ts";
import { NETWORK_FILES, type NetworkFileName } from "../network/records.ts";

/** The folder of the bundled network. */
export const BUNDLED_NETWORK = fileURLToPath(new URL("../../seeds/network/", import.meta.url));

/** Reads the network files of a folder. Throws BadNetworkFiles that lists what is wrong. */
export function readNetwork(folder: string = BUNDLED_NETWORK): ReturnType<typeof parseNetworkFiles> {
  const texts = new Map<NetworkFileName, string>();
  for (const name of Object.keys(NETWORK_FILES) as NetworkFileName[]) {
    const path = join(folder, `${name}.csv`);
    if (existsSync(path)) texts.set(name, readFileSync(path, "utf8"));
  }
  return parseNetworkFiles(texts);
}
