import { KM_PER_DEGREE, type Position, toRadians } from "../sphere.ts";

/** A raster of equal steps in latitude and longitude; row 0 is the northernmost. */
export interface Grid {
  readonly west: number;
  readonly north: number;
  readonly columns: number;
  readonly rows: number;
  readonly cellsPerDegree: number;
  /** The last column touches the first. */
  readonly wraps: boolean;
}

export interface Window {
  readonly south: number;
  readonly north: number;
  readonly west: number;
  readonly east: number;
}

export const CELLS_PER_DEGREE = 50;
/** No lane south of 60 S or north of 82 N: ice. */
export const WORLD: Window = { south: -60, north: 82, west: -180, east: 180 };

export function createGrid(window: Window, cellsPerDegree = CELLS_PER_DEGREE): Grid {
  return {
    west: window.west,
    north: window.north,
    columns: Math.round((window.east - window.west) * cellsPerDegree),
    rows: Math.round((window.north - window.south) * cellsPerDegree),
    cellsPerDegree,
    wraps: window.east - window.west === 360,
  };
}

export function cellCentre(grid: Grid, row: number, column: number): Position {
  const longitude = grid.west + (column + 0.5) / grid.cellsPerDegree;
  return {
    latitude: grid.north - (row + 0.5) / grid.cellsPerDegree,
    longitude: longitude > 180 ? longitude - 360 : longitude < -180 ? longitude + 360 : longitude,
  };
}

/** Index of the cell that holds a position, -1 outside the grid. */
export function cellAt(grid: Grid, latitude: number, longitude: number): number {
  const row = Math.floor((grid.north - latitude) * grid.cellsPerDegree);
  let column = Math.floor((longitude - grid.west) * grid.cellsPerDegree);
  if (grid.wraps) column = ((column % grid.columns) + grid.columns) % grid.columns;
  return row < 0 || row >= grid.rows || column < 0 || column >= grid.columns ? -1 : row * grid.columns + column;
}

/** Width of a cell in km at the middle of a row. */
export function cellWidthKm(grid: Grid, row: number): number {
  return (KM_PER_DEGREE / grid.cellsPerDegree) * Math.cos(toRadians(grid.north - (row + 0.5) / grid.cellsPerDegree));
}
