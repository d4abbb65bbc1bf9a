import type { CostArrays } from "../network/cost-arrays.ts";
import { NO_TRANSFER, readyAt, type Timetable } from "../network/timetable.ts";
import { type CostTables, storageOf } from "./cost-tables.ts";
import type { LabelPool } from "./label-pool.ts";
import { MAXIMUM_DOMINANCE_CHECKS } from "./limits.ts";

/** The labels of a search by stop, track and legs: which is the cheapest for a departure, and which make a new one needless. */
export class LabelLists {
  /** Labels of earlier rounds dominate but are not ridden on from. */
  firstLabelOfRound = 0;

  constructor(
    private readonly timetable: Timetable,
    private readonly costs: CostArrays,
    private readonly tables: CostTables,
    private readonly pool: LabelPool,
  ) {}

  /** Least cents aboard at a departure over the labels with so many legs; with `soon` also those that come too late for it. */
  leastCents(boarding: number, minute: number, legs: number, soon: boolean): number {
    const { timetable } = this;
    const stop = timetable.positionStop[boarding]!;
    const toBoard = this.costs.boardCents[boarding]!;
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

  /**
   * Whether a label with no more legs makes one needless: it arrived no later and stays no dearer for every departure that both can
   * catch, here and one drayage link away. Storage of a wait longer by x costs at most the dearest day for each begun day of x.
   */
  isDominated(place: number, minute: number, cents: number, legs: number): boolean {
    for (let fewer = legs; fewer > 0; fewer--)
      if (this.isDominatedIn(this.pool.listHead[place * this.pool.slots + fewer]!, place, minute, cents)) return true;
    return false;
  }

  private isDominatedIn(head: number, place: number, minute: number, cents: number): boolean {
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
}
