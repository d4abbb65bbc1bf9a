/**
 * A second reader of acceptance-rules.csv for goods other than dangerous ones, written after docs/guide/rules.md alone: which rows
 * forbid a cargo of one HS code at a place of a way. It shares no code with src/.
 */
import type { RecordOf } from "../../src/network/records.ts";

export type RuleRow = RecordOf<"acceptance-rules">;
export interface AskedWay {
  readonly hsCode: string;
  readonly from: string;
  readonly to: string;
  readonly day: string;
  readonly compliance: readonly string[];
}
export interface AskedPlace {
  readonly mode: string;
  readonly country: string;
  readonly location: string;
  readonly operator: string;
}

/** The first row that forbids the way at the place and is to be kept to; undefined where none does. */
export function findForbidding(
  rows: readonly RuleRow[],
  territoryOf: ReadonlyMap<string, string>,
  way: AskedWay,
  place: AskedPlace,
): RuleRow | undefined {
  const lies = (country: string, names: readonly string[]): boolean =>
    names.includes(country) || names.includes(territoryOf.get(country) ?? "none");
  const holding = rows.filter((row) => {
    const where = row.territories.length === 0 ? [row.jurisdiction] : row.territories;
    const begins = lies(way.from, where);
    const ends = lies(way.to, where);
    const fitsRelation =
      row.relation === "*" ||
      (row.relation === "EXPORT" && begins && !ends) ||
      (row.relation === "IMPORT" && ends && !begins) ||
      (row.relation === "TRANSIT" && !begins && !ends);
    return (
      row.kind !== "DANGEROUS_GOODS" &&
      row.subject === "*" &&
      fitsRelation &&
      (row.hs_prefixes.length === 0 || row.hs_prefixes.some((prefix) => way.hsCode.indexOf(prefix) === 0)) &&
      (row.origins.length === 0 || lies(way.from, row.origins)) &&
      (row.destinations.length === 0 || lies(way.to, row.destinations)) &&
      !(row.valid_from !== null && way.day < row.valid_from) &&
      !(row.valid_to !== null && way.day > row.valid_to) &&
      lies(place.country, where) &&
      ["*", place.mode].includes(row.mode) &&
      ["*", place.location].includes(row.location) &&
      (row.operator === null || row.operator === place.operator)
    );
  });
  const width = (row: RuleRow): number =>
    Math.max(0, ...row.hs_prefixes.filter((prefix) => way.hsCode.startsWith(prefix)).map((prefix) => prefix.length));
  return holding.find(
    (row) =>
      row.verdict === "FORBIDDEN" &&
      (way.compliance.includes(row.jurisdiction) || row.operator !== null) &&
      (row.relaxes ||
        !holding.some(
          (other) =>
            other.relaxes &&
            other.kind === row.kind &&
            other.jurisdiction === row.jurisdiction &&
            width(other) >= width(row),
        )),
  );
}
