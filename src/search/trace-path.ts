import type { CostArrays } from "../network/cost-arrays.ts";
import {
  arrivalMinuteOf,
  departureCountOf,
  eventOf,
  firstDepartureFrom,
  NO_PAIR,
  readyAt,
  type Timetable,
} from "../network/timetable.ts";
import { type CostTables, getCostTables, storageOf } from "./cost-tables.ts";
import { listDestinations, listOrigins } from "./ends.ts";
import { EMPTY_LOAD, type Load, LoadRules, needsHistory } from "./load.ts";
import type { Bases } from "./label-pool.ts";
import { ITEMS_BETWEEN_CLOCK_LOOKS } from "./limits.ts";
import type { Vector } from "./known-answers.ts";
import type { End, FoundPath, SearchQuery } from "./query.ts";
import { better, type Rest } from "./rest-of-path.ts";
import { StateTable } from "./state-table.ts";
import type { StageBounds } from "./via-bounds.ts";

const NO_VECTOR: Vector = { handoverMinute: 0, arrivalMinute: 0, costCents: 0, transfers: 0, grams: 0 };

/** The clock guard ended the tracing of a path. */
export class TracingOverdue extends Error {}

/**
 * The path that shows each vector of a front: departure minutes greatest from the last leg back, then fewest border
 * crossings, then the smallest list of (service, departure, from, to).
 *
 * Memoised depth-first search over the states (arrival event, legs, cents) that the bounds let reach the vector. A state's best
 * rest does not depend on how it was reached, since rests are compared from the last leg back and every earlier departure
 * is before all of theirs. With the base costs of the search a ride that costs more than one found of the same departure with no more legs is
 * left out: going on in the same way the cheaper one would beat the vector.
 */
export class PathTracer {
  private readonly tables: CostTables;
  private readonly origins: readonly End[];
  private readonly destinations: readonly End[];
  private readonly restByState = new StateTable<Rest | null>();
  private vector: Vector = NO_VECTOR;
  private bases: Bases | null = null;
  private legLimit = 0;
  private latestArrival = 0;
  /** What a path gathers, where the query asks for it; each load has a number so that a state is four integers. */
  private readonly rules: LoadRules | null;
  private readonly numberByLoad = new StateTable<null>();
  private boarded = 0;

  constructor(
    private readonly timetable: Timetable,
    private readonly costs: CostArrays,
    private readonly query: SearchQuery,
    /** By the number of places seen. */
    private readonly stages: readonly StageBounds[],
    private readonly isOverdue: () => boolean,
  ) {
    this.tables = getCostTables(timetable, costs);
    this.origins = listOrigins(timetable, costs, query);
    this.destinations = listDestinations(timetable, costs, query);
    this.rules = needsHistory(query) ? new LoadRules(timetable, costs, query) : null;
  }

  /** Throws where no path makes the vector, and TracingOverdue. */
  trace(vector: Vector, bases: Bases | null): FoundPath {
    const { timetable, costs, query } = this;
    this.vector = vector;
    this.bases = bases;
    this.legLimit = vector.transfers + 1;
    this.latestArrival = query.direction === "LATEST" ? query.latestArrivalMinute : vector.arrivalMinute;
    this.restByState.clear();
    let best: Rest | null = null;
    let handoverMinute = 0;
    for (const origin of this.origins) {
      const ready = (query.direction === "EARLIEST" ? query.readyMinute : vector.handoverMinute) + origin.minutes;
      for (let at = timetable.boardingOffset[origin.stop]!; at < timetable.boardingOffset[origin.stop + 1]!; at++) {
        const boarding = timetable.boardings[at]!;
        const cents = origin.cents + costs.boardCents[boarding]!;
        const latest =
          query.direction === "EARLIEST"
            ? query.latestFirstDepartureMinute
            : Math.min(ready, query.latestFirstDepartureMinute);
        const rest = this.board(boarding, ready, cents, 0, latest, null, EMPTY_LOAD, origin.link);
        const kept = better(timetable, best, rest);
        // The same rides directly and by a drayage for nothing: the later hand-over is the better offer.
        const isTie = best !== null && rest !== null && better(timetable, rest, best) === rest;
        if (kept && kept !== best) handoverMinute = kept.minutes[0]! - origin.minutes;
        else if (isTie) handoverMinute = Math.max(handoverMinute, rest!.minutes[0]! - origin.minutes);
        best = kept;
      }
    }
    if (!best)
      throw new Error(
        `no path shows the vector ${vector.handoverMinute}, ${vector.arrivalMinute}, ${vector.costCents}, ${vector.transfers}; one was wanted`,
      );
    return {
      departureMinute: best.minutes[0]!,
      handoverMinute,
      arrivalMinute: best.arrivalMinute,
      costCents: vector.costCents,
      transfers: vector.transfers,
      ...(query.withEmissions ? { grams: vector.grams } : {}),
      rides: best.rides,
    };
  }

  /** All departures from a boarding that can still make the vector; nothing before the first, whose wait is free. */
  private board(
    boarding: number,
    ready: number,
    cents: number,
    legs: number,
    latest: number,
    before: { readonly position: number; readonly minute: number } | null,
    load: Load,
    link: number,
  ): Rest | null {
    const { timetable, vector } = this;
    if (++this.boarded % ITEMS_BETWEEN_CLOCK_LOOKS === 0 && this.isOverdue()) throw new TracingOverdue();
    const left = this.legLimit - legs;
    if (left < 1) return null;
    const bound = this.aheadOf(load, boarding, before?.position ?? -1).aboard[left]!;
    const count = departureCountOf(timetable, boarding);
    let best: Rest | null = null;
    for (let departure = firstDepartureFrom(timetable, boarding, ready); departure < count; departure++) {
      const minute = timetable.departureMinute[eventOf(timetable, boarding, departure)]!;
      if (minute > latest || minute + bound[2 * boarding]! > this.latestArrival) break;
      const stop = timetable.positionStop[boarding]!;
      const total = cents + (before === null ? 0 : storageOf(this.tables, stop, minute - ready));
      if (total + bound[2 * boarding + 1]! > vector.costCents) break;
      const stay = before === null ? -1 : minute - before.minute;
      const aboard = this.rules?.board(load, boarding, before?.position ?? -1, stay, link) ?? load;
      best = better(timetable, best, this.ride(boarding, departure, total, legs + 1, aboard));
    }
    return best;
  }

  /** Bounds of what a boarding may lead to at best. */
  private aheadOf(load: Load, boarding: number, arrived: number): StageBounds {
    return this.stages[this.rules ? this.rules.stageAhead(load.stage, boarding, arrived) : 0]!;
  }

  private ride(boarding: number, departure: number, cents: number, firstLegs: number, boarded: Load): Rest | null {
    const { timetable, bases } = this;
    const { insideTransfers } = timetable;
    const { carriageCents } = this.costs;
    const serviceIndex = timetable.positionService[boarding]!;
    const { borders } = timetable.services[serviceIndex]!;
    const first = timetable.firstPosition[serviceIndex]!;
    const base = cents - carriageCents[boarding]!;
    let best: Rest | null = null;
    let load = boarded;
    for (let position = boarding + 1; position < timetable.firstPosition[serviceIndex + 1]!; position++) {
      const legs = firstLegs + insideTransfers[position]! - insideTransfers[boarding]!;
      if (legs > this.legLimit) break;
      if (this.rules) {
        load = this.rules.ride(load, position - 1);
        if (!this.rules.isWithinLimits(load)) break;
      }
      if (bases !== null && bases.leastBase(eventOf(timetable, position, departure), legs) < base) break;
      if (!timetable.canAlight[position]) continue;
      const total = base + carriageCents[position]!;
      const rest = this.alight(position, departure, total, legs, load);
      if (!rest) continue;
      best = better(timetable, best, {
        rides: [
          { serviceIndex, departureIndex: departure, from: boarding - first, to: position - first },
          ...rest.rides,
        ],
        minutes: [...this.legDepartures(boarding, departure, position), ...rest.minutes],
        borders: rest.borders + borders[position - first]! - borders[boarding - first]!,
        arrivalMinute: rest.arrivalMinute,
      });
    }
    return best;
  }

  /** A through train leaves once more after each change inside. */
  private legDepartures(boarding: number, departure: number, until: number): number[] {
    const { timetable } = this;
    const minutes: number[] = [];
    for (let position = boarding; position < until; position++)
      if (position === boarding || timetable.insideTransfers[position]! > timetable.insideTransfers[position - 1]!)
        minutes.push(timetable.departureMinute[eventOf(timetable, position, departure)]!);
    return minutes;
  }

  private alight(position: number, departure: number, cents: number, legs: number, load: Load): Rest | null {
    const { timetable, vector } = this;
    const left = this.legLimit - legs;
    const event = eventOf(timetable, position, departure);
    const minute = arrivalMinuteOf(timetable, event);
    if (left === 0) return this.setDown(position, minute, cents, load);
    const bound = this.stages[load.stage]!.alighted[left]!;
    const alighting = timetable.alightingIndex[position]!;
    if (minute + bound[2 * alighting]! > this.latestArrival) return null;
    if (cents + bound[2 * alighting + 1]! > vector.costCents) return null;
    const state = this.restByState.find(event, legs, cents, this.numberOf(load));
    if (!this.restByState.isNew) return this.restByState.get(state);
    const stop = timetable.positionStop[position]!;
    const row = timetable.pairOffset[position]!;
    let best = this.goOn(position, stop, row, minute, cents, legs, -1, load);
    for (const link of timetable.linksFrom[stop]!) {
      const to = timetable.drayage[link]!.to;
      const rest = this.goOn(position, to, row + timetable.linkPairBase[link]!, minute, cents, legs, link, load);
      best = better(timetable, best, rest);
    }
    this.restByState.set(state, best);
    return best;
  }

  private numberOf(load: Load): number {
    return this.rules ? this.numberByLoad.find(load.grams, load.borders, load.stage, 0) : 0;
  }

  private setDown(position: number, minute: number, cents: number, load: Load): Rest | null {
    const { vector, query } = this;
    for (const end of this.destinations) {
      if (end.stop !== this.timetable.positionStop[position] || cents + end.cents !== vector.costCents) continue;
      if (this.rules && !this.isAllowedEnd(this.rules, load, end)) continue;
      const arrivalMinute = minute + end.minutes;
      const isInTime =
        query.direction === "LATEST" ? arrivalMinute <= this.latestArrival : arrivalMinute === vector.arrivalMinute;
      if (isInTime) return { rides: [], minutes: [], borders: 0, arrivalMinute };
    }
    return null;
  }

  private isAllowedEnd(rules: LoadRules, load: Load, end: End): boolean {
    const grams = rules.endGrams(load, end);
    if (!rules.hasSeenAll(load) || grams > rules.maximumGrams) return false;
    return !this.query.withEmissions || grams === this.vector.grams;
  }

  private goOn(
    position: number,
    stop: number,
    row: number,
    minute: number,
    cents: number,
    legs: number,
    link: number,
    load: Load,
  ): Rest | null {
    const { timetable, costs, tables, vector } = this;
    const left = this.legLimit - legs;
    const begin = timetable.boardingOffset[stop]!;
    const from = timetable.trackIn[position]!;
    const before = { position, minute };
    let best: Rest | null = null;
    for (let at = begin; at < timetable.boardingOffset[stop + 1]!; at++) {
      const pair = timetable.pairMinutes[row + at - begin]!;
      const boarding = timetable.boardings[at]!;
      const bound = this.aheadOf(load, boarding, position).aboard[left]!;
      if (pair === NO_PAIR || minute + pair + bound[2 * boarding]! > this.latestArrival) continue;
      const to = timetable.trackOut[boarding]!;
      const handling = link < 0 ? tables.transferCents[stop * 16 + from * 4 + to]! : costs.drayageCents[link]!;
      const total = cents + handling + costs.boardCents[boarding]!;
      if (total + bound[2 * boarding + 1]! > vector.costCents) continue;
      const ready = link < 0 ? readyAt(timetable, stop, from, to, minute) : minute + timetable.drayage[link]!.minutes;
      best = better(
        timetable,
        best,
        this.board(boarding, ready, total, legs, Number.POSITIVE_INFINITY, before, load, link),
      );
    }
    return best;
  }
}
