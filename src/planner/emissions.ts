import type { NetworkRecords, RecordOf } from "../network/records.ts";

/** Grams CO2e, well to wheel, of carrying some tonnes of cargo over a segment; halves of a border segment by country. */
export function emittedGrams(records: NetworkRecords, segment: RecordOf<"segments">, tonnes: number): number {
  const mode =
    segment.track === "SEA"
      ? "SEA"
      : segment.track === "ROAD"
        ? "ROAD"
        : segment.traction.includes("electric")
          ? "RAIL_ELECTRIC"
          : "RAIL_DIESEL";
  const factors = records["emission-factors"].filter((factor) => factor.mode === mode);
  const shares = segment.countries.map((country) => {
    const factor =
      factors.find((row) => row.scope === country) ??
      factors.find((row) => row.scope === "*") ??
      factors.find((row) => row.scope === "Caspian") ??
      factors[0]!;
    return (Number(factor.grams_per_tonne_km) * segment.distance_km * tonnes) / segment.countries.length;
  });
  return shares.reduce((sum, grams) => sum + grams, 0);
}

/** Grams CO2e, well to wheel, of carrying some tonnes of cargo on a container ship, by the trade it sails on. */
export function emittedGramsAtSea(records: NetworkRecords, route: string | null, km: number, tonnes: number): number {
  const factors = records["emission-factors"].filter((factor) => factor.mode === "SEA_CONTAINER");
  const factor = factors.find((row) => row.scope === route) ?? factors.find((row) => row.scope === "*");
  return Number(factor?.grams_per_tonne_km ?? 0) * km * tonnes;
}
