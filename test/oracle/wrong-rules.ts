/**
 * A plain label search with rules to choose from, all but one planted wrong: a test that compares answers must find
 * the difference, or it could not fail. `EXACT` is the control, which shows that the difference is the rule's alone.
 */
import type { CompiledInstance, FrontVector } from "./compiled-instance.ts";
import { getAt } from "./compiled-instance.ts";
import { keepFront, listEnds, listFirstAccesses, listNextAccesses, storageCents } from "./enumerate-front.ts";

export type SearchRule =
  /** Right: only at one call of one departure may a cheaper label with no more transfers prune. */
  | "EXACT"
  /** Wrong: at a stop and track the earlier, cheaper label prunes, as if waiting there cost nothing. */
  | "EARLIER_ALWAYS_WINS"
  /** Wrong: of a service only the first departure that can be caught is boarded. */
  | "FIRST_CATCHABLE_ONLY";

interface Label {
  readonly stop: number;
  readonly track: number;
  /** Names the departure and the call where it was left. */
  readonly event: string;
  readonly arrivalMinute: number;
  readonly costCents: number;
  readonly transfers: number;
}

/** The vectors that a search by this rule would answer, sorted by arrival, cost, transfers. EARLIEST only. */
export function solveByRule(instance: CompiledInstance, rule: SearchRule): FrontVector[] {
  const latestArrivalMinute = instance.latestArrivalMinute ?? Number.POSITIVE_INFINITY;
  const settledByPlace = new Map<string, Label[]>();
  const vectors = new Map<string, FrontVector>();
  const queue: Label[] = listRides(instance, rule, undefined);
  while (queue.length > 0) {
    const label = takeEarliest(queue);
    const place = rule === "EARLIER_ALWAYS_WINS" ? `${label.stop} ${label.track}` : label.event;
    const settled = settledByPlace.get(place) ?? [];
    // The queue gives labels by arrival, so all that are settled arrived no later.
    if (settled.some((each) => each.costCents <= label.costCents && each.transfers <= label.transfers)) continue;
    settledByPlace.set(place, [...settled, label]);
    for (const end of listEnds(instance, label.stop)) {
      const arrivalMinute = label.arrivalMinute + end.minutes;
      const vector = { arrivalMinute, costCents: label.costCents + end.cents, transfers: label.transfers };
      if (arrivalMinute <= latestArrivalMinute) vectors.set(JSON.stringify(vector), vector);
    }
    queue.push(...listRides(instance, rule, label));
  }
  return keepFront([...vectors.values()]);
}

/** All rides on from a label, or from the origin. */
function listRides(instance: CompiledInstance, rule: SearchRule, label: Label | undefined): Label[] {
  const latestArrivalMinute = instance.latestArrivalMinute ?? Number.POSITIVE_INFINITY;
  const accesses =
    label === undefined
      ? listFirstAccesses(instance)
      : listNextAccesses(instance, label.stop, label.track, label.arrivalMinute);
  const latestFirst = instance.latestFirstDepartureMinute ?? Number.POSITIVE_INFINITY;
  const latestDepartureMinute = label === undefined ? latestFirst : Number.POSITIVE_INFINITY;
  const labels: Label[] = [];
  for (const access of accesses) {
    const { storage } = getAt(instance.stops, access.stop);
    for (const service of instance.services) {
      for (let from = 0; from < service.stops.length - 1; from++) {
        if (service.stops[from] !== access.stop || service.canBoard[from] !== 1) continue;
        const toTrack = getAt(service.tracks, from);
        const readyMinute = access.readyMinute(toTrack);
        if (readyMinute === null) continue;
        const catchable = service.departures
          .map((departure) => ({ ...departure, minute: getAt(departure.departures, from) }))
          .filter(({ minute }) => minute >= readyMinute && minute <= latestDepartureMinute)
          .sort((a, b) => a.minute - b.minute);
        for (const departure of rule === "FIRST_CATCHABLE_ONLY" ? catchable.slice(0, 1) : catchable) {
          const waitCents = label === undefined ? 0 : storageCents(storage, departure.minute - readyMinute);
          const boardedCents =
            (label?.costCents ?? 0) + access.cents(toTrack) + getAt(service.boardCents, from) + waitCents;
          for (let to = from + 1; to < service.stops.length; to++) {
            if (service.canAlight[to] !== 1) continue;
            const inside = getAt(service.transfers, to) - getAt(service.transfers, from);
            const transfers = (label === undefined ? 0 : label.transfers + 1) + inside;
            const arrivalMinute = getAt(departure.arrivals, to);
            if (transfers > instance.maximumTransfers || arrivalMinute > latestArrivalMinute) break;
            labels.push({
              stop: getAt(service.stops, to),
              track: getAt(service.tracks, to - 1),
              event: JSON.stringify([service.id, departure.id, to]),
              arrivalMinute,
              costCents: boardedCents + getAt(service.cents, to) - getAt(service.cents, from),
              transfers,
            });
          }
        }
      }
    }
  }
  return labels;
}

/** By arrival, then cost, so that of one event the cheapest comes first. */
function takeEarliest(queue: Label[]): Label {
  let best = 0;
  for (const [index, label] of queue.entries()) {
    const { arrivalMinute, costCents } = getAt(queue, best);
    if ((label.arrivalMinute - arrivalMinute || label.costCents - costCents) < 0) best = index;
  }
  const label = getAt(queue, best);
  queue[best] = getAt(queue, queue.length - 1);
  queue.pop();
  return label;
}
