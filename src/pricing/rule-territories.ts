import type { NetworkRecords } from "../network/records.ts";

const territoryByRecords = new WeakMap<NetworkRecords, ReadonlyMap<string, string>>();

/** Whether a country is one of the names, or lies in a customs territory of that name; `*` holds every country. */
export function isWithinTerritories(records: NetworkRecords, names: readonly string[], country: string): boolean {
  return names.some((name) => name === "*" || name === country || name === territoryOf(records, country));
}

function territoryOf(records: NetworkRecords, country: string): string | undefined {
  const known = territoryByRecords.get(records);
  if (known) return known.get(country);
  territoryByRecords.set(records, new Map(records["customs-territories"].map((row) => [row.country, row.territory])));
  return territoryOf(records, country);
}
