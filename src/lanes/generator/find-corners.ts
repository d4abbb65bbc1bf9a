import { KM_PER_DEGREE, type Position, toRadians, toVector, type Vector } from "../sphere.ts";
import { cellCentre, type Grid } from "./grid.ts";
import type { CoastRing } from "./trace-coast.ts";
import { isClear, type Waters } from "./waters.ts";

/** Coasts are simplified by this much; more than the step of a cell, less than the slack of the lanes. */
const TOLERANCE_KM = 2.4;
/** A corner that turns less is not worth a node. */
const LEAST_TURN = toRadians(3);

/** A place where a shortest way may turn: the land lies between `before` and `after`, unit vectors east and north. */
export interface Corner {
  readonly position: Position;
  readonly vector: Vector;
  readonly before: readonly [east: number, north: number];
  readonly after: readonly [east: number, north: number];
}

/** The convex corners of the simplified coasts, each once, north-west first along each ring. */
export function findCorners(waters: Waters, rings: readonly CoastRing[]): Corner[] {
  const corners: Corner[] = [];
  const isTaken = new Set<number>();
  for (const ring of rings) {
    const kept = simplify(waters, ring);
    for (let index = 0; index < kept.length; index++) {
      const at = kept[index]!;
      const before = kept[(index + kept.length - 1) % kept.length]!;
      const after = kept[(index + 1) % kept.length]!;
      const corner = toCorner(waters, at, before, after, isTaken);
      if (corner) corners.push(corner);
    }
  }
  return corners;
}

type Corners = readonly [x: number, y: number];

function toCorner(
  waters: Waters,
  at: Corners,
  before: Corners,
  after: Corners,
  isTaken: Set<number>,
): Corner | undefined {
  const toBefore = direction(waters.grid, at, before);
  const toAfter = direction(waters.grid, at, after);
  // Closed cells lie on the right hand: the way round them turns right where they are convex (rows grow southward).
  const turn = Math.atan2(
    toBefore[0] * toAfter[1] - toBefore[1] * toAfter[0],
    -(toBefore[0] * toAfter[0] + toBefore[1] * toAfter[1]),
  );
  if (turn < LEAST_TURN) return undefined;
  const cell = openCellAt(waters, at, [-(toBefore[0] + toAfter[0]), -(toBefore[1] + toAfter[1])]);
  if (cell < 0 || isTaken.has(cell)) return undefined;
  isTaken.add(cell);
  const { columns } = waters.grid;
  const centre = cellCentre(waters.grid, Math.floor(cell / columns), cell % columns);
  const position = { latitude: round(centre.latitude), longitude: round(centre.longitude) };
  return { position, vector: toVector(position), before: toBefore, after: toAfter };
}

function round(degrees: number): number {
  return Math.round(degrees * 100) / 100;
}

/** The open cell beside a grid corner that lies farthest outward. */
function openCellAt({ grid, open }: Waters, [x, y]: Corners, outward: readonly [number, number]): number {
  let [best, bestReach] = [-1, Number.NEGATIVE_INFINITY];
  for (const [dx, dy] of [
    [0, 0],
    [-1, 0],
    [0, -1],
    [-1, -1],
  ] as const) {
    const row = y + dy;
    const column = grid.wraps ? (((x + dx) % grid.columns) + grid.columns) % grid.columns : x + dx;
    if (row < 0 || row >= grid.rows || column < 0 || column >= grid.columns) continue;
    const cell = row * grid.columns + column;
    const reach = (dx + 0.5) * outward[0] - (dy + 0.5) * outward[1];
    if (open[cell] === 1 && reach > bestReach) [best, bestReach] = [cell, reach];
  }
  return best;
}

function direction(grid: Grid, from: Corners, to: Corners): readonly [number, number] {
  const [east, north] = offsetKm(grid, from, to);
  const length = Math.hypot(east, north) || 1;
  return [east / length, north / length];
}

function offsetKm(grid: Grid, from: Corners, to: Corners): readonly [number, number] {
  const kmPerCell = KM_PER_DEGREE / grid.cellsPerDegree;
  const latitude = grid.north - (from[1] + to[1]) / 2 / grid.cellsPerDegree;
  return [(to[0] - from[0]) * kmPerCell * Math.cos(toRadians(latitude)), (from[1] - to[1]) * kmPerCell];
}

/**
 * Douglas and Peucker (1973) with one more rule: neighbours that are kept see one another. The ring's last point is its first
 * and is not repeated.
 */
function simplify(waters: Waters, ring: CoastRing): readonly Corners[] {
  const isKept = new Uint8Array(ring.length);
  const last = ring.length - 1;
  let farthest = 0;
  for (let index = 1; index < last; index++)
    if (squaredKm(waters.grid, ring[0]!, ring[index]!) > squaredKm(waters.grid, ring[0]!, ring[farthest]!))
      farthest = index;
  isKept[0] = 1;
  isKept[farthest] = 1;
  const open: [number, number][] = [
    [0, farthest],
    [farthest, last],
  ];
  for (let span = open.pop(); span; span = open.pop()) {
    const [from, to] = span;
    if (to - from < 2) continue;
    const [worst, deviationKm] = farthestFromChord(waters.grid, ring, from, to);
    if (deviationKm <= TOLERANCE_KM && isChordClear(waters, ring[from]!, ring[to]!)) continue;
    isKept[worst] = 1;
    open.push([from, worst], [worst, to]);
  }
  return ring.filter((_, index) => isKept[index] === 1);
}

function squaredKm(grid: Grid, from: Corners, to: Corners): number {
  const [east, north] = offsetKm(grid, from, to);
  return east * east + north * north;
}

function farthestFromChord(grid: Grid, ring: CoastRing, from: number, to: number): [index: number, km: number] {
  const [east, north] = offsetKm(grid, ring[from]!, ring[to]!);
  const squared = east * east + north * north || 1;
  let [worst, worstKm] = [from + 1, -1];
  for (let index = from + 1; index < to; index++) {
    const [x, y] = offsetKm(grid, ring[from]!, ring[index]!);
    const share = Math.max(0, Math.min(1, (x * east + y * north) / squared));
    const km = Math.hypot(x - share * east, y - share * north);
    if (km > worstKm) [worst, worstKm] = [index, km];
  }
  return [worst, worstKm];
}

/** Whether the open cells beside two ring points see one another. */
function isChordClear(waters: Waters, from: Corners, to: Corners): boolean {
  const vectors = [from, to].map((at) => {
    const cell = openCellAt(waters, at, [0, 0]);
    return toVector(cellCentre(waters.grid, Math.floor(cell / waters.grid.columns), cell % waters.grid.columns));
  });
  return isClear(waters, vectors[0]!, vectors[1]!);
}
