import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { checkAcceptanceRules } from "../../src/formats/check-acceptance-rules.ts";
import { type Fault, formatFault } from "../../src/formats/fault.ts";
import type { RecordOf } from "../../src/network/records.ts";
import { BUNDLED_NETWORK, readNetwork } from "../../src/server/read-network.ts";
import { tinyNetwork } from "../fixtures/tiny-network.ts";

const { records } = readNetwork();
const dangerous = records["acceptance-rules"].find((row) => row.kind === "DANGEROUS_GOODS")!;
const embargo = records["acceptance-rules"].find((row) => row.rule === "EU-RU-EXPORT-PRIORITY")!;

it.each<[Partial<RecordOf<"acceptance-rules">>, boolean, string]>([
  [{ jurisdiction: "EUROPE" }, false, 'jurisdiction: "EUROPE" is unknown, wanted a country of ISO 3166-1'],
  [{ origins: ["EU", "Q1"] }, false, 'origins: "Q1" is unknown'],
  [{ destinations: ["XX1"] }, false, 'destinations: "XX1" is unknown'],
  [{ territories: ["russia"] }, false, 'territories: "russia" is unknown'],
  [{ location: "CNTSN" }, false, 'location: "CNTSN" is unknown, wanted a code of locations.csv'],
  [{ operator: "nobody" }, false, 'operator: "nobody" is unknown, wanted an operator of services.csv'],
  [{ subject: "UN9999" }, false, 'subject: "UN9999" is unknown, wanted a UN number of dangerous-goods.csv'],
  [{ subject: "class 12" }, false, 'subject: "class 12" is unknown'],
  [{ applies_if: "small_battery" }, false, 'applies_if: "small_battery" does not fit, wanted nothing for kind EMBARGO'],
  [{ hs_prefixes: ["8507"] }, true, 'hs_prefixes: "8507" does not fit, wanted nothing for kind DANGEROUS_GOODS'],
  [{ operator: "liner carriers" }, true, 'operator: "liner carriers" does not fit'],
  [{ relation: "TRANSIT" }, true, 'relation: "TRANSIT" does not fit, wanted * for kind DANGEROUS_GOODS'],
])("a rule with %j is refused with line and column", (cells, isDangerous, wanted) => {
  const row = { ...(isDangerous ? dangerous : embargo), ...cells };
  const faults: Fault[] = [];
  checkAcceptanceRules({ ...records, "acceptance-rules": [row] }, faults);
  expect(faults.map(formatFault).join()).toContain(`acceptance-rules.csv:${row.line}: ${wanted}`);
});

it.each([
  ["hs_prefixes=854", 'hs_prefixes: "854" has no meaning, wanted Harmonised System prefixes of 2, 4 or 6 digits'],
  ["kind=RUMOUR", 'kind: "RUMOUR" is not valid, wanted one of DANGEROUS_GOODS, EMBARGO'],
  ["relation=RETURN", 'relation: "RETURN" is not valid, wanted one of *, EXPORT, IMPORT, TRANSIT'],
  ["lead_days=-3", 'lead_days: "-3" has no meaning, wanted a number of at least 0'],
  ["mode=AIR", 'mode: "AIR" is not valid'],
])("a cell %s is refused", (cell, wanted) => {
  const rule = `rule=A kind=EMBARGO subject=* jurisdiction=EU location=* relaxes=false ${cell}`;
  expect(() => tinyNetwork({ "acceptance-rules": [rule] })).toThrow(`acceptance-rules.csv:2: ${wanted}`);
});

it("say of each rule on goods where it comes from, and of most that they were not read", () => {
  const goods = records["acceptance-rules"].filter((row) => row.kind !== "DANGEROUS_GOODS");
  const kinds = new Set(goods.map((row) => row.kind));
  expect([...kinds].sort()).toEqual(["DUAL_USE", "EMBARGO", "PLANT_HEALTH", "VETERINARY"]);
  for (const row of goods)
    expect(records.sources.find(({ source }) => source === row.source)!.note, row.rule).not.toBe("");
  expect(goods.filter((row) => row.basis === "PUBLISHED").length).toBeLessThan(goods.length / 8);
  expect(readFileSync(`${BUNDLED_NETWORK}acceptance-rules.csv`, "utf8").split("\n").length).toBe(
    records["acceptance-rules"].length + 2,
  );
});
