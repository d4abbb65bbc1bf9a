/** What a key may be used for, and what each scope opens. */
export const SCOPES = {
  "network:read": "locations, routes, services, departures, hubs, sea distances and the network's changes",
  plan: "planConnection, departureProfile, refreshItinerary and node of an itinerary",
  matrix: "routeMatrix and reachableLocations",
} as const;
export type Scope = keyof typeof SCOPES;
export const SCOPE_NAMES = Object.keys(SCOPES) as readonly Scope[];

/** An API key as it is stored. Its text is known to its holder alone. Instants are milliseconds since 1970. */
export interface ApiKey {
  /** Eight letters and digits, the visible part of the key. */
  readonly keyId: string;
  readonly name: string;
  /** SHA-256 of the key's text, in hex. */
  readonly hash: string;
  readonly scopes: readonly Scope[];
  /** Origins of the pages that may send it, such as `https://example.org`; empty: it may be sent from anywhere. */
  readonly origins: readonly string[];
  /** Cost points a minute, null for those of every key. */
  readonly pointsPerMinute: number | null;
  /** Whose rows of prices.csv come before the public ones in what the key asks; null for the public ones alone. */
  readonly customer: string | null;
  readonly createdAt: number;
  readonly expiresAt: number | null;
  readonly revokedAt: number | null;
  readonly lastUsedAt: number | null;
  /** The key that took its place. */
  readonly replacedBy: string | null;
}
