import { type Row, toCallRows, toRoute, toServiceRow } from "./format-services.ts";
import { toEmissionRow, toPriceRows } from "./format-prices.ts";
import { toScheduleRows } from "./format-schedules.ts";
import type { Parameters, Trade } from "./parameters.ts";
import { planFeeders } from "./plan-feeders.ts";
import { planLoops } from "./plan-loops.ts";
import type { PlannedService, SeaDistances } from "./planned-service.ts";
import { Sources } from "./sources.ts";
import { timeLoop } from "./time-loop.ts";

/** Files that the sea services add rows to, in the order they are made. */
export const GENERATED_FILES = [
  "routes",
  "services",
  "calls",
  "schedules",
  "prices",
  "emission-factors",
  "sources",
] as const;
export type GeneratedFile = (typeof GENERATED_FILES)[number];

/** What the generator needs to know of the network. */
export interface Surroundings {
  readonly distances: SeaDistances;
  /** Ports that services made by hand call already. */
  readonly servedByHand: ReadonlySet<string>;
  readonly timeZoneOf: (port: string) => string;
}

/** All rows of the sea services, by file: loops as listed, feeders by rule. Pure; the same parameters give the same rows. */
export function generateSeaServices(
  parameters: Parameters,
  { distances, servedByHand, timeZoneOf }: Surroundings,
): Record<GeneratedFile, Row[]> {
  const loops = planLoops(parameters);
  const served = new Set([...servedByHand, ...loops.flatMap(({ calls }) => calls.map(({ port }) => port))]);
  const services = [...loops, ...planFeeders(parameters, served, distances)];
  const sources = new Sources();
  const rows = {
    routes: parameters.trades.map((trade) => toRouteRow(trade, services, sources)),
    services: services.map((service) => toServiceRow(service, sources)),
    calls: services.flatMap((service) => toCallRows(service, timeLoop(service, parameters, distances), sources)),
    schedules: services.flatMap((service) => toScheduleRows(service, timeZoneOf(service.calls[0]!.port), sources)),
    prices: toPriceRows(parameters, sources),
    "emission-factors": parameters.trades
      .filter((trade) => trade.gramsPerTonneKm !== "")
      .map((trade) => toEmissionRow(trade, sources)),
  };
  return { ...rows, sources: sources.toRows() };
}

function toRouteRow(trade: Trade, services: readonly PlannedService[], sources: Sources): Row {
  const perWeek = services
    .filter((service) => service.trade === trade.trade && service.validFrom === null)
    .reduce((sum, service) => sum + service.departuresPerWeek, 0);
  return {
    route: toRoute(trade.trade),
    name: trade.name,
    name_zh: trade.nameZh,
    mode: "SEA",
    exit_ports: "",
    departures_per_week: String(perWeek),
    operator: "liner carriers",
    source: sources.keyOf("own list in the shape of the liner network of 2025-2026"),
    basis: "ESTIMATED",
    valid_from: "",
    valid_to: "",
  };
}
