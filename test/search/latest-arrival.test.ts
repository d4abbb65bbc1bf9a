import { describe, expect, it } from "vitest";
import { enumerateFront } from "../oracle/enumerate-front.ts";
import { buildRandomInstance } from "../oracle/random-instance.ts";
import { solveTimeOrdered } from "../oracle/time-ordered-front.ts";
import { solveTimeReversed } from "../oracle/time-reversed-front.ts";
import { mirror, toLatest, withoutDirection } from "../oracle/turn-instance.ts";
import { searchInstance } from "./pack-instance.ts";

const SCALE = Number(process.env.TEST_SCALE ?? "0.1");
const INSTANCES = Math.round(1000 * SCALE);
const FIRST_SEED = 5001;
const SEEDS = Array.from({ length: INSTANCES }, (_, index) => FIRST_SEED + index);

const toVector = ({ handoverMinute, costCents, transfers }: ReturnType<typeof enumerateFront>[number]) => ({
  handoverMinute,
  costCents,
  transfers,
});

describe("latest arrival", { timeout: 600_000 }, () => {
  it("equals exhaustive enumeration, path and all, and the programme from the last event back", () => {
    let points = 0;
    let dense = 0;
    let seed = FIRST_SEED;
    // Sparse instances are compared with the programme alone, which is quick.
    for (; dense < INSTANCES; seed++) {
      const instance = toLatest(buildRandomInstance(seed));
      const vectors = solveTimeReversed(instance);
      const found = searchInstance(instance);
      expect(found.map(toVector), `seed ${seed}`).toEqual(vectors);
      if (vectors.length < 3) continue;
      expect(found, `seed ${seed}`).toEqual(enumerateFront(instance));
      points += vectors.length;
      dense++;
    }
    console.log(
      `seeds ${FIRST_SEED} to ${seed - 1}: ${dense} enumerated, ${(points / dense).toFixed(2)} points a front`,
    );
    expect(points / dense).toBeGreaterThanOrEqual(4);
  });

  it("equals the earliest departure of the mirrored instance where nothing has a direction in time", () => {
    for (const seed of SEEDS) {
      const instance = toLatest(withoutDirection(buildRandomInstance(seed)));
      const mirrored = solveTimeOrdered(mirror(instance)).map(({ arrivalMinute, costCents, transfers }) => ({
        handoverMinute: -arrivalMinute,
        costCents,
        transfers,
      }));
      expect(searchInstance(instance).map(toVector), `seed ${seed}`).toEqual(mirrored);
    }
  });
});
