import { TRACKS } from "../model/track.ts";
import {
  arrivalMinuteOf,
  departureCountOf,
  eventOf,
  firstDepartureFrom,
  readyAt,
  type Timetable,
} from "./timetable.ts";

/**
 * The earliest minute at which a box that is ready at some stops is available at every other, within a number of transfers;
 * Infinity where it cannot get there. Cost plays no part. Rounds by transfers over services, as in RAPTOR (Delling, Pajor
 * and Werneck 2012); within a service no departure overtakes another, so the first that is caught is the best.
 */
export function findEarliestArrivals(
  timetable: Timetable,
  origins: readonly number[],
  readyMinute: number,
  maximumTransfers: number,
): Float64Array {
  const { stops } = timetable;
  const size = stops.length * TRACKS.length;
  /** By transfers made: earliest arrival by stop and track arrived on, earliest boarding by stop and track left on. */
  const arrivals = Array.from({ length: maximumTransfers + 1 }, () => unreached(size));
  const best = unreached(size);
  let ready = unreached(size);
  for (const origin of origins)
    for (let track = 0; track < TRACKS.length; track++)
      ready[origin * TRACKS.length + track] = readyMinute + stops[origin]!.originMinutes;
  for (let transfers = 0; transfers <= maximumTransfers; transfers++) {
    boardAll(timetable, ready, transfers, arrivals);
    ready = unreached(size);
    for (let at = 0; at < size; at++) {
      const arrival = arrivals[transfers]![at]!;
      if (arrival >= best[at]!) continue;
      best[at] = arrival;
      changeFrom(timetable, at, arrival, ready);
    }
  }
  return Float64Array.from(stops, (stop, index) => {
    const own = best.subarray(index * TRACKS.length, (index + 1) * TRACKS.length);
    return Math.min(...own) + stop.destinationMinutes;
  });
}

function unreached(size: number): Float64Array {
  return new Float64Array(size).fill(Number.POSITIVE_INFINITY);
}

function boardAll(
  timetable: Timetable,
  ready: Float64Array,
  transfers: number,
  arrivals: readonly Float64Array[],
): void {
  const { boardings, boardingOffset, trackOut, stops } = timetable;
  for (let stop = 0; stop < stops.length; stop++)
    for (let index = boardingOffset[stop]!; index < boardingOffset[stop + 1]!; index++) {
      const position = boardings[index]!;
      const minute = ready[stop * TRACKS.length + trackOut[position]!]!;
      if (minute === Number.POSITIVE_INFINITY) continue;
      const departure = firstDepartureFrom(timetable, position, minute);
      if (departure < departureCountOf(timetable, position)) ride(timetable, position, departure, transfers, arrivals);
    }
}

function ride(
  timetable: Timetable,
  boarded: number,
  departure: number,
  transfers: number,
  arrivals: readonly Float64Array[],
): void {
  const { firstPosition, positionService, positionStop, canAlight, insideTransfers, trackIn } = timetable;
  const end = firstPosition[positionService[boarded]! + 1]!;
  for (let position = boarded + 1; position < end; position++) {
    const made = arrivals[transfers + insideTransfers[position]! - insideTransfers[boarded]!];
    if (!made) return;
    if (canAlight[position] !== 1) continue;
    const at = positionStop[position]! * TRACKS.length + trackIn[position]!;
    made[at] = Math.min(made[at]!, arrivalMinuteOf(timetable, eventOf(timetable, position, departure)));
  }
}

/** When a box that arrived can be boarded again: here on each track, and at the ends of the drayage links. */
function changeFrom(timetable: Timetable, at: number, arrival: number, ready: Float64Array): void {
  const stop = Math.floor(at / TRACKS.length);
  const lower = (index: number, minute: number): void => {
    ready[index] = Math.min(ready[index]!, minute);
  };
  for (let track = 0; track < TRACKS.length; track++) {
    lower(stop * TRACKS.length + track, readyAt(timetable, stop, at % TRACKS.length, track, arrival));
    for (const index of timetable.linksFrom[stop]!) {
      const link = timetable.drayage[index]!;
      lower(link.to * TRACKS.length + track, arrival + link.minutes);
    }
  }
}
