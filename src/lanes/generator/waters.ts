import { EARTH_RADIUS_KM, toDegrees, type Vector } from "../sphere.ts";
import { distanceFrom } from "./clearance.ts";
import { cellAt, type Grid } from "./grid.ts";

/** Ships keep this far off the coast where there is room, and lanes may come this much nearer between their turning points. */
const OFFING_DECAMETRES = 600;
const SLACK_DECAMETRES = 300;
/** In narrows a turning point keeps this far off the nearest cell with land. */
const NARROWS_OFFING_DECAMETRES = 180;
/** Narrows are opened this much beyond their mouths, so that they meet the open sea. */
const MOUTH_DECAMETRES = 900;
/** The distance field is at most this much too long. */
const SAFE_SHARE = 0.8;
const DECAMETRES_PER_RADIAN = EARTH_RADIUS_KM * 100;

export interface Waters {
  readonly grid: Grid;
  /** 1 where a turning point may lie. */
  readonly open: Uint8Array;
  /** Decametres to the nearest cell that no lane may enter; 0 inside one. */
  readonly room: Uint16Array;
}

/**
 * The sea that lanes may use: everything with an offing, and the narrows (sea that no circle of that radius reaches) with
 * what little room they have.
 */
export function openWaters(grid: Grid, isLand: Uint8Array): Waters {
  const offing = distanceFrom(grid, (cell) => isLand[cell] === 1);
  const toWide = distanceFrom(grid, (cell) => offing[cell]! >= OFFING_DECAMETRES);
  const toNarrows = distanceFrom(
    grid,
    (cell) => offing[cell]! >= NARROWS_OFFING_DECAMETRES && toWide[cell]! > OFFING_DECAMETRES,
  );
  const open = toWide.length === 0 ? new Uint8Array() : new Uint8Array(isLand.length);
  for (let cell = 0; cell < open.length; cell++)
    open[cell] =
      offing[cell]! >= OFFING_DECAMETRES ||
      (offing[cell]! >= NARROWS_OFFING_DECAMETRES && toNarrows[cell]! <= MOUTH_DECAMETRES)
        ? 1
        : 0;
  const room = distanceFrom(
    grid,
    (cell) =>
      offing[cell]! < OFFING_DECAMETRES - SLACK_DECAMETRES &&
      (isLand[cell] === 1 || toNarrows[cell]! > MOUTH_DECAMETRES + SLACK_DECAMETRES),
  );
  return { grid, open, room };
}

/** Whether the great circle between two points stays in waters that lanes may enter. */
export function isClear(waters: Waters, from: Vector, to: Vector): boolean {
  const cosine = from[0] * to[0] + from[1] * to[1] + from[2] * to[2];
  const along = [to[0] - cosine * from[0], to[1] - cosine * from[1], to[2] - cosine * from[2]] as const;
  const sine = Math.hypot(along[0], along[1], along[2]);
  if (sine < 1e-9) return cosine > 0;
  const angle = Math.atan2(sine, cosine);
  return clearAngle(waters, from, [along[0] / sine, along[1] / sine, along[2] / sine], angle) >= angle;
}

/**
 * How far (radians, at most `limit`) a great circle stays in waters that lanes may enter, from a point along a unit tangent:
 * each step is as long as the room at the point reached.
 */
export function clearAngle({ grid, room }: Waters, from: Vector, along: Vector, limit: number): number {
  const shortest = 0.25 / grid.cellsPerDegree / 57.3;
  for (let done = 0; ; ) {
    const sine = Math.sin(done);
    const cosine = Math.cos(done);
    const x = cosine * from[0] + sine * along[0];
    const y = cosine * from[1] + sine * along[1];
    const z = cosine * from[2] + sine * along[2];
    const cell = cellAt(grid, toDegrees(Math.asin(z)), toDegrees(Math.atan2(y, x)));
    if (cell < 0 || room[cell] === 0) return done;
    if (done >= limit) return limit;
    done = Math.min(
      limit,
      done + Math.max(shortest, (SAFE_SHARE * room[cell]!) / DECAMETRES_PER_RADIAN - 2 * shortest),
    );
  }
}
