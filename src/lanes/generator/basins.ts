import { cellAt, type Grid } from "./grid.ts";
import type { Position } from "../sphere.ts";

/** A point of the world ocean and one of the Caspian: what gates do not join with either is left out. */
const BASIN_POINTS: readonly Position[] = [
  { latitude: 0.01, longitude: -25.01 },
  { latitude: 42.01, longitude: 50.51 },
];

/** Closes every open cell that neither water nor gates join with the ocean or the Caspian. */
export function closePonds(grid: Grid, open: Uint8Array, gates: readonly (readonly Position[])[]): void {
  const { labels, count } = labelBasins(grid, open);
  const basins = Int32Array.from({ length: count + 1 }, (_, index) => index);
  const rootOf = (basin: number): number => {
    let root = basin;
    while (basins[root] !== root) root = basins[root]!;
    return root;
  };
  for (const gate of gates) {
    const joined = gate.map((point) => labelAt(grid, labels, point)).filter((label) => label > 0);
    for (const label of joined) basins[rootOf(label)] = rootOf(joined[0]!);
  }
  const kept = new Set(BASIN_POINTS.map((point) => rootOf(labelAt(grid, labels, point))));
  const isKept = Uint8Array.from({ length: count + 1 }, (_, label) => (label > 0 && kept.has(rootOf(label)) ? 1 : 0));
  for (let cell = 0; cell < open.length; cell++) open[cell] = isKept[labels[cell]!]!;
}

function labelAt(grid: Grid, labels: Int32Array, { latitude, longitude }: Position): number {
  const cell = cellAt(grid, latitude, longitude);
  return cell < 0 ? 0 : labels[cell]!;
}

/** Numbers the connected waters from 1; cells meet at their edges. */
function labelBasins(grid: Grid, open: Uint8Array): { labels: Int32Array; count: number } {
  const labels = new Int32Array(open.length);
  const stack: number[] = [];
  let count = 0;
  for (let start = 0; start < open.length; start++) {
    if (open[start] === 0 || labels[start] !== 0) continue;
    labels[start] = ++count;
    stack.push(start);
    for (let cell = stack.pop(); cell !== undefined; cell = stack.pop())
      for (const next of neighbours(grid, cell))
        if (next >= 0 && open[next] === 1 && labels[next] === 0) {
          labels[next] = count;
          stack.push(next);
        }
  }
  return { labels, count };
}

const around: [number, number, number, number] = [0, 0, 0, 0];
function neighbours({ columns, rows, wraps }: Grid, cell: number): readonly number[] {
  const column = cell % columns;
  around[0] = cell - columns;
  around[1] = cell + columns < columns * rows ? cell + columns : -1;
  around[2] = column > 0 ? cell - 1 : wraps ? cell + columns - 1 : -1;
  around[3] = column < columns - 1 ? cell + 1 : wraps ? cell - columns + 1 : -1;
  return around;
}
