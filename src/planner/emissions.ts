import type { EmissionFactor } from "../model/footprint.ts";
import { METRES_PER_NAUTICAL_MILE } from "../model/units.ts";
import { groupBy } from "../network/group-by.ts";
import type { Hop } from "../network/hops.ts";
import type { NetworkRecords, RecordOf } from "../network/records.ts";

type Factor = RecordOf<"emission-factors">;
const LIFT = "LIFT";

/** Emissions that one factor accounts for, rounded once to whole grams and only added from there on. */
export interface Emission {
  readonly factor: Factor;
  readonly grams: number;
}

/** Grams CO2e, well to wheel, of carrying tonnes of cargo over a hop; halves of a border segment by country. */
export function listHopEmissions(
  records: NetworkRecords,
  hop: Hop,
  service: RecordOf<"services">,
  tonnes: number,
): Emission[] {
  if (hop.lane) {
    const km = (hop.lane.distanceNm * METRES_PER_NAUTICAL_MILE) / 1000;
    return [emit(findFactor(records, "SEA_CONTAINER", [service.route ?? ""]), km, tonnes)];
  }
  return hop.segments.flatMap(({ segment }) => {
    const mode = modeOf(segment, service);
    return segment.countries.map((country) =>
      emit(findFactor(records, mode, [country]), segment.distance_km / segment.countries.length, tonnes),
    );
  });
}

/** Of lifting the boxes once, such as from a train to the yard. */
export function listLiftEmissions(records: NetworkRecords, tonnes: number): Emission[] {
  return listFactors(records, LIFT).map((factor) => emit(factor, 1, tonnes));
}

/** Total in grams, and the factors with what each accounts for. */
export function addUpEmissions(emissions: readonly Emission[]): { co2eGrams: number; factors: EmissionFactor[] } {
  const gramsByFactor = new Map<Factor, number>();
  for (const { factor, grams } of emissions) gramsByFactor.set(factor, (gramsByFactor.get(factor) ?? 0) + grams);
  const factors = [...gramsByFactor].map(([factor, grams]) => ({
    factor: factor.factor,
    co2eGrams: grams,
    tankToWheelGrams:
      factor.tank_to_wheel_grams === null
        ? null
        : Math.round((grams * Number(factor.tank_to_wheel_grams)) / Number(factor.grams_per_tonne_km)),
    gramsPerUnit: factor.grams_per_tonne_km,
    unit: factor.mode === LIFT ? ("TONNE" as const) : ("TONNE_KM" as const),
    boundary: factor.boundary,
    method: factor.method,
    source: factor.source,
    basis: factor.basis,
  }));
  return { co2eGrams: factors.reduce((sum, { co2eGrams }) => sum + co2eGrams, 0), factors };
}

function emit(factor: Factor, km: number, tonnes: number): Emission {
  return { factor, grams: Math.round(Number(factor.grams_per_tonne_km) * km * tonnes) };
}

function modeOf(segment: RecordOf<"segments">, service: RecordOf<"services">): string {
  if (segment.track === "SEA") return service.kind === "RAIL_FERRY" || service.kind === "FERRY" ? "RAIL_FERRY" : "SEA";
  if (segment.track === "ROAD") return "ROAD";
  return segment.traction.includes("electric") ? "RAIL_ELECTRIC" : "RAIL_DIESEL";
}

const factorsByMode = new WeakMap<NetworkRecords, Map<string, Factor[]>>();

function listFactors(records: NetworkRecords, mode: string): readonly Factor[] {
  const known = factorsByMode.get(records) ?? groupBy(records["emission-factors"], (factor) => factor.mode);
  factorsByMode.set(records, known);
  return known.get(mode) ?? [];
}

function findFactor(records: NetworkRecords, mode: string, scopes: readonly string[]): Factor {
  const factors = listFactors(records, mode);
  const found =
    scopes.map((scope) => factors.find((row) => row.scope === scope)).find((row) => row !== undefined) ??
    factors.find((row) => row.scope === "*") ??
    factors[0];
  if (!found) throw new Error(`emission-factors.csv has no factor of mode ${mode}, wanted one`);
  return found;
}
