import { type Constraints, FILTER_FIELDS, type FilterField } from "../model/constraints.ts";
import { isCountryCode } from "../model/country.ts";
import { BadInput } from "../model/refusal.ts";
import type { NetworkRecords } from "../network/records.ts";
import { listJurisdictions } from "../pricing/goods-rules.ts";
import { suggestAmong } from "./suggest-codes.ts";

/** Throws BadInput for the first code that means nothing, with the known codes most like it. */
export function checkConstraints(records: NetworkRecords, constraints: Constraints): void {
  for (const field of FILTER_FIELDS) {
    const filter = constraints[field];
    if (filter === null) continue;
    checkCodes(records, field, filter.codes, (index) => `constraints.${field}.${filter.kind}[${index}]`);
  }
  if (constraints.compliance.length === 0) return;
  const known = listJurisdictions(records);
  constraints.compliance.forEach((name, index) => {
    if (known.includes(name)) return;
    const wanted = `a jurisdiction of acceptance-rules.csv, one of ${known.join(", ")}, perhaps ${suggestAmong(name, known)}`;
    throw new BadInput(`constraints.compliance[${index}]`, name, wanted);
  });
}

type CodeKind = FilterField | "terminals";

/** Throws BadInput for the first code that means nothing; `inputField` names it by its index. */
export function checkCodes(
  records: NetworkRecords,
  kind: CodeKind,
  codes: readonly string[],
  inputField: (index: number) => string,
): void {
  const known = KNOWN_CODES[kind].list(records);
  codes.forEach((code, index) => {
    // A country that the network does not know yet may be excluded all the same.
    if (known.has(code) || (kind === "countries" && isCountryCode(code))) return;
    throw new BadInput(
      inputField(index),
      code,
      `${KNOWN_CODES[kind].wanted}, perhaps ${suggestAmong(code, [...known])}`,
    );
  });
}

const KNOWN_CODES: Record<CodeKind, { wanted: string; list(records: NetworkRecords): ReadonlySet<string> }> = {
  terminals: {
    wanted: "a terminal of the network such as KZAAU:SEA",
    list: (records) => new Set(records.terminals.map((row) => row.terminal)),
  },
  modes: { wanted: "RAIL, SEA or ROAD", list: () => new Set(["RAIL", "SEA", "ROAD"]) },
  countries: {
    wanted: "an ISO 3166-1 alpha-2 country",
    list: (records) => new Set(records.locations.map((row) => row.country)),
  },
  borderCrossings: {
    wanted: "a crossing of the network",
    list: (records) => new Set(records.crossings.map((row) => row.crossing)),
  },
  routes: { wanted: "a route of the network", list: (records) => new Set(records.routes.map((row) => row.route)) },
  services: {
    wanted: "a service of the network",
    list: (records) => new Set(records.services.map((row) => row.service)),
  },
  operators: {
    wanted: "an operator of a service",
    list: (records) => new Set(records.services.map((row) => row.operator)),
  },
  locations: {
    wanted: "a location of the network",
    list: (records) => new Set(records.locations.map((row) => row.code)),
  },
  passages: {
    wanted: "a passage of the sea lanes",
    list: (records) => new Set(["suez", "panama", ...records.calls.flatMap((row) => row.passages)]),
  },
};
