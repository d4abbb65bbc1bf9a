import { Heap } from "./heap.ts";
import type { LaneGraph } from "./lane-graph.ts";

export const UNREACHED_METRES = 2 ** 31 - 1;

/** Distances from one node to all others (Dijkstra 1959, with a heap); the arrays are reused from call to call. */
export class LaneDistances {
  private readonly graph: LaneGraph;
  private readonly heap = new Heap();

  constructor(graph: LaneGraph) {
    this.graph = graph;
  }

  /** Metres from `start` to every node while a set of passages is closed; UNREACHED_METRES where no lane leads. */
  measure(start: number, closed: number, metres = new Int32Array(this.graph.positions.length)): Int32Array {
    const { firstArc, arcTo, arcMetres, arcPassages } = this.graph;
    const { heap } = this;
    metres.fill(UNREACHED_METRES);
    heap.clear();
    metres[start] = 0;
    heap.push(0, start);
    while (heap.size > 0) {
      const node = heap.pop();
      if (heap.key > metres[node]!) continue;
      for (let arc = firstArc[node]!; arc < firstArc[node + 1]!; arc++) {
        if ((arcPassages[arc]! & closed) !== 0) continue;
        const reached = metres[node]! + arcMetres[arc]!;
        const next = arcTo[arc]!;
        if (reached >= metres[next]!) continue;
        metres[next] = reached;
        heap.push(reached, next);
      }
    }
    return metres;
  }
}
