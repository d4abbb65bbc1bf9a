import type { EmissionFactor } from "../../model/footprint.ts";
import { provenance } from "../provenance.ts";
import type { Resolvers } from "../types.gen.ts";

/** Each factor once. */
export function addUpFactors(factors: readonly EmissionFactor[]): EmissionFactor[] {
  const byKey = new Map<string, EmissionFactor>();
  for (const factor of factors) {
    const known = byKey.get(factor.factor);
    byKey.set(factor.factor, {
      ...factor,
      co2eGrams: factor.co2eGrams + (known?.co2eGrams ?? 0),
      tankToWheelGrams:
        factor.tankToWheelGrams === null ? null : factor.tankToWheelGrams + (known?.tankToWheelGrams ?? 0),
    });
  }
  return [...byKey.values()];
}

function tankToWheelGrams(factors: readonly EmissionFactor[]): number | null {
  if (factors.length === 0 || factors.some((factor) => factor.tankToWheelGrams === null)) return null;
  return factors.reduce((sum, factor) => sum + factor.tankToWheelGrams!, 0);
}

export const footprintResolvers: Resolvers = {
  Footprint: {
    co2eKg: ({ co2eGrams }) => co2eGrams / 1000,
    co2eKgPerTonne: ({ co2eGrams, tonnes }) => Math.round(co2eGrams / tonnes) / 1000,
    tankToWheelKg: ({ factors }) => {
      const grams = tankToWheelGrams(factors);
      return grams === null ? null : grams / 1000;
    },
    wellToTankKg: ({ co2eGrams, factors }) => {
      const grams = tankToWheelGrams(factors);
      return grams === null ? null : (co2eGrams - grams) / 1000;
    },
  },
  EmissionFactor: {
    code: ({ factor }) => factor,
    co2eKg: ({ co2eGrams }) => co2eGrams / 1000,
    provenance,
  },
};
