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

/**
 * Prices of a cargo and date not seen before, bounds and search together, against the front with all of that at hand; a cargo of its own for
 * each pair, whose prices each of the repeats works out anew.
 */
export function measureColdCargo(lab: Lab, pairCount: number, seed: number): Yardstick[] {
  const times: number[][] = [[], [], []];
  for (const [number, pair] of listPairs(lab, Math.min(pairCount, 200), seed).entries()) {
    const query = toQuery(pair);
    const bounds = completeFor(lab, query, boundsFor(lab, query));
    measureInterleaved([
      () => search(lab.timetable, lab.priceAnew(number), query),
      () => search(lab.timetable, lab.costs, query, bounds),
      () => lab.priceAnew(number),
    ]).forEach((milliseconds, index) => {
      times[index]!.push(milliseconds);
    });
  }
  const [cold, warm, prices] = times.map(summarise) as [Distribution, Distribution, Distribution];
  const detail = `first query ${formatDistribution(cold)}, of which prices ${formatDistribution(prices)}; front ${formatDistribution(warm)}; ${warm.count} cargoes`;
  return [toYardstick("cold-cargo", cold.p50 / warm.mean, 5, detail)];
}
