import { type Position, toVector } from "../sphere.ts";
import { cellAt, cellCentre } from "./grid.ts";
import type { LanePoint } from "./link-visible.ts";
import type { Waters } from "./waters.ts";

/** The points of the graph, each position once. */
export class PointList {
  readonly list: (LanePoint & { readonly position: Position })[] = [];
  private readonly numberByKey = new Map<string, number>();

  /** The number of the point at a position; a corner loses its arms where a port or a gate lies on it. */
  add(position: Position, arms?: LanePoint["arms"]): number {
    const key = `${position.latitude.toFixed(4)} ${position.longitude.toFixed(4)}`;
    const known = this.numberByKey.get(key);
    if (known !== undefined) {
      if (!arms) this.list[known] = { position, vector: toVector(position) };
      return known;
    }
    this.numberByKey.set(key, this.list.length);
    this.list.push({ position, vector: toVector(position), ...(arms ? { arms } : {}) });
    return this.list.length - 1;
  }

  /** The number of the point at the middle of a cell. */
  addCell({ grid }: Waters, cell: number): number {
    const { latitude, longitude } = cellCentre(grid, Math.floor(cell / grid.columns), cell % grid.columns);
    return this.add({ latitude: Math.round(latitude * 100) / 100, longitude: Math.round(longitude * 100) / 100 });
  }

  cellOf({ grid }: Waters, point: number): number {
    const { latitude, longitude } = this.list[point]!.position;
    return cellAt(grid, latitude, longitude);
  }

  /** Whether lanes may begin at a point: it lies in open water. */
  isLanePoint(waters: Waters, point: number): boolean {
    const cell = this.cellOf(waters, point);
    return cell >= 0 && waters.open[cell] === 1 && waters.room[cell]! > 0;
  }
}
