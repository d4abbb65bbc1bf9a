import { expect, it } from "vitest";
import { searchReach } from "../../src/search/reach.ts";
import { enumerateFront } from "../oracle/enumerate-front.ts";
import { buildRandomInstance } from "../oracle/random-instance.ts";
import { packInstance } from "./pack-instance.ts";

const INSTANCES = Math.round(400 * Number(process.env.TEST_SCALE ?? "0.1"));

it(`reaches every stop within limits as exhaustive enumeration does, seeds 80001 to ${80_000 + INSTANCES}`, {
  timeout: 600_000,
}, () => {
  let reached = 0;
  for (let seed = 80_001; seed <= 80_000 + INSTANCES; seed++) {
    const instance = buildRandomInstance(seed);
    const { timetable, costs, query } = packInstance(instance);
    const maximumCostCents = 60 + (seed % 60);
    const { fronts } = searchReach(timetable, costs, { ...query, maximumCostCents });
    instance.stops.forEach((_, stop) => {
      const wanted = enumerateFront(
        { ...instance, destinations: [stop] },
        { judge: (path) => (path.costCents <= maximumCostCents ? { grams: 0 } : null) },
      );
      const found = (fronts.find((one) => one.stop === stop)?.vectors ?? []).map(
        ({ arrivalMinute, costCents, transfers }) => ({
          arrivalMinute,
          costCents,
          transfers,
        }),
      );
      expect(found, `seed ${seed}, stop ${stop}`).toEqual(
        wanted.map(({ arrivalMinute, costCents, transfers }) => ({ arrivalMinute, costCents, transfers })),
      );
      reached += found.length;
    });
  }
  expect(reached).toBeGreaterThan(INSTANCES);
});
