import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { type BadNetworkFiles, formatFault } from "../../src/formats/fault.ts";
import { parseNetworkFiles } from "../../src/formats/network-files.ts";
import { NETWORK_FILES, type NetworkFileName } from "../../src/network/records.ts";
import { BUNDLED_NETWORK } from "../../src/server/read-network.ts";

function faultsAfter(name: NetworkFileName, change: (text: string) => string): readonly string[] {
  const names = Object.keys(NETWORK_FILES) as NetworkFileName[];
  const texts = new Map(names.map((file) => [file, readFileSync(`${BUNDLED_NETWORK}${file}.csv`, "utf8")]));
  texts.set(name, change(texts.get(name)!));
  try {
    parseNetworkFiles(texts);
    return [];
  } catch (error) {
    return (error as BadNetworkFiles).faults.map(formatFault);
  }
}

it("accepts the bundled files", () => {
  expect(faultsAfter("hubs", (text) => text)).toEqual([]);
});
it("names file, line, column and value of a bad cell", () => {
  expect(faultsAfter("drayage", (text) => text.replace(",1200,", ",soon,"))).toEqual([
    'drayage.csv:2: minutes: "soon" is not valid, wanted an integer of at most nine digits',
  ]);
});
it("names a reference that leads nowhere", () => {
  expect(faultsAfter("calls", (text) => text.replace("R1-101,1,CNLYG:RAIL", "R1-101,1,CNXXX:RAIL"))[0]).toMatch(
    /^calls\.csv:2: terminal: "CNXXX:RAIL" is unknown/,
  );
});
it("names a missing column", () => {
  expect(faultsAfter("hubs", (text) => text.replace("yard", "garden")).join()).toContain(
    "hubs.csv:1: column yard is missing",
  );
});
