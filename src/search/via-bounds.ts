import type { CostArrays } from "../network/cost-arrays.ts";
import { DATED_TRANSFER, NO_PAIR, type Timetable } from "../network/timetable.ts";
import { type Bounds, NEVER, neverArray } from "./bounds.ts";
import { type CostTables, getCostTables, storageOf } from "./cost-tables.ts";
import { listDestinations } from "./ends.ts";
import type { SearchQuery, Via } from "./query.ts";

/** Bounds by position and by alighting, as those of a destination. */
export type StageBounds = Pick<Bounds, "aboard" | "alighted">;

/**
 * Bounds of the destination for each number of places of `via` that are seen, from none to all: what is still to be seen lies on the
 * way that they measure.
 *
 * The last is the destination's own. Those before are made from the stage after: at a call of the place (PASS_THROUGH) the box is in
 * that stage already, so its bounds hold there; at a transfer there (VISIT) it goes on in that stage after the stay. Riding and other
 * transfers stay in the stage. Each step counts no more than any path pays for it, by the same induction over the legs as `Bounds`.
 * A stage takes O(legs * (positions + pairs)).
 */
export function buildViaBounds(timetable: Timetable, costs: CostArrays, query: SearchQuery): StageBounds[] {
  const via = query.via ?? [];
  const stages: StageBounds[] = [];
  for (let stage = via.length; stage >= 0; stage--) {
    const rounds = new StageRounds(timetable, costs, query, via[stage] ?? null, stages[0] ?? null);
    stages.unshift(rounds.run());
  }
  return stages;
}

/** The rounds of one stage: `place` is to be seen next, null once all are; `after` are the bounds once it is. */
class StageRounds {
  private readonly tables: CostTables;
  private readonly aboard: Int32Array[];
  private readonly alighted: Int32Array[];
  private readonly isPlace: Uint8Array;

  constructor(
    private readonly timetable: Timetable,
    private readonly costs: CostArrays,
    private readonly query: SearchQuery,
    private readonly place: Via | null,
    private readonly after: StageBounds | null,
  ) {
    this.tables = getCostTables(timetable, costs);
    const legs = query.maximumTransfers + 1;
    this.aboard = Array.from({ length: legs + 1 }, () => neverArray(timetable.positionCount));
    this.alighted = Array.from({ length: legs }, () => neverArray(timetable.alightings.length));
    this.isPlace = new Uint8Array(timetable.stops.length);
    for (const stop of place?.stops ?? []) this.isPlace[stop] = 1;
  }

  run(): StageBounds {
    if (this.place === null) this.setDown();
    this.takeCallsOver(0);
    for (let legs = 1; legs < this.aboard.length; legs++) {
      this.aboard[legs]!.set(this.aboard[legs - 1]!);
      for (let service = 0; service < this.timetable.services.length; service++) this.rideBack(service, legs);
      if (legs === this.alighted.length) break;
      this.alighted[legs]!.set(this.alighted[legs - 1]!);
      this.takeCallsOver(legs);
      this.transferBack(this.aboard, legs, 0);
      if (this.place?.kind === "VISIT") this.transferBack(this.after!.aboard, legs, this.place.minimumStayMinutes);
    }
    return { aboard: this.aboard, alighted: this.alighted };
  }

  private setDown(): void {
    const { alightingOffset } = this.timetable;
    for (const { stop, minutes, cents } of listDestinations(this.timetable, this.costs, this.query))
      for (let at = alightingOffset[stop]!; at < alightingOffset[stop + 1]!; at++)
        lower(this.alighted[0]!, at, minutes, cents);
  }

  private passesAt(position: number): boolean {
    return this.place?.kind === "PASS_THROUGH" && this.isPlace[this.timetable.positionStop[position]!] === 1;
  }

  /** Whoever alights where the vehicle's call is enough has seen the place. */
  private takeCallsOver(legs: number): void {
    if (this.place?.kind !== "PASS_THROUGH") return;
    const { alightings } = this.timetable;
    const after = this.after!.alighted[legs]!;
    for (let at = 0; at < alightings.length; at++)
      if (this.passesAt(alightings[at]!)) lower(this.alighted[legs]!, at, after[2 * at]!, after[2 * at + 1]!);
  }

  private rideBack(service: number, legs: number): void {
    const { firstPosition, insideTransfers, leastRunMinutes, leastDwellMinutes, alightingIndex } = this.timetable;
    const { carriageCents } = this.costs;
    const here = this.aboard[legs]!;
    for (let p = firstPosition[service + 1]! - 2; p >= firstPosition[service]!; p--) {
      const next = p + 1;
      // A segment with a transfer inside uses one leg more.
      const inside = insideTransfers[next]! - insideTransfers[p]!;
      if (inside < legs) {
        const on = this.aboard[legs - inside]!;
        let minutes = on[2 * next]! + leastDwellMinutes[next]!;
        let cents = on[2 * next + 1]!;
        const alighting = alightingIndex[next]!;
        if (alighting >= 0) {
          const off = this.alighted[legs - inside - 1]!;
          minutes = Math.min(minutes, off[2 * alighting]!);
          cents = Math.min(cents, off[2 * alighting + 1]!);
        }
        if (minutes < NEVER)
          lower(here, p, minutes + leastRunMinutes[p]!, cents + carriageCents[next]! - carriageCents[p]!);
      }
      if (this.passesAt(p)) {
        const after = this.after!.aboard[legs]!;
        lower(here, p, after[2 * p]!, after[2 * p + 1]!);
      }
    }
  }

  /**
   * From arrivals on to the boardings that they lead to, whose bounds are those of this stage, or after a stay at the place those of the
   * next. Boardings that one leg more did not improve have given what they can.
   */
  private transferBack(source: readonly Int32Array[], legs: number, stayMinutes: number): void {
    const { timetable } = this;
    const { alightings, positionStop, pairOffset, linksFrom, drayage, linkPairBase } = timetable;
    const isVisit = source !== this.aboard;
    for (let at = 0; at < alightings.length; at++) {
      const position = alightings[at]!;
      const stop = positionStop[position]!;
      const row = pairOffset[position]!;
      if (!isVisit || this.isPlace[stop]) this.lowerBy(source, legs, at, stop, row, -1, stayMinutes);
      for (const link of linksFrom[stop]!) {
        const { to } = drayage[link]!;
        if (isVisit && !this.isPlace[stop] && !this.isPlace[to]) continue;
        this.lowerBy(source, legs, at, to, row + linkPairBase[link]!, link, stayMinutes);
      }
    }
  }

  private lowerBy(
    source: readonly Int32Array[],
    legs: number,
    at: number,
    stop: number,
    row: number,
    link: number,
    stayMinutes: number,
  ): void {
    const { boardingOffset, boardings, pairMinutes, trackIn, trackOut, alightings } = this.timetable;
    const now = source[legs]!;
    const before = source[legs - 1]!;
    const here = this.alighted[legs]!;
    const begin = boardingOffset[stop]!;
    for (let next = begin; next < boardingOffset[stop + 1]!; next++) {
      const boarding = boardings[next]!;
      const minutes = now[2 * boarding]!;
      const cents = now[2 * boarding + 1]!;
      if (minutes >= before[2 * boarding]! && cents >= before[2 * boarding + 1]!) continue;
      if (minutes >= here[2 * at]! && cents >= here[2 * at + 1]!) continue;
      const pair = pairMinutes[row + next - begin]!;
      if (pair === NO_PAIR) continue;
      const wait = Math.max(pair, stayMinutes);
      const key = stop * 16 + trackIn[alightings[at]!]! * 4 + trackOut[boarding]!;
      const handling = link < 0 ? this.tables.transferCents[key]! : this.costs.drayageCents[link]!;
      const storage = storageOf(this.tables, stop, wait - this.mostHandlingMinutes(key, link));
      lower(here, at, minutes + wait, cents + this.costs.boardCents[boarding]! + handling + storage);
    }
  }

  /** Most minutes of a transfer that are not waiting; with dated minutes all of them may be. */
  private mostHandlingMinutes(key: number, link: number): number {
    if (link >= 0) return this.timetable.drayage[link]!.minutes;
    const minutes = this.timetable.fixedTransferMinutes[key]!;
    return minutes === DATED_TRANSFER ? NEVER : minutes;
  }
}

function lower(array: Int32Array, entry: number, minutes: number, cents: number): void {
  if (minutes < array[2 * entry]!) array[2 * entry] = minutes;
  if (cents < array[2 * entry + 1]!) array[2 * entry + 1] = cents;
}
