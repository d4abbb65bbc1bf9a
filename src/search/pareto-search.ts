import type { CostArrays } from "../network/cost-arrays.ts";
import {
  arrivalMinuteOf,
  departureCountOf,
  eventOf,
  firstDepartureFrom,
  NO_PAIR,
  NO_TRANSFER,
  readyAt,
  type Timetable,
} from "../network/timetable.ts";
import type { Bounds } from "./bounds.ts";
import { type CostTables, getCostTables, storageOf } from "./cost-tables.ts";
import { listDestinations, listOrigins } from "./ends.ts";
import { keepFront } from "./front.ts";
import { KnownAnswers, type Vector } from "./known-answers.ts";
import { borrowPool, type LabelPool } from "./label-pool.ts";
import { ITEMS_BETWEEN_CLOCK_LOOKS, MAXIMUM_DOMINANCE_CHECKS, MAXIMUM_SETTLED_LABELS } from "./limits.ts";
import type { End, SearchQuery } from "./query.ts";
import { listRoots } from "./roots.ts";

export interface VectorSearch {
  readonly vectors: readonly Vector[];
  readonly isComplete: boolean;
  /** The clock guard ended it. */
  readonly isOverdue: boolean;
  readonly settledLabels: number;
}

const LABEL = 0;
const BOARDING = 1;

/**
 * The exact Pareto front of one query: arrival, cost and transfers; or with hand-over in place of arrival, or besides it.
 *
 * Label setting in order of optimistic arrival, as NAMOA* with its first criterion left out of the checks (Mandow, Perez de la Cruz
 * 2010; Pulido et al. 2015), on a timetable. A label is an arrival at a position (minute, cents, legs). A boarding of one
 * departure with one number of legs is queued at its own optimistic arrival and taken once, with the cheapest label then present,
 * storage paid (as connection scan does, Dibbelt et al. 2013); after its turn it hands on to the next departure.
 * Exact because (docs/architecture.md): keys never fall along a path, and with equal keys the earlier minute, then labels, go first;
 * so every label that catches a departure is there at its turn.
 *
 * Dropped is (a) what a known answer beats for every number of further legs, by the bounds; (b) a label when another of its stop, track
 * and no more legs is cheaper even after paying storage for the longest difference of waiting; (c) a ride at an event already
 * ridden with no more legs at no higher base cost. Earlier is not always better: storage costs money.
 *
 * With hand-over as a criterion the first departures are taken from the latest to the earliest, a round for each hand-over; what
 * is known from a later round is better in that criterion, so labels, base costs and answers stay (a range search in the
 * manner of rRAPTOR, Delling, Pajor, Werneck 2012). O(m log m) for m boardings and labels, times the labels of a list at a turn.
 */
export function searchVectors(
  timetable: Timetable,
  costs: CostArrays,
  query: SearchQuery,
  bounds: Bounds,
  isOverdue: () => boolean = () => false,
): VectorSearch {
  const pool = borrowPool(timetable, query.maximumTransfers + 1);
  try {
    return new ParetoSearch(timetable, costs, query, bounds, pool, isOverdue).run();
  } finally {
    pool.reset();
  }
}

class ParetoSearch {
  private readonly legLimit: number;
  private readonly tables: CostTables;
  private readonly origins: readonly End[];
  private readonly endsByStop: readonly (readonly End[])[];
  private readonly answers: KnownAnswers;
  private readonly vectors: Vector[] = [];
  private readonly maximumCents: number;
  /** An answer so many times as dear as a bound is good enough: 1 for the exact front. */
  private readonly slack: number;
  /** With hand-over as a criterion, the one of this round; else null. */
  private handover: number | null = null;
  private latestArrival: number;
  /** Labels of earlier rounds dominate but are not ridden on from. */
  private firstLabelOfRound = 0;
  private settled = 0;
  private taken = 0;
  private ending: "COMPLETE" | "LIMIT" | "OVERDUE" = "COMPLETE";

  constructor(
    private readonly timetable: Timetable,
    private readonly costs: CostArrays,
    private readonly query: SearchQuery,
    private readonly bounds: Bounds,
    private readonly pool: LabelPool,
    private readonly isOverdue: () => boolean,
  ) {
    this.legLimit = query.maximumTransfers + 1;
    this.tables = getCostTables(timetable, costs);
    this.origins = listOrigins(timetable, costs, query);
    const endsByStop: End[][] = [];
    for (const end of listDestinations(timetable, costs, query)) {
      endsByStop[end.stop] ??= [];
      endsByStop[end.stop]!.push(end);
    }
    this.endsByStop = endsByStop;
    this.answers = new KnownAnswers(this.legLimit);
    this.maximumCents = query.maximumCostCents ?? Number.POSITIVE_INFINITY;
    this.slack = 1 + (query.epsilon ?? 0);
    this.latestArrival = query.latestArrivalMinute;
  }

  run(): VectorSearch {
    if (this.query.direction === "EARLIEST") this.runFromReady();
    else this.runRounds();
    return {
      vectors: keepFront(this.vectors),
      isComplete: this.ending === "COMPLETE",
      isOverdue: this.ending === "OVERDUE",
      settledLabels: this.settled,
    };
  }

  private runFromReady(): void {
    const { boardingOffset, boardings } = this.timetable;
    for (const { stop, minutes } of this.origins)
      for (let at = boardingOffset[stop]!; at < boardingOffset[stop + 1]!; at++)
        this.queueBoarding(boardings[at]!, this.query.readyMinute + minutes, 0);
    this.emptyQueue();
  }

  private runRounds(): void {
    const roots = listRoots(this.timetable, this.query, this.origins, this.bounds, (handover) =>
      this.latestArrivalFor(handover),
    );
    for (let next = 0; next < roots.length && this.ending === "COMPLETE"; ) {
      const handover = roots[next]!.handoverMinute;
      this.handover = handover;
      this.latestArrival = this.latestArrivalFor(handover);
      this.firstLabelOfRound = this.pool.labelCount;
      for (; next < roots.length && roots[next]!.handoverMinute === handover; next++)
        this.queueDeparture(roots[next]!.boarding, roots[next]!.departure, 0);
      this.emptyQueue();
      this.pool.endRound();
    }
  }

  private latestArrivalFor(handover: number): number {
    const { latestArrivalMinute, maximumDurationMinutes } = this.query;
    return Math.min(latestArrivalMinute, handover + (maximumDurationMinutes ?? Number.POSITIVE_INFINITY));
  }

  private emptyQueue(): void {
    const { queue } = this.pool;
    while (queue.length > 0) {
      if (++this.taken % ITEMS_BETWEEN_CLOCK_LOOKS === 0 && this.isOverdue()) {
        this.ending = "OVERDUE";
        return;
      }
      const item = queue.pop();
      if (item & BOARDING) this.takeBoarding(item >> 1);
      else if (++this.settled > MAXIMUM_SETTLED_LABELS) {
        this.ending = "LIMIT";
        return;
      } else this.settleLabel(item >> 1);
    }
  }

  /** Queues what a label can go on to: boardings of its stop and of the stops one drayage link away. */
  private settleLabel(label: number): void {
    const { timetable, pool } = this;
    const position = pool.labelPosition[label]!;
    const minute = pool.labelMinute[label]!;
    const cents = pool.labelCents[label]!;
    const legs = pool.labelLegs[label]!;
    if (this.isHopeless(this.bounds.alighted, timetable.alightingIndex[position]!, minute, cents, legs)) return;
    const stop = timetable.positionStop[position]!;
    const row = timetable.pairOffset[position]!;
    this.goOn(position, stop, row, minute, cents, legs, -1);
    for (const link of timetable.linksFrom[stop]!)
      this.goOn(position, timetable.drayage[link]!.to, row + timetable.linkPairBase[link]!, minute, cents, legs, link);
  }

  private goOn(
    position: number,
    stop: number,
    row: number,
    minute: number,
    cents: number,
    legs: number,
    link: number,
  ): void {
    const { boardingOffset, boardings, pairMinutes, trackIn, trackOut, drayage } = this.timetable;
    const { aboard } = this.bounds;
    const begin = boardingOffset[stop]!;
    const end = boardingOffset[stop + 1]!;
    const further = aboard[this.legLimit - legs]!;
    const track = trackIn[position]!;
    for (let at = begin; at < end; at++) {
      const pair = pairMinutes[row + at - begin]!;
      if (pair === NO_PAIR) continue;
      const boarding = boardings[at]!;
      if (minute + pair + further[2 * boarding]! > this.latestArrival) continue;
      const handling =
        link < 0
          ? this.tables.transferCents[stop * 16 + track * 4 + trackOut[boarding]!]!
          : this.costs.drayageCents[link]!;
      const total = cents + handling + this.costs.boardCents[boarding]!;
      if (this.isHopeless(aboard, boarding, minute + pair, total, legs)) continue;
      const ready =
        link < 0 ? readyAt(this.timetable, stop, track, trackOut[boarding]!, minute) : minute + drayage[link]!.minutes;
      this.queueBoarding(boarding, ready, legs);
    }
  }

  /** Queues the first departure at or after a minute; the queue goes on from there by itself. */
  private queueBoarding(boarding: number, ready: number, legs: number): void {
    const departure = firstDepartureFrom(this.timetable, boarding, ready);
    if (departure < departureCountOf(this.timetable, boarding)) this.queueDeparture(boarding, departure, legs);
  }

  private queueDeparture(boarding: number, departure: number, legs: number): void {
    if (this.pool.isQueued(eventOf(this.timetable, boarding, departure), legs)) return;
    this.queueCursor(this.pool.addCursor(boarding, departure, legs));
  }

  /**
   * Queues the boarding where the cursor stands, unless it is hopeless even with the cheapest label of all, those that are not
   * ready yet included: then every later departure is hopeless too, and a label still to come queues for itself.
   */
  private queueCursor(cursor: number): void {
    const { timetable, pool } = this;
    const boarding = pool.cursorBoarding[cursor]!;
    const legs = pool.cursorLegs[cursor]!;
    const event = eventOf(timetable, boarding, pool.cursorDeparture[cursor]!);
    const minute = timetable.departureMinute[event]!;
    if (legs === 0 && minute > this.query.latestFirstDepartureMinute) return;
    const cents = this.leastCents(boarding, minute, legs, true);
    if (this.isHopeless(this.bounds.aboard, boarding, minute, cents, legs)) return;
    pool.setQueued(event, legs);
    const { readyMinute } = this.query;
    const key = minute + this.bounds.aboard[this.legLimit - legs]![2 * boarding]!;
    pool.queue.push(key - readyMinute, minute - readyMinute, BOARDING, cursor * 2 + BOARDING);
  }

  /** A boarding's turn: rides with the cheapest label now present, then hands on to the next departure. */
  private takeBoarding(cursor: number): void {
    const { timetable, pool } = this;
    const boarding = pool.cursorBoarding[cursor]!;
    const departure = pool.cursorDeparture[cursor]!;
    const legs = pool.cursorLegs[cursor]!;
    const minute = timetable.departureMinute[eventOf(timetable, boarding, departure)]!;
    this.ride(boarding, departure, this.leastCents(boarding, minute, legs, false), legs);
    if (legs === 0 && this.handover !== null) return;
    if (departure + 1 >= departureCountOf(timetable, boarding)) return;
    if (pool.isQueued(eventOf(timetable, boarding, departure + 1), legs)) return;
    pool.cursorDeparture[cursor] = departure + 1;
    this.queueCursor(cursor);
  }

  /** Least cents aboard at a departure over the labels with so many legs; with `soon` also those that come too late for it. */
  private leastCents(boarding: number, minute: number, legs: number, soon: boolean): number {
    const { timetable } = this;
    const stop = timetable.positionStop[boarding]!;
    const toBoard = this.costs.boardCents[boarding]!;
    if (legs === 0) return toBoard + this.leastOriginCents(stop, minute);
    const to = timetable.trackOut[boarding]!;
    let least = Number.POSITIVE_INFINITY;
    for (let from = 0; from < 4; from++) {
      const key = stop * 16 + from * 4 + to;
      const transfer = timetable.fixedTransferMinutes[key]!;
      if (transfer === NO_TRANSFER) continue;
      const head = this.pool.listHead[(stop * 4 + from) * this.pool.slots + legs]!;
      if (head < this.firstLabelOfRound) continue;
      least = this.leastOfList(head, stop, from, to, minute, transfer, this.tables.transferCents[key]!, soon, least);
    }
    for (const link of timetable.linksTo[stop]!) {
      const { from: sibling, minutes } = timetable.drayage[link]!;
      const cents = this.costs.drayageCents[link]!;
      for (let from = 0; from < 4; from++) {
        const head = this.pool.listHead[(sibling * 4 + from) * this.pool.slots + legs]!;
        if (head < this.firstLabelOfRound) continue;
        least = this.leastOfList(head, stop, from, to, minute, minutes, cents, soon, least);
      }
    }
    return least + toBoard;
  }

  private leastOfList(
    head: number,
    stop: number,
    from: number,
    to: number,
    minute: number,
    transferMinutes: number,
    handlingCents: number,
    soon: boolean,
    known: number,
  ): number {
    const { labelCents, labelMinute, labelNext } = this.pool;
    let least = known;
    for (let label = head; label >= this.firstLabelOfRound; label = labelNext[label]!) {
      const cents = labelCents[label]! + handlingCents;
      if (cents >= least) continue;
      const ready =
        transferMinutes >= 0
          ? labelMinute[label]! + transferMinutes
          : readyAt(this.timetable, stop, from, to, labelMinute[label]!);
      if (ready > minute) {
        if (soon) least = cents;
        continue;
      }
      const total = cents + storageOf(this.tables, stop, minute - ready);
      if (total < least) least = total;
    }
    return least;
  }

  private leastOriginCents(stop: number, minute: number): number {
    let least = Number.POSITIVE_INFINITY;
    for (const origin of this.origins) {
      if (origin.stop !== stop || origin.cents >= least) continue;
      const handover = minute - origin.minutes;
      if (this.handover === null ? handover >= this.query.readyMinute : handover === this.handover)
        least = origin.cents;
    }
    return least;
  }

  /** Rides one departure on from a boarding and leaves a label wherever the box can be set down. */
  private ride(boarding: number, departure: number, cents: number, legsBefore: number): void {
    const { timetable, pool, bounds } = this;
    const { carriageCents } = this.costs;
    const { insideTransfers, positionStop, canAlight } = timetable;
    const base = cents - carriageCents[boarding]!;
    const legsBase = legsBefore + 1 - insideTransfers[boarding]!;
    const end = timetable.firstPosition[timetable.positionService[boarding]! + 1]!;
    let event = eventOf(timetable, boarding, departure);
    for (let position = boarding + 1; position < end; position++) {
      event++;
      const legs = legsBase + insideTransfers[position]!;
      if (legs > this.legLimit || !pool.improveBase(event, legs, base)) return;
      const minute = arrivalMinuteOf(timetable, event);
      if (minute > this.latestArrival) return;
      const total = base + carriageCents[position]!;
      let goesOn = false;
      if (canAlight[position]) {
        const ends = this.endsByStop[positionStop[position]!];
        if (ends) this.setDown(ends, minute, total, legs);
        goesOn = legs < this.legLimit && this.addLabel(position, minute, total, legs);
      }
      if (
        !goesOn &&
        position + 1 < end &&
        this.isHopeless(bounds.aboard, position, timetable.departureMinute[event]!, total, legs - 1)
      )
        return;
    }
  }

  private setDown(ends: readonly End[], minute: number, cents: number, legs: number): void {
    for (const end of ends) {
      const arrivalMinute = minute + end.minutes;
      const costCents = cents + end.cents;
      if (arrivalMinute > this.latestArrival || costCents > this.maximumCents) continue;
      const counted = this.query.direction === "LATEST" ? 0 : arrivalMinute;
      if (this.answers.beats(legs, counted, costCents * this.slack)) continue;
      this.answers.add(legs, counted, costCents);
      const counts = this.query.direction !== "EARLIEST";
      this.vectors.push({
        handoverMinute: counts ? this.handover! : 0,
        arrivalMinute: counted,
        costCents,
        transfers: legs - 1,
        grams: 0,
      });
    }
  }

  /** Adds and queues a label unless it is hopeless or dominated; says whether it was added. */
  private addLabel(position: number, minute: number, cents: number, legs: number): boolean {
    const { timetable, pool } = this;
    const alighting = timetable.alightingIndex[position]!;
    if (this.isHopeless(this.bounds.alighted, alighting, minute, cents, legs)) return false;
    const place = timetable.positionStop[position]! * 4 + timetable.trackIn[position]!;
    for (let fewer = legs; fewer > 0; fewer--)
      if (this.isDominated(pool.listHead[place * pool.slots + fewer]!, place, minute, cents)) return false;
    const label = pool.addLabel(position, minute, cents, legs, place * pool.slots + legs);
    const { readyMinute } = this.query;
    const key = minute + this.bounds.alighted[this.legLimit - legs]![2 * alighting]!;
    pool.queue.push(key - readyMinute, minute - readyMinute, LABEL, label * 2);
    return true;
  }

  /**
   * Whether a label of the list makes one needless: it arrived no later and stays no dearer for every departure that both can
   * catch, here and one drayage link away. Storage of a wait longer by x costs at most the dearest day for each begun day of x.
   */
  private isDominated(head: number, place: number, minute: number, cents: number): boolean {
    const { labelCents, labelMinute, labelNext } = this.pool;
    const slope = this.tables.linkedDaySlopeCents[place >> 2]!;
    const isDated = this.pool.isDated[place] === 1;
    let checks = 0;
    for (let label = head; label >= 0 && checks < MAXIMUM_DOMINANCE_CHECKS; label = labelNext[label]!, checks++) {
      const spare = cents - labelCents[label]!;
      const earlier = minute - labelMinute[label]!;
      if (spare < 0 || earlier < 0 || (((earlier + 1439) / 1440) | 0) * slope > spare) continue;
      if (!isDated || this.isDominatedDated(place, labelMinute[label]!, minute, spare)) return true;
    }
    return false;
  }

  /** With dated minutes the ready minutes may lie further apart than the arrivals, for each track that leaves on its own. */
  private isDominatedDated(place: number, earlierMinute: number, minute: number, spare: number): boolean {
    const stop = place >> 2;
    const from = place & 3;
    for (let to = 0; to < 4; to++) {
      const ready = readyAt(this.timetable, stop, from, to, minute);
      if (ready === Number.POSITIVE_INFINITY) continue;
      const earlier = ready - readyAt(this.timetable, stop, from, to, earlierMinute);
      if (Math.ceil(earlier / 1440) * this.tables.daySlopeCents[stop]! > spare) return false;
    }
    return true;
  }

  /** Whether every way on, by each number of further legs, ends too late, too dear or no better than a known answer. */
  private isHopeless(
    boundsByLegs: readonly Int32Array[],
    entry: number,
    minute: number,
    cents: number,
    legs: number,
  ): boolean {
    const { legLimit, latestArrival, maximumCents, answers, slack } = this;
    for (
      let further = legLimit - legs < boundsByLegs.length ? legLimit - legs : boundsByLegs.length - 1;
      further > 0;
      further--
    ) {
      const bound = boundsByLegs[further]!;
      const arrival = minute + bound[2 * entry]!;
      // Fewer legs take no less time and no less money.
      if (arrival > latestArrival) return true;
      const total = cents + bound[2 * entry + 1]!;
      if (total > maximumCents) return true;
      if (!answers.beats(legs + further, arrival, total * slack)) return false;
    }
    return true;
  }
}
