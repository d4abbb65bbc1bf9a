import type { Bounds } from "../../src/search/bounds.ts";
import { search } from "../../src/search/search.ts";
import { boundsFor, completeFor, type Lab, type Pair, toQuery } from "../lab.ts";
import {
  buildRandom,
  formatDistribution,
  measureInterleaved,
  pick,
  summarise,
  toYardstick,
  type Yardstick,
} from "../protocol.ts";
import { buildSyntheticLab } from "../synthetic-lab.ts";

/** The larger the network, the fewer of the pairs drawn have a way with at most four transfers; an empty search is no measure. */
const DRAWN_PER_PAIR = 30;

/** Pairs of one corridor, so that the same question is asked of each size. */
function listNearPairs(lab: Lab, count: number, seed: number): Pair[] {
  const random = buildRandom(seed);
  const stations = lab.stations.slice(0, 104);
  const ports = lab.ports.slice(0, 1150);
  return Array.from({ length: count }, (_, n) => ({
    origin: pick(random, n % 2 === 0 ? stations : ports),
    destination: pick(random, ports),
    readyMinute: lab.readyMinute,
  })).filter(({ origin, destination }) => origin !== destination);
}

function measureSize(size: number, pairCount: number, seed: number) {
  const lab = buildSyntheticLab(size, seed);
  const fronts: number[] = [];
  const bounds: number[] = [];
  let recycled: Bounds | undefined;
  for (const pair of listNearPairs(lab, pairCount * DRAWN_PER_PAIR, seed)) {
    if (fronts.length === pairCount) break;
    const query = toQuery(pair);
    recycled = boundsFor(lab, query, recycled);
    if (search(lab.timetable, lab.costs, query, recycled).front.length === 0) continue;
    const [ofBounds, ofFront] = measureInterleaved([
      () => {
        recycled = completeFor(lab, query, boundsFor(lab, query, recycled));
      },
      () => search(lab.timetable, lab.costs, query, recycled),
    ]);
    fronts.push(ofFront!);
    bounds.push(ofBounds!);
  }
  return {
    fronts: summarise(fronts),
    bounds: summarise(bounds),
    events: lab.timetable.eventCount,
    answered: fronts.length,
  };
}

/** A network ten times as large: how much the median front grows. With a third size (100) its figures are in the detail. */
export function measureGrowth(pairCount: number, seed: number, sizes: readonly number[]): Yardstick[] {
  const all = sizes.map((size) => ({ size, ...measureSize(size, Math.min(pairCount, 80), seed) }));
  const [one, ten] = all;
  const detail = all
    .map(
      ({ size, fronts, bounds, events, answered }) =>
        `${size}x: ${events} events, ${answered} pairs, front ${formatDistribution(fronts)}, bounds ${((bounds.p50 / events) * 1e6).toFixed(1)} ns an event`,
    )
    .join("; ");
  return [toYardstick("growth-10x", ten!.fronts.p50 / one!.fronts.p50, 1.5, detail)];
}
