import { REEFER_POWER_GROUPS } from "../model/cargo.ts";
import { MINUTES_PER_DAY, parseDecimal } from "../model/units.ts";
import type { NetworkRecords, RecordOf } from "../network/records.ts";
import type { Fault } from "./fault.ts";

/** Decimals that an amount may have. */
const AMOUNT_DIGITS = 6;
type Price = RecordOf<"prices">;
/** A combination that prices do not allow: the column at fault, its value, and what was wanted. */
type Rule = (price: Price, known: Known) => readonly [column: string, value: unknown, wanted: string] | null;

interface Known {
  readonly terminals: ReadonlySet<string>;
  readonly crossings: ReadonlySet<string>;
  readonly segments: ReadonlySet<string>;
  readonly services: ReadonlySet<string>;
  readonly groups: ReadonlySet<string>;
  readonly boxProviders: ReadonlySet<string>;
  /** Part, scope and charge code of rows that a percentage can be taken of. */
  readonly bases: ReadonlySet<string>;
  readonly carriageCodes: ReadonlySet<string>;
}

const RULES: readonly Rule[] = [
  (price) =>
    price.charged_per === "CONSIGNMENT" && price.scope !== "TERMINAL" && price.scope !== "CROSSING"
      ? ["charged_per", price.charged_per, "CONSIGNMENT only with scope TERMINAL or CROSSING"]
      : null,
  (price) =>
    (price.charged_per === "DAY") !== (price.part === "STORAGE")
      ? ["charged_per", price.charged_per, "DAY for part STORAGE, and for no other part"]
      : null,
  (price) =>
    price.charged_per === "KM_BOX" && price.part !== "CARRIAGE"
      ? ["charged_per", price.charged_per, "KM_BOX only for part CARRIAGE"]
      : null,
  (price, { bases }) =>
    price.charged_per === "PERCENT_OF_CHARGE" && !bases.has(`${price.part}|${price.scope}|${price.percent_of}`)
      ? [
          "percent_of",
          price.percent_of,
          `the code of a charge of part ${price.part} and scope ${price.scope} that is no percentage itself`,
        ]
      : null,
  (price) =>
    price.percent_of && price.charged_per !== "PERCENT_OF_CHARGE"
      ? ["percent_of", price.percent_of, "nothing unless charged_per is PERCENT_OF_CHARGE"]
      : null,
  (price) =>
    price.scope !== "STATION_PAIR" &&
    (price.minimum_amount !== null || price.gross_from_kg !== null || price.gross_to_kg !== null)
      ? ["scope", price.scope, "STATION_PAIR for a row with a minimum or a weight band"]
      : null,
  (price) =>
    price.gross_from_kg !== null && price.gross_to_kg !== null && price.gross_from_kg >= price.gross_to_kg
      ? ["gross_to_kg", price.gross_to_kg, `more than gross_from_kg, which is ${price.gross_from_kg}`]
      : null,
  (price) =>
    price.scope === "STATION_PAIR" && price.part !== "CARRIAGE"
      ? ["part", price.part, "CARRIAGE for scope STATION_PAIR"]
      : null,
  (price) =>
    price.covers.length > 0 && price.scope !== "STATION_PAIR"
      ? ["covers", price.covers.join(";"), "nothing unless scope is STATION_PAIR"]
      : null,
  (price, { carriageCodes }) => {
    const unknown = price.covers.find((code) => !carriageCodes.has(code));
    return unknown === undefined
      ? null
      : ["covers", unknown, "charge codes of part CARRIAGE, which alone a through price can cover"];
  },
  (price) =>
    price.covers.length > 0 && !price.service
      ? ["service", price.service, "the service or route of a through price that covers other codes"]
      : null,
  (price) =>
    price.part === "STORAGE" && price.from_day === null
      ? ["from_day", price.from_day, "the first day of a storage tier"]
      : null,
  (price) =>
    price.part !== "STORAGE" && (price.from_day !== null || price.free_minutes !== null)
      ? ["from_day", price.from_day ?? price.free_minutes, "from_day and free_minutes only for part STORAGE"]
      : null,
  (price) =>
    price.free_minutes !== null && (price.free_minutes < 0 || price.free_minutes % MINUTES_PER_DAY !== 0)
      ? ["free_minutes", price.free_minutes, "whole days of 1440 minutes"]
      : null,
  (price) => checkAmount("amount", price.amount),
  (price) => (price.minimum_amount === null ? null : checkAmount("minimum_amount", price.minimum_amount)),
  (price) =>
    price.provision && price.provision !== "SHIPPER" && price.provision !== "CARRIER"
      ? ["provision", price.provision, "SHIPPER, CARRIER or nothing"]
      : null,
  (price, { boxProviders }) =>
    price.box_provider && (!boxProviders.has(price.box_provider) || price.provision !== "CARRIER")
      ? [
          "box_provider",
          price.box_provider,
          "a provider of box-providers.csv in a row of provision CARRIER, or nothing",
        ]
      : null,
  (price, { groups }) =>
    price.equipment_group && !groups.has(price.equipment_group)
      ? ["equipment_group", price.equipment_group, `one of ${[...groups].join(", ")} or nothing`]
      : null,
  (price, { services }) =>
    price.service && !services.has(price.service)
      ? ["service", price.service, "a service of services.csv or a route of routes.csv"]
      : null,
  checkPlace,
];

/** Adds a fault for every combination of prices.csv that has no meaning. */
export function checkPrices(records: NetworkRecords, faults: Fault[]): void {
  const known: Known = {
    terminals: new Set(records.terminals.map((row) => row.terminal)),
    crossings: new Set([
      ...records.crossings.map((row) => row.crossing),
      ...records.calls.flatMap((row) => row.passages),
    ]),
    segments: new Set(records.segments.map((row) => row.segment)),
    services: new Set([...records.services.map((row) => row.service), ...records.routes.map((row) => row.route)]),
    boxProviders: new Set(records["box-providers"].map((row) => row.provider)),
    groups: new Set([...records.equipment.flatMap((row) => row.price_groups), ...REEFER_POWER_GROUPS]),
    bases: new Set(
      records.prices
        .filter((price) => price.charged_per !== "PERCENT_OF_CHARGE")
        .map((price) => `${price.part}|${price.scope}|${price.charge_code}`),
    ),
    carriageCodes: new Set(
      records.prices.filter((price) => price.part === "CARRIAGE").map((price) => price.charge_code),
    ),
  };
  for (const price of records.prices)
    for (const rule of RULES) {
      const found = rule(price, known);
      if (!found) continue;
      const [column, value, wanted] = found;
      faults.push({
        file: "prices.csv",
        line: price.line,
        column,
        value: String(value ?? ""),
        problem: "does not fit",
        wanted,
      });
    }
}

function checkAmount(column: string, text: string): ReturnType<Rule> {
  const value = parseDecimal(text, AMOUNT_DIGITS);
  return value === undefined || value < 0n
    ? [column, text, `a decimal number of at least 0 with at most ${AMOUNT_DIGITS} decimals`]
    : null;
}

function checkPlace(price: Price, known: Known): ReturnType<Rule> {
  const { place, scope } = price;
  if (scope === "STATION_PAIR") {
    const ends = place.split(">");
    return ends.length === 2 && ends.every((end) => known.terminals.has(end)) && ends[0] !== ends[1]
      ? null
      : ["place", place, "two terminals as FROM>TO, such as CNLYG:RAIL>KZALA:RAIL"];
  }
  if (place === "*") return null;
  if (scope === "SEGMENT" && !known.segments.has(place)) return ["place", place, "a segment of segments.csv or *"];
  if (scope === "CROSSING" && !known.crossings.has(place))
    return ["place", place, "a crossing of crossings.csv, a passage of calls.csv or *"];
  if (scope === "TERMINAL" && !known.terminals.has(place)) return ["place", place, "a terminal of terminals.csv or *"];
  if (scope === "COUNTRY" && !/^[A-Z]{2}$/.test(place)) return ["place", place, "an ISO 3166-1 alpha-2 country or *"];
  return null;
}
