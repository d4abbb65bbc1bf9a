import type { Bounds } from "../../src/search/bounds.ts";
import { search } from "../../src/search/search.ts";
import { boundsFor, type Lab, listPairs, toQuery } from "../lab.ts";
import { formatDistribution, measureInterleaved, summarise, toYardstick, type Yardstick } from "../protocol.ts";
import { buildStaticPeers } from "../static-peers.ts";

/** Bounds of a new destination, into arrays used before, against one aStar; and the first query of a new cargo. */
export function measureBounds(lab: Lab, pairCount: number, seed: number): Yardstick[] {
  const peers = buildStaticPeers(lab);
  const bounds: number[] = [];
  const star: number[] = [];
  let recycled: Bounds | undefined;
  for (const pair of listPairs(lab, pairCount, seed)) {
    const query = toQuery(pair);
    const [ofBounds, ofStar] = measureInterleaved([
      () => {
        recycled = boundsFor(lab, query, recycled);
      },
      () => peers.aStar(pair.origin, pair.destination),
    ]);
    bounds.push(ofBounds!);
    star.push(ofStar!);
  }
  const [a, b] = [summarise(bounds), summarise(star)];
  return [toYardstick("bounds", a.p50 / b.p50, 1, `bounds ${formatDistribution(a)}; aStar ${formatDistribution(b)}`)];
}

/** Prices of a pricing date not seen before, bounds and search together, against the mean front. */
export function measureColdCargo(lab: Lab, pairCount: number, seed: number): Yardstick[] {
  const pairs = listPairs(lab, Math.min(pairCount, 200), seed);
  const warm = pairs.map((pair) => {
    const query = toQuery(pair);
    const bounds = boundsFor(lab, query);
    return measureInterleaved([() => search(lab.timetable, lab.costs, query, bounds)])[0]!;
  });
  const colds = pairs.slice(0, 5).map((pair, index) => {
    const start = performance.now();
    search(lab.timetable, lab.priceAgain(index + 1), toQuery(pair));
    return performance.now() - start;
  });
  const cold = summarise(colds);
  const { mean } = summarise(warm);
  return [
    toYardstick(
      "cold-cargo",
      cold.p50 / mean,
      5,
      `first query ${cold.p50.toFixed(0)} ms p50 of ${cold.count}, mean front ${(mean * 1000).toFixed(0)} us`,
    ),
  ];
}
