import type { Parameters } from "./parameters.ts";
import type { PlannedService, SeaDistances, SeaWay } from "./planned-service.ts";

/** Weather and slow water: hours at sea are so much more than distance over speed. */
const SEA_MARGIN = 1.06;
/** A round is made up to whole rotations by sailing slower, up to this; what is left is lain at the first port. */
const MOST_SLOWING = 1.1;
const HOURS_PER_WEEK = 168;

/** A call with the leg that leads to it, from the call before or, at the first, from the last. */
export interface TimedCall {
  readonly port: string;
  readonly way: SeaWay;
  readonly direction: string;
  readonly runMinutes: number;
  readonly dwellMinutes: number;
}

/**
 * Times a loop: hours at sea from lane, speed and margin, waits of the canals passed, manoeuvring at each call, stays.
 * As many ships as the round takes at its frequency; the round lasts exactly their rotation, so that every second round
 * is the first of a later departure. Throws an Error that names a leg which no lane joins.
 */
export function timeLoop(service: PlannedService, parameters: Parameters, distances: SeaDistances): TimedCall[] {
  const legs = service.calls.map((call, index) => {
    const before = service.calls.at(index - 1)!;
    const way = distances.findWay(before.port, call.port, before.avoids);
    if (!way)
      throw new Error(`service ${service.id}: no lane joins ${before.port} and ${call.port} without ${before.avoids}`);
    return { call, before, way };
  });
  const seaHours = legs.map(({ way }) => service.hoursOneWay ?? (SEA_MARGIN * way.nm) / service.speedKnots);
  const otherHours = legs.map(({ way }) =>
    service.hoursOneWay === null ? manoeuvringHours(service, parameters) + waitHours(way, parameters) : 0,
  );
  const stays = legs.reduce((sum, { call }) => sum + call.stayHours, 0);
  const atSea = sumOf(seaHours);
  const least = atSea + sumOf(otherHours) + stays;
  const headway = HOURS_PER_WEEK / service.departuresPerWeek;
  const rotation = Math.ceil(least / headway - 1e-9) * headway;
  const slowing = service.hoursOneWay === null ? Math.min(MOST_SLOWING, 1 + (rotation - least) / atSea) : 1;
  const runMinutes = legs.map((_, index) => Math.round((seaHours[index]! * slowing + otherHours[index]!) * 60));
  const dwellMinutes = legs.map(({ call }) => Math.round(call.stayHours * 60));
  dwellMinutes[0]! += Math.round(rotation * 60) - sumOf(runMinutes) - sumOf(dwellMinutes);
  return legs.map(({ call, before, way }, index) => ({
    port: call.port,
    way,
    direction: before.direction,
    runMinutes: runMinutes[index]!,
    dwellMinutes: dwellMinutes[index]!,
  }));
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** Of the largest class that is not larger than the ship. */
function manoeuvringHours({ capacityFfe }: PlannedService, { classes }: Parameters): number {
  return classes.findLast((ship) => ship.capacityFfe <= capacityFfe)?.manoeuvringHours ?? classes[0]!.manoeuvringHours;
}

function waitHours(way: SeaWay, { passageHours }: Parameters): number {
  return sumOf(way.passages.map((passage) => passageHours.get(passage) ?? 0));
}
