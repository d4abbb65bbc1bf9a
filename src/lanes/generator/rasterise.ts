import type { Grid } from "./grid.ts";

/** A closed ring of longitude and latitude, longitudes unwrapped: no step of more than 180 degrees. */
export type Ring = readonly (readonly [longitude: number, latitude: number])[];

/**
 * Marks the cells of a grid that the rings cover (even-odd, by cell centre) and every cell that an edge touches:
 * a cell left unmarked holds no land at all.
 */
export function markRings(rings: Iterable<Ring>, grid: Grid, cells: Uint8Array, touch = true): void {
  const crossingsByRow: number[][] = Array.from({ length: grid.rows }, () => []);
  for (const ring of rings)
    for (let index = 0; index + 1 < ring.length; index++) {
      const [x0, y0] = [toColumn(grid, ring[index]![0]), toRow(grid, ring[index]![1])];
      const [x1, y1] = [toColumn(grid, ring[index + 1]![0]), toRow(grid, ring[index + 1]![1])];
      if (Math.max(y0, y1) < 0 || Math.min(y0, y1) > grid.rows) continue;
      addCrossings(crossingsByRow, x0, y0, x1, y1);
      if (touch) touchCells(grid, cells, x0, y0, x1, y1);
    }
  for (const [row, crossings] of crossingsByRow.entries()) {
    crossings.sort((a, b) => a - b);
    for (let index = 0; index + 1 < crossings.length; index += 2)
      markSpan(grid, cells, row, crossings[index]!, crossings[index + 1]!);
  }
}

function toColumn(grid: Grid, longitude: number): number {
  return (longitude - grid.west) * grid.cellsPerDegree;
}

function toRow(grid: Grid, latitude: number): number {
  return (grid.north - latitude) * grid.cellsPerDegree;
}

function addCrossings(crossingsByRow: number[][], x0: number, y0: number, x1: number, y1: number): void {
  const first = Math.max(0, Math.ceil(Math.min(y0, y1) - 0.5));
  const last = Math.min(crossingsByRow.length - 1, Math.ceil(Math.max(y0, y1) - 0.5) - 1);
  for (let row = first; row <= last; row++) crossingsByRow[row]!.push(x0 + ((row + 0.5 - y0) / (y1 - y0)) * (x1 - x0));
}

function markSpan(grid: Grid, cells: Uint8Array, row: number, from: number, to: number): void {
  const first = grid.wraps ? Math.ceil(from - 0.5) : Math.max(0, Math.ceil(from - 0.5));
  const last = grid.wraps ? Math.ceil(to - 0.5) - 1 : Math.min(grid.columns, Math.ceil(to - 0.5)) - 1;
  for (let column = first; column <= last; column++) markCell(grid, cells, row, column);
}

/** Steps along an edge by a fifth of a cell; a step over a corner marks both cells beside it, so that nothing slips through. */
function touchCells(grid: Grid, cells: Uint8Array, x0: number, y0: number, x1: number, y1: number): void {
  const steps = Math.ceil(Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0)) * 5);
  let [row, column] = [Math.floor(y0), Math.floor(x0)];
  markCell(grid, cells, row, column);
  for (let step = 1; step <= steps; step++) {
    const nextRow = Math.floor(y0 + (step / steps) * (y1 - y0));
    const nextColumn = Math.floor(x0 + (step / steps) * (x1 - x0));
    if (nextRow !== row && nextColumn !== column) {
      markCell(grid, cells, row, nextColumn);
      markCell(grid, cells, nextRow, column);
    }
    [row, column] = [nextRow, nextColumn];
    markCell(grid, cells, row, column);
  }
}

function markCell(grid: Grid, cells: Uint8Array, row: number, column: number): void {
  if (row < 0 || row >= grid.rows) return;
  const inside = grid.wraps ? ((column % grid.columns) + grid.columns) % grid.columns : column;
  if (inside >= 0 && inside < grid.columns) cells[row * grid.columns + inside] = 1;
}
