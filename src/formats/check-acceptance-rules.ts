import { isCountryCode } from "../model/country.ts";
import type { NetworkRecords, RecordOf } from "../network/records.ts";
import type { Fault } from "./fault.ts";

type Rule = RecordOf<"acceptance-rules">;
type Column = Exclude<keyof Rule, "line">;

/** Columns that rules on dangerous goods do not read: their place is the jurisdiction and the location. */
const OF_OTHER_GOODS = ["hs_prefixes", "origins", "destinations", "territories", "operator"] as const;

/** Adds a fault for every rule that names what is not there, or says what its kind does not read. */
export function checkAcceptanceRules(records: NetworkRecords, faults: Fault[]): void {
  const known = listKnown(records);
  for (const row of records["acceptance-rules"]) {
    const tell = (column: Column, value: unknown, problem: string, wanted: string): void => {
      faults.push({ file: "acceptance-rules.csv", line: row.line, column, value: String(value), problem, wanted });
    };
    checkPlaces(row, known, tell);
    checkSubject(row, known, tell);
    if (row.kind === "DANGEROUS_GOODS") checkDangerousGoods(row, tell);
    else if (row.applies_if)
      tell(
        "applies_if",
        row.applies_if,
        "does not fit",
        `nothing for kind ${row.kind}: only dangerous goods are declared`,
      );
  }
}

type Tell = (column: Column, value: unknown, problem: string, wanted: string) => void;
interface Known {
  /** Customs territories. */
  readonly territories: ReadonlySet<string>;
  readonly locations: ReadonlySet<string>;
  readonly operators: ReadonlySet<string>;
  readonly unNumbers: ReadonlySet<string>;
  readonly classes: ReadonlySet<string>;
}

function listKnown(records: NetworkRecords): Known {
  const classes = records["dangerous-goods"].map((row) => row.class);
  return {
    territories: new Set(records["customs-territories"].map((row) => row.territory)),
    locations: new Set(records.locations.map((row) => row.code)),
    operators: new Set(records.services.map((row) => row.operator)),
    unNumbers: new Set(records["dangerous-goods"].map((row) => row.un_number)),
    // A class holds its divisions, and those their compatibility groups.
    classes: new Set([...classes, "1", ...["2.1", "2.2", "2.3"]]),
  };
}

function checkPlaces(row: Rule, known: Known, tell: Tell): void {
  const wanted = "a country of ISO 3166-1 alpha-2 or a territory of customs-territories.csv";
  const isKnown = (name: string): boolean => known.territories.has(name) || isCountryCode(name);
  if (row.jurisdiction !== "*" && !isKnown(row.jurisdiction))
    tell("jurisdiction", row.jurisdiction, "is unknown", `${wanted}, or *`);
  for (const column of ["origins", "destinations", "territories"] as const)
    for (const name of row[column]) if (!isKnown(name)) tell(column, name, "is unknown", wanted);
  if (row.location !== "*" && !known.locations.has(row.location))
    tell("location", row.location, "is unknown", "a code of locations.csv, or *");
  if (row.operator !== null && row.operator !== "" && !known.operators.has(row.operator))
    tell("operator", row.operator, "is unknown", "an operator of services.csv, or nothing");
}

function checkSubject({ subject }: Rule, known: Known, tell: Tell): void {
  const isKnown =
    subject === "*" ||
    known.unNumbers.has(subject) ||
    (subject.startsWith("class ") && known.classes.has(subject.slice("class ".length)));
  if (!isKnown)
    tell("subject", subject, "is unknown", "a UN number of dangerous-goods.csv, a class such as class 3, or *");
}

function checkDangerousGoods(row: Rule, tell: Tell): void {
  for (const column of OF_OTHER_GOODS)
    if (row[column] !== null && row[column].length > 0)
      tell(column, [row[column]].flat().join(";"), "does not fit", "nothing for kind DANGEROUS_GOODS");
  if (row.relation !== "*") tell("relation", row.relation, "does not fit", "* for kind DANGEROUS_GOODS");
}
