import { nameRides } from "./ride-again.ts";
import { readyMinuteOf } from "./ready-minute.ts";
import type { Itinerary } from "../model/itinerary.ts";
import type { PlanRequest } from "../model/plan-request.ts";
import type { Network } from "../network/compile-network.ts";
import type { NetworkRecords } from "../network/records.ts";
import { arrivalMinuteOf, eventOf } from "../network/timetable.ts";
import { listDestinations, listOrigins } from "../search/ends.ts";
import type { Direction, End, FoundPath } from "../search/query.ts";
import { type HopGrams, hopGramsOf } from "./hop-grams.ts";
import { listBorderCrossings } from "./list-border-crossings.ts";
import { listTradeOffs, orderFront, type Place, type Ranked } from "./order.ts";
import type { PreparedRequest } from "./prepared-request.ts";
import { listSpans, terminalAt } from "./ride-legs.ts";
import { findInstance, type Instance, nameItinerary, type Told, tellItinerary, tonnesOf } from "./tell-itinerary.ts";

/** A path of a front with what its order is made by; its id and all else is worked out when it is first asked for. */
interface Candidate extends Ranked {
  readonly path: FoundPath;
  /** Of the search that found it. */
  readonly prepared: PreparedRequest;
  readonly readyMinute: number;
  readonly borderCrossings: readonly string[];
  readonly id: string;
  tell(): Told;
}
interface FrontItineraries {
  /** In the order of presentation. */
  readonly itineraries: readonly Itinerary[];
  readonly representativeCount: number;
}

/** The itineraries of a front, ordered and labelled by their paths alone: legs, steps and charges of one are made when they are asked for. */
export function tellFront(
  records: NetworkRecords,
  request: PlanRequest,
  prepared: PreparedRequest,
  front: readonly FoundPath[],
): FrontItineraries {
  const { direction } = prepared.query;
  const countGrams = countGramsOf(hopGramsOf(prepared.network, tonnesOf(request.cargo)));
  const candidates = front.map((found) => {
    const path = prepared.space.toDescribed(found);
    return toCandidate(records, findInstance(request, prepared, path), path, countGrams);
  });
  const { places, representativeCount } = orderFront(candidates, direction);
  const isInDollars = request.currency === "USD" && !request.currencyAdjustments?.length;
  const itineraries = places.map((place) => toItinerary(place, direction, tonnesOf(request.cargo), isInDollars));
  return { itineraries, representativeCount };
}

function toCandidate(
  records: NetworkRecords,
  instance: Instance,
  path: FoundPath,
  countGrams: (prepared: PreparedRequest, path: FoundPath) => number,
): Candidate {
  const { prepared } = instance;
  const borderCrossings = listBorderCrossings(prepared.network, path);
  let id: string | undefined;
  let told: Told | undefined;
  return {
    path,
    prepared,
    handoverMinute: path.handoverMinute,
    endMinute: path.arrivalMinute,
    readyMinute: readyMinuteOf(prepared.query, path),
    costCents: path.costCents,
    transfers: path.transfers,
    co2eGrams: countGrams(prepared, path),
    borderCrossings,
    group: `${listModes(prepared.network, path).join(">")}|${borderCrossings.join(">")}`,
    get id() {
      id ??= nameItinerary(instance, path);
      return id;
    },
    tell() {
      told ??= tellItinerary(records, instance, path);
      return told;
    },
  };
}

/** An object with own getters, so that it can be copied and compared as one that is told at once. */
function toItinerary(
  { candidate, labels, earlier, later }: Place<Candidate>,
  direction: Direction,
  tonnes: number,
  isInDollars: boolean,
): Itinerary {
  const { path, handoverMinute, endMinute, readyMinute, costCents, transfers, co2eGrams, borderCrossings } = candidate;
  const { network, space } = candidate.prepared;
  const [first, last] = [path.rides[0]!, path.rides.at(-1)!];
  return {
    handoverMinute,
    startMinute: path.departureMinute,
    endMinute,
    readyMinute,
    startTerminal: terminalAt(network, first, first.from),
    endTerminal: terminalAt(network, last, last.to),
    costCents,
    transfers,
    co2eGrams,
    tonnes,
    labels,
    borderCrossings,
    get id() {
      return candidate.id;
    },
    get tradeOffs() {
      return listTradeOffs(candidate, [earlier, later], direction);
    },
    get money() {
      return isInDollars ? { hundredths: costCents, currency: "USD" } : candidate.tell().money;
    },
    get rates() {
      return candidate.tell().rates;
    },
    get legs() {
      return candidate.tell().legs;
    },
    get steps() {
      return candidate.tell().steps;
    },
    get rides() {
      return nameRides(space.described.timetable, path.rides);
    },
    get findTimeRange() {
      return candidate.tell().findTimeRange;
    },
    get rulesMet() {
      return candidate.tell().rulesMet;
    },
    get boxProvider() {
      return candidate.tell().boxProvider;
    },
    get isEstimate() {
      return candidate.tell().isEstimate;
    },
    get validityExceeded() {
      return candidate.tell().validityExceeded;
    },
  };
}

/** What legs and steps of a path emit: its hops, and a lift at each end, change of vehicle and drayage. */
function countGramsOf(grams: HopGrams): (prepared: PreparedRequest, path: FoundPath) => number {
  const endsBySearch = new Map<PreparedRequest, readonly [origins: readonly End[], destinations: readonly End[]]>();
  return (prepared, path) => {
    const { timetable } = prepared.space.described;
    const known = endsBySearch.get(prepared) ?? listEnds(prepared);
    endsBySearch.set(prepared, known);
    const [origins, destinations] = known;
    const isDrayed = (ends: readonly End[], position: number, minutes: number): boolean =>
      ends.find((end) => end.stop === timetable.positionStop[position] && end.minutes === minutes)!.drayageMinutes > 0;
    let lifts = path.rides.length + 1;
    let sum = 0;
    for (const { serviceIndex, from, to } of path.rides) {
      const first = timetable.firstPosition[serviceIndex]!;
      for (let position = first + from + 1; position <= first + to; position++) sum += grams.at(serviceIndex, position);
    }
    const [first, last] = [path.rides[0]!, path.rides.at(-1)!];
    const boarded = timetable.firstPosition[first.serviceIndex]! + first.from;
    const left = timetable.firstPosition[last.serviceIndex]! + last.to;
    const arrivalMinute = arrivalMinuteOf(timetable, eventOf(timetable, left, last.departureIndex));
    if (isDrayed(origins, boarded, path.departureMinute - path.handoverMinute)) lifts++;
    if (isDrayed(destinations, left, path.arrivalMinute - arrivalMinute)) lifts++;
    return sum + lifts * grams.lift;
  };
}

function listEnds({ space, priced, query }: PreparedRequest) {
  const { timetable } = space.described;
  return [listOrigins(timetable, priced.costs, query), listDestinations(timetable, priced.costs, query)] as const;
}

/** The mode of each leg: a through train has one for each gauge. */
function listModes(network: Network, path: FoundPath): string[] {
  return path.rides.flatMap((ride) =>
    listSpans(network, ride).map(() => network.parts[ride.serviceIndex]!.record.mode),
  );
}
