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
import type { Bounds } from "./bounds.ts";
import { storageOf } from "./cost-tables.ts";
import { keepFront } from "./front.ts";
import type { Vector } from "./known-answers.ts";
import { BOARDING, LABEL, LabelSetting, type SearchInput, type VectorSearch } from "./label-setting.ts";
import { MAXIMUM_SETTLED_HISTORIES } from "./limits.ts";
import { EMPTY_LOAD, isNoHeavier, type Load, LoadRules } from "./load.ts";
import type { End, SearchQuery } from "./query.ts";
import { Queue } from "./queue.ts";
import type { Root } from "./roots.ts";
import type { StageBounds } from "./via-bounds.ts";

interface Label {
  readonly position: number;
  readonly minute: number;
  readonly cents: number;
  readonly legs: number;
  readonly load: Load;
}
/** A way on from a label, or from the origin, that moves departure by departure. */
interface Cursor {
  readonly label: Label | null;
  readonly boarding: number;
  readonly ready: number;
  readonly cents: number;
  readonly link: number;
  readonly movesOn: boolean;
  departure: number;
}
interface Aboard {
  readonly base: number;
  readonly legs: number;
  readonly load: Load;
}

/**
 * The exact front where a path's history counts: emissions as a criterion or limit, border crossings, places to be seen.
 *
 * The same label setting as `searchVectors` with one cursor for each label and boarding, and dominance in all that a label
 * carries (Martins 1984): with a load in the label two departures with the cheapest label are no longer enough. Slower,
 * and asked for rarely. Emissions have bounds of their own, and each number of places seen has.
 */
export function searchWithHistory(
  timetable: Timetable,
  costs: CostArrays,
  query: SearchQuery,
  stages: readonly StageBounds[],
  gramBounds: Bounds | null,
  isOverdue: () => boolean = () => false,
): VectorSearch {
  return new HistorySearch({ timetable, costs, query, bounds: stages[0]!, isOverdue }, stages, gramBounds).run();
}

class HistorySearch extends LabelSetting {
  protected override readonly settledLimit = MAXIMUM_SETTLED_HISTORIES;
  private readonly rules: LoadRules;
  private labels: Label[] = [];
  private cursors: Cursor[] = [];
  private readonly labelsByPlace = new Map<number, Label[]>();
  private readonly aboardByEvent = new Map<number, Aboard[]>();
  private readonly answers: Vector[] = [];

  constructor(
    input: SearchInput,
    /** By the number of places seen. */
    private readonly stages: readonly StageBounds[],
    private readonly gramBounds: Bounds | null,
  ) {
    super(input, new Queue());
    this.rules = new LoadRules(this.timetable, this.costs, this.query);
  }

  protected startRound(roots: readonly Root[]): void {
    const movesOn = this.handover === null;
    for (const { origin, boarding, departure } of roots) {
      const cents = origin.cents + this.costs.boardCents[boarding]!;
      this.queueCursor({ label: null, boarding, ready: 0, cents, link: origin.link, movesOn, departure });
    }
  }

  protected endRound(): void {
    this.labels = [];
    this.cursors = [];
  }

  protected listVectors(): readonly Vector[] {
    return keepFront(this.answers);
  }

  protected settleLabel(index: number): void {
    const { timetable } = this;
    const label = this.labels[index]!;
    if (this.isHopelessAfter(label)) return;
    const stop = timetable.positionStop[label.position]!;
    const row = timetable.pairOffset[label.position]!;
    this.goOn(label, stop, row, -1);
    for (const link of timetable.linksFrom[stop]!)
      this.goOn(label, timetable.drayage[link]!.to, row + timetable.linkPairBase[link]!, link);
  }

  private goOn(label: Label, stop: number, row: number, link: number): void {
    const { boardingOffset, boardings, pairMinutes, trackIn, trackOut, drayage } = this.timetable;
    const from = trackIn[label.position]!;
    const begin = boardingOffset[stop]!;
    for (let at = begin; at < boardingOffset[stop + 1]!; at++) {
      const pair = pairMinutes[row + at - begin]!;
      const boarding = boardings[at]!;
      if (pair === NO_PAIR) continue;
      const to = trackOut[boarding]!;
      const handling =
        link < 0 ? this.tables.transferCents[stop * 16 + from * 4 + to]! : this.costs.drayageCents[link]!;
      const cents = label.cents + handling + this.costs.boardCents[boarding]!;
      const stage = this.rules.stageAhead(label.load.stage, boarding, label.position);
      if (this.isHopeless("aboard", stage, boarding, label.minute + pair, cents, label.legs, label.load)) continue;
      const ready =
        link < 0 ? readyAt(this.timetable, stop, from, to, label.minute) : label.minute + drayage[link]!.minutes;
      const departure = firstDepartureFrom(this.timetable, boarding, ready);
      this.queueCursor({ label, boarding, ready, cents, link, movesOn: true, departure });
    }
  }

  /** Queues the cursor at its departure unless that, and with it every later one, is hopeless. */
  private queueCursor(cursor: Cursor): void {
    const { boarding, label, departure } = cursor;
    if (departure >= departureCountOf(this.timetable, boarding)) return;
    const minute = this.timetable.departureMinute[eventOf(this.timetable, boarding, departure)]!;
    if (label === null && minute > this.query.latestFirstDepartureMinute) return;
    const legs = label?.legs ?? 0;
    const load = label?.load ?? EMPTY_LOAD;
    const stage = this.rules.stageAhead(load.stage, boarding, label?.position ?? -1);
    if (this.isHopeless("aboard", stage, boarding, minute, this.centsAt(cursor, minute), legs, load)) return;
    const key = minute + this.stages[stage]!.aboard[this.legLimit - legs]![2 * boarding]!;
    this.enqueue(key, minute, BOARDING, this.cursors.push(cursor) - 1);
  }

  private centsAt(cursor: Cursor, minute: number): number {
    if (cursor.label === null) return cursor.cents;
    const stop = this.timetable.positionStop[cursor.boarding]!;
    return cursor.cents + storageOf(this.tables, stop, minute - cursor.ready);
  }

  protected takeBoarding(index: number): void {
    const { timetable } = this;
    const cursor = this.cursors[index]!;
    const { boarding, label } = cursor;
    const minute = timetable.departureMinute[eventOf(timetable, boarding, cursor.departure)]!;
    const stay = label ? minute - label.minute : -1;
    const load = this.rules.board(label?.load ?? EMPTY_LOAD, boarding, label?.position ?? -1, stay, cursor.link);
    this.ride(boarding, cursor.departure, this.centsAt(cursor, minute), (label?.legs ?? 0) + 1, load);
    if (!cursor.movesOn) return;
    this.queueCursor({ ...cursor, departure: cursor.departure + 1 });
  }

  private ride(boarding: number, departure: number, cents: number, firstLegs: number, boarded: Load): void {
    const { timetable } = this;
    const { carriageCents } = this.costs;
    const base = cents - carriageCents[boarding]!;
    const end = timetable.firstPosition[timetable.positionService[boarding]! + 1]!;
    let load = boarded;
    for (let position = boarding + 1; position < end; position++) {
      load = this.rules.ride(load, position - 1);
      const legs = firstLegs + timetable.insideTransfers[position]! - timetable.insideTransfers[boarding]!;
      const event = eventOf(timetable, position, departure);
      const minute = arrivalMinuteOf(timetable, event);
      if (legs > this.legLimit || minute > this.latestArrival || !this.rules.isWithinLimits(load)) return;
      if (!this.keepAboard(event, { base, legs, load })) return;
      if (timetable.canAlight[position])
        this.alight({ position, minute, cents: base + carriageCents[position]!, legs, load });
    }
  }

  /** Keeps a way to be aboard at an event unless one kept is in nothing worse. */
  private keepAboard(event: number, aboard: Aboard): boolean {
    const kept = this.aboardByEvent.get(event) ?? [];
    const isWorse = kept.some(
      (other) => other.base <= aboard.base && other.legs <= aboard.legs && isNoHeavier(other.load, aboard.load),
    );
    if (isWorse) return false;
    kept.push(aboard);
    this.aboardByEvent.set(event, kept);
    return true;
  }

  private alight(label: Label): void {
    for (const end of this.endsByStop.get(this.timetable.positionStop[label.position]!) ?? []) this.setDown(label, end);
    if (label.legs >= this.legLimit) return;
    if (this.isHopelessAfter(label)) return;
    const place = this.timetable.positionStop[label.position]! * 4 + this.timetable.trackIn[label.position]!;
    const kept = this.labelsByPlace.get(place) ?? [];
    if (kept.some((other) => this.dominates(other, label, place))) return;
    kept.push(label);
    this.labelsByPlace.set(place, kept);
    const key =
      label.minute +
      this.stages[label.load.stage]!.alighted[this.legLimit - label.legs]![
        2 * this.timetable.alightingIndex[label.position]!
      ]!;
    this.enqueue(key, label.minute, LABEL, this.labels.push(label) - 1);
  }

  private setDown({ minute, cents, legs, load }: Label, end: End): void {
    const arrivalMinute = minute + end.minutes;
    const costCents = cents + end.cents;
    const grams = this.rules.endGrams(load, end);
    if (arrivalMinute > this.latestArrival || costCents > this.maximumCents || grams > this.rules.maximumGrams) return;
    if (!this.rules.hasSeenAll(load)) return;
    const { direction, withEmissions } = this.query;
    const vector = {
      handoverMinute: direction === "EARLIEST" ? 0 : this.handover!,
      arrivalMinute: direction === "LATEST" ? 0 : arrivalMinute,
      costCents,
      transfers: legs - 1,
      grams: withEmissions ? grams : 0,
    };
    if (!this.isBeaten(legs, vector.arrivalMinute, costCents, vector.grams)) this.answers.push(vector);
  }

  /** Whether a known answer is no worse; those of earlier rounds have the later hand-over. */
  private isBeaten(legs: number, arrival: number, cents: number, grams: number): boolean {
    for (const known of this.answers)
      if (
        known.transfers < legs &&
        known.arrivalMinute <= arrival &&
        known.costCents <= cents * this.slack &&
        known.grams <= grams * this.slack
      )
        return true;
    return false;
  }

  /** Whether label a makes label b needless, for every track that leaves and every drayage link: see `ParetoSearch.isDominated`. */
  private dominates(a: Label, b: Label, place: number): boolean {
    const spare = b.cents - a.cents;
    if (spare < 0 || a.legs > b.legs || a.minute > b.minute || !isNoHeavier(a.load, b.load)) return false;
    const { timetable, tables } = this;
    const stop = place >> 2;
    if (Math.ceil((b.minute - a.minute) / 1440) * tables.linkedDaySlopeCents[stop]! > spare) return false;
    for (let to = 0; to < 4; to++) {
      const ready = readyAt(timetable, stop, place & 3, to, b.minute);
      if (ready === Number.POSITIVE_INFINITY) continue;
      const earlier = ready - readyAt(timetable, stop, place & 3, to, a.minute);
      if (Math.ceil(earlier / 1440) * tables.daySlopeCents[stop]! > spare) return false;
    }
    return true;
  }

  private isHopelessAfter({ position, minute, cents, legs, load }: Label): boolean {
    const entry = this.timetable.alightingIndex[position]!;
    return this.isHopeless("alighted", load.stage, entry, minute, cents, legs, load);
  }

  /** Whether every way on ends too late, too dear, with too much emitted or no better than a known answer. */
  private isHopeless(
    kind: "aboard" | "alighted",
    stage: number,
    entry: number,
    minute: number,
    cents: number,
    legs: number,
    load: Load,
  ): boolean {
    const counted = this.query.direction === "LATEST" ? 0 : 1;
    for (let further = 1; legs + further <= this.legLimit; further++) {
      const bound = this.stages[stage]![kind][further];
      if (!bound) break;
      const arrival = minute + bound[2 * entry]!;
      const total = cents + bound[2 * entry + 1]!;
      const grams = load.grams + (this.gramBounds ? this.gramBounds[kind][further]![2 * entry + 1]! : 0);
      if (arrival > this.latestArrival || total > this.maximumCents || grams > this.rules.maximumGrams) continue;
      if (!this.isBeaten(legs + further, arrival * counted, total, this.query.withEmissions ? grams : 0)) return false;
    }
    return true;
  }
}
