import type { Ring } from "../../src/lanes/generator/rasterise.ts";
import {
  angleBetween,
  EARTH_RADIUS_KM,
  type Position,
  pointAlong,
  toPosition,
  toVector,
} from "../../src/lanes/sphere.ts";

const BUCKETS_PER_DEGREE = 5;
const STEP_KM = 5;

type Segment = readonly [x0: number, y0: number, x1: number, y1: number];

/**
 * How far lines run over land: crossings with the very outlines, counted from a start at sea. Shares nothing with the raster that
 * the lanes were drawn on.
 */
export class Outlines {
  private readonly segmentsByBucket = new Map<number, Segment[]>();

  constructor(rings: readonly Ring[]) {
    for (const ring of rings)
      for (let index = 0; index + 1 < ring.length; index++) this.add([...ring[index]!, ...ring[index + 1]!] as Segment);
  }

  private add(segment: Segment): void {
    const [x0, y0, x1, y1] = segment;
    const steps = Math.ceil(Math.hypot(x1 - x0, y1 - y0) * BUCKETS_PER_DEGREE * 4) + 1;
    const seen = new Set<number>();
    for (let step = 0; step <= steps; step++)
      seen.add(bucketOf(x0 + (step / steps) * (x1 - x0), y0 + (step / steps) * (y1 - y0)));
    for (const bucket of seen) {
      const segments = this.segmentsByBucket.get(bucket);
      if (segments) segments.push(segment);
      else this.segmentsByBucket.set(bucket, [segment]);
    }
  }

  /** Kilometres of a great circle inside the outlines; the start lies at sea. */
  kmInside(from: Position, to: Position): number {
    const [start, end] = [toVector(from), toVector(to)];
    const km = angleBetween(start, end) * EARTH_RADIUS_KM;
    const steps = Math.max(1, Math.ceil(km / STEP_KM));
    const shares: number[] = [];
    let before = from;
    for (let step = 1; step <= steps; step++) {
      const here = step === steps ? to : toPosition(pointAlong(start, end, step / steps));
      for (const share of this.crossings(before, here)) shares.push((step - 1 + share) / steps);
      before = here;
    }
    shares.sort((a, b) => a - b);
    if (shares.length % 2 === 1) shares.push(1);
    return shares.reduce((sum, share, index) => sum + (index % 2 === 0 ? -share : share), 0) * km;
  }

  /** Where a short straight line meets the outlines, as shares of it. */
  private crossings(from: Position, to: Position): number[] {
    const [x0, y0] = [from.longitude, from.latitude];
    const x1 = to.longitude + (to.longitude - x0 > 180 ? -360 : to.longitude - x0 < -180 ? 360 : 0);
    const y1 = to.latitude;
    const segments = new Set<Segment>();
    for (
      let column = Math.floor(Math.min(x0, x1) * BUCKETS_PER_DEGREE);
      column <= Math.floor(Math.max(x0, x1) * BUCKETS_PER_DEGREE);
      column++
    )
      for (
        let row = Math.floor(Math.min(y0, y1) * BUCKETS_PER_DEGREE);
        row <= Math.floor(Math.max(y0, y1) * BUCKETS_PER_DEGREE);
        row++
      )
        for (const segment of this.segmentsByBucket.get(
          bucketOf((column + 0.5) / BUCKETS_PER_DEGREE, (row + 0.5) / BUCKETS_PER_DEGREE),
        ) ?? [])
          segments.add(segment);
    return [...segments].flatMap((segment) => crossing(x0, y0, x1, y1, segment) ?? []);
  }
}

function bucketOf(x: number, y: number): number {
  const column =
    ((Math.floor(x * BUCKETS_PER_DEGREE) % (360 * BUCKETS_PER_DEGREE)) + 360 * BUCKETS_PER_DEGREE) %
    (360 * BUCKETS_PER_DEGREE);
  return (Math.floor(y * BUCKETS_PER_DEGREE) + 1000) * 10_000 + column;
}

function crossing(x0: number, y0: number, x1: number, y1: number, [a0, b0, a1, b1]: Segment): number | undefined {
  const turn = Math.round((x0 - a0) / 360) * 360;
  const [sx, sy] = [x1 - x0, y1 - y0];
  const [tx, ty] = [a1 - a0, b1 - b0];
  const across = sx * ty - sy * tx;
  if (across === 0) return undefined;
  const [dx, dy] = [a0 + turn - x0, b0 - y0];
  const share = (dx * ty - dy * tx) / across;
  const along = (dx * sy - dy * sx) / across;
  return share >= 0 && share < 1 && along >= 0 && along < 1 ? share : undefined;
}
