import type { Timetable } from "../network/timetable.ts";
import { type BoundPool, LEGS_FOR_ALL } from "./bound-pool.ts";

/**
 * Lists in `pool.wanted` the services whose bounds are not ready for all legs that a search may have left when it boards them: all
 * legs for those boarded at its origins, one less for those boarded where these call, and so on. Falling by legs; gives their number.
 */
export function listWanted(
  timetable: Timetable,
  pool: BoundPool,
  readyLegs: Uint8Array,
  origins: readonly number[],
  legs: number,
): number {
  const { wanted, wantedLegs, reachedLegs } = pool;
  reachedLegs.fill(0);
  let count = 0;
  for (const stop of origins) count = wantBoarded(timetable, pool, readyLegs, stop, legs, count);
  for (let next = 0; next < count; next++) {
    const further = wantedLegs[wanted[next]!]! - 1;
    if (further <= LEGS_FOR_ALL) break;
    count = wantAfter(timetable, pool, readyLegs, wanted[next]!, further, count);
  }
  return count;
}

/** The services boarded where a service calls, or one drayage link away. */
function wantAfter(
  timetable: Timetable,
  pool: BoundPool,
  readyLegs: Uint8Array,
  service: number,
  legs: number,
  count: number,
): number {
  const { firstPosition, alightingIndex, positionStop, linksFrom, drayage } = timetable;
  const end = firstPosition[service + 1]!;
  let counted = count;
  for (let position = firstPosition[service]!; position < end; position++) {
    if (alightingIndex[position]! < 0) continue;
    const stop = positionStop[position]!;
    counted = wantBoarded(timetable, pool, readyLegs, stop, legs, counted);
    const links = linksFrom[stop]!;
    for (let i = 0; i < links.length; i++)
      counted = wantBoarded(timetable, pool, readyLegs, drayage[links[i]!]!.to, legs, counted);
  }
  return counted;
}

function wantBoarded(
  timetable: Timetable,
  { wanted, wantedLegs, reachedLegs }: BoundPool,
  readyLegs: Uint8Array,
  stop: number,
  legs: number,
  count: number,
): number {
  // Those reached with more legs left came first.
  if (reachedLegs[stop]! >= legs) return count;
  reachedLegs[stop] = legs;
  const { boardingOffset, boardings, positionService } = timetable;
  const end = boardingOffset[stop + 1]!;
  let counted = count;
  for (let at = boardingOffset[stop]!; at < end; at++) {
    const service = positionService[boardings[at]!]!;
    if (readyLegs[service]! >= legs || wantedLegs[service] !== 0) continue;
    wantedLegs[service] = legs;
    wanted[counted++] = service;
  }
  return counted;
}
