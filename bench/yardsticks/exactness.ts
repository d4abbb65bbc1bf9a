import { enumerateFront } from "../../test/oracle/enumerate-front.ts";
import { buildRandomInstance } from "../../test/oracle/random-instance.ts";
import { toLatest } from "../../test/oracle/turn-instance.ts";
import { searchInstance } from "../../test/search/pack-instance.ts";
import { toYardstick, type Yardstick } from "../protocol.ts";

/** Points missing or extra against exhaustive enumeration, both directions. The long suites are in the tests. */
export function measureExactness(instances: number, seed: number): Yardstick[] {
  let wrong = 0;
  let points = 0;
  for (let next = seed; next < seed + instances; next++) {
    const earliest = buildRandomInstance(next);
    for (const instance of [earliest, toLatest(earliest)]) {
      const wanted = new Set(enumerateFront(instance).map((point) => JSON.stringify(point)));
      const found = searchInstance(instance).map((point) => JSON.stringify(point));
      points += wanted.size;
      wrong +=
        found.filter((point) => !wanted.has(point)).length + wanted.size - found.filter((p) => wanted.has(p)).length;
    }
  }
  return [
    toYardstick(
      "exactness",
      wrong,
      0,
      `${points} points of ${2 * instances} instances from seed ${seed}, path and all`,
    ),
  ];
}
