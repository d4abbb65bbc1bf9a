import { Heap } from "../heap.ts";
import type { Lane } from "./thin-out.ts";

/** The first closures are tried from about every fifth port, the others from every sixtieth, each from others. */
const FULL_CLOSURES = 2;
const STEP_FULL = 5;
const STEP_OTHERS = 60;

/** The lanes on a shortest way from some of the ports to any other, with each set of passages closed in turn. */
export function keepUsed(
  nodeCount: number,
  lanes: readonly Lane[],
  nodeByPort: ReadonlyMap<string, number>,
  closures: readonly number[],
): Lane[] {
  const tree = new Tree(nodeCount, lanes);
  const isUsed = new Uint8Array(lanes.length);
  for (const [index, closed] of closures.entries()) {
    const step = index < FULL_CLOSURES ? STEP_FULL : STEP_OTHERS;
    for (const [code, node] of nodeByPort) {
      if (drawOf(code) % step !== index % step) continue;
      tree.grow(node, closed);
      for (const other of nodeByPort.values()) tree.markWay(other, isUsed);
    }
  }
  return lanes.filter((_, lane) => isUsed[lane] === 1);
}

/** A number of a code that does not depend on the other ports. */
function drawOf(code: string): number {
  return [...code].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_003, 7);
}

/** Shortest ways from one node to all (Dijkstra 1959). */
class Tree {
  private readonly lanes: readonly Lane[];
  private readonly firstArc: Int32Array;
  private readonly arcTo: Int32Array;
  private readonly arcLane: Int32Array;
  private readonly laneKm: Float64Array;
  private readonly lanePassages: Int32Array;
  private readonly km: Float64Array;
  private readonly reachedBy: Int32Array;
  private readonly isMarked: Uint8Array;
  private readonly heap = new Heap();

  constructor(nodeCount: number, lanes: readonly Lane[]) {
    this.lanes = lanes;
    this.laneKm = Float64Array.from(lanes, ({ km }) => km);
    this.lanePassages = Int32Array.from(lanes, ({ passages }) => passages);
    this.firstArc = new Int32Array(nodeCount + 1);
    for (const { from, to } of lanes) {
      this.firstArc[from + 1]!++;
      this.firstArc[to + 1]!++;
    }
    for (let node = 0; node < nodeCount; node++) this.firstArc[node + 1]! += this.firstArc[node]!;
    const next = this.firstArc.slice(0, nodeCount);
    this.arcTo = new Int32Array(2 * lanes.length);
    this.arcLane = new Int32Array(2 * lanes.length);
    for (const [lane, { from, to }] of lanes.entries())
      for (const [tail, head] of [
        [from, to],
        [to, from],
      ] as const) {
        this.arcTo[next[tail]!] = head;
        this.arcLane[next[tail]!++] = lane;
      }
    this.km = new Float64Array(nodeCount);
    this.reachedBy = new Int32Array(nodeCount);
    this.isMarked = new Uint8Array(nodeCount);
  }

  grow(start: number, closed: number): void {
    const { km, reachedBy, heap, firstArc, arcTo, arcLane, laneKm, lanePassages } = this;
    km.fill(Number.POSITIVE_INFINITY);
    reachedBy.fill(-1);
    this.isMarked.fill(0);
    heap.clear();
    km[start] = 0;
    heap.push(0, start);
    while (heap.size > 0) {
      const node = heap.pop();
      if (heap.key > km[node]!) continue;
      for (let arc = firstArc[node]!; arc < firstArc[node + 1]!; arc++) {
        const lane = arcLane[arc]!;
        if ((lanePassages[lane]! & closed) !== 0) continue;
        const reached = km[node]! + laneKm[lane]!;
        if (reached >= km[arcTo[arc]!]!) continue;
        km[arcTo[arc]!] = reached;
        reachedBy[arcTo[arc]!] = lane;
        heap.push(reached, arcTo[arc]!);
      }
    }
  }

  /** Marks the lanes of the way from the start to a node. */
  markWay(end: number, isUsed: Uint8Array): void {
    for (let node = end; this.reachedBy[node]! >= 0 && this.isMarked[node] === 0; ) {
      this.isMarked[node] = 1;
      const lane = this.reachedBy[node]!;
      isUsed[lane] = 1;
      node = this.lanes[lane]!.from === node ? this.lanes[lane]!.to : this.lanes[lane]!.from;
    }
  }
}
