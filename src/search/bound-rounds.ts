import type { CostArrays } from "../network/cost-arrays.ts";
import { NO_PAIR, type Timetable } from "../network/timetable.ts";
import { type BoundPool, borrowBoundPool, LEGS_FOR_ALL } from "./bound-pool.ts";
import { type Bounds, NEVER, PRICELESS } from "./bounds.ts";
import { type CostTables, getCostTables, storageOf } from "./cost-tables.ts";
import type { End } from "./query.ts";

/** The rounds of `Bounds`: riding back along services, and from boardings back to the arrivals that lead to them. */
export class BoundRounds {
  private readonly tables: CostTables;
  private readonly pool: BoundPool;
  /** Of the arrival that is being gone on from. */
  private minutes = 0;
  private cents = 0;

  constructor(
    private readonly timetable: Timetable,
    private readonly costs: CostArrays,
    private readonly bounds: Bounds,
  ) {
    this.tables = getCostTables(timetable, costs);
    this.pool = borrowBoundPool(timetable);
  }

  /** The first rounds, for every service that takes part in them. */
  runForAll(destinations: readonly End[], maximumLegs: number): void {
    const { aboard, alighted } = this.bounds;
    aboard[0]!.set(this.pool.never);
    let services = this.setDown(destinations);
    for (let legs = 1; legs <= maximumLegs; legs++) {
      aboard[legs]!.set(aboard[legs - 1]!);
      for (const service of services) this.rideBack(service, legs);
      this.listImprovedStops(services, legs);
      if (legs < alighted.length) alighted[legs]!.set(alighted[legs - 1]!);
      if (legs < maximumLegs)
        services = new Set([...this.goOnAtImprovedStops(legs, true), ...this.listThrough(services)]);
    }
  }

  /** Further rounds, each for the services that the pool lists for it, up to as many legs as these are wanted for. */
  runForWanted(count: number): void {
    const { wanted, wantedLegs } = this.pool;
    const { readyLegs } = this.bounds;
    const maximumLegs = wantedLegs[wanted[0]!]!;
    for (let legs = LEGS_FOR_ALL + 1; legs <= maximumLegs; legs++) {
      const isFirst = legs === LEGS_FOR_ALL + 1;
      if (isFirst) this.goOnAtImprovedStops(legs - 1, false);
      this.pool.round++;
      for (let next = 0; next < count && wantedLegs[wanted[next]!]! >= legs; next++) {
        const service = wanted[next]!;
        if (readyLegs[service]! >= legs) continue;
        if (!isFirst) this.goOnFromService(service, legs - 1);
        this.rideBack(service, legs);
      }
    }
    for (let next = 0; next < count; next++) {
      const service = wanted[next]!;
      readyLegs[service] = wantedLegs[service]!;
      wantedLegs[service] = 0;
    }
  }

  /** The arrivals at the destination, and the services that make them. */
  private setDown(destinations: readonly End[]): Set<number> {
    const { alightingOffset, alightings, positionService } = this.timetable;
    const alighted = this.bounds.alighted[0]!;
    alighted.set(this.pool.never.subarray(0, alighted.length));
    const services = new Set<number>();
    for (const { stop, minutes, cents } of destinations)
      for (let at = alightingOffset[stop]!; at < alightingOffset[stop + 1]!; at++) {
        alighted[2 * at] = Math.min(alighted[2 * at]!, minutes);
        alighted[2 * at + 1] = Math.min(alighted[2 * at + 1]!, cents);
        services.add(positionService[alightings[at]!]!);
      }
    return services;
  }

  /** An improvement may pass a change inside a service one round later. */
  private listThrough(services: ReadonlySet<number>): number[] {
    const { firstPosition, insideTransfers } = this.timetable;
    return [...services].filter((service) => insideTransfers[firstPosition[service + 1]! - 1]! > 0);
  }

  /** All bounds aboard a service with so many legs. */
  private rideBack(service: number, legs: number): void {
    const { firstPosition, insideTransfers, leastRunMinutes, leastDwellMinutes, alightingIndex } = this.timetable;
    const { carriageCents } = this.costs;
    const { aboard, alighted } = this.bounds;
    const here = aboard[legs]!;
    const first = firstPosition[service]!;
    const last = firstPosition[service + 1]! - 1;
    here[2 * last] = NEVER;
    here[2 * last + 1] = PRICELESS;
    for (let p = last - 1; p >= first; p--) {
      const next = p + 1;
      // A segment with a transfer inside uses one leg more.
      const inside = insideTransfers[next]! - insideTransfers[p]!;
      let minutes = NEVER;
      let cents = PRICELESS;
      if (inside < legs) {
        const on = inside === 0 ? here : aboard[legs - inside]!;
        minutes = on[2 * next]! + leastDwellMinutes[next]!;
        cents = on[2 * next + 1]!;
        const alighting = alightingIndex[next]!;
        if (alighting >= 0) {
          const off = alighted[legs - inside - 1]!;
          if (off[2 * alighting]! < minutes) minutes = off[2 * alighting]!;
          if (off[2 * alighting + 1]! < cents) cents = off[2 * alighting + 1]!;
        }
      }
      const isReached = minutes < NEVER;
      here[2 * p] = isReached ? minutes + leastRunMinutes[p]! : NEVER;
      here[2 * p + 1] = isReached ? cents + carriageCents[next]! - carriageCents[p]! : PRICELESS;
    }
  }

  /**
   * From the arrivals of all services, or of those wanted, that lead to boardings which the last round for all improved; for the other
   * arrivals nothing changes. Gives the services whose arrivals are improved.
   */
  private goOnAtImprovedStops(legs: number, forAll: boolean): Set<number> {
    const { alightingOffset, alightings, positionService, linksTo, drayage } = this.timetable;
    const { wantedLegs } = this.pool;
    const { readyLegs, improvedStops } = this.bounds;
    const improved = new Set<number>();
    this.pool.round++;
    const stops = new Set(improvedStops);
    for (const stop of improvedStops) for (const link of linksTo[stop]!) stops.add(drayage[link]!.from);
    for (const stop of stops)
      for (let at = alightingOffset[stop]!; at < alightingOffset[stop + 1]!; at++) {
        const service = positionService[alightings[at]!]!;
        if (!forAll && (wantedLegs[service]! <= legs || readyLegs[service]! > legs)) continue;
        if (this.goOn(alightings[at]!, legs)) improved.add(service);
      }
    return improved;
  }

  private listImprovedStops(services: ReadonlySet<number>, legs: number): void {
    const { firstPosition, positionStop } = this.timetable;
    const { improvedStops } = this.bounds;
    const now = this.bounds.aboard[legs]!;
    improvedStops.clear();
    for (const service of services)
      for (let p = firstPosition[service]!; p < firstPosition[service + 1]!; p++)
        if (now[2 * p]! < NEVER) improvedStops.add(positionStop[p]!);
  }

  private goOnFromService(service: number, legs: number): void {
    const { firstPosition, alightingIndex } = this.timetable;
    const end = firstPosition[service + 1]!;
    for (let position = firstPosition[service]!; position < end; position++)
      if (alightingIndex[position]! >= 0) this.goOn(position, legs);
  }

  /** After an arrival with so many further legs: what one less gave, or better by a boarding that this round improved; says whether. */
  private goOn(position: number, legs: number): boolean {
    const { alightingIndex, positionStop, linksFrom } = this.timetable;
    const at = 2 * alightingIndex[position]!;
    const stop = positionStop[position]!;
    const before = this.bounds.alighted[legs - 1]!;
    const here = this.bounds.alighted[legs]!;
    this.minutes = before[at]!;
    this.cents = before[at + 1]!;
    if (this.gather(stop, legs)) this.lower(position, stop, this.timetable.pairOffset[position]!);
    if (linksFrom[stop]!.length > 0) this.lowerOverLinks(position, stop, legs);
    here[at] = this.minutes;
    here[at + 1] = this.cents;
    return this.minutes < before[at]! || this.cents < before[at + 1]!;
  }

  /** By the boardings of the stop itself, with the row of pairs that lead to them. */
  private lower(position: number, stop: number, row: number): void {
    const { tables } = this;
    const { gathered, gatheredEnd } = this.pool;
    const { pairMinutes, fixedTransferMinutes, boardingOffset, trackIn } = this.timetable;
    const tracks = stop * 16 + trackIn[position]! * 4;
    const end = 4 * gatheredEnd[stop]!;
    let least = this.minutes;
    let cheapest = this.cents;
    for (let i = 4 * boardingOffset[stop]!; i < end; i += 4) {
      const minutes = gathered[i]!;
      const cents = gathered[i + 1]!;
      if (minutes >= least && cents >= cheapest) continue;
      const pair = pairMinutes[row + gathered[i + 2]!]!;
      if (pair === NO_PAIR) continue;
      if (minutes + pair < least) least = minutes + pair;
      if (cents >= cheapest) continue;
      const key = tracks + gathered[i + 3]!;
      const handled = fixedTransferMinutes[key]!;
      // With dated minutes all of a pair may be handling.
      const storage = handled >= 0 ? storageOf(tables, stop, pair - handled) : 0;
      const total = cents + tables.transferCents[key]! + storage;
      if (total < cheapest) cheapest = total;
    }
    this.minutes = least;
    this.cents = cheapest;
  }

  /** By the boardings one drayage link away. */
  private lowerOverLinks(position: number, stop: number, legs: number): void {
    const { linksFrom, linkPairBase, drayage, pairOffset, pairMinutes, boardingOffset } = this.timetable;
    const { gathered, gatheredEnd } = this.pool;
    for (const link of linksFrom[stop]!) {
      const { to, minutes } = drayage[link]!;
      if (!this.gather(to, legs)) continue;
      const row = pairOffset[position]! + linkPairBase[link]!;
      for (let i = 4 * boardingOffset[to]!; i < 4 * gatheredEnd[to]!; i += 4) {
        const pair = pairMinutes[row + gathered[i + 2]!]!;
        if (pair === NO_PAIR) continue;
        const storage = storageOf(this.tables, to, pair - minutes);
        this.minutes = Math.min(this.minutes, gathered[i]! + pair);
        this.cents = Math.min(this.cents, gathered[i + 1]! + this.costs.drayageCents[link]! + storage);
      }
    }
  }

  /** Lists the boardings of a stop that this round improved, once; says whether there are any. */
  private gather(stop: number, legs: number): boolean {
    const { pool } = this;
    if (pool.gatheredRound[stop] !== pool.round) this.gatherBoardings(stop, legs);
    return pool.gatheredEnd[stop]! > this.timetable.boardingOffset[stop]!;
  }

  private gatherBoardings(stop: number, legs: number): void {
    const { pool } = this;
    const { boardingOffset, boardings, trackOut } = this.timetable;
    const { boardCents } = this.costs;
    const now = this.bounds.aboard[legs]!;
    const before = this.bounds.aboard[legs - 1]!;
    const begin = boardingOffset[stop]!;
    const end = boardingOffset[stop + 1]!;
    let next = begin;
    for (let at = begin; at < end; at++) {
      const boarding = boardings[at]!;
      const minutes = now[2 * boarding]!;
      const cents = now[2 * boarding + 1]!;
      if (minutes >= before[2 * boarding]! && cents >= before[2 * boarding + 1]!) continue;
      pool.gather(next, minutes, cents + boardCents[boarding]!, at - begin, trackOut[boarding]!);
      // The quickest goes first, so that most others need no second look.
      if (minutes < pool.gathered[4 * begin]!) pool.swapGathered(begin, next);
      next++;
    }
    pool.gatheredEnd[stop] = next;
    pool.gatheredRound[stop] = pool.round;
  }
}
