import type { LineGeometry, LinePoint } from "../model/geometry.ts";
import { angleBetween, type Position, pointAlong, toPosition, toVector } from "./sphere.ts";

/** Great circles are drawn in steps of this many degrees at most. */
const STEP_DEGREES = 2;

/** Positions joined by great circles (sea) or straight lines (`isStraight`, short stretches of rail) as GeoJSON. */
export function toLineGeometry(positions: readonly Position[], isStraight = false): LineGeometry {
  const points = (
    isStraight ? positions : positions.flatMap((position, index) => arcTo(positions[index - 1], position))
  ).map(toPoint);
  const lines = cutAtAntimeridian(points);
  return lines.length === 1
    ? { type: "LineString", coordinates: lines[0]! }
    : { type: "MultiLineString", coordinates: lines };
}

/** The points of the arc after its start. */
function arcTo(from: Position | undefined, to: Position): Position[] {
  if (!from) return [to];
  const [start, end] = [toVector(from), toVector(to)];
  const steps = Math.max(1, Math.ceil((angleBetween(start, end) * 180) / Math.PI / STEP_DEGREES));
  const between = Array.from({ length: steps - 1 }, (_, index) =>
    toPosition(pointAlong(start, end, (index + 1) / steps)),
  );
  return [...between, to];
}

function toPoint({ latitude, longitude }: Position): LinePoint {
  return [rounded(longitude), rounded(latitude)];
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1e4) / 1e4;
}

function cutAtAntimeridian(points: readonly LinePoint[]): LinePoint[][] {
  let line: LinePoint[] = points.length === 1 ? [points[0]!, points[0]!] : [points[0]!];
  const lines = [line];
  for (const [index, [longitude, latitude]] of points.slice(1).entries()) {
    const [before, latitudeBefore] = points[index]!;
    if (Math.abs(longitude - before) > 180) {
      const edge = before > 0 ? 180 : -180;
      const unwrapped = longitude + (before > 0 ? 360 : -360);
      const share = unwrapped === before ? 0 : (edge - before) / (unwrapped - before);
      const crossing = rounded(latitudeBefore + share * (latitude - latitudeBefore));
      line.push([edge, crossing]);
      line = [[-edge, crossing]];
      lines.push(line);
    }
    line.push([longitude, latitude]);
  }
  return lines;
}
