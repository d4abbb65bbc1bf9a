import type { NETWORK_FILES, NetworkFileName } from "../network/records.ts";

/** The columns that tell the rows of a file apart. A file without an entry is compared by whole rows. */
export const KEYS: { readonly [Name in NetworkFileName]?: readonly (keyof (typeof NETWORK_FILES)[Name])[] } = {
  sources: ["source"],
  locations: ["code"],
  "location-names": ["code", "language", "name"],
  countries: ["country"],
  "location-aliases": ["alias", "kind"],
  terminals: ["terminal"],
  routes: ["route"],
  "route-stops": ["route", "branch", "sequence"],
  segments: ["segment"],
  crossings: ["crossing", "valid_from"],
  drayage: ["from_terminal", "to_terminal", "valid_from"],
  services: ["service"],
  calls: ["service", "sequence"],
  hubs: ["hub"],
  "exchange-rates": ["currency", "valid_from"],
  prices: ["price"],
  "emission-factors": ["factor"],
  commodities: ["commodity"],
  closures: ["closure"],
};
