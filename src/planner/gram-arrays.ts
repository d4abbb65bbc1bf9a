import { BadInput } from "../model/refusal.ts";
import type { Network } from "../network/compile-network.ts";
import type { CostArrays } from "../network/cost-arrays.ts";
import { hopGramsOf } from "./hop-grams.ts";

/**
 * Emissions are searched for cargo up to so many tonnes: a way of 40,000 km at 30 grams a tonne-km, 1.2 million grams a tonne, stays below
 * the 2^31 that a bound can hold.
 */
const MAXIMUM_TONNES = 1_000;
const MAXIMUM_GRAMS = 2 ** 31 - 1;
const NO_STORAGE = { freeMinutes: 0, tiers: [] };

/** Grams CO2e of the cargo beside its cents, as an itinerary tells them: each hop, and each lift where the box is handled. Throws BadInput. */
export function buildGramArrays(network: Network, tonnes: number): CostArrays {
  const { timetable } = network;
  if (tonnes > MAXIMUM_TONNES)
    throw new BadInput(
      "cargo",
      `${tonnes} t`,
      `at most ${MAXIMUM_TONNES} t in all where emissions are a criterion or limited (grams are searched as 32-bit integers); ask in parts`,
    );
  const known = hopGramsOf(network, tonnes);
  const { lift } = known;
  const carriage = new Int32Array(timetable.positionCount);
  timetable.services.forEach((_, service) => {
    let grams = 0;
    for (let p = timetable.firstPosition[service]! + 1; p < timetable.firstPosition[service + 1]!; p++) {
      grams += known.at(service, p);
      if (grams > MAXIMUM_GRAMS) throw new BadInput("cargo", `${tonnes} t`, "less where emissions are searched");
      carriage[p] = grams;
    }
  });
  return {
    stops: timetable.stops.map(() => ({
      originCents: lift,
      destinationCents: lift,
      storage: NO_STORAGE,
      transferCents: [{ fromTrack: null, toTrack: null, cents: lift }],
    })),
    drayageCents: new Int32Array(timetable.drayage.length).fill(lift),
    boardCents: new Int32Array(timetable.positionCount),
    carriageCents: carriage,
  };
}
