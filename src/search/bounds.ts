import { type CostArrays, storageCents, transferCents } from "../network/cost-arrays.ts";
import type { Timetable } from "../network/timetable.ts";
import type { End } from "./query.ts";

/**
 * Least minutes and, apart from them, least cents to the destination.
 *
 * aboard*[j][p]: from the departure at position p with at most j legs, this one counted.
 * alighted*[j][p]: from the arrival at position p with at most j further legs, the destination's own minutes and cents
 * included. A transfer counts its least real wait in the timetable and the storage of that wait, so a bound never exceeds
 * what a path pays. Backward rounds over the services as in RAPTOR (Delling, Pajor, Werneck 2012); O(legs * (positions + pairs)).
 */
export interface Bounds {
  readonly aboardMinutes: readonly Float64Array[];
  readonly aboardCents: readonly Float64Array[];
  readonly alightedMinutes: readonly Float64Array[];
  readonly alightedCents: readonly Float64Array[];
}

export function buildBounds(
  timetable: Timetable,
  costs: CostArrays,
  destinations: readonly End[],
  maximumLegs: number,
): Bounds {
  const n = timetable.positionCount;
  const fresh = (): Float64Array[] =>
    Array.from({ length: maximumLegs + 1 }, () => new Float64Array(n).fill(Number.POSITIVE_INFINITY));
  const bounds = { aboardMinutes: fresh(), aboardCents: fresh(), alightedMinutes: fresh(), alightedCents: fresh() };
  const pairCents = listPairCents(timetable, costs);
  for (let legs = 0; legs <= maximumLegs; legs++) {
    if (legs > 0) boundAboard(timetable, costs, bounds, legs);
    boundAlighted(timetable, bounds, pairCents, legs);
    for (const end of destinations) atDestination(timetable, bounds, end, legs);
  }
  return bounds;
}

const pairCentsByCosts = new WeakMap<CostArrays, Float64Array>();

/** Cents that every use of a pair pays at least: transfer or drayage, storage of the least wait, boarding. */
function listPairCents(timetable: Timetable, costs: CostArrays): Float64Array {
  const known = pairCentsByCosts.get(costs);
  if (known) return known;
  const cents = new Float64Array(timetable.pairBoarding.length);
  for (let a = 0; a < timetable.positionCount; a++) {
    for (let pair = timetable.pairOffset[a]!; pair < timetable.pairOffset[a + 1]!; pair++) {
      const boarding = timetable.pairBoarding[pair]!;
      const stop = costs.stops[timetable.positionStop[boarding]!]!;
      const link = timetable.pairLink[pair]!;
      const handling =
        link >= 0
          ? costs.drayageCents[link]!
          : transferCents(stop.transferCents, timetable.trackIn[a]!, timetable.trackOut[boarding]!);
      cents[pair] =
        handling + storageCents(stop.storage, timetable.pairLeastWaitMinutes[pair]!) + costs.boardCents[boarding]!;
    }
  }
  pairCentsByCosts.set(costs, cents);
  return cents;
}

function boundAboard(timetable: Timetable, costs: CostArrays, bounds: Bounds, legs: number): void {
  const minutes = bounds.aboardMinutes[legs]!;
  const cents = bounds.aboardCents[legs]!;
  timetable.services.forEach((service, index) => {
    const first = timetable.firstPosition[index]!;
    for (let call = service.stops.length - 2; call >= 0; call--) {
      const p = first + call;
      const next = p + 1;
      // A segment with a transfer inside uses one leg more.
      const left = legs - (service.transfers[call + 1]! - service.transfers[call]!);
      if (left < 1) continue;
      const onMinutes = timetable.leastDwellMinutes[next]! + bounds.aboardMinutes[left]![next]!;
      const offMinutes = service.canAlight[call + 1]
        ? bounds.alightedMinutes[left - 1]![next]!
        : Number.POSITIVE_INFINITY;
      minutes[p] = timetable.leastRunMinutes[p]! + Math.min(onMinutes, offMinutes);
      const offCents = service.canAlight[call + 1] ? bounds.alightedCents[left - 1]![next]! : Number.POSITIVE_INFINITY;
      cents[p] =
        costs.carriageCents[next]! - costs.carriageCents[p]! + Math.min(bounds.aboardCents[left]![next]!, offCents);
    }
  });
}

function boundAlighted(timetable: Timetable, bounds: Bounds, pairCents: Float64Array, legs: number): void {
  if (legs === 0) return;
  const { pairOffset, pairBoarding, pairLeastMinutes } = timetable;
  const aboardMinutes = bounds.aboardMinutes[legs]!;
  const aboardCents = bounds.aboardCents[legs]!;
  for (let a = 0; a < timetable.positionCount; a++) {
    let minutes = Number.POSITIVE_INFINITY;
    let cents = Number.POSITIVE_INFINITY;
    for (let pair = pairOffset[a]!; pair < pairOffset[a + 1]!; pair++) {
      const boarding = pairBoarding[pair]!;
      minutes = Math.min(minutes, pairLeastMinutes[pair]! + aboardMinutes[boarding]!);
      cents = Math.min(cents, pairCents[pair]! + aboardCents[boarding]!);
    }
    bounds.alightedMinutes[legs]![a] = minutes;
    bounds.alightedCents[legs]![a] = cents;
  }
}

function atDestination(timetable: Timetable, bounds: Bounds, end: End, legs: number): void {
  for (let a = 0; a < timetable.positionCount; a++) {
    if (timetable.positionStop[a] !== end.stop) continue;
    bounds.alightedMinutes[legs]![a] = Math.min(bounds.alightedMinutes[legs]![a]!, end.minutes);
    bounds.alightedCents[legs]![a] = Math.min(bounds.alightedCents[legs]![a]!, end.cents);
  }
}
