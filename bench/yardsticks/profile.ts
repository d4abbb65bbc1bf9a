import { search } from "../../src/search/search.ts";
import { boundsFor, type Lab, listPairs, toProfileQuery, toQuery } from "../lab.ts";
import { formatDistribution, measureInterleaved, summarise, toYardstick, type Yardstick } from "../protocol.ts";
import { buildStaticPeers } from "../static-peers.ts";

const PROFILE_DAYS = 28;

/** Every option of 28 days against one front of the same pair. */
export function measureProfile(lab: Lab, pairCount: number, seed: number): Yardstick[] {
  const { timetable, costs } = lab;
  const profile: number[] = [];
  const single: number[] = [];
  let points = 0;
  const pairs = listPairs(lab, Math.min(pairCount, 400), seed);
  for (const pair of pairs) {
    const query = toQuery(pair);
    const all = toProfileQuery(pair, PROFILE_DAYS);
    const bounds = boundsFor(lab, query);
    points += search(timetable, costs, all, bounds).front.length;
    const [ofProfile, ofSingle] = measureInterleaved([
      () => search(timetable, costs, all, bounds),
      () => search(timetable, costs, query, bounds),
    ]);
    profile.push(ofProfile!);
    single.push(ofSingle!);
  }
  const [a, b] = [summarise(profile), summarise(single)];
  const detail = `profile ${formatDistribution(a)}; front ${formatDistribution(b)}; ${pairs.length} pairs, ${(points / pairs.length).toFixed(1)} options a profile`;
  return [toYardstick("profile-p50", a.p50 / b.p50, 2, detail), toYardstick("profile-p95", a.p95 / b.p95, 6, detail)];
}

/** Full fronts between all stations, bounds of each destination included, against the mean aStar of the same pairs. */
export function measureMatrix(lab: Lab, stationCount: number): Yardstick[] {
  const { timetable, costs, stations } = lab;
  const peers = buildStaticPeers(lab);
  const chosen = stations.slice(0, stationCount);
  let fronts = 0;
  const start = performance.now();
  for (const destination of chosen) {
    const bounds = boundsFor(lab, toQuery({ origin: destination, destination, readyMinute: lab.readyMinute }));
    for (const origin of chosen) {
      if (origin === destination) continue;
      search(timetable, costs, toQuery({ origin, destination, readyMinute: lab.readyMinute }), bounds);
      fronts++;
    }
  }
  const perFront = (performance.now() - start) / fronts;
  const mean = meanStar(lab, peers.aStar);
  return [
    toYardstick(
      "matrix",
      perFront / mean,
      0.4,
      `${fronts} fronts, ${(perFront * 1000).toFixed(0)} us each; aStar mean of the pairs of the protocol ${(mean * 1000).toFixed(0)} us`,
    ),
  ];
}

function meanStar(lab: Lab, aStar: (origin: number, destination: number) => unknown): number {
  return summarise(
    listPairs(lab, 500, 42).map((pair) => measureInterleaved([() => aStar(pair.origin, pair.destination)])[0]!),
  ).mean;
}
