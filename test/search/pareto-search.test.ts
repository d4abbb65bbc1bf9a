import { describe, expect, it } from "vitest";
import { enumerateFront } from "../oracle/enumerate-front.ts";
import { buildRandomInstance } from "../oracle/random-instance.ts";
import { searchInstance } from "./pack-instance.ts";

const SCALE = Number(process.env.TEST_SCALE ?? "0.1");
const INSTANCES = Math.round(1000 * SCALE);

describe("the front of the engine", () => {
  it(`equals exhaustive enumeration, path and all, on ${INSTANCES} random instances`, () => {
    let points = 0;
    let answered = 0;
    for (let seed = 201; seed <= INSTANCES + 200; seed++) {
      const instance = buildRandomInstance(seed);
      const wanted = enumerateFront(instance);
      expect(searchInstance(instance), `seed ${seed}`).toEqual(wanted);
      points += wanted.length;
      if (wanted.length > 0) answered++;
    }
    console.log(
      `seeds 201 to ${INSTANCES + 200}: ${answered} answered, ${(points / answered).toFixed(2)} points a front`,
    );
    expect(points / answered).toBeGreaterThanOrEqual(4);
  });
});
