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
import { FirstAnswers } from "./first-answers.ts";
import { keepFront } from "./front.ts";
import { FoundVectors, type KnownAnswers, type Vector } from "./known-answers.ts";
import { LabelLists } from "./label-lists.ts";
import { type Bases, borrowPool, type LabelPool } from "./label-pool.ts";
import { BOARDING, type Ending, LABEL, LabelSetting, type SearchInput, type VectorSearch } from "./label-setting.ts";
import type { End, SearchQuery } from "./query.ts";
import type { Root } from "./roots.ts";
import type { StageBounds } from "./via-bounds.ts";

/** Is given the front of each round as soon as it is known, with the base costs that a path may not exceed where the round is complete. */
export type Show = (front: readonly Vector[], bases: Bases | null) => void;

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
 * ridden with no more legs at no higher base cost. Earlier is not always better: storage costs money. With hand-over as a
 * criterion labels, base costs and answers stay from round to round. O(m log m) for m boardings and labels, times the
 * labels of a list at a turn.
 */
export function searchVectors(
  timetable: Timetable,
  costs: CostArrays,
  query: SearchQuery,
  bounds: StageBounds,
  isOverdue: () => boolean = () => false,
  show: Show | null = null,
): VectorSearch {
  const pool = borrowPool(timetable, query.maximumTransfers + 1);
  try {
    return new ParetoSearch({ timetable, costs, query, bounds, isOverdue }, pool, show).run();
  } finally {
    pool.reset();
  }
}

export class ParetoSearch extends LabelSetting {
  private readonly found: FoundVectors;
  /** What is known of any destination; it prunes the way to the others as well. */
  private readonly answers: KnownAnswers;
  private readonly lists: LabelLists;
  private readonly firstAnswers: FirstAnswers | null;
  private front: Vector[] = [];
  private firstVectorOfRound = 0;

  /** With `foundByStop` every destination is one of its own, and no answer prunes the way to another. */
  constructor(
    input: SearchInput,
    private readonly pool: LabelPool,
    private readonly show: Show | null = null,
    private readonly foundByStop: Map<number, FoundVectors> | null = null,
  ) {
    super(input, pool.queue);
    this.lists = new LabelLists(this.timetable, this.costs, this.tables, pool);
    this.found = new FoundVectors(this.legLimit);
    this.answers = this.found.answers;
    pool.markEnds(this.endsByStop.keys());
    // A thinned front is that of the order in which answers are found, so it stays that of the search alone.
    this.firstAnswers =
      foundByStop || this.slack !== 1
        ? null
        : new FirstAnswers(
            this.timetable,
            this.costs,
            this.tables,
            this.bounds,
            this.answers,
            (stop, minute, cents, legs) => this.setDown(stop, minute, cents, legs),
          );
  }

  protected startRound(roots: readonly Root[]): void {
    const hopeful = this.firstAnswers && this.handover !== null ? roots.filter((root) => this.isHopeful(root)) : roots;
    if (hopeful.length > 0) this.firstAnswers?.find(hopeful, this.legLimit, this.latestArrival);
    for (let i = 0; i < hopeful.length; i++) this.queueDeparture(hopeful[i]!.boarding, hopeful[i]!.departure, 0);
  }

  private isHopeful({ boarding, departure, origin }: Root): boolean {
    const minute = this.timetable.departureMinute[eventOf(this.timetable, boarding, departure)]!;
    const cents = origin.cents + this.costs.boardCents[boarding]!;
    return !this.isHopeless(this.bounds.aboard, boarding, minute, cents, 0);
  }

  /** The vectors of a round are final: those of earlier rounds did not beat them, and those of later ones have an earlier hand-over. */
  protected endRound(ending: Ending): void {
    const { vectors } = this.found;
    const front = keepFront(vectors.slice(this.firstVectorOfRound));
    this.firstVectorOfRound = vectors.length;
    this.front.push(...front);
    if (ending !== "OVERDUE") this.show?.(front, ending === "COMPLETE" && this.slack === 1 ? this.pool : null);
    this.lists.firstLabelOfRound = this.pool.labelCount;
    this.pool.endRound();
  }

  protected listVectors(): readonly Vector[] {
    return this.front;
  }

  /** Queues what a label can go on to: boardings of its stop and of the stops one drayage link away. */
  protected settleLabel(label: number): void {
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
    this.enqueue(minute + this.bounds.aboard[this.legLimit - legs]![2 * boarding]!, minute, BOARDING, cursor);
  }

  /** A boarding's turn: rides with the cheapest label now present, then hands on to the next departure. */
  protected takeBoarding(cursor: number): void {
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

  /** Least cents aboard at a departure, boarding paid; with `soon` also over labels that come too late for it. */
  private leastCents(boarding: number, minute: number, legs: number, soon: boolean): number {
    if (legs > 0) return this.lists.leastCents(boarding, minute, legs, soon);
    return this.costs.boardCents[boarding]! + this.leastOriginCents(this.timetable.positionStop[boarding]!, minute);
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
        this.setDown(positionStop[position]!, minute, total, legs);
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

  /** Takes the answers that end at a stop. */
  private setDown(stop: number, minute: number, cents: number, legs: number): void {
    if (this.pool.isEnd[stop] === 0) return;
    const ends = this.endsByStop.get(stop)!;
    const { direction } = this.query;
    for (const end of ends) {
      const arrivalMinute = minute + end.minutes;
      const costCents = cents + end.cents;
      if (arrivalMinute > this.latestArrival || costCents > this.maximumCents) continue;
      const counted = direction === "LATEST" ? 0 : arrivalMinute;
      const found = this.foundByStop ? this.foundAt(this.foundByStop, this.stopOf(end)) : this.found;
      if (found.answers.beats(legs, counted, costCents * this.slack)) continue;
      found.add(direction === "EARLIEST" ? 0 : this.handover!, counted, costCents, legs);
    }
  }

  /** The stop that an end is of: with drayage after the last leg its far end. */
  private stopOf({ stop, link }: End): number {
    return link < 0 ? stop : this.timetable.drayage[link]!.to;
  }

  private foundAt(foundByStop: Map<number, FoundVectors>, stop: number): FoundVectors {
    const found = foundByStop.get(stop) ?? new FoundVectors(this.legLimit);
    foundByStop.set(stop, found);
    return found;
  }

  /** Adds and queues a label unless it is hopeless or dominated; says whether it was added. */
  private addLabel(position: number, minute: number, cents: number, legs: number): boolean {
    const { timetable, pool } = this;
    const alighting = timetable.alightingIndex[position]!;
    if (this.isHopeless(this.bounds.alighted, alighting, minute, cents, legs)) return false;
    const place = timetable.positionStop[position]! * 4 + timetable.trackIn[position]!;
    if (this.lists.isDominated(place, minute, cents, legs)) return false;
    const label = pool.addLabel(position, minute, cents, legs, place * pool.slots + legs);
    this.enqueue(minute + this.bounds.alighted[this.legLimit - legs]![2 * alighting]!, minute, LABEL, label);
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
