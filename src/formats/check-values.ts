import { NETWORK_FILES, type NetworkFileName, type NetworkRecords } from "../network/records.ts";
import type { Fault } from "./fault.ts";

type Row = Readonly<Record<string, unknown>> & { readonly line: number };
interface Rule {
  readonly isFit: (value: string) => boolean;
  readonly wanted: string;
}

const between = (least: number, most: number, wanted: string): Rule => ({
  isFit: (value) => Number(value) >= least && Number(value) <= most,
  wanted,
});
const matching = (pattern: RegExp, wanted: string): Rule => ({ isFit: (value) => pattern.test(value), wanted });
const atLeast = (least: number): Rule => between(least, Number.POSITIVE_INFINITY, `a number of at least ${least}`);
const DAY = matching(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, "dates YYYY-MM-DD separated by semicolons");

/** What a value must be beyond its kind, by column, in whichever file the column stands. Each entry of a list is checked. */
const RULES: Readonly<Record<string, Rule>> = {
  latitude: between(-90, 90, "degrees from -90 to 90"),
  longitude: between(-180, 180, "degrees from -180 to 180"),
  country: matching(/^[A-Z]{2}$/, "a country code of two capital letters"),
  countries: matching(/^[A-Z]{2}$/, "country codes of two capital letters separated by semicolons"),
  hs_prefixes: matching(
    /^\d{2}(\d{2}){0,2}$/,
    "Harmonised System prefixes of 2, 4 or 6 digits separated by semicolons",
  ),
  lead_days: atLeast(0),
  time_zone: { isFit: isTimeZone, wanted: "a time zone such as Asia/Almaty" },
  departs_at: matching(/^([01]\d|2[0-3]):[0-5]\d$/, "a local time HH:MM"),
  weekdays: matching(/^[1-7]$/, "ISO weekdays 1 (Monday) to 7 (Sunday) separated by semicolons"),
  dates: DAY,
  except_dates: DAY,
  interval_weeks: between(1, 520, "weeks from 1 to 520"),
  sequence: atLeast(1),
  distance_km: atLeast(0),
  capacity_teu: atLeast(0),
  origin_minutes: atLeast(0),
  destination_minutes: atLeast(0),
  running_minutes: atLeast(0),
  transfer_minutes: atLeast(0),
  border_minutes: atLeast(0),
  dwell_minutes: atLeast(0),
  run_minutes: atLeast(0),
  free_minutes: atLeast(0),
  minutes: atLeast(0),
  minutes_before: atLeast(0),
  p50_minutes: atLeast(0),
  p90_minutes: atLeast(0),
  usd_per_unit: between(Number.MIN_VALUE, Number.POSITIVE_INFINITY, "a rate above 0"),
};

const checkedZones = new Map<string, boolean>();
function isTimeZone(value: string): boolean {
  let isKnown = checkedZones.get(value);
  if (isKnown === undefined) {
    try {
      new Intl.DateTimeFormat("en", { timeZone: value });
      isKnown = true;
    } catch {
      isKnown = false;
    }
    checkedZones.set(value, isKnown);
  }
  return isKnown;
}

/** Adds a fault for every value that is of its kind and still has no meaning. */
export function checkValues(records: NetworkRecords, faults: Fault[]): void {
  for (const name of Object.keys(NETWORK_FILES) as NetworkFileName[]) {
    const rules = Object.keys(NETWORK_FILES[name]).filter((column) => Object.hasOwn(RULES, column));
    for (const row of records[name] as unknown as readonly Row[]) {
      for (const column of rules) {
        const { isFit, wanted } = RULES[column]!;
        for (const value of [row[column]].flat())
          if (value !== null && !isFit(String(value)))
            faults.push(toFault(name, row, column, "has no meaning", wanted, String(value)));
      }
      const { valid_from: from, valid_to: to } = row;
      if (typeof from === "string" && typeof to === "string" && from > to)
        faults.push(toFault(name, row, "valid_to", "is before valid_from", `a day from ${from} on, or nothing`, to));
    }
  }
  checkTerminals(records, faults);
  checkCalls(records, faults);
  checkCutOffs(records, faults);
  checkBoxProviders(records, faults);
  for (const row of records.spreads)
    if (row.p90_minutes < row.p50_minutes)
      faults.push(
        toFault(
          "spreads",
          row,
          "p90_minutes",
          "is less than p50_minutes",
          `at least ${row.p50_minutes}`,
          row.p90_minutes,
        ),
      );
}

function checkTerminals(records: NetworkRecords, faults: Fault[]): void {
  for (const row of records.terminals) {
    if (row.kind !== "RAIL" && row.kind !== "SEA")
      faults.push(toFault("terminals", row, "kind", "is unknown", "RAIL or SEA", row.kind));
    else if (row.terminal !== `${row.location}:${row.kind}`)
      faults.push(toFault("terminals", row, "terminal", "does not fit", `${row.location}:${row.kind}`, row.terminal));
  }
}

/** Where a box must be by when does not depend on the service: the search knows one time for each terminal. */
function checkCutOffs(records: NetworkRecords, faults: Fault[]): void {
  for (const row of records["cut-offs"])
    for (const column of ["service", "service_kind"] as const)
      if (row.kind === "REEFER" && row[column] !== null)
        faults.push(toFault("cut-offs", row, column, "does not fit", "nothing for kind REEFER", row[column]!));
}

/** What boxes ride is named as services.csv names it. */
function checkBoxProviders(records: NetworkRecords, faults: Fault[]): void {
  const column = { OPERATOR: "operator", ROUTE: "route", SERVICE: "service" } as const;
  for (const row of records["box-providers"])
    if (!records.services.some((service) => service[column[row.scope]] === row.place))
      faults.push(
        toFault("box-providers", row, "place", "is unknown", `the ${column[row.scope]} of a service`, row.place),
      );
}

function checkCalls(records: NetworkRecords, faults: Fault[]): void {
  const countByService = new Map(records.services.map((service) => [service.service, 0]));
  const lastSequence = new Map<string, number>();
  for (const call of records.calls) {
    const before = lastSequence.get(call.service);
    if (before !== undefined && call.sequence <= before)
      faults.push(
        toFault("calls", call, "sequence", "is out of order", `the calls of ${call.service} in order`, call.sequence),
      );
    lastSequence.set(call.service, call.sequence);
    countByService.set(call.service, (countByService.get(call.service) ?? 0) + 1);
  }
  for (const service of records.services) {
    const count = countByService.get(service.service)!;
    if (count < 2)
      faults.push(
        toFault("services", service, "service", `has ${count} calls`, "at least 2 in calls.csv", service.service),
      );
  }
}

function toFault(
  name: NetworkFileName,
  row: { readonly line: number },
  column: string,
  problem: string,
  wanted: string,
  value: string | number,
): Fault {
  return { file: `${name}.csv`, line: row.line, column, value: String(value), problem, wanted };
}
