import { search } from "../../src/search/search.ts";
import { boundsFor, type Lab, listPairs, toQuery } from "../lab.ts";
import { formatDistribution, measureInterleaved, summarise, toYardstick, type Yardstick } from "../protocol.ts";
import { buildRaptorPeer } from "../raptor-peer.ts";

/** Three criteria against two. */
export function measureRaptor(lab: Lab, pairCount: number, seed: number): Yardstick[] {
  const raptor = buildRaptorPeer(lab);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (const pair of listPairs(lab, Math.min(pairCount, 60), seed)) {
    const query = toQuery(pair);
    const bounds = boundsFor(lab, query);
    const [a, b] = measureInterleaved([() => search(lab.timetable, lab.costs, query, bounds), () => raptor(pair)]);
    ours.push(a!);
    theirs.push(b!);
  }
  const [a, b] = [summarise(ours), summarise(theirs)];
  return [
    toYardstick(
      "front-vs-raptor",
      a.p50 / b.p50,
      0.01,
      `front ${formatDistribution(a)}; raptor-journey-planner ${formatDistribution(b)}; ${a.count} pairs`,
    ),
  ];
}
