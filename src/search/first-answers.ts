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
import { NEVER } from "./bounds.ts";
import { type CostTables, storageOf } from "./cost-tables.ts";
import type { KnownAnswers } from "./known-answers.ts";
import type { Root } from "./roots.ts";
import type { StageBounds } from "./via-bounds.ts";

/** Weight of the criterion that settles ties of the other; minutes and cents times this are less than one of these. */
const TIE = 2 ** -30;

/** Takes the answer where a stop is a destination. */
export type SetDown = (stop: number, minute: number, cents: number, legs: number) => void;

/**
 * Answers found before the search of a round, so that it is pruned from its first label on: a search in order of arrival meets the
 * cheap, slow answers last. Each is a path that goes on, step by step, by the departure and the stop that promise least by the
 * bounds, in cents or in minutes, with at most so many legs. It is a real path, so that what it beats needs no search; whether
 * another beats it does not matter. O(legs * (positions of a service + boardings of a stop)) a path.
 */
export class FirstAnswers {
  /** The departure that is ridden, what was paid when boarding it and the legs before it. */
  private boarding = -1;
  private departure = 0;
  private cents = 0;
  private legs = 0;
  /** Where it is left; then `cents` and `legs` are those there. */
  private position = -1;
  private minute = 0;
  private legLimit = 0;
  private latestArrival = 0;
  private ofMinutes = 0;
  private ofCents = 0;
  /** What the best step so far promises. */
  private least = 0;

  constructor(
    private readonly timetable: Timetable,
    private readonly costs: CostArrays,
    private readonly tables: CostTables,
    private readonly bounds: StageBounds,
    private readonly answers: KnownAnswers,
    private readonly setDown: SetDown,
  ) {}

  /** Finds answers that begin with one of the roots, few legs first: more legs are tried only where they promise to be better. */
  find(roots: readonly Root[], legLimit: number, latestArrival: number): void {
    this.latestArrival = latestArrival;
    for (let legs = 1; legs <= legLimit; legs++) {
      this.legLimit = legs;
      this.follow(roots, TIE, 1);
      this.follow(roots, 1, TIE);
    }
  }

  private follow(roots: readonly Root[], ofMinutes: number, ofCents: number): void {
    this.ofMinutes = ofMinutes;
    this.ofCents = ofCents;
    this.boardFirst(roots);
    while (this.boarding >= 0 && this.isPromising()) {
      this.ride();
      if (this.position < 0 || !this.isPromising()) return;
      this.goOn();
    }
  }

  /** Whether the step chosen may lead to less than every answer known with as many legs. */
  private isPromising(): boolean {
    const { answers, legLimit } = this;
    return this.least < (this.ofCents === 1 ? answers.leastCents(legLimit) : answers.leastArrival(legLimit));
  }

  private boardFirst(roots: readonly Root[]): void {
    const { departureMinute } = this.timetable;
    const bound = this.bounds.aboard[this.legLimit]!;
    this.boarding = -1;
    this.legs = 0;
    this.least = Number.POSITIVE_INFINITY;
    for (let i = 0; i < roots.length; i++) {
      const { boarding, departure, origin } = roots[i]!;
      if (bound[2 * boarding]! >= NEVER) continue;
      const minute = departureMinute[eventOf(this.timetable, boarding, departure)]!;
      const cents = origin.cents + this.costs.boardCents[boarding]!;
      this.considerBoarding(boarding, departure, minute + bound[2 * boarding]!, cents, bound[2 * boarding + 1]!);
    }
  }

  private considerBoarding(boarding: number, departure: number, arrival: number, cents: number, further: number): void {
    const promised = this.ofMinutes * arrival + this.ofCents * (cents + further);
    if (promised >= this.least) return;
    this.least = promised;
    this.boarding = boarding;
    this.departure = departure;
    this.cents = cents;
  }

  /** Rides on, takes the answers on the way and chooses where to leave: nowhere if an answer was best. */
  private ride(): void {
    const { timetable, boarding, departure, legLimit, ofMinutes, ofCents, latestArrival } = this;
    const { carriageCents } = this.costs;
    const { insideTransfers, canAlight, alightingIndex } = timetable;
    const { alighted } = this.bounds;
    const end = timetable.firstPosition[timetable.positionService[boarding]! + 1]!;
    const base = this.cents - carriageCents[boarding]!;
    const legsBase = this.legs + 1 - insideTransfers[boarding]!;
    this.position = -1;
    this.least = Number.POSITIVE_INFINITY;
    for (let position = boarding + 1; position < end; position++) {
      const legs = legsBase + insideTransfers[position]!;
      if (legs > legLimit) return;
      const minute = arrivalMinuteOf(timetable, eventOf(timetable, position, departure));
      if (minute > latestArrival) return;
      if (!canAlight[position]) continue;
      const cents = base + carriageCents[position]!;
      this.setDown(timetable.positionStop[position]!, minute, cents, legs);
      if (legs === legLimit) continue;
      const bound = alighted[legLimit - legs]!;
      const entry = 2 * alightingIndex[position]!;
      if (bound[entry]! >= NEVER) continue;
      const promised = ofMinutes * (minute + bound[entry]!) + ofCents * (cents + bound[entry + 1]!);
      if (promised >= this.least) continue;
      this.least = promised;
      this.position = position;
      this.minute = minute;
      this.cents = cents;
      this.legs = legs;
    }
  }

  /** Chooses what to go on with from where the box was left. */
  private goOn(): void {
    const { timetable, position } = this;
    const stop = timetable.positionStop[position]!;
    const row = timetable.pairOffset[position]!;
    const { cents } = this;
    this.boarding = -1;
    this.least = Number.POSITIVE_INFINITY;
    this.goOnAt(stop, row, cents, -1);
    const links = timetable.linksFrom[stop]!;
    for (let i = 0; i < links.length; i++) {
      const link = links[i]!;
      this.goOnAt(timetable.drayage[link]!.to, row + timetable.linkPairBase[link]!, cents, link);
    }
  }

  private goOnAt(stop: number, row: number, centsBefore: number, link: number): void {
    const { timetable, costs, tables, ofMinutes, ofCents, minute } = this;
    const { boardingOffset, boardings, pairMinutes, trackOut } = timetable;
    const bound = this.bounds.aboard[this.legLimit - this.legs]!;
    const from = timetable.trackIn[this.position]!;
    const begin = boardingOffset[stop]!;
    const end = boardingOffset[stop + 1]!;
    for (let at = begin; at < end; at++) {
      const boarding = boardings[at]!;
      const pair = pairMinutes[row + at - begin]!;
      const minutes = bound[2 * boarding]!;
      if (minutes >= NEVER || pair === NO_PAIR) continue;
      const to = trackOut[boarding]!;
      const handling = link < 0 ? tables.transferCents[stop * 16 + from * 4 + to]! : costs.drayageCents[link]!;
      const cents = centsBefore + handling + costs.boardCents[boarding]!;
      const further = bound[2 * boarding + 1]!;
      if (ofMinutes * (minute + pair + minutes) + ofCents * (cents + further) >= this.least) continue;
      const ready = link < 0 ? readyAt(timetable, stop, from, to, minute) : minute + timetable.drayage[link]!.minutes;
      const departure = firstDepartureFrom(timetable, boarding, ready);
      if (departure >= departureCountOf(timetable, boarding)) continue;
      const leaves = timetable.departureMinute[eventOf(timetable, boarding, departure)]!;
      const storage = storageOf(tables, stop, leaves - ready);
      this.considerBoarding(boarding, departure, leaves + minutes, cents + storage, further);
    }
  }
}
