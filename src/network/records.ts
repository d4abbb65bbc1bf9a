/** The shape of the network files: every file with its columns, and the kind of each. A trailing `?` lets a cell be empty. */
export type ColumnKind =
  | "text"
  | "text?"
  | "integer"
  | "integer?"
  | "decimal"
  | "decimal?"
  | "boolean"
  | "date?"
  | "list"
  | "basis"
  | "pattern"
  | "track"
  | "track?";

export const NETWORK_FILES = {
  sources: { source: "text", title: "text", publisher: "text", date: "text?", note: "text?" },
  locations: {
    code: "text",
    name: "text",
    country: "text",
    latitude: "decimal",
    longitude: "decimal",
    time_zone: "text",
    source: "text",
    basis: "basis",
    valid_from: "date?",
    valid_to: "date?",
  },
  "location-names": { code: "text", language: "text", name: "text", source: "text", basis: "basis" },
  countries: { country: "text", name: "text", sovereign: "text", source: "text", basis: "basis" },
  "location-aliases": {
    alias: "text",
    code: "text",
    kind: "text",
    note: "text?",
    source: "text",
    basis: "basis",
  },
  terminals: {
    terminal: "text",
    location: "text",
    kind: "text",
    origin_minutes: "integer",
    destination_minutes: "integer",
    handles_containers: "boolean",
    handles_dangerous_goods: "boolean",
    customs: "boolean",
    source: "text",
    basis: "basis",
    valid_from: "date?",
    valid_to: "date?",
  },
  routes: {
    route: "text",
    name: "text",
    name_zh: "text",
    mode: "text",
    exit_ports: "list",
    departures_per_week: "decimal",
    operator: "text",
    source: "text",
    basis: "basis",
    valid_from: "date?",
    valid_to: "date?",
  },
  "route-stops": {
    route: "text",
    branch: "text",
    sequence: "integer",
    location: "text",
    source: "text",
    basis: "basis",
  },
  segments: {
    segment: "text",
    from_terminal: "text",
    to_terminal: "text",
    track: "track",
    distance_km: "integer",
    running_minutes: "integer",
    countries: "list",
    traction: "text",
    source: "text",
    basis: "basis",
  },
  crossings: {
    crossing: "text",
    name: "text",
    from_terminal: "text",
    to_terminal: "text",
    change_terminals: "list",
    track_from: "track?",
    track_to: "track?",
    method: "text?",
    transfer_minutes: "integer",
    border_minutes: "integer",
    valid_from: "date?",
    valid_to: "date?",
    source: "text",
    basis: "basis",
  },
  drayage: {
    location: "text",
    from_terminal: "text",
    to_terminal: "text",
    minutes: "integer",
    distance_km: "integer",
    valid_from: "date?",
    valid_to: "date?",
    source: "text",
    basis: "basis",
  },
  transfers: {
    terminal: "text",
    from_track: "track",
    to_track: "track",
    minutes: "integer",
    valid_from: "date?",
    valid_to: "date?",
    source: "text",
    basis: "basis",
  },
  services: {
    service: "text",
    route: "text?",
    name: "text",
    kind: "text",
    mode: "text",
    direction: "text",
    pattern: "pattern",
    operator: "text",
    capacity_teu: "integer",
    ship_class: "text?",
    speed_knots: "decimal?",
    source: "text",
    basis: "basis",
    valid_from: "date?",
    valid_to: "date?",
  },
  calls: {
    service: "text",
    sequence: "integer",
    terminal: "text",
    track: "track?",
    run_minutes: "integer?",
    border_crossing: "list",
    change_crossing: "text?",
    dwell_minutes: "integer",
    direction: "text?",
    distance_nm: "decimal?",
    passages: "list",
    can_board: "boolean",
    can_alight: "boolean",
    source: "text",
    basis: "basis",
  },
  schedules: {
    service: "text",
    weekdays: "list",
    departs_at: "text",
    time_zone: "text",
    interval_weeks: "integer",
    anchor_date: "date?",
    dates: "list",
    except_dates: "list",
    valid_from: "date?",
    valid_to: "date?",
    source: "text",
    basis: "basis",
  },
  hubs: {
    hub: "text",
    location: "text",
    name: "text",
    country: "text",
    yard: "text?",
    capacity_teu_per_year: "integer?",
    rail_tracks: "text?",
    dangerous_goods: "boolean",
    customs: "boolean",
    valid_from: "date?",
    valid_to: "date?",
    note: "text?",
    source: "text",
    basis: "basis",
  },
  "exchange-rates": {
    currency: "text",
    usd_per_unit: "decimal",
    valid_from: "date?",
    valid_to: "date?",
    source: "text",
    basis: "basis",
  },
  prices: {
    price: "text",
    charge_code: "text",
    name: "text",
    scope: "text",
    place: "text",
    mode: "text?",
    service: "text?",
    direction: "text?",
    part: "text",
    equipment_group: "text?",
    provision: "text?",
    gross_from_kg: "integer?",
    gross_to_kg: "integer?",
    commodity_group: "text?",
    dangerous_goods_class: "text?",
    charged_per: "text",
    amount: "decimal",
    minimum_amount: "decimal?",
    currency: "text",
    customer: "text?",
    priority: "integer",
    from_day: "integer?",
    free_minutes: "integer?",
    covers: "list",
    valid_from: "date?",
    valid_to: "date?",
    source: "text",
    basis: "basis",
  },
  "emission-factors": {
    factor: "text",
    mode: "text",
    scope: "text",
    grams_per_tonne_km: "decimal",
    boundary: "text",
    method: "text",
    source: "text",
    basis: "basis",
  },
  commodities: {
    commodity: "text",
    hs_code: "text?",
    name_en: "text",
    name_zh: "text?",
    name_ru: "text?",
    name_kk: "text?",
    category: "text",
    dangerous: "boolean",
    dangerous_class: "text?",
    un_number: "text?",
    typical_load_t_per_teu: "text?",
    typical_load_t_per_feu: "text?",
    source: "text",
    basis: "basis",
  },
  closures: {
    closure: "text",
    scope: "text",
    place: "text",
    reason: "text",
    valid_from: "date?",
    valid_to: "date?",
    source: "text",
    basis: "basis",
  },
} as const satisfies Record<string, Record<string, ColumnKind>>;

export type NetworkFileName = keyof typeof NETWORK_FILES;
type CellOf<Kind> = Kind extends "integer"
  ? number
  : Kind extends "integer?"
    ? number | null
    : Kind extends "boolean"
      ? boolean
      : Kind extends "list"
        ? readonly string[]
        : Kind extends "basis"
          ? import("../model/track.ts").Basis
          : Kind extends "pattern"
            ? "LINE" | "LOOP"
            : Kind extends "track"
              ? import("../model/track.ts").Track
              : Kind extends "track?"
                ? import("../model/track.ts").Track | null
                : Kind extends "text" | "decimal"
                  ? string
                  : string | null;
/** A validated row: decimals stay strings so that money is never rounded on the way in. */
export type RecordOf<Name extends NetworkFileName> = {
  readonly [Column in keyof (typeof NETWORK_FILES)[Name]]: CellOf<(typeof NETWORK_FILES)[Name][Column]>;
} & { readonly line: number };
export type NetworkRecords = { readonly [Name in NetworkFileName]: readonly RecordOf<Name>[] };
