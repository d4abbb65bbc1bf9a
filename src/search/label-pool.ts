import { DATED_TRANSFER, type Timetable } from "../network/timetable.ts";
import { Queue } from "./queue.ts";

const UNREACHED = 2 ** 31 - 1;

/** What rides cost at least in a search. */
export interface Bases {
  /** Least base cost found of being aboard at an event with so many legs or fewer; a large number where nobody rode. */
  leastBase(event: number, legs: number): number;
}

/**
 * What a search writes, allocated once for a timetable and handed from search to search: labels as parallel arrays in lists
 * by (stop, track arrived on, legs), newest first; the least base cost by (event, legs); boardings queued, a bit a number of
 * legs. What was touched is listed, so that a reset costs no more than the search did.
 */
export class LabelPool implements Bases {
  readonly queue = new Queue();
  labelCount = 0;
  labelPosition = new Int32Array(4096);
  labelMinute = new Int32Array(4096);
  labelCents = new Int32Array(4096);
  labelLegs = new Uint8Array(4096);
  labelNext = new Int32Array(4096);
  cursorCount = 0;
  cursorBoarding = new Int32Array(4096);
  cursorDeparture = new Int32Array(4096);
  cursorLegs = new Uint8Array(4096);
  /** By (stop * 4 + track) * slots + legs; -1 for an empty list. */
  listHead = new Int32Array(0);
  /** Cents less the carriage up to the event, so that it is the same all along a ride; by event * slots + legs, falling with the legs. */
  bestBase = new Int32Array(0);
  readonly queuedLegs: Uint16Array;
  /** By stop * 4 + track: whether minutes of some transfer from that track depend on the day. */
  readonly isDated: Uint8Array;
  /** By stop: whether a path may end there. */
  readonly isEnd: Uint8Array;
  private readonly markedEnds: number[] = [];
  slots = 0;
  private touchedEvents = new Int32Array(4096);
  private touchedEventCount = 0;
  private touchedLists = new Int32Array(1024);
  private touchedListCount = 0;
  private queuedEvents = new Int32Array(4096);
  private queuedEventCount = 0;

  constructor(private readonly timetable: Timetable) {
    this.queuedLegs = new Uint16Array(timetable.eventCount);
    this.isEnd = new Uint8Array(timetable.stops.length);
    this.isDated = new Uint8Array(timetable.stops.length * 4);
    for (let key = 0; key < timetable.fixedTransferMinutes.length; key++)
      if (timetable.fixedTransferMinutes[key] === DATED_TRANSFER) this.isDated[key >> 2] = 1;
  }

  /** Makes the pool fit for searches of so many legs; it must be reset. */
  prepare(maximumLegs: number): void {
    this.slots = maximumLegs + 1;
    const lists = this.timetable.stops.length * 4 * this.slots;
    if (this.listHead.length < lists) this.listHead = new Int32Array(lists).fill(-1);
    const bases = this.timetable.eventCount * this.slots;
    if (this.bestBase.length < bases) this.bestBase = new Int32Array(bases).fill(UNREACHED);
  }

  markEnds(stops: Iterable<number>): void {
    for (const stop of stops) {
      this.isEnd[stop] = 1;
      this.markedEnds.push(stop);
    }
  }

  addLabel(position: number, minute: number, cents: number, legs: number, list: number): number {
    if (this.labelCount === this.labelPosition.length) this.growLabels();
    const label = this.labelCount++;
    this.labelPosition[label] = position;
    this.labelMinute[label] = minute;
    this.labelCents[label] = cents;
    this.labelLegs[label] = legs;
    const head = this.listHead[list]!;
    this.labelNext[label] = head;
    this.listHead[list] = label;
    if (head < 0) this.touchList(list);
    return label;
  }

  addCursor(boarding: number, departure: number, legs: number): number {
    if (this.cursorCount === this.cursorBoarding.length) this.growCursors();
    const cursor = this.cursorCount++;
    this.cursorBoarding[cursor] = boarding;
    this.cursorDeparture[cursor] = departure;
    this.cursorLegs[cursor] = legs;
    return cursor;
  }

  /** Keeps a base cost for an event and all numbers of legs from this one on, unless one no dearer with no more legs is kept. */
  improveBase(event: number, legs: number, base: number): boolean {
    const { bestBase, slots } = this;
    const first = event * slots;
    if (bestBase[first + legs]! <= base) return false;
    if (bestBase[first + slots - 1] === UNREACHED) this.touchEvent(event);
    for (let more = first + legs; more < first + slots && bestBase[more]! > base; more++) bestBase[more] = base;
    return true;
  }

  leastBase(event: number, legs: number): number {
    return this.bestBase[event * this.slots + legs]!;
  }

  isQueued(event: number, legs: number): boolean {
    return (this.queuedLegs[event]! & (1 << legs)) !== 0;
  }

  setQueued(event: number, legs: number): void {
    if (this.queuedLegs[event] === 0) {
      if (this.queuedEventCount === this.queuedEvents.length) this.queuedEvents = doubled(this.queuedEvents);
      this.queuedEvents[this.queuedEventCount++] = event;
    }
    this.queuedLegs[event]! |= 1 << legs;
  }

  /** Forgets which boardings were queued: the next round may queue them again. */
  endRound(): void {
    for (let i = 0; i < this.queuedEventCount; i++) this.queuedLegs[this.queuedEvents[i]!] = 0;
    this.queuedEventCount = 0;
    this.cursorCount = 0;
    this.queue.clear();
  }

  reset(): void {
    this.endRound();
    for (let i = 0; i < this.touchedEventCount; i++) {
      const first = this.touchedEvents[i]! * this.slots;
      this.bestBase.fill(UNREACHED, first, first + this.slots);
    }
    for (let i = 0; i < this.touchedListCount; i++) this.listHead[this.touchedLists[i]!] = -1;
    for (const stop of this.markedEnds) this.isEnd[stop] = 0;
    this.markedEnds.length = 0;
    this.touchedEventCount = 0;
    this.touchedListCount = 0;
    this.labelCount = 0;
  }

  private touchEvent(event: number): void {
    if (this.touchedEventCount === this.touchedEvents.length) this.touchedEvents = doubled(this.touchedEvents);
    this.touchedEvents[this.touchedEventCount++] = event;
  }

  private touchList(list: number): void {
    if (this.touchedListCount === this.touchedLists.length) this.touchedLists = doubled(this.touchedLists);
    this.touchedLists[this.touchedListCount++] = list;
  }

  private growLabels(): void {
    this.labelPosition = doubled(this.labelPosition);
    this.labelMinute = doubled(this.labelMinute);
    this.labelNext = doubled(this.labelNext);
    this.labelCents = doubled(this.labelCents);
    const legs = new Uint8Array(this.labelLegs.length * 2);
    legs.set(this.labelLegs);
    this.labelLegs = legs;
  }

  private growCursors(): void {
    this.cursorBoarding = doubled(this.cursorBoarding);
    this.cursorDeparture = doubled(this.cursorDeparture);
    const legs = new Uint8Array(this.cursorLegs.length * 2);
    legs.set(this.cursorLegs);
    this.cursorLegs = legs;
  }
}

function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}

const poolByEvents = new WeakMap<Int32Array, LabelPool>();

/**
 * The pool of all timetables that read the same events, as one does with those that leave out a part of it; a search runs to
 * its end before another begins, and resets it.
 */
export function borrowPool(timetable: Timetable, maximumLegs: number): LabelPool {
  const pool = poolByEvents.get(timetable.departureMinute) ?? new LabelPool(timetable);
  poolByEvents.set(timetable.departureMinute, pool);
  pool.prepare(maximumLegs);
  return pool;
}
