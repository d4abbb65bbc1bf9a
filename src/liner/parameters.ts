import { parse } from "csv-parse/sync";

/** The parameters of the sea services: what `seeds/sea-services/*.csv` says, parsed. Distances are nautical miles, capacities FFE (2 TEU). */
export interface Parameters {
  readonly trades: readonly Trade[];
  readonly loops: readonly LoopRow[];
  readonly loopCalls: readonly LoopCall[];
  readonly hubs: readonly FeederHub[];
  readonly rules: readonly FeederRule[];
  readonly barred: readonly BarredPair[];
  readonly ports: readonly PortRow[];
  readonly classes: readonly ShipClass[];
  readonly passageHours: ReadonlyMap<string, number>;
  readonly rates: readonly Rate[];
  readonly tolls: readonly Toll[];
}
export interface Trade {
  readonly trade: string;
  readonly name: string;
  readonly nameZh: string;
  readonly gramsPerTonneKm: string;
  readonly emissionBasis: string;
}
export interface LoopRow {
  readonly service: string;
  readonly name: string;
  readonly trade: string;
  readonly kind: string;
  readonly capacityFfe: number;
  readonly speedKnots: number;
  readonly departuresPerWeek: number;
  /** ISO weekday of the first departure of the week, null where a rule spreads them. */
  readonly weekday: number | null;
  /** Published hours of each leg, null where distance and speed give them. */
  readonly hoursOneWay: number | null;
  /** Date from which the service no longer avoids Suez, null where it stays as it is. */
  readonly suezAgainFrom: string | null;
  readonly source: string;
  readonly basis: string;
}
export interface LoopCall {
  readonly service: string;
  readonly port: string;
  readonly stayHours: number;
  /** Of the leg that leaves this call. */
  readonly direction: string;
  readonly avoids: readonly string[];
}
export interface FeederHub {
  readonly port: string;
  readonly trade: string;
  /** Countries that the hub serves; empty for any. */
  readonly onlyCountries: readonly string[];
}
export interface FeederRule {
  readonly tier: number;
  readonly container: boolean;
  readonly hubs: number;
  readonly departuresPerWeek: number;
  readonly capacityFfe: number;
  readonly limitNm: number;
}
export interface BarredPair {
  /** A country, or the code of a port. */
  readonly place: string;
  readonly rule: "ONLY" | "NOT";
  readonly withCountries: readonly string[];
}
export interface PortRow {
  readonly port: string;
  readonly tier: number;
  readonly container: boolean;
  readonly river: boolean;
}
export interface ShipClass {
  readonly capacityFfe: number;
  readonly stayHours: number;
  readonly manoeuvringHours: number;
}
export interface Rate {
  readonly trade: string;
  readonly direction: string;
  readonly fixedUsd: Readonly<Record<BoxLength, string>>;
  readonly usdPerNm: Readonly<Record<BoxLength, string>>;
  readonly canalsIncluded: readonly string[];
  readonly validFrom: string;
  readonly validTo: string;
  readonly source: string;
  readonly basis: string;
}
/** What a box pays for a passage where the trade's rate does not hold it. */
export interface Toll {
  readonly passage: string;
  readonly name: string;
  readonly usd: Readonly<Record<BoxLength, string>>;
  readonly validFrom: string;
  readonly source: string;
  readonly basis: string;
}
export const BOX_LENGTHS = ["20", "40"] as const;
export type BoxLength = (typeof BOX_LENGTHS)[number];

type Row = Readonly<Record<string, string>>;

/** Reads every parameter file by name. */
export function readParameters(readFile: (name: string) => string): Parameters {
  const rows = (name: string): Row[] => parse(readFile(name), { columns: true }) as Row[];
  return {
    trades: rows("trades").map((row) => ({
      trade: row.trade!,
      name: row.name!,
      nameZh: row.name_zh!,
      gramsPerTonneKm: row.grams_per_tonne_km!,
      emissionBasis: row.emission_basis!,
    })),
    loops: rows("loops").map(toLoop),
    loopCalls: rows("loop-calls").map((row) => ({
      service: row.service!,
      port: row.port!,
      stayHours: Number(row.stay_hours),
      direction: row.direction!,
      avoids: toList(row.avoids!),
    })),
    hubs: rows("feeder-hubs").map((row) => ({
      port: row.port!,
      trade: row.trade!,
      onlyCountries: toList(row.only_countries!),
    })),
    rules: rows("feeder-rules").map((row) => ({
      tier: Number(row.tier),
      container: row.container === "true",
      hubs: Number(row.hubs),
      departuresPerWeek: Number(row.departures_per_week),
      capacityFfe: Number(row.capacity_ffe),
      limitNm: Number(row.limit_nm),
    })),
    barred: rows("barred-pairs").map((row) => ({
      place: row.place!,
      rule: row.rule === "NOT" ? "NOT" : "ONLY",
      withCountries: toList(row.with_countries!),
    })),
    ports: rows("ports").map((row) => ({
      port: row.port!,
      tier: Number(row.tier),
      container: row.container === "true",
      river: row.river === "true",
    })),
    classes: rows("ship-classes").map((row) => ({
      capacityFfe: Number(row.capacity_ffe),
      stayHours: Number(row.stay_hours),
      manoeuvringHours: Number(row.manoeuvring_hours),
    })),
    passageHours: new Map(rows("passage-hours").map((row) => [row.passage!, Number(row.hours)])),
    rates: rows("rates").map(toRate),
    tolls: rows("tolls").map((row) => ({
      passage: row.passage!,
      name: row.name!,
      usd: { "20": row.usd_20!, "40": row.usd_40! },
      validFrom: row.valid_from!,
      source: row.source!,
      basis: row.basis!,
    })),
  };
}

function toLoop(row: Row): LoopRow {
  return {
    service: row.service!,
    name: row.name!,
    trade: row.trade!,
    kind: row.kind!,
    capacityFfe: Number(row.capacity_ffe),
    speedKnots: Number(row.speed_knots),
    departuresPerWeek: Number(row.departures_per_week),
    weekday: row.weekday === "" ? null : Number(row.weekday),
    hoursOneWay: row.hours_one_way === "" ? null : Number(row.hours_one_way),
    suezAgainFrom: row.suez_again_from || null,
    source: row.source!,
    basis: row.basis!,
  };
}

function toRate(row: Row): Rate {
  return {
    trade: row.trade!,
    direction: row.direction!,
    fixedUsd: { "20": row.fixed_usd_20!, "40": row.fixed_usd_40! },
    usdPerNm: { "20": row.usd_per_nm_20!, "40": row.usd_per_nm_40! },
    canalsIncluded: toList(row.canals_included!),
    validFrom: row.valid_from!,
    validTo: row.valid_to!,
    source: row.source!,
    basis: row.basis!,
  };
}

function toList(cell: string): string[] {
  return cell === "" ? [] : cell.split(";");
}
