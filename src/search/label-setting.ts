import type { CostArrays } from "../network/cost-arrays.ts";
import type { Timetable } from "../network/timetable.ts";
import { type CostTables, getCostTables } from "./cost-tables.ts";
import { groupByStop, listDestinations, listOrigins } from "./ends.ts";
import type { Vector } from "./known-answers.ts";
import { ITEMS_BETWEEN_CLOCK_LOOKS, MAXIMUM_SETTLED_LABELS } from "./limits.ts";
import type { End, SearchQuery } from "./query.ts";
import type { Queue } from "./queue.ts";
import { listFirstRoots, listRoots, type Root } from "./roots.ts";
import type { StageBounds } from "./via-bounds.ts";

export interface VectorSearch {
  readonly vectors: readonly Vector[];
  readonly isComplete: boolean;
  /** The clock guard ended it. */
  readonly isOverdue: boolean;
  readonly settledLabels: number;
}

export const LABEL = 0;
export const BOARDING = 1;

/** What a search is given. */
export interface SearchInput {
  readonly timetable: Timetable;
  readonly costs: CostArrays;
  readonly query: SearchQuery;
  readonly bounds: StageBounds;
  readonly isOverdue: () => boolean;
  /** Where paths may end, if not where the query says. */
  readonly ends?: readonly End[];
}

export type Ending = "COMPLETE" | "LIMIT" | "OVERDUE";

/**
 * The frame of a label-setting search: one queue of labels and boardings in order of optimistic arrival, emptied once from the
 * ready minute, or round by round where the hand-over is a criterion: first departures from the latest to the earliest, so that
 * what is known from an earlier round is better in that criterion (a range search in the manner of rRAPTOR, Delling, Pajor,
 * Werneck 2012).
 */
export abstract class LabelSetting {
  protected readonly timetable: Timetable;
  protected readonly costs: CostArrays;
  protected readonly query: SearchQuery;
  protected readonly bounds: StageBounds;
  protected readonly legLimit: number;
  protected readonly tables: CostTables;
  protected readonly origins: readonly End[];
  protected readonly endsByStop: ReadonlyMap<number, readonly End[]>;
  protected readonly maximumCents: number;
  /** An answer so many times as dear as a bound is good enough: 1 for the exact front. */
  protected readonly slack: number;
  /** With hand-over as a criterion, the one of this round; else null. */
  protected handover: number | null = null;
  protected latestArrival: number;
  private readonly isOverdue: () => boolean;
  protected readonly settledLimit: number = MAXIMUM_SETTLED_LABELS;
  private settled = 0;
  private taken = 0;
  private ending: Ending = "COMPLETE";

  constructor(
    { timetable, costs, query, bounds, isOverdue, ends }: SearchInput,
    protected readonly queue: Queue,
  ) {
    this.timetable = timetable;
    this.costs = costs;
    this.query = query;
    this.bounds = bounds;
    this.isOverdue = isOverdue;
    this.legLimit = query.maximumTransfers + 1;
    this.tables = getCostTables(timetable, costs);
    this.origins = listOrigins(timetable, costs, query);
    this.endsByStop = groupByStop(ends ?? listDestinations(timetable, costs, query));
    this.maximumCents = query.maximumCostCents ?? Number.POSITIVE_INFINITY;
    this.slack = 1 + (query.epsilon ?? 0);
    this.latestArrival = query.latestArrivalMinute;
  }

  /** Queues first boardings, and the departures after them unless the hand-over is that of a round. */
  protected abstract startRound(roots: readonly Root[]): void;
  protected abstract settleLabel(label: number): void;
  protected abstract takeBoarding(boarding: number): void;
  protected abstract endRound(ending: Ending): void;
  /** The front of all rounds so far. */
  protected abstract listVectors(): readonly Vector[];

  run(): VectorSearch {
    if (this.query.direction === "EARLIEST") this.runFromReady();
    else this.runRounds();
    return {
      vectors: this.listVectors(),
      isComplete: this.ending === "COMPLETE",
      isOverdue: this.ending === "OVERDUE",
      settledLabels: this.settled,
    };
  }

  private runFromReady(): void {
    this.startRound(listFirstRoots(this.timetable, this.query, this.origins));
    this.emptyQueue();
    this.endRound(this.ending);
  }

  private runRounds(): void {
    const { latestArrivalMinute, maximumDurationMinutes } = this.query;
    const latestFor = (handover: number): number =>
      Math.min(latestArrivalMinute, handover + (maximumDurationMinutes ?? Number.POSITIVE_INFINITY));
    const roots = listRoots(this.timetable, this.query, this.origins, this.bounds, latestFor);
    for (let next = 0; next < roots.length && this.ending === "COMPLETE"; ) {
      const handover = roots[next]!.handoverMinute;
      this.handover = handover;
      this.latestArrival = latestFor(handover);
      const first = next;
      while (next < roots.length && roots[next]!.handoverMinute === handover) next++;
      this.startRound(roots.slice(first, next));
      this.emptyQueue();
      this.endRound(this.ending);
    }
  }

  private emptyQueue(): void {
    const { queue } = this;
    while (queue.length > 0) {
      if (++this.taken % ITEMS_BETWEEN_CLOCK_LOOKS === 0 && this.isOverdue()) {
        this.ending = "OVERDUE";
        return;
      }
      const item = queue.pop();
      if (item & BOARDING) this.takeBoarding(item >> 1);
      else if (++this.settled > this.settledLimit) {
        this.ending = "LIMIT";
        return;
      } else this.settleLabel(item >> 1);
    }
  }

  /** Queues a label or a boarding by its optimistic arrival, then by its own minute. */
  protected enqueue(key: number, minute: number, kind: typeof LABEL | typeof BOARDING, item: number): void {
    const { readyMinute } = this.query;
    this.queue.push(key - readyMinute, minute - readyMinute, kind, item * 2 + kind);
  }
}
