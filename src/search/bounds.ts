import type { CostArrays } from "../network/cost-arrays.ts";
import { NO_PAIR, type Timetable } from "../network/timetable.ts";
import { type CostTables, getCostTables, storageOf } from "./cost-tables.ts";
import type { End } from "./query.ts";

/**
 * Least minutes and, apart from them, least cents to the destination; entry 2 * i holds minutes and the next one cents.
 *
 * aboard[j], by position: from the departure there with at most j legs, this one counted, boarding not paid.
 * alighted[j], by index of alighting: from the arrival there with at most j further legs, the destination's own minutes and cents included.
 *
 * Backward rounds over the services as in RAPTOR (Delling, Pajor, Werneck 2012). A transfer counts its least real wait in the
 * timetable and the storage of that wait, so a bound never exceeds what a path pays: each real transfer waits at least the pair's
 * least wait and storage never falls with the wait; then by induction over the legs. Constraints only remove paths, so bounds
 * hold for every constraint. A round looks only at services and terminals that the round before improved:
 * O(legs * (positions + pairs)) at worst, for n positions 16 * legs * n bytes.
 */
export interface Bounds {
  readonly maximumLegs: number;
  readonly aboard: readonly Int32Array[];
  readonly alighted: readonly Int32Array[];
}
/** No way. Cents are then as many as an entry holds, so that sums of minutes stay far above every limit. */
export const NEVER = 2 ** 30;
const PRICELESS = 2 ** 31 - 1;

export function buildBounds(
  timetable: Timetable,
  costs: CostArrays,
  destinations: readonly End[],
  maximumLegs: number,
  recycled?: Bounds,
): Bounds {
  const bounds = recycled?.maximumLegs === maximumLegs ? recycled : allocate(timetable, maximumLegs);
  new BoundRounds(timetable, costs, bounds).run(destinations);
  return bounds;
}

function allocate(timetable: Timetable, maximumLegs: number): Bounds {
  const fresh = (count: number, length: number): Int32Array[] =>
    Array.from({ length: count }, () => new Int32Array(2 * length));
  return {
    maximumLegs,
    aboard: fresh(maximumLegs + 1, timetable.positionCount),
    alighted: fresh(maximumLegs, timetable.alightings.length),
  };
}

/** Bounds that say nothing, for searches without one destination: all 0. */
export function zeroBounds(timetable: Timetable, maximumLegs: number): Bounds {
  return allocate(timetable, maximumLegs);
}

class BoundRounds {
  private readonly tables: CostTables;
  /** Services and stops whose bounds improved in the round before. */
  private services: Uint8Array;
  private nextServices: Uint8Array;
  private readonly stops: Uint8Array;

  constructor(
    private readonly timetable: Timetable,
    private readonly costs: CostArrays,
    private readonly bounds: Bounds,
  ) {
    this.tables = getCostTables(timetable, costs);
    this.services = new Uint8Array(timetable.services.length);
    this.nextServices = new Uint8Array(timetable.services.length);
    this.stops = new Uint8Array(timetable.stops.length);
  }

  run(destinations: readonly End[]): void {
    const { aboard, alighted, maximumLegs } = this.bounds;
    clear(aboard[0]!);
    clear(alighted[0]!);
    for (const end of destinations) this.setDown(end);
    for (let legs = 1; legs <= maximumLegs; legs++) {
      aboard[legs]!.set(aboard[legs - 1]!);
      this.stops.fill(0);
      this.nextServices.fill(0);
      for (let service = 0; service < this.services.length; service++)
        if (this.services[service]) this.rideBack(service, legs);
      if (legs === maximumLegs) break;
      alighted[legs]!.set(alighted[legs - 1]!);
      for (let stop = 0; stop < this.stops.length; stop++) if (this.stops[stop]) this.transferBack(stop, legs);
      [this.services, this.nextServices] = [this.nextServices, this.services];
    }
  }

  private setDown(end: End): void {
    const { timetable } = this;
    const alighted = this.bounds.alighted[0]!;
    for (let at = timetable.alightingOffset[end.stop]!; at < timetable.alightingOffset[end.stop + 1]!; at++) {
      lower(alighted, at, end.minutes, end.cents);
      this.services[timetable.positionService[timetable.alightings[at]!]!] = 1;
    }
  }

  private rideBack(service: number, legs: number): void {
    const { firstPosition, insideTransfers, leastRunMinutes, leastDwellMinutes, alightingIndex, trackOut } =
      this.timetable;
    const { carriageCents } = this.costs;
    const here = this.bounds.aboard[legs]!;
    const first = firstPosition[service]!;
    for (let p = firstPosition[service + 1]! - 2; p >= first; p--) {
      const next = p + 1;
      // A segment with a transfer inside uses one leg more.
      const inside = insideTransfers[next]! - insideTransfers[p]!;
      if (inside >= legs) continue;
      const on = this.bounds.aboard[legs - inside]!;
      let minutes = on[2 * next]! + leastDwellMinutes[next]!;
      let cents = on[2 * next + 1]!;
      const alighting = alightingIndex[next]!;
      if (alighting >= 0) {
        const off = this.bounds.alighted[legs - inside - 1]!;
        if (off[2 * alighting]! < minutes) minutes = off[2 * alighting]!;
        if (off[2 * alighting + 1]! < cents) cents = off[2 * alighting + 1]!;
      }
      if (minutes >= NEVER) continue;
      minutes += leastRunMinutes[p]!;
      cents += carriageCents[next]! - carriageCents[p]!;
      if (minutes >= here[2 * p]! && cents >= here[2 * p + 1]!) continue;
      lower(here, p, minutes, cents);
      if (trackOut[p]! >= 0) this.stops[this.timetable.positionStop[p]!] = 1;
      // The improvement may pass a change inside a round later.
      if (insideTransfers[p]! > insideTransfers[first]!) this.nextServices[service] = 1;
    }
  }

  /** From the boardings of a stop that this round improved to all alightings that lead to them. */
  private transferBack(stop: number, legs: number): void {
    const { linksTo, linkBackBase, drayage } = this.timetable;
    this.lowerBlock(stop, stop, 0, -1, legs);
    for (const link of linksTo[stop]!) this.lowerBlock(stop, drayage[link]!.from, linkBackBase[link]!, link, legs);
  }

  private lowerBlock(stop: number, from: number, blockBase: number, link: number, legs: number): void {
    const { boardingOffset, boardings, trackOut, backOffset, backRowLength } = this.timetable;
    const now = this.bounds.aboard[legs]!;
    const before = this.bounds.aboard[legs - 1]!;
    const linkCents = link < 0 ? 0 : this.costs.drayageCents[link]!;
    const worst = this.findWorst(from, legs);
    const begin = boardingOffset[stop]!;
    for (let at = begin; at < boardingOffset[stop + 1]!; at++) {
      const boarding = boardings[at]!;
      const minutes = now[2 * boarding]!;
      if (minutes >= before[2 * boarding]! && now[2 * boarding + 1]! >= before[2 * boarding + 1]!) continue;
      const cents = now[2 * boarding + 1]! + this.costs.boardCents[boarding]! + linkCents;
      // It beats no alighting.
      if (minutes >= worst.minutes && cents >= worst.cents) continue;
      const row = backOffset[stop]! + (at - begin) * backRowLength[stop]! + blockBase;
      this.lowerAlightings(from, stop, row, minutes, cents, trackOut[boarding]!, link, legs);
    }
  }

  /** The greatest bounds of the alightings of a stop. */
  private findWorst(stop: number, legs: number): { minutes: number; cents: number } {
    const { alightingOffset } = this.timetable;
    const alighted = this.bounds.alighted[legs]!;
    let minutes = 0;
    let cents = 0;
    for (let at = alightingOffset[stop]!; at < alightingOffset[stop + 1]!; at++) {
      if (alighted[2 * at]! > minutes) minutes = alighted[2 * at]!;
      if (alighted[2 * at + 1]! > cents) cents = alighted[2 * at + 1]!;
    }
    return { minutes, cents };
  }

  private lowerAlightings(
    from: number,
    stop: number,
    row: number,
    minutes: number,
    cents: number,
    track: number,
    link: number,
    legs: number,
  ): void {
    const { alightingOffset, alightings, backMinutes, trackIn, positionService } = this.timetable;
    const { tables } = this;
    const alighted = this.bounds.alighted[legs]!;
    const begin = alightingOffset[from]!;
    const end = alightingOffset[from + 1]!;
    for (let at = begin; at < end; at++) {
      const pair = backMinutes[row + at - begin]!;
      if (minutes + pair >= alighted[2 * at]! && cents >= alighted[2 * at + 1]!) continue;
      if (pair === NO_PAIR) continue;
      const alighting = alightings[at]!;
      const key = stop * 16 + trackIn[alighting]! * 4 + track;
      const handling = link < 0 ? tables.transferCents[key]! : 0;
      const total = cents + handling + storageOf(tables, stop, pair - this.mostHandlingMinutes(key, link));
      if (minutes + pair >= alighted[2 * at]! && total >= alighted[2 * at + 1]!) continue;
      lower(alighted, at, minutes + pair, total);
      this.nextServices[positionService[alighting]!] = 1;
    }
  }

  /** Most minutes of a pair that are not waiting; with dated minutes all of them may be. */
  private mostHandlingMinutes(key: number, link: number): number {
    if (link >= 0) return this.timetable.drayage[link]!.minutes;
    const minutes = this.timetable.fixedTransferMinutes[key]!;
    return minutes >= 0 ? minutes : NEVER;
  }
}

function clear(array: Int32Array): void {
  for (let i = 0; i < array.length; i += 2) {
    array[i] = NEVER;
    array[i + 1] = PRICELESS;
  }
}

function lower(array: Int32Array, entry: number, minutes: number, cents: number): void {
  if (minutes < array[2 * entry]!) array[2 * entry] = minutes;
  if (cents < array[2 * entry + 1]!) array[2 * entry + 1] = cents;
}
