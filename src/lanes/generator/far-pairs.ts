import { EARTH_RADIUS_KM, type Vector } from "../sphere.ts";

/** Shorter lanes are all kept. */
const FAR_KM = 300;
/** A neighbourhood's size as a share of the lane's length. */
const NEIGHBOURHOOD = 0.006;
const LEVELS = 7;

/**
 * Long lanes already found, by the neighbourhoods of their ends: a second lane between the same two adds nothing that a short
 * lane at either end would not (a well-separated pair decomposition, Callahan and Kosaraju 1995, on a fixed lattice).
 */
export class FarPairs {
  private readonly vectors: readonly Vector[];
  /** Number of each point's lattice cell, by level. */
  private readonly cells: readonly Int32Array[];
  private readonly taken: readonly Set<number>[];

  constructor(vectors: readonly Vector[]) {
    this.vectors = vectors;
    this.cells = Array.from({ length: LEVELS }, (_, level) =>
      numberCells(vectors, FAR_KM * 2 ** level * NEIGHBOURHOOD),
    );
    this.taken = Array.from({ length: LEVELS }, () => new Set());
  }

  has(from: number, to: number): boolean {
    const level = this.levelOf(from, to);
    return level >= 0 && this.taken[level]!.has(this.keyOf(level, from, to));
  }

  add(from: number, to: number): void {
    const level = this.levelOf(from, to);
    if (level >= 0) this.taken[level]!.add(this.keyOf(level, from, to));
  }

  private levelOf(from: number, to: number): number {
    const [a, b] = [this.vectors[from]!, this.vectors[to]!];
    const km = EARTH_RADIUS_KM * Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
    return km < FAR_KM ? -1 : Math.min(LEVELS - 1, Math.floor(Math.log2(km / FAR_KM)));
  }

  private keyOf(level: number, from: number, to: number): number {
    const [a, b] = [this.cells[level]![from]!, this.cells[level]![to]!];
    return Math.min(a, b) * this.vectors.length + Math.max(a, b);
  }
}

function numberCells(vectors: readonly Vector[], sizeKm: number): Int32Array {
  const numberByCell = new Map<string, number>();
  return Int32Array.from(vectors, (vector) => {
    const cell = vector.map((part) => Math.floor((part * EARTH_RADIUS_KM) / sizeKm)).join(" ");
    const known = numberByCell.get(cell);
    if (known !== undefined) return known;
    numberByCell.set(cell, numberByCell.size);
    return numberByCell.size - 1;
  });
}
