import { dot, EARTH_RADIUS_KM, type Vector } from "../sphere.ts";
import { FarPairs } from "./far-pairs.ts";
import { clearAngle, isClear, type Waters } from "./waters.ts";

/** A way may pass a corner this much inside its land (sine): the coasts are simplified. */
const TANGENT_SLACK = Math.sin((8 * Math.PI) / 180);
/** Near by, the place of a corner itself is uncertain by this much: the slack grows by its share of the distance. */
const PLACE_SLACK_RADIANS = 4 / EARTH_RADIUS_KM;
/** In directions that only this allows, looks go no farther. */
const NEAR_RADIANS = 80 / EARTH_RADIUS_KM;
const LONGEST_LANE_RADIANS = 14_000 / EARTH_RADIUS_KM;
/** Each point looks this many ways; a pair is tried only if one of three neighbouring looks of each reaches so far. */
const LOOKS = 360;
const LOOK_SLACK = 1.03;
const LOOK_MARGIN_RADIANS = 1e-4;

/** A point that lanes may join; with a corner's arms only lanes that touch the corner are of use. */
export interface LanePoint {
  readonly vector: Vector;
  readonly arms?: Arms;
}

export interface Arms {
  readonly before: readonly [east: number, north: number];
  readonly after: readonly [east: number, north: number];
}

export interface LaneLink {
  readonly from: number;
  readonly to: number;
}

/**
 * The tangent visibility graph (Lozano-Perez and Wesley 1979, reduced): pairs of points that see one another over water and
 * whose line touches the land at both ends without entering it. Every shortest way among points and round corners consists of
 * such lines. Time grows with the square of the points. Two things are left out: lanes that squeeze between two looks (the
 * corners of the gap stand in for them), and all but one of the long lanes between the same two neighbourhoods.
 */
export function linkVisible(waters: Waters, points: readonly LanePoint[], report?: (done: number) => void): LaneLink[] {
  const outlooks = points.map((point) => lookAround(waters, point));
  const farPairs = new FarPairs(points.map(({ vector }) => vector));
  const coordinates = Float64Array.from(points.flatMap(({ vector }) => vector));
  const links: LaneLink[] = [];
  for (let from = 0; from < points.length; from++) {
    if (report && from % 5000 === 0) report(from);
    const { vector } = points[from]!;
    for (const to of listWithin(coordinates, from, outlooks[from]!.farthest)) {
      const other = points[to]!.vector;
      const cosine = dot(vector, other);
      if (!mayReach(points[from]!, outlooks[from]!, other, cosine)) continue;
      if (!mayReach(points[to]!, outlooks[to]!, vector, cosine)) continue;
      if (farPairs.has(from, to) || !isClear(waters, vector, other)) continue;
      farPairs.add(from, to);
      links.push({ from, to });
    }
  }
  return links;
}

interface Outlook {
  readonly east: Vector;
  readonly north: Vector;
  /** Radians of clear water by direction, counted from east. */
  readonly reach: Float32Array;
  readonly farthest: number;
}

function lookAround(waters: Waters, { vector, arms }: LanePoint): Outlook {
  const [x, y, z] = vector;
  const across = Math.hypot(x, y);
  const east: Vector = [-y / across, x / across, 0];
  const north: Vector = [(-z * x) / across, (-z * y) / across, across];
  const reach = new Float32Array(LOOKS);
  let farthest = 0;
  for (let look = 0; look < LOOKS; look++) {
    const bearing = (look / LOOKS) * 2 * Math.PI;
    const [e, n] = [Math.cos(bearing), Math.sin(bearing)];
    const limit = arms && !touches(arms, e, n, 2 * TANGENT_SLACK) ? NEAR_RADIANS : LONGEST_LANE_RADIANS;
    const along: Vector = [e * east[0] + n * north[0], e * east[1] + n * north[1], e * east[2] + n * north[2]];
    reach[look] = clearAngle(waters, vector, along, limit);
    farthest = Math.max(farthest, reach[look]!);
  }
  return { east, north, reach, farthest: LOOK_SLACK * farthest + LOOK_MARGIN_RADIANS };
}

/** Later points within an angle, none at the same place. */
function listWithin(coordinates: Float64Array, from: number, radians: number): number[] {
  const near: number[] = [];
  const leastCosine = Math.cos(Math.min(Math.PI, radians));
  const [x, y, z] = [coordinates[3 * from]!, coordinates[3 * from + 1]!, coordinates[3 * from + 2]!];
  for (let at = 3 * from + 3; at < coordinates.length; at += 3) {
    const cosine = x * coordinates[at]! + y * coordinates[at + 1]! + z * coordinates[at + 2]!;
    if (cosine >= leastCosine && cosine < 1 - 1e-15) near.push(at / 3);
  }
  return near;
}

function mayReach({ arms }: LanePoint, { east, north, reach }: Outlook, target: Vector, cosine: number): boolean {
  const e = east[0] * target[0] + east[1] * target[1];
  const n = dot(north, target);
  const sine = Math.sqrt(e * e + n * n);
  if (arms && !touches(arms, e / sine, n / sine, TANGENT_SLACK + PLACE_SLACK_RADIANS / sine)) return false;
  const look = Math.round((Math.atan2(n, e) / (2 * Math.PI) + 1) * LOOKS) % LOOKS;
  const most = Math.max(reach[look]!, reach[(look + 1) % LOOKS]!, reach[(look + LOOKS - 1) % LOOKS]!);
  return Math.atan2(sine, cosine) <= LOOK_SLACK * most + LOOK_MARGIN_RADIANS;
}

/** Whether a direction leaves both arms of a corner on one side. */
function touches({ before, after }: Arms, e: number, n: number, slack: number): boolean {
  const sideOfBefore = e * before[1] - n * before[0];
  const sideOfAfter = e * after[1] - n * after[0];
  if (sideOfBefore >= 0 === sideOfAfter >= 0) return true;
  return Math.abs(sideOfBefore) < slack || Math.abs(sideOfAfter) < slack;
}
