/** Great circles on a sphere of the mean earth radius; positions are degrees, vectors are of unit length. */

export interface Position {
  readonly latitude: number;
  readonly longitude: number;
}
export type Vector = readonly [x: number, y: number, z: number];

export const EARTH_RADIUS_KM = 6371.0088;
export const KM_PER_NAUTICAL_MILE = 1.852;
const RADIANS_PER_DEGREE = Math.PI / 180;
export const KM_PER_DEGREE = EARTH_RADIUS_KM * RADIANS_PER_DEGREE;

export function toRadians(degrees: number): number {
  return degrees * RADIANS_PER_DEGREE;
}

export function toDegrees(radians: number): number {
  return radians / RADIANS_PER_DEGREE;
}

/** The unit vector of a position. */
export function toVector({ latitude, longitude }: Position): Vector {
  const cosine = Math.cos(toRadians(latitude));
  return [
    cosine * Math.cos(toRadians(longitude)),
    cosine * Math.sin(toRadians(longitude)),
    Math.sin(toRadians(latitude)),
  ];
}

/** The position of a vector; longitude from -180 to 180. */
export function toPosition(vector: Vector): Position {
  return {
    latitude: toDegrees(Math.atan2(vector[2], Math.hypot(vector[0], vector[1]))),
    longitude: toDegrees(Math.atan2(vector[1], vector[0])),
  };
}

export function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

export function cross(a: Vector, b: Vector): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

/** The angle between two unit vectors in radians, exact for small ones too. */
export function angleBetween(a: Vector, b: Vector): number {
  const normal = cross(a, b);
  return Math.atan2(Math.hypot(normal[0], normal[1], normal[2]), dot(a, b));
}

/** Kilometres of the great circle between two positions. */
export function greatCircleKm(from: Position, to: Position): number {
  return angleBetween(toVector(from), toVector(to)) * EARTH_RADIUS_KM;
}

/** The point at `share` (0 to 1) of the great circle from one vector to another. */
export function pointAlong(from: Vector, to: Vector, share: number): Vector {
  const angle = angleBetween(from, to);
  if (angle < 1e-12) return from;
  const first = Math.sin((1 - share) * angle) / Math.sin(angle);
  const second = Math.sin(share * angle) / Math.sin(angle);
  return [first * from[0] + second * to[0], first * from[1] + second * to[1], first * from[2] + second * to[2]];
}

/** Where two great-circle arcs cross, as a share of the first; undefined where they do not. Arcs are shorter than half the earth. */
export function crossingShare(from: Vector, to: Vector, lineFrom: Vector, lineTo: Vector): number | undefined {
  const normal = cross(from, to);
  const lineNormal = cross(lineFrom, lineTo);
  const sideOfStart = dot(lineNormal, from);
  const sideOfEnd = dot(lineNormal, to);
  if (sideOfStart > 0 === sideOfEnd > 0) return undefined;
  if (dot(normal, lineFrom) > 0 === dot(normal, lineTo) > 0) return undefined;
  const axis = cross(normal, lineNormal);
  const middle: Vector = [from[0] + to[0], from[1] + to[1], from[2] + to[2]];
  const lineMiddle: Vector = [lineFrom[0] + lineTo[0], lineFrom[1] + lineTo[1], lineFrom[2] + lineTo[2]];
  if (dot(axis, middle) > 0 !== dot(axis, lineMiddle) > 0) return undefined;
  return sideOfStart / (sideOfStart - sideOfEnd);
}
