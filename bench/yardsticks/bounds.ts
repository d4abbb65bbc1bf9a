import type { Bounds } from "../../src/search/bounds.ts";
import { search } from "../../src/search/search.ts";
import { boundsFor, completeFor, type Lab, listPairs, toQuery } from "../lab.ts";
import {
  type Distribution,
  formatDistribution,
  measureInterleaved,
  summarise,
  toYardstick,
  type Yardstick,
} from "../protocol.ts";
import { buildStaticPeers } from "../static-peers.ts";

/**
 * Bounds of a new destination, into arrays used before, against one aStar: all that a query pays for them, those parts that are
 * built for its origin alone included. Beside it, for every origin at once.
 */
export function measureBounds(lab: Lab, pairCount: number, seed: number): Yardstick[] {
  const peers = buildStaticPeers(lab);
  const everywhere = [...lab.timetable.stops.keys()];
  const times: number[][] = [[], [], []];
  let recycled: Bounds | undefined;
  for (const pair of listPairs(lab, pairCount, seed)) {
    const query = toQuery(pair);
    measureInterleaved([
      () => {
        recycled = completeFor(lab, query, boundsFor(lab, query, recycled));
      },
      () => peers.aStar(pair.origin, pair.destination),
      () => {
        recycled = completeFor(lab, query, boundsFor(lab, query, recycled), everywhere);
      },
    ]).forEach((milliseconds, index) => {
      times[index]!.push(milliseconds);
    });
  }
  const [bounds, star, all] = times.map(summarise) as [Distribution, Distribution, Distribution];
  const detail = `bounds ${formatDistribution(bounds)}; aStar ${formatDistribution(star)}; for every origin ${formatDistribution(all)}`;
  return [toYardstick("bounds", bounds.p50 / star.p50, 1, detail)];
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
