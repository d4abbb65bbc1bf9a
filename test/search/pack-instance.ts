import { packTimetable } from "../../src/network/pack-timetable.ts";
import type { CostArrays } from "../../src/network/cost-arrays.ts";
import type { Timetable, TimetableService } from "../../src/network/timetable.ts";
import type { SearchQuery } from "../../src/search/query.ts";
import { search } from "../../src/search/search.ts";
import type { CompiledInstance, FrontPoint } from "../oracle/compiled-instance.ts";

/** What an exported instance does not hold: grams and border crossings up to each call, grams of each link and of handling at each stop. */
export interface Extras {
  readonly grams?: readonly (readonly number[])[];
  readonly links?: readonly number[];
  readonly lifts?: readonly Lifts[];
  readonly borders?: readonly (readonly number[])[];
}

export interface Lifts {
  readonly origin: number;
  readonly destination: number;
  /** From any track to one, the others emitting nothing. */
  readonly transfer: { readonly toTrack: number; readonly grams: number };
}
const NO_STORAGE = { freeMinutes: 0, tiers: [] };

/** Gives an exported instance to the engine, so that any instance can be searched. Departures that overtake become a service of their own. */
export function packInstance(
  instance: CompiledInstance,
  { grams, links, lifts, borders }: Extras = {},
): {
  timetable: Timetable;
  costs: CostArrays;
  query: SearchQuery;
} {
  const services: TimetableService[] = [];
  const boardCents: number[] = [];
  const carriageCents: number[] = [];
  const carriageGrams: number[] = [];
  for (const [index, service] of instance.services.entries()) {
    for (const departures of splitOvertaking(service.departures)) {
      services.push({
        id: service.id,
        stops: service.stops,
        tracks: service.tracks,
        canBoard: service.canBoard.map(Boolean),
        canAlight: service.canAlight.map(Boolean),
        transfers: service.transfers,
        borders: borders?.[index] ?? service.stops.map(() => 0),
        departures,
      });
      boardCents.push(...service.boardCents);
      carriageCents.push(...service.cents);
      carriageGrams.push(...(grams?.[index] ?? []));
    }
  }
  return {
    timetable: packTimetable({ stops: instance.stops, drayage: instance.drayage, services }),
    costs: {
      stops: instance.stops,
      drayageCents: Int32Array.from(instance.drayage, (link) => link.cents),
      boardCents: Int32Array.from(boardCents),
      carriageCents: Int32Array.from(carriageCents),
      ...(grams ? { grams: toGramArrays(instance, carriageGrams, links ?? [], lifts ?? []) } : {}),
    },
    query: {
      direction: instance.direction,
      origins: instance.origins,
      destinations: instance.destinations,
      drayageAtEnds: instance.drayageAtEnds,
      readyMinute: instance.readyMinute ?? instance.earliestHandoverMinute!,
      latestFirstDepartureMinute: instance.latestFirstDepartureMinute ?? instance.latestArrivalMinute!,
      latestArrivalMinute: instance.latestArrivalMinute!,
      maximumTransfers: instance.maximumTransfers,
    },
  };
}

function toGramArrays(
  instance: CompiledInstance,
  carriage: readonly number[],
  links: readonly number[],
  lifts: readonly Lifts[],
): CostArrays {
  return {
    stops: instance.stops.map((_, stop) => ({
      originCents: lifts[stop]?.origin ?? 0,
      destinationCents: lifts[stop]?.destination ?? 0,
      storage: NO_STORAGE,
      transferCents: lifts[stop]
        ? [{ fromTrack: null, toTrack: lifts[stop].transfer.toTrack, cents: lifts[stop].transfer.grams }]
        : [],
    })),
    drayageCents: Int32Array.from(links),
    boardCents: new Int32Array(carriage.length),
    carriageCents: Int32Array.from(carriage),
  };
}

type Departure = TimetableService["departures"][number];

function splitOvertaking(departures: readonly Departure[]): Departure[][] {
  const chains: Departure[][] = [];
  for (const departure of [...departures].sort((a, b) => a.departures[0]! - b.departures[0]!)) {
    const chain = chains.find((candidate) =>
      candidate.at(-1)!.departures.every((minute, call) => minute <= departure.departures[call]!),
    );
    if (chain) chain.push(departure);
    else chains.push([departure]);
  }
  return chains;
}

/** The engine's answer to an instance in the shape of the oracles. */
export function searchInstance(
  instance: CompiledInstance,
  changes: Partial<SearchQuery> = {},
  extras: Extras = {},
): (FrontPoint & { readonly grams?: number })[] {
  const { timetable, costs, query } = packInstance(instance, extras);
  return search(timetable, costs, { ...query, ...changes }).front.map((path) => ({
    ...path,
    rides: path.rides.map((ride) => {
      const service = timetable.services[ride.serviceIndex]!;
      return {
        service: service.id,
        departure: service.departureIds[ride.departureIndex]!,
        from: ride.from,
        to: ride.to,
      };
    }),
  }));
}
