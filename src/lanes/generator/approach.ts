import { Heap } from "../heap.ts";
import { KM_PER_DEGREE, type Position, toRadians } from "../sphere.ts";
import { cellAt, cellCentre, createGrid, type Grid } from "./grid.ts";
import { type Land, markLand } from "./land.ts";
import type { Waters } from "./waters.ts";

/** Around a port the land is drawn this fine, within this many degrees; again farther where the sea is not reached. */
const FINE_CELLS_PER_DEGREE = 200;
const REACHES_DEGREES = [0.35, 1.2];
/** A km over land counts as so many: basins and river mouths are narrower than the outline shows. */
const LAND_WEIGHT = 8;
/** A gate is taken as the way out when the open sea is not reached within so many km more. */
const GATE_GRACE_KM = 8;

/** The way from a port to where lanes begin: open water, or a leg of a gate. */
export interface Approach {
  readonly points: readonly Position[];
  readonly gateLeg?: GateLeg;
}

export interface GateLeg {
  readonly gate: number;
  /** Between the points `leg` and `leg + 1` of the gate. */
  readonly leg: number;
}

/** The cheapest way from a port out to open water or a gate; undefined where neither is near. */
export function findApproach(
  land: Land,
  waters: Waters,
  gates: readonly (readonly Position[])[],
  port: Position,
): Approach | undefined {
  for (const reach of REACHES_DEGREES) {
    const approach = new LocalSea(land, waters, gates, port, reach).findApproach(port);
    if (approach) return approach;
  }
  return undefined;
}

class LocalSea {
  private readonly grid: Grid;
  private readonly isLand: Uint8Array;
  private readonly legByCell = new Map<number, GateLeg>();
  private readonly waters: Waters;

  constructor(land: Land, waters: Waters, gates: readonly (readonly Position[])[], port: Position, reach: number) {
    const wide = Math.ceil((reach / Math.cos(toRadians(port.latitude))) * 50) / 50;
    const [latitude, longitude] = [Math.round(port.latitude * 50) / 50, Math.round(port.longitude * 50) / 50];
    this.grid = createGrid(
      { south: latitude - reach, north: latitude + reach, west: longitude - wide, east: longitude + wide },
      FINE_CELLS_PER_DEGREE,
    );
    this.isLand = markLand(land, this.grid, false);
    this.waters = waters;
    for (const [gate, points] of gates.entries())
      for (let leg = 0; leg + 1 < points.length; leg++) this.carve(points[leg]!, points[leg + 1]!, { gate, leg });
  }

  private carve(from: Position, to: Position, gateLeg: GateLeg): void {
    const steps = Math.ceil(
      3 *
        FINE_CELLS_PER_DEGREE *
        Math.max(Math.abs(to.latitude - from.latitude), Math.abs(to.longitude - from.longitude)),
    );
    for (let step = 0; step <= steps; step++) {
      const share = step / steps;
      const cell = this.cellOf({
        latitude: from.latitude + share * (to.latitude - from.latitude),
        longitude: from.longitude + share * (to.longitude - from.longitude),
      });
      if (cell < 0 || this.legByCell.has(cell)) continue;
      this.isLand[cell] = 0;
      this.legByCell.set(cell, gateLeg);
    }
  }

  private cellOf({ latitude, longitude }: Position): number {
    for (const shift of [0, 360, -360]) {
      const cell = cellAt(this.grid, latitude, longitude + shift);
      if (cell >= 0) return cell;
    }
    return -1;
  }

  findApproach(port: Position): Approach | undefined {
    const start = this.cellOf(port);
    const cameFrom = new Int32Array(this.isLand.length).fill(-1);
    const cost = new Float64Array(this.isLand.length).fill(Number.POSITIVE_INFINITY);
    const heap = new Heap();
    cost[start] = 0;
    heap.push(0, start);
    let gateCell = -1;
    while (heap.size > 0) {
      const cell = heap.pop();
      if (heap.key > cost[cell]!) continue;
      if (gateCell >= 0 && cost[cell]! > cost[gateCell]! + GATE_GRACE_KM) break;
      if (this.isOpen(cell)) return { points: this.pointsTo(cell, cameFrom, port) };
      if (gateCell < 0 && this.legByCell.has(cell)) gateCell = cell;
      this.relax(cell, cost, cameFrom, heap);
    }
    if (gateCell < 0) return undefined;
    return { points: this.pointsTo(gateCell, cameFrom, port), gateLeg: this.legByCell.get(gateCell)! };
  }

  private isOpen(cell: number): boolean {
    const { latitude, longitude } = this.centre(cell);
    const coarse = cellAt(this.waters.grid, latitude, longitude);
    return coarse >= 0 && this.waters.open[coarse] === 1;
  }

  private centre(cell: number): Position {
    return cellCentre(this.grid, Math.floor(cell / this.grid.columns), cell % this.grid.columns);
  }

  private relax(cell: number, cost: Float64Array, cameFrom: Int32Array, heap: Heap): void {
    const { columns, rows } = this.grid;
    const [row, column] = [Math.floor(cell / columns), cell % columns];
    for (let dy = -1; dy <= 1; dy++)
      for (let dx = -1; dx <= 1; dx++) {
        if (row + dy < 0 || row + dy >= rows || column + dx < 0 || column + dx >= columns) continue;
        const next = cell + dy * columns + dx;
        const reached = cost[cell]! + this.stepKm(row, dx, dy) * (this.weight(cell) + this.weight(next)) * 0.5;
        if (reached >= cost[next]! || next === cell) continue;
        cost[next] = reached;
        cameFrom[next] = cell;
        heap.push(reached, next);
      }
  }

  private weight(cell: number): number {
    return this.isLand[cell] === 1 ? LAND_WEIGHT : 1;
  }

  private stepKm(row: number, dx: number, dy: number): number {
    const latitude = this.grid.north - (row + 0.5) / FINE_CELLS_PER_DEGREE;
    return (KM_PER_DEGREE / FINE_CELLS_PER_DEGREE) * Math.hypot(dx * Math.cos(toRadians(latitude)), dy);
  }

  /** The cells back to the port, as few turning points as cost nothing more. */
  private pointsTo(cell: number, cameFrom: Int32Array, port: Position): Position[] {
    const cells: number[] = [];
    for (let at = cell; at >= 0; at = cameFrom[at]!) cells.push(at);
    cells.reverse();
    const points = [port];
    // The middle of the port's own cell may lie in open water where the port itself does not.
    if (cells.length === 1) points.push(rounded(this.centre(cell)));
    for (let at = 0; at < cells.length - 1; ) {
      let next = at + 1;
      for (let reach = Math.min(cells.length - 1, at + 200); reach > next; reach--)
        if (this.isNoDearer(cells, at, reach)) next = reach;
      at = next;
      points.push(rounded(this.centre(cells[at]!)));
    }
    return points;
  }

  /** Whether the straight line between two cells of a way meets no more land than the way itself. */
  private isNoDearer(cells: readonly number[], from: number, to: number): boolean {
    const { columns } = this.grid;
    const [x0, y0] = [cells[from]! % columns, Math.floor(cells[from]! / columns)];
    const [x1, y1] = [cells[to]! % columns, Math.floor(cells[to]! / columns)];
    const steps = 2 * Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0));
    let landSteps = 0;
    for (let step = 0; step <= steps; step++) {
      const cell = Math.round(y0 + (step / steps) * (y1 - y0)) * columns + Math.round(x0 + (step / steps) * (x1 - x0));
      landSteps += this.isLand[cell]!;
    }
    let landCells = 0;
    for (let index = from; index <= to; index++) landCells += this.isLand[cells[index]!]!;
    return landSteps <= landCells * 2;
  }
}

function rounded({ latitude, longitude }: Position): Position {
  return { latitude: Math.round(latitude * 1e4) / 1e4, longitude: Math.round(longitude * 1e4) / 1e4 };
}
