import { Heap } from "../heap.ts";
import { EARTH_RADIUS_KM, type Vector } from "../sphere.ts";

/** A lane is left out when others already join its ends within this share more of its length. */
const STRETCH = 1.004;
/** Beyond so many settled nodes the search for a replacement is given up and the lane kept. */
const MOST_SETTLED = 250;

export interface Lane {
  readonly from: number;
  readonly to: number;
  readonly km: number;
  readonly kind: "lane" | "gate" | "harbour";
  /** Set of passages as bits. */
  readonly passages: number;
}

/**
 * A greedy spanner (Althöfer and others 1993): lanes by length, each kept unless kept ones do nearly as well through no other
 * passages than its own. Gates and harbour approaches are always kept.
 */
export function thinOut(vectors: readonly Vector[], lanes: readonly Lane[], report?: (done: number) => void): Lane[] {
  const kept = lanes.filter((lane) => lane.kind !== "lane");
  const lanesByNode: Lane[][] = vectors.map(() => []);
  for (const lane of kept) addLane(lanesByNode, lane);
  const search = new BoundedSearch(vectors, lanesByNode);
  const byLength = lanes
    .filter((lane) => lane.kind === "lane")
    .sort((a, b) => a.km - b.km || a.from - b.from || a.to - b.to);
  for (const [index, lane] of byLength.entries()) {
    if (report && index % 500_000 === 0) report(index);
    if (search.finds(lane, lane.km * STRETCH)) continue;
    kept.push(lane);
    addLane(lanesByNode, lane);
  }
  return kept;
}

function addLane(lanesByNode: Lane[][], lane: Lane): void {
  lanesByNode[lane.from]!.push(lane);
  lanesByNode[lane.to]!.push(lane);
}

/** A* between the ends of a lane, over kept lanes, within a length. */
class BoundedSearch {
  private readonly vectors: readonly Vector[];
  private readonly lanesByNode: readonly (readonly Lane[])[];
  private readonly heap = new Heap();
  private readonly km: Float64Array;
  private readonly stamp: Int32Array;
  private run = 0;

  constructor(vectors: readonly Vector[], lanesByNode: readonly (readonly Lane[])[]) {
    this.vectors = vectors;
    this.lanesByNode = lanesByNode;
    this.km = new Float64Array(vectors.length);
    this.stamp = new Int32Array(vectors.length);
  }

  finds(wanted: Lane, limitKm: number): boolean {
    const { heap, km, stamp, lanesByNode } = this;
    const run = ++this.run;
    const target = this.vectors[wanted.to]!;
    heap.clear();
    heap.push(wanted.km, wanted.from);
    km[wanted.from] = 0;
    stamp[wanted.from] = run;
    for (let settled = 0; heap.size > 0 && settled < MOST_SETTLED; settled++) {
      const node = heap.pop();
      if (node === wanted.to) return true;
      for (const lane of lanesByNode[node]!) {
        if ((lane.passages & ~wanted.passages) !== 0) continue;
        const next = lane.from === node ? lane.to : lane.from;
        const reached = km[node]! + lane.km;
        if (stamp[next] === run && km[next]! <= reached) continue;
        const least = reached + kmBetween(this.vectors[next]!, target);
        if (least > limitKm) continue;
        km[next] = reached;
        stamp[next] = run;
        heap.push(least, next);
      }
    }
    return false;
  }
}

/** Never longer than the great circle, within rounding. */
function kmBetween(a: Vector, b: Vector): number {
  const [x, y, z] = [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(x * x + y * y + z * z) / 2));
}
