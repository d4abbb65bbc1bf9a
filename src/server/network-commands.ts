import type { FileDifference } from "../formats/compare-networks.ts";
import { formatNetworkFile } from "../formats/network-content.ts";
import { NETWORK_FILE_NAMES, parseNetworkFiles } from "../formats/network-files.ts";
import type { NetworkFileName } from "../network/records.ts";
import type { ImportReport, NetworkStore } from "../store/network-store.ts";
import type { Activation, VersionEntry } from "../store/versions.ts";

/** Texts of network files by name. */
export type NetworkTexts = Readonly<Record<string, string>>;

/** What an operator does with the versions of the network, in this process or in the running server. */
export interface NetworkCommands {
  importNetwork(texts: NetworkTexts, isDryRun: boolean): Promise<ImportReport>;
  exportNetwork(version: string | null): Promise<NetworkTexts>;
  listVersions(): Promise<readonly VersionEntry[]>;
  /** What changed from one version to another, or to the live one. */
  compareVersions(before: string, after: string | null): Promise<readonly FileDifference[]>;
  rollBack(version: string): Promise<Activation>;
}

export function toCommands(store: NetworkStore): NetworkCommands {
  return {
    importNetwork: async (texts, isDryRun) => {
      const { records } = parseNetworkFiles(new Map(Object.entries(texts) as [NetworkFileName, string][]));
      return store.importNetwork(records, isDryRun);
    },
    exportNetwork: async (version) => {
      const records = await store.readNetwork(version);
      return Object.fromEntries(NETWORK_FILE_NAMES.map((name) => [name, formatNetworkFile(name, records)]));
    },
    listVersions: () => store.listVersions(),
    compareVersions: (before, after) => store.compareVersions(before, after),
    rollBack: (version) => store.rollBack(version),
  };
}
