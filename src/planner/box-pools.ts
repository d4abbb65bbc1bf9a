import type { Cargo } from "../model/cargo.ts";
import type { BoxProvider } from "../model/box-provider.ts";
import type { NetworkRecords, RecordOf } from "../network/records.ts";
import { isValidOn } from "../network/validity.ts";

/** The services that one provider's boxes may ride on a day. */
export interface BoxPool {
  readonly provider: string;
  /** Names what it lets ride. */
  readonly key: string;
  lets(service: { readonly service: string; readonly route: string; readonly operator: string }): boolean;
}

/** Codes of the providers of carrier's boxes, in order. */
export function listBoxProviders(records: NetworkRecords): string[] {
  return [...new Set(records["box-providers"].map((row) => row.provider))].sort();
}

/** The first row of a provider, which tells its name; undefined where the network has none of the code. */
export function findBoxProvider(records: NetworkRecords, code: string): BoxProvider | undefined {
  const row = records["box-providers"].find(({ provider }) => provider === code);
  return row && { code, name: row.name, source: row.source, basis: row.basis };
}

export function hasCarrierBoxes(cargo: Cargo): boolean {
  return cargo.requestedEquipments.some((line) => line.provision === "CARRIER");
}

/** What a cargo may ride by whose boxes it is in; null where all boxes are the shipper's own. `day` is the pricing date. */
export function buildBoxPool(records: NetworkRecords, cargo: Cargo, day: string): BoxPool | null {
  const provider = cargo.boxProvider;
  if (!hasCarrierBoxes(cargo) || provider == null) return null;
  const rows = records["box-providers"].filter((row) => row.provider === provider && isValidOn(row, day));
  const placesOf = (scope: RecordOf<"box-providers">["scope"]): ReadonlySet<string> =>
    new Set(rows.filter((row) => row.scope === scope).map((row) => row.place));
  const [operators, routes, services] = [placesOf("OPERATOR"), placesOf("ROUTE"), placesOf("SERVICE")];
  return {
    provider,
    key: JSON.stringify([provider, rows.map(({ scope, place }) => [scope, place])]),
    lets: ({ service, route, operator }) => operators.has(operator) || routes.has(route) || services.has(service),
  };
}
