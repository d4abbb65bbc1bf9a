import { expect, it } from "vitest";
import { buildRandomInstance } from "../oracle/random-instance.ts";
import { searchInstance } from "./pack-instance.ts";

const INSTANCES = Math.round(1000 * Number(process.env.TEST_SCALE ?? "0.1"));
const EPSILON = 0.1;

it(`with epsilon ${EPSILON} every vector of the front has one that is at most so much dearer, on seeds 60001 on`, () => {
  let exact = 0;
  let rough = 0;
  for (let seed = 60_001; seed <= 60_000 + INSTANCES; seed++) {
    const instance = buildRandomInstance(seed);
    const front = searchInstance(instance);
    const found = searchInstance(instance, { epsilon: EPSILON });
    for (const wanted of front)
      expect(
        found.some(
          (point) =>
            point.arrivalMinute <= wanted.arrivalMinute &&
            point.transfers <= wanted.transfers &&
            point.costCents <= wanted.costCents * (1 + EPSILON),
        ),
        `seed ${seed}: ${JSON.stringify(wanted)}`,
      ).toBe(true);
    // Nothing is better than the exact front.
    for (const point of found)
      expect(
        front.some(
          (known) =>
            known.arrivalMinute <= point.arrivalMinute &&
            known.transfers <= point.transfers &&
            known.costCents <= point.costCents,
        ),
      ).toBe(true);
    exact += front.length;
    rough += found.length;
  }
  // Or the argument would do nothing.
  expect(rough).toBeLessThan(exact);
});
