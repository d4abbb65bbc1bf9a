import { type CostArrays, storageCents, transferCents } from "../network/cost-arrays.ts";
import { firstAtLeast } from "../network/pack-timetable.ts";
import { readyAfterTransfer, type Timetable } from "../network/timetable.ts";
import { type Bounds, buildBounds } from "./bounds.ts";
import { listDestinations, listOrigins } from "./ends.ts";
import { MAXIMUM_SETTLED_LABELS } from "./limits.ts";
import type { SearchQuery } from "./query.ts";
import { Queue } from "./queue.ts";

/** A non-dominated vector of arrival, cost and transfers. */
export interface Vector {
  readonly arrivalMinute: number;
  readonly costCents: number;
  readonly transfers: number;
}
export interface VectorSearch {
  readonly vectors: readonly Vector[];
  readonly bounds: Bounds;
  readonly isComplete: boolean;
  readonly settledLabels: number;
}

/**
 * The exact Pareto front on arrival, cost and transfers of one query.
 *
 * Label setting in order of optimistic arrival, in the manner of NAMOA* (Mandow, Perez de la Cruz 2010) on a timetable: a label is
 * an arrival at a position (minute, cents, legs); each way on from it is a cursor that moves departure by departure.
 * A label is dropped when (a) a known answer is no worse than its bounds for every number of further legs, or (b) a label
 * at the same terminal and track arrived with no more legs and stays cheaper for every departure both can catch, its
 * longer storage included; a departure is ridden once per cost and legs. Earlier is not always better: storage costs money.
 */
export function searchFront(
  timetable: Timetable,
  costs: CostArrays,
  query: SearchQuery,
  knownBounds?: Bounds,
): VectorSearch {
  const maximumLegs = query.maximumTransfers + 1;
  const bounds = knownBounds ?? buildBounds(timetable, costs, listDestinations(timetable, costs, query), maximumLegs);
  return new ParetoSearch(timetable, costs, query, bounds).run();
}

/** Cursors after labels with equal keys: `time * 2 + kind` orders them. */
const LABEL = 0;
const CURSOR = 1;
const KEY_BASE = 2 ** 22;

class ParetoSearch {
  private readonly queue = new Queue();
  private readonly legLimit: number;
  private readonly endByStop = new Map<number, { minutes: number; cents: number }[]>();
  private readonly bestCents: Float64Array;
  private readonly touched: number[] = [];
  private readonly answers: Vector[] = [];
  /** Labels, structure of arrays; `labelEvent` names position and departure. */
  private readonly labelPosition: number[] = [];
  private readonly labelMinute: number[] = [];
  private readonly labelCents: number[] = [];
  private readonly labelLegs: number[] = [];
  /** Cursors: the label they go on from (-1 - origin index for the start), the boarding, the next departure. */
  private readonly cursorLabel: number[] = [];
  private readonly cursorBoarding: number[] = [];
  private readonly cursorDeparture: number[] = [];
  private readonly cursorReady: number[] = [];
  private readonly cursorCents: number[] = [];
  private readonly settledAtStop = new Map<number, number[]>();
  private readonly storageSlope: readonly number[];
  private settled = 0;

  constructor(
    private readonly timetable: Timetable,
    private readonly costs: CostArrays,
    private readonly query: SearchQuery,
    private readonly bounds: Bounds,
  ) {
    this.legLimit = query.maximumTransfers + 1;
    this.bestCents = borrowBestCents(timetable, this.legLimit + 1);
    for (const end of listDestinations(timetable, costs, query))
      this.endByStop.set(end.stop, [...(this.endByStop.get(end.stop) ?? []), end]);
    const slope = costs.stops.map((stop) => Math.max(0, ...stop.storage.tiers.map((tier) => tier.centsPerStartedDay)));
    this.storageSlope = slope;
  }

  run(): VectorSearch {
    try {
      return this.searchAll();
    } finally {
      for (const slot of this.touched) this.bestCents[slot] = Number.POSITIVE_INFINITY;
    }
  }

  private searchAll(): VectorSearch {
    this.start();
    let isComplete = true;
    while (this.queue.length > 0) {
      const item = this.queue.pop();
      if (item & 1) this.rideDeparture(item >> 1);
      else if (++this.settled > MAXIMUM_SETTLED_LABELS) {
        isComplete = false;
        break;
      } else this.settleLabel(item >> 1);
    }
    return { vectors: keepFront(this.answers), bounds: this.bounds, isComplete, settledLabels: this.settled };
  }

  private start(): void {
    for (const origin of listOrigins(this.timetable, this.costs, this.query))
      for (const boarding of this.timetable.boardingsByStop[origin.stop]!)
        this.addCursor(
          -1,
          boarding,
          this.query.readyMinute + origin.minutes,
          origin.cents + this.costs.boardCents[boarding]!,
        );
  }

  private settleLabel(label: number): void {
    const position = this.labelPosition[label]!;
    const minute = this.labelMinute[label]!;
    const cents = this.labelCents[label]!;
    const legs = this.labelLegs[label]!;
    if (
      legs >= this.legLimit ||
      this.isHopeless(minute, cents, legs, this.bounds.alightedMinutes, this.bounds.alightedCents, position, 1)
    )
      return;
    const { timetable, costs } = this;
    const stop = timetable.positionStop[position]!;
    const track = timetable.trackIn[position]!;
    const key = stop * 4 + track;
    let kept = this.settledAtStop.get(key);
    if (!kept) {
      kept = [];
      this.settledAtStop.set(key, kept);
    }
    for (const other of kept) if (this.dominates(other, label, stop, track)) return;
    kept.push(label);
    for (let pair = timetable.pairOffset[position]!; pair < timetable.pairOffset[position + 1]!; pair++) {
      const boarding = timetable.pairBoarding[pair]!;
      const link = timetable.pairLink[pair]!;
      if (link >= 0) {
        const total = cents + costs.drayageCents[link]! + costs.boardCents[boarding]!;
        this.addCursor(label, boarding, minute + timetable.drayage[link]!.minutes, total);
        continue;
      }
      const to = timetable.trackOut[boarding]!;
      const ready = readyAfterTransfer(timetable.stops[stop]!.transferMinutes, track, to, minute);
      const handling = transferCents(costs.stops[stop]!.transferCents, track, to);
      if (ready < Number.POSITIVE_INFINITY)
        this.addCursor(label, boarding, ready, cents + handling + costs.boardCents[boarding]!);
    }
  }

  /** Whether label a makes label b needless: for every track that leaves and every drayage link. */
  private dominates(a: number, b: number, stop: number, track: number): boolean {
    const spare = this.labelCents[b]! - this.labelCents[a]!;
    if (spare < 0 || this.labelLegs[a]! > this.labelLegs[b]! || this.labelMinute[a]! > this.labelMinute[b]!)
      return false;
    const { timetable } = this;
    const rows = timetable.stops[stop]!.transferMinutes;
    for (let to = 0; to < 4; to++) {
      const readyB = readyAfterTransfer(rows, track, to, this.labelMinute[b]!);
      if (readyB === Number.POSITIVE_INFINITY) continue;
      const earlier = readyB - readyAfterTransfer(rows, track, to, this.labelMinute[a]!);
      if (Math.ceil(earlier / 1440) * this.storageSlope[stop]! > spare) return false;
    }
    const earlier = this.labelMinute[b]! - this.labelMinute[a]!;
    for (const link of timetable.drayage)
      if (link.from === stop && Math.ceil(earlier / 1440) * this.storageSlope[link.to]! > spare) return false;
    return true;
  }

  private addCursor(label: number, boarding: number, ready: number, cents: number): void {
    const { timetable } = this;
    const begin = timetable.eventOffset[boarding]!;
    const departures = timetable.departureMinute.subarray(begin, timetable.eventOffset[boarding + 1]!);
    const departure = firstAtLeast(departures, ready);
    if (departure >= departures.length) return;
    this.cursorLabel.push(label);
    this.cursorBoarding.push(boarding);
    this.cursorDeparture.push(departure);
    this.cursorReady.push(ready);
    this.pushCursor(this.cursorCents.push(cents) - 1);
  }

  /** Queues the cursor at its departure unless that, and with it every later one, is hopeless. */
  private pushCursor(cursor: number): void {
    const boarding = this.cursorBoarding[cursor]!;
    const { timetable } = this;
    const event = timetable.eventOffset[boarding]! + this.cursorDeparture[cursor]!;
    if (event >= timetable.eventOffset[boarding + 1]!) return;
    const minute = timetable.departureMinute[event]!;
    const label = this.cursorLabel[cursor]!;
    if (label < 0 && minute > this.query.latestFirstDepartureMinute) return;
    const legs = label < 0 ? 0 : this.labelLegs[label]!;
    if (
      this.isHopeless(
        minute,
        this.cursorTotal(cursor, minute),
        legs,
        this.bounds.aboardMinutes,
        this.bounds.aboardCents,
        boarding,
        1,
      )
    )
      return;
    this.push(minute + this.bounds.aboardMinutes[this.legLimit - legs]![boarding]!, minute, CURSOR, cursor);
  }

  private cursorTotal(cursor: number, departureMinute: number): number {
    // Waiting before the first departure is free.
    if (this.cursorLabel[cursor]! < 0) return this.cursorCents[cursor]!;
    const stop = this.timetable.positionStop[this.cursorBoarding[cursor]!]!;
    return (
      this.cursorCents[cursor]! +
      storageCents(this.costs.stops[stop]!.storage, departureMinute - this.cursorReady[cursor]!)
    );
  }

  private rideDeparture(cursor: number): void {
    const { timetable, costs } = this;
    const boarding = this.cursorBoarding[cursor]!;
    const departure = this.cursorDeparture[cursor]!;
    const minute = timetable.departureMinute[timetable.eventOffset[boarding]! + departure]!;
    const label = this.cursorLabel[cursor]!;
    this.ride(
      boarding,
      departure,
      this.cursorTotal(cursor, minute) - costs.carriageCents[boarding]!,
      label < 0 ? 1 : this.labelLegs[label]! + 1,
    );
    this.cursorDeparture[cursor] = departure + 1;
    this.pushCursor(cursor);
  }

  /** Rides one departure from a boarding on, leaving a label wherever the box can be set down. */
  private ride(boarding: number, departure: number, baseCents: number, firstLegs: number): void {
    const { timetable, costs } = this;
    const index = timetable.positionService[boarding]!;
    const service = timetable.services[index]!;
    const first = timetable.firstPosition[index]!;
    const end = timetable.firstPosition[index + 1]!;
    const insideBefore = service.transfers[boarding - first]!;
    for (let position = boarding + 1; position < end; position++) {
      const legs = firstLegs + service.transfers[position - first]! - insideBefore;
      if (legs > this.legLimit) return;
      const event = timetable.eventOffset[position]! + departure;
      const slot = event * (this.legLimit + 1);
      for (let fewer = 1; fewer <= legs; fewer++) if (this.bestCents[slot + fewer]! <= baseCents) return;
      this.touched.push(slot + legs);
      this.bestCents[slot + legs] = baseCents;
      const minute = timetable.arrivalMinute[event]!;
      if (minute > this.query.latestArrivalMinute) return;
      if (service.canAlight[position - first])
        this.alight(position, minute, baseCents + costs.carriageCents[position]!, legs);
    }
  }

  private alight(position: number, minute: number, cents: number, legs: number): void {
    for (const end of this.endByStop.get(this.timetable.positionStop[position]!) ?? [])
      this.answer({ arrivalMinute: minute + end.minutes, costCents: cents + end.cents, transfers: legs - 1 });
    if (legs >= this.legLimit) return;
    if (this.isHopeless(minute, cents, legs, this.bounds.alightedMinutes, this.bounds.alightedCents, position, 1))
      return;
    this.labelPosition.push(position);
    this.labelMinute.push(minute);
    this.labelCents.push(cents);
    const label = this.labelLegs.push(legs) - 1;
    this.push(minute + this.bounds.alightedMinutes[this.legLimit - legs]![position]!, minute, LABEL, label);
  }

  private answer(vector: Vector): void {
    if (vector.arrivalMinute > this.query.latestArrivalMinute) return;
    if (this.answers.some((known) => isNoWorse(known, vector))) return;
    for (let i = this.answers.length - 1; i >= 0; i--)
      if (isNoWorse(vector, this.answers[i]!)) this.answers.splice(i, 1);
    this.answers.push(vector);
  }

  /** Whether every way on, by each number of further legs, ends too late or no better than a known answer. */
  private isHopeless(
    minute: number,
    cents: number,
    legs: number,
    minutesByLegs: readonly Float64Array[],
    centsByLegs: readonly Float64Array[],
    position: number,
    leastFurther: number,
  ): boolean {
    for (let further = leastFurther; legs + further <= this.legLimit; further++) {
      const arrival = minute + minutesByLegs[further]![position]!;
      if (arrival > this.query.latestArrivalMinute) continue;
      const total = cents + centsByLegs[further]![position]!;
      let isBeaten = false;
      for (const known of this.answers) {
        // A bound with at most `further` legs may be reached with fewer: then it was tested with that number before.
        if (known.transfers < legs + further && known.arrivalMinute <= arrival && known.costCents <= total) {
          isBeaten = true;
          break;
        }
      }
      if (!isBeaten) return false;
    }
    return true;
  }

  private push(key: number, minute: number, kind: number, item: number): void {
    const own = (minute - this.query.readyMinute) * 2 + kind;
    this.queue.push((key - this.query.readyMinute) * KEY_BASE + own, item * 2 + kind);
  }
}

const bestCentsByTimetable = new WeakMap<Timetable, Map<number, Float64Array>>();

/** Least base cost by event and legs, all infinite; kept for the next search, which finds it reset. */
function borrowBestCents(timetable: Timetable, slotsPerEvent: number): Float64Array {
  const bySlots = bestCentsByTimetable.get(timetable) ?? new Map<number, Float64Array>();
  bestCentsByTimetable.set(timetable, bySlots);
  const known = bySlots.get(slotsPerEvent);
  const array = known ?? new Float64Array(timetable.eventCount * slotsPerEvent).fill(Number.POSITIVE_INFINITY);
  bySlots.set(slotsPerEvent, array);
  return array;
}

function isNoWorse(a: Vector, b: Vector): boolean {
  return a.arrivalMinute <= b.arrivalMinute && a.costCents <= b.costCents && a.transfers <= b.transfers;
}

function keepFront(vectors: readonly Vector[]): Vector[] {
  return [...vectors].sort(
    (a, b) => a.arrivalMinute - b.arrivalMinute || a.costCents - b.costCents || a.transfers - b.transfers,
  );
}
