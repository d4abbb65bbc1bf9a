import {
  type AnyPgColumn,
  boolean,
  date,
  integer,
  numeric,
  pgTable,
  primaryKey,
  text,
  timestamp,
} from "drizzle-orm/pg-core";
import type { ColumnKind } from "../network/columns.ts";
import { NETWORK_FILES, type NetworkFileName } from "../network/records.ts";

/** Rows of one network file, named by what they hold: versions that share a file share its rows. */
export const networkContents = pgTable("network_contents", {
  contentId: text("content_id").primaryKey(),
  file: text().notNull(),
  rowCount: integer("row_count").notNull(),
});

/** A network as a whole, named by the hash of its records. */
export const networkVersions = pgTable("network_versions", {
  dataVersion: text("data_version").primaryKey(),
  createdAt: timestamp("created_at", { withTimezone: true, mode: "string" }).notNull().defaultNow(),
});

export const networkVersionFiles = pgTable(
  "network_version_files",
  {
    dataVersion: text("data_version")
      .notNull()
      .references(() => networkVersions.dataVersion),
    file: text().notNull(),
    contentId: text("content_id")
      .notNull()
      .references(() => networkContents.contentId),
  },
  (table) => [primaryKey({ columns: [table.dataVersion, table.file] })],
);

/** What made a version the live one. */
export const ACTIVATION_REASONS = ["SEED", "IMPORT", "ROLL_BACK", "RECOVERY"] as const;
export type ActivationReason = (typeof ACTIVATION_REASONS)[number];

/** Each time that a version went live; the last one is live. Rows are only added. */
export const networkActivations = pgTable("network_activations", {
  activation: integer().primaryKey().generatedAlwaysAsIdentity(),
  dataVersion: text("data_version")
    .notNull()
    .references(() => networkVersions.dataVersion),
  reason: text({ enum: ACTIVATION_REASONS }).notNull(),
  activatedAt: timestamp("activated_at", { withTimezone: true, mode: "string" }).notNull().defaultNow(),
});

/** Facts about the database itself, by name. */
export const settings = pgTable("settings", {
  name: text().primaryKey(),
  value: text().notNull(),
});

/** API keys: of each its hash, never its text. */
export const apiKeys = pgTable("api_keys", {
  keyId: text("key_id").primaryKey(),
  name: text().notNull(),
  hash: text().notNull(),
  scopes: text().array().notNull(),
  origins: text().array().notNull(),
  pointsPerMinute: integer("points_per_minute"),
  customer: text(),
  createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
  expiresAt: timestamp("expires_at", { withTimezone: true }),
  revokedAt: timestamp("revoked_at", { withTimezone: true }),
  lastUsedAt: timestamp("last_used_at", { withTimezone: true }),
  replacedBy: text("replaced_by"),
});

/** The defaults are for rows stored before a column was there: an insert names every column. */
function columnOf(kind: ColumnKind) {
  switch (kind) {
    case "integer":
      return integer().notNull().default(0);
    case "integer?":
      return integer();
    case "decimal":
      return numeric().notNull().default("0");
    case "decimal?":
      return numeric();
    case "boolean":
      return boolean().notNull().default(false);
    case "date?":
      return date();
    case "list":
      return text().array().notNull().default([]);
    case "basis":
      return text().notNull().default("ESTIMATED");
    default:
      return kind.endsWith("?") ? text() : text().notNull().default("");
  }
}

/** The table of a network file: its columns after the content they belong to and their place in it. */
function recordTable(name: NetworkFileName) {
  const columns = Object.entries(NETWORK_FILES[name]).map(([column, kind]) => [column, columnOf(kind)] as const);
  return pgTable(
    recordTableName(name),
    {
      content_id: text()
        .notNull()
        .references((): AnyPgColumn => networkContents.contentId),
      row_number: integer().notNull(),
      ...Object.fromEntries(columns),
    },
    (table) => [primaryKey({ columns: [table.content_id, table.row_number] })],
  );
}

export function recordTableName(name: NetworkFileName): string {
  return `network_${name.replaceAll("-", "_")}`;
}

const recordTables = Object.fromEntries(
  (Object.keys(NETWORK_FILES) as NetworkFileName[]).map((name) => [name, recordTable(name)]),
) as Readonly<Record<NetworkFileName, ReturnType<typeof recordTable>>>;

// drizzle-kit sees exported tables only: each network file is named here, and the compiler says when one is not.
export const {
  sources,
  locations,
  "location-names": locationNames,
  countries,
  "location-aliases": locationAliases,
  terminals,
  routes,
  "route-stops": routeStops,
  segments,
  crossings,
  drayage,
  transfers,
  services,
  calls,
  schedules,
  hubs,
  "exchange-rates": exchangeRates,
  prices,
  "emission-factors": emissionFactors,
  commodities,
  "cut-offs": cutOffs,
  spreads,
  closures,
  equipment,
  "dangerous-goods": dangerousGoods,
  "acceptance-rules": acceptanceRules,
  "weight-limits": weightLimits,
  "consignment-notes": consignmentNotes,
  "customs-territories": customsTerritories,
  "price-points": pricePoints,
  "box-providers": boxProviders,
  ...unnamed
} = recordTables;
unnamed satisfies Record<string, never>;
