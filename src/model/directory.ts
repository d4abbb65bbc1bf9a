import type { BoxProvider } from "./box-provider.ts";
import type { Basis, TerminalKind, TransportMode } from "./track.ts";

/** What the network holds, for browsing; every entry names its source and basis. */
export interface TerminalEntry {
  readonly id: string;
  readonly kind: TerminalKind;
  readonly originMinutes: number;
  readonly destinationMinutes: number;
  readonly handlesDangerousGoods: boolean;
  readonly source: string;
  readonly basis: Basis;
}
export interface LocationEntry {
  readonly code: string;
  readonly name: string;
  readonly countryCode: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly timeZone: string;
  /** Other codes of the same place. */
  readonly aliases: readonly string[];
  readonly names: readonly { readonly language: string; readonly name: string }[];
  readonly terminals: readonly TerminalEntry[];
  readonly source: string;
  readonly basis: Basis;
}
export interface RouteEntry {
  readonly id: string;
  readonly name: string;
  readonly nameZh: string;
  readonly operator: string;
  readonly departuresPerWeek: number;
  readonly branches: readonly { readonly name: string; readonly locationCodes: readonly string[] }[];
  readonly source: string;
  readonly basis: Basis;
}
export interface ServiceEntry {
  readonly id: string;
  readonly routeId: string | null;
  readonly name: string;
  readonly kind: string;
  readonly mode: TransportMode;
  readonly operator: string;
  readonly capacityTeu: number;
  readonly terminals: readonly string[];
  readonly source: string;
  readonly basis: Basis;
}
/** A border crossing, by code. */
export interface CrossingEntry {
  readonly code: string;
  readonly name: string;
  readonly fromCode: string;
  readonly toCode: string;
  /** Gauges on both sides where they differ. */
  readonly gaugeBeforeMm: number | null;
  readonly gaugeBehindMm: number | null;
  readonly source: string;
  readonly basis: Basis;
}
export interface HubEntry {
  readonly id: string;
  readonly name: string;
  readonly locationCode: string;
  readonly capacityTeuPerYear: number | null;
  readonly yard: string | null;
  readonly railTracks: string | null;
  readonly dangerousGoods: boolean;
  readonly customs: boolean;
  /** YYYY-MM-DD or null when always. */
  readonly validFrom: string | null;
  readonly note: string;
  readonly source: string;
  readonly basis: Basis;
}
/** Where facts come from, as sources.csv has it. */
export interface SourceEntry {
  readonly title: string;
  readonly publisher: string;
  /** As far as it is known, such as 2024-07; null where it is not. */
  readonly date: string | null;
}
/** Goods as a cargo names them. */
export interface CommodityEntry {
  readonly code: string;
  readonly hsCode: string | null;
  /** By language; English always. */
  readonly names: Readonly<Record<string, string>>;
  readonly category: string;
  readonly isDangerous: boolean;
  readonly unNumber: string | null;
  readonly equipment: readonly string[];
  readonly minimumCelsius: number | null;
  readonly maximumCelsius: number | null;
  readonly restrictions: string | null;
  readonly note: string | null;
  readonly source: string;
  readonly basis: Basis;
}
export interface DangerousGoodsEntry {
  readonly unNumber: string;
  readonly name: string;
  readonly hazardClass: string;
  readonly subsidiaryClasses: readonly string[];
  readonly packingGroups: readonly string[];
  readonly hasLimitedQuantity: boolean;
  readonly source: string;
  readonly basis: Basis;
}
export interface NetworkInfo {
  readonly version: string;
  readonly stationCount: number;
  readonly portCount: number;
  readonly portCountryCount: number;
  readonly freightRouteCount: number;
  readonly serviceCount: number;
  readonly departureCount: number;
  readonly validFromMinute: number;
  readonly validToMinute: number;
  readonly jurisdictions: readonly string[];
}
export interface Directory {
  readonly info: NetworkInfo;
  readonly locations: readonly LocationEntry[];
  readonly locationByCode: ReadonlyMap<string, LocationEntry>;
  /** Codes that name a seaport otherwise, with the code that it has here. */
  readonly portCodeByAlias: ReadonlyMap<string, string>;
  readonly routes: readonly RouteEntry[];
  readonly services: readonly ServiceEntry[];
  readonly hubs: readonly HubEntry[];
  /** By code. */
  readonly boxProviders: readonly BoxProvider[];
  readonly commodities: readonly CommodityEntry[];
  readonly dangerousGoods: readonly DangerousGoodsEntry[];
  readonly crossings: readonly CrossingEntry[];
  readonly sourceByKey: ReadonlyMap<string, SourceEntry>;
}
