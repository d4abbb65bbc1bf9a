/** Which of the paths of one vector is shown. */
import { type CompiledService, type FrontPoint, type FrontVector, getAt } from "./compiled-instance.ts";

export interface PathOrder {
  /** Border crossings per service (by index) as prefix counts per call; absent: none anywhere. */
  readonly borderCrossings?: readonly (readonly number[])[];
  /**
   * What "departure minutes, read from the last leg back" lists: one minute per leg (the default: a through train is
   * one leg per gauge, so all paths of a vector have lists of one length), or one per departure ridden.
   */
  readonly departureMinutesPer?: "LEG" | "RIDE";
}

export interface Ride {
  readonly service: CompiledService;
  readonly serviceIndex: number;
  readonly departureIndex: number;
  readonly from: number;
  readonly to: number;
}

/** A path that was offered for its vector. */
export interface Candidate {
  readonly vector: FrontVector;
  readonly handoverMinute: number;
  readonly rides: readonly Ride[];
  /** What counts, each less being better. */
  readonly criteria: readonly number[];
}

/** A path as the front tells it. */
export function toPoint({ vector, handoverMinute, rides }: Candidate): FrontPoint {
  const { service, departureIndex, from } = getAt(rides, 0);
  const departureMinute = getAt(getAt(service.departures, departureIndex).departures, from);
  const named = rides.map((ride) => ({
    service: ride.service.id,
    departure: departureIdOf(ride),
    from: ride.from,
    to: ride.to,
  }));
  return { departureMinute, handoverMinute, ...vector, rides: named };
}

/** Negative where `a` is shown rather than `b`, both of one vector. */
export function compareCandidates(a: Candidate, b: Candidate, order: PathOrder): number {
  return (
    compareLists(listDepartureMinutes(b.rides, order), listDepartureMinutes(a.rides, order), (x, y) => x - y) ||
    countBorders(a.rides, order) - countBorders(b.rides, order) ||
    compareLists(a.rides, b.rides, compareRides) ||
    // One list of rides, directly and by a drayage for nothing: the later hand-over is the better offer.
    b.handoverMinute - a.handoverMinute
  );
}

/** One minute for each leg or ride, from the last back. */
function listDepartureMinutes(rides: readonly Ride[], { departureMinutesPer }: PathOrder): readonly number[] {
  const minutes: number[] = [];
  for (let index = rides.length - 1; index >= 0; index--) {
    const { service, departureIndex, from, to } = getAt(rides, index);
    const { departures } = getAt(service.departures, departureIndex);
    for (let call = to - 1; call > from && departureMinutesPer !== "RIDE"; call--) {
      // A transfer inside ends at this call, so the next leg departs here.
      if (service.transfers[call] !== service.transfers[call - 1]) minutes.push(getAt(departures, call));
    }
    minutes.push(getAt(departures, from));
  }
  return minutes;
}

function countBorders(rides: readonly Ride[], { borderCrossings }: PathOrder): number {
  if (borderCrossings === undefined) return 0;
  return rides.reduce((sum, { serviceIndex, from, to }) => {
    const crossings = getAt(borderCrossings, serviceIndex);
    return sum + getAt(crossings, to) - getAt(crossings, from);
  }, 0);
}

const departureIdOf = (ride: Ride): string => getAt(ride.service.departures, ride.departureIndex).id;

function compareRides(a: Ride, b: Ride): number {
  return (
    compareCodeUnits(a.service.id, b.service.id) ||
    compareCodeUnits(departureIdOf(a), departureIdOf(b)) ||
    a.from - b.from ||
    a.to - b.to
  );
}

function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function compareLists<T>(a: readonly T[], b: readonly T[], compare: (x: T, y: T) => number): number {
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const order = compare(getAt(a, index), getAt(b, index));
    if (order !== 0) return order;
  }
  return a.length - b.length;
}
