import { search } from "../../src/search/search.ts";
import { boundsFor, type Lab, listPairs, toQuery } from "../lab.ts";
import {
  type Distribution,
  formatDistribution,
  measureInterleaved,
  summarise,
  toYardstick,
  type Yardstick,
} from "../protocol.ts";
import { buildStaticPeers } from "../static-peers.ts";

export const FRONT_IDS = [
  "front-p50",
  "front-p95",
  "front-mean",
  "front-p99",
  "front-default-p95",
  "front-2transfers-p50",
] as const;

/** Pairs drawn for each that is measured: some have no way with at most four transfers, and an empty search is no measure. */
const DRAWN_PER_PAIR = 2;

/** The full front with legs against one weighted aStar, query by query, the destination's bounds given. */
export function measureFront(lab: Lab, pairCount: number, seed: number): Yardstick[] {
  const { timetable, costs } = lab;
  const peers = buildStaticPeers(lab);
  const times: number[][] = [[], [], [], [], [], []];
  let points = 0;
  let answered = 0;
  let unanswered = 0;
  for (const pair of listPairs(lab, pairCount * DRAWN_PER_PAIR, seed)) {
    if (answered === pairCount) break;
    const four = toQuery(pair);
    const five = toQuery(pair, 5);
    const two = toQuery(pair, 2);
    const bounds = boundsFor(lab, five);
    const { front } = search(timetable, costs, four, bounds);
    if (front.length === 0) {
      unanswered++;
      continue;
    }
    answered++;
    points += front.length;
    measureInterleaved([
      () => peers.aStar(pair.origin, pair.destination),
      () => search(timetable, costs, four, bounds),
      () => peers.nba(pair.origin, pair.destination),
      () => peers.graphology(pair.origin, pair.destination),
      () => search(timetable, costs, five, bounds),
      () => search(timetable, costs, two, bounds),
    ]).forEach((milliseconds, index) => {
      times[index]!.push(milliseconds);
    });
  }
  const [star, front, nba, graphology, byDefault, two] = times.map(summarise) as [
    Distribution,
    Distribution,
    Distribution,
    Distribution,
    Distribution,
    Distribution,
  ];
  const detail = `front ${formatDistribution(front)}; aStar ${formatDistribution(star)}; nba ${formatDistribution(nba)}; graphology ${formatDistribution(graphology)}; seed ${seed}, ${(points / answered).toFixed(1)} points a front, ${answered} pairs answered; ${unanswered} more drawn have no way with at most 4 transfers`;
  return [
    toYardstick("front-p50", front.p50 / star.p50, 0.5, detail),
    toYardstick("front-p95", front.p95 / star.p95, 1.5, detail),
    toYardstick("front-mean", front.mean / star.mean, 1, detail),
    toYardstick("front-p99", front.p99 / star.p99, 3, detail),
    toYardstick(
      "front-default-p95",
      byDefault.p95 / star.p95,
      2.5,
      `at most 5 transfers ${formatDistribution(byDefault)}`,
    ),
    toYardstick("front-2transfers-p50", two.p50 / star.p50, 0.07, `at most 2 transfers ${formatDistribution(two)}`),
  ];
}
