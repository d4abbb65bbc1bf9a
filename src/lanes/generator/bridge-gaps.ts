import { Heap } from "../heap.ts";
import { KM_PER_DEGREE, toVector } from "../sphere.ts";
import { cellCentre, cellWidthKm } from "./grid.ts";
import type { PointList } from "./point-list.ts";
import { isClear, type Waters } from "./waters.ts";

type Ends = readonly [from: number, to: number];

/**
 * Lanes that join parts of the graph which hold a port but see nothing of the rest: the shortest way over cells from any point
 * of the part to a point of another, its turns as new points.
 */
export function bridgeGaps(
  waters: Waters,
  points: PointList,
  lanes: readonly Ends[],
  open: readonly number[],
  ports: readonly number[],
): Ends[] {
  const parts = new Parts(points.list.length);
  for (const [from, to] of lanes) parts.join(from, to);
  const pointByCell = new Map(open.map((point) => [points.cellOf(waters, point), point]));
  const bridges: Ends[] = [];
  const alone: number[] = [];
  for (const port of ports)
    while (!parts.isLarge(port) && !alone.some((other) => parts.isSame(other, port))) {
      const way = findWay(waters, pointByCell, (point) => parts.isSame(point, port));
      if (!way) {
        alone.push(port);
        break;
      }
      const bridge = [way.from, ...straighten(waters, way.cells).map((cell) => points.addCell(waters, cell)), way.to];
      for (let index = 0; index + 1 < bridge.length; index++)
        if (bridge[index] !== bridge[index + 1]) bridges.push([bridge[index]!, bridge[index + 1]!]);
      parts.join(way.from, way.to);
    }
  return bridges;
}

/** Parts of a graph as points are joined (disjoint sets). */
class Parts {
  private readonly above: Int32Array;
  private readonly size: Int32Array;

  constructor(count: number) {
    this.above = Int32Array.from({ length: count }, (_, index) => index);
    this.size = new Int32Array(count).fill(1);
  }

  join(a: number, b: number): void {
    const [first, second] = [this.root(a), this.root(b)];
    if (first === second) return;
    this.above[second] = first;
    this.size[first]! += this.size[second]!;
  }

  isSame(a: number, b: number): boolean {
    return this.root(a) === this.root(b);
  }

  /** A sea of its own, such as the Caspian, has more points than a harbour cut off. */
  isLarge(point: number): boolean {
    return this.size[this.root(point)]! >= LEAST_POINTS_OF_A_SEA;
  }

  private root(point: number): number {
    let root = point;
    while (this.above[root] !== root) root = this.above[root]!;
    for (let at = point; this.above[at] !== root; ) {
      const next = this.above[at]!;
      this.above[at] = root;
      at = next;
    }
    return root;
  }
}
const LEAST_POINTS_OF_A_SEA = 200;

/** The nearest way over cells from the points of a part to one of another. */
function findWay(
  waters: Waters,
  pointByCell: ReadonlyMap<number, number>,
  isOwn: (point: number) => boolean,
): { from: number; to: number; cells: number[] } | undefined {
  const km = new Map<number, number>();
  const cameFrom = new Map<number, number>();
  const heap = new Heap();
  for (const [cell, point] of pointByCell)
    if (isOwn(point)) {
      km.set(cell, 0);
      heap.push(0, cell);
    }
  while (heap.size > 0) {
    const cell = heap.pop();
    if (heap.key > km.get(cell)!) continue;
    const point = pointByCell.get(cell);
    if (point !== undefined && !isOwn(point)) {
      const cells = [cell];
      for (let at = cameFrom.get(cell); at !== undefined; at = cameFrom.get(at)) cells.push(at);
      cells.reverse();
      return { from: pointByCell.get(cells[0]!)!, to: point, cells };
    }
    relax(waters, cell, km, cameFrom, heap);
  }
  return undefined;
}

function relax(waters: Waters, cell: number, km: Map<number, number>, cameFrom: Map<number, number>, heap: Heap): void {
  const { grid, room } = waters;
  const [row, column] = [Math.floor(cell / grid.columns), cell % grid.columns];
  for (let dy = -1; dy <= 1; dy++)
    for (let dx = -1; dx <= 1; dx++) {
      const at = grid.wraps ? (column + dx + grid.columns) % grid.columns : column + dx;
      if (row + dy < 0 || row + dy >= grid.rows || at < 0 || at >= grid.columns) continue;
      const next = (row + dy) * grid.columns + at;
      if (room[next] === 0 || next === cell) continue;
      const step = Math.hypot(dx * cellWidthKm(grid, row), (dy * KM_PER_DEGREE) / grid.cellsPerDegree);
      const reached = km.get(cell)! + step;
      if (reached >= (km.get(next) ?? Number.POSITIVE_INFINITY)) continue;
      km.set(next, reached);
      cameFrom.set(next, cell);
      heap.push(reached, next);
    }
}

/** The cells between the ends where the way has to turn. */
function straighten(waters: Waters, cells: readonly number[]): number[] {
  const vectors = cells.map((cell) =>
    toVector(cellCentre(waters.grid, Math.floor(cell / waters.grid.columns), cell % waters.grid.columns)),
  );
  const turns: number[] = [];
  for (let at = 0; at < cells.length - 1; ) {
    let next = cells.length - 1;
    while (next > at + 1 && !isClear(waters, vectors[at]!, vectors[next]!)) next--;
    if (next < cells.length - 1) turns.push(cells[next]!);
    at = next;
  }
  return turns;
}
