import type { PlannedService } from "./planned-service.ts";
import type { Sources } from "./sources.ts";
import type { TimedCall } from "./time-loop.ts";

export type Row = Record<string, string>;

const KINDS: Readonly<Record<string, string>> = {
  mainline: "MAINLINE",
  regional: "REGIONAL",
  feeder: "FEEDER_VESSEL",
  ferry: "FERRY",
  "ro-ro": "RO_RO",
};
const TEU_PER_FFE = 2;
const FORMULA = "sea leg: lane miles x 1.06 over speed, canal waits, manoeuvring; whole rotations";

/** Key of the route that the services of a trade belong to. */
export function toRoute(trade: string): string {
  return `SEA-${trade.toUpperCase()}`;
}

export function toServiceRow(service: PlannedService, sources: Sources): Row {
  const capacityTeu = Math.round(service.capacityFfe * TEU_PER_FFE);
  return {
    service: service.id,
    route: toRoute(service.trade),
    name: service.name,
    kind: isRailFerry(service) ? "RAIL_FERRY" : KINDS[service.kind]!,
    mode: "SEA",
    direction: "ROUND",
    pattern: "LOOP",
    operator: service.trade.startsWith("caspian") ? "Caspian vessel operators" : "liner carriers",
    capacity_teu: String(capacityTeu),
    ship_class: describeShip(service, capacityTeu),
    speed_knots: String(service.speedKnots),
    source: sources.keyOf(service.source),
    basis: service.basis,
    valid_from: service.validFrom ?? "",
    valid_to: service.validTo ?? "",
  };
}

function isRailFerry({ kind, name }: PlannedService): boolean {
  return kind === "ferry" && name.includes("rail");
}

function describeShip(service: PlannedService, capacityTeu: number): string {
  if (isRailFerry(service)) return `rail ferry of ${service.capacityFfe} wagons`;
  if (service.kind === "ferry" || service.kind === "ro-ro") return `ro-ro ship of ${service.capacityFfe} trailers`;
  return `container ship of ${capacityTeu} TEU`;
}

/** The call list of a loop; the row of the first call holds the leg that comes back to it. */
export function toCallRows(service: PlannedService, calls: readonly TimedCall[], sources: Sources): Row[] {
  return calls.map((call, index) => ({
    service: service.id,
    sequence: String(index + 1),
    terminal: `${call.port}:SEA`,
    track: "SEA",
    run_minutes: String(call.runMinutes),
    border_crossing: "",
    change_crossing: "",
    dwell_minutes: String(call.dwellMinutes),
    direction: call.direction,
    distance_nm: call.way.nm.toFixed(1),
    passages: call.way.passages.join(";"),
    can_board: "true",
    can_alight: "true",
    source: sources.keyOf(service.hoursOneWay === null ? FORMULA : service.source),
    basis: service.hoursOneWay === null ? "DERIVED" : service.basis,
  }));
}
