import { KM_PER_DEGREE } from "../sphere.ts";
import { cellWidthKm, type Grid } from "./grid.ts";

/** Distances are kept in decametres, at most 655 km. */
const FAR = 65_535;
const LEAD_IN = 2_000;

/**
 * Distance of every cell from the nearest source cell in decametres: two passes over eight neighbours (Borgefors 1986),
 * never too short and at most a fifth too long.
 */
export function distanceFrom(grid: Grid, isSource: (cell: number) => boolean): Uint16Array {
  const field = new Uint16Array(grid.rows * grid.columns);
  for (let cell = 0; cell < field.length; cell++) field[cell] = isSource(cell) ? 0 : FAR;
  for (let row = 0; row < grid.rows; row++) sweepRow(grid, field, row, row - 1, 1);
  for (let row = grid.rows - 1; row >= 0; row--) sweepRow(grid, field, row, row + 1, -1);
  return field;
}

function sweepRow(grid: Grid, field: Uint16Array, row: number, before: number, direction: 1 | -1): void {
  const { columns, wraps } = grid;
  const height = Math.round((KM_PER_DEGREE / grid.cellsPerDegree) * 100);
  const width = Math.round(cellWidthKm(grid, row) * 100);
  const diagonal = Math.round(Math.hypot(height, width));
  const start = row * columns;
  const hasBefore = before >= 0 && before < grid.rows;
  const startBefore = before * columns;
  const lead = wraps ? Math.min(LEAD_IN, columns) : 0;
  for (let step = -lead; step < columns; step++) {
    const at = direction === 1 ? step : columns - 1 - step;
    const column = at < 0 ? at + columns : at >= columns ? at - columns : at;
    let best = field[start + column]!;
    if (best === 0) continue;
    const previous = neighbour(column - direction, columns, wraps);
    if (previous >= 0) best = Math.min(best, field[start + previous]! + width);
    if (hasBefore) {
      best = Math.min(best, field[startBefore + column]! + height);
      if (previous >= 0) best = Math.min(best, field[startBefore + previous]! + diagonal);
      const next = neighbour(column + direction, columns, wraps);
      if (next >= 0) best = Math.min(best, field[startBefore + next]! + diagonal);
    }
    field[start + column] = best;
  }
}

function neighbour(column: number, columns: number, wraps: boolean): number {
  if (column >= 0 && column < columns) return column;
  return wraps ? (column + columns) % columns : -1;
}
