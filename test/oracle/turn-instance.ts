import type { CompiledInstance, CompiledService } from "./compiled-instance.ts";

/** The same instance asked from its end: the minute by which an EARLIEST one must arrive becomes the latest arrival. */
export function toLatest(instance: CompiledInstance): CompiledInstance {
  return {
    ...instance,
    direction: "LATEST",
    readyMinute: null,
    latestFirstDepartureMinute: null,
    arriveByMinute: instance.latestArrivalMinute,
    earliestHandoverMinute: instance.readyMinute,
  };
}

/** Without what has a direction in time: dated transfers, boarding charges, storage where a drayage link ends. */
export function withoutDirection(instance: CompiledInstance): CompiledInstance {
  return {
    ...instance,
    stops: instance.stops.map((stop, index) => ({
      ...stop,
      storage: instance.drayage.some((link) => link.to === index) ? { freeMinutes: 0, tiers: [] } : stop.storage,
      transferMinutes: stop.transferMinutes.map((row) => ({ ...row, fromMinute: null, toMinute: null })),
    })),
    services: instance.services.map((service) => ({ ...service, boardCents: service.boardCents.map(() => 0) })),
  };
}

/** A LATEST instance run backwards in time: the EARLIEST one whose arrival is minus the hand-over. */
export function mirror(instance: CompiledInstance): CompiledInstance {
  return {
    ...instance,
    direction: "EARLIEST",
    origins: instance.destinations,
    destinations: instance.origins,
    readyMinute: -instance.latestArrivalMinute!,
    arriveByMinute: null,
    latestFirstDepartureMinute: -instance.earliestHandoverMinute!,
    latestArrivalMinute: -instance.earliestHandoverMinute!,
    earliestHandoverMinute: null,
    stops: instance.stops.map((stop) => ({
      ...stop,
      originMinutes: stop.destinationMinutes,
      originCents: stop.destinationCents,
      destinationMinutes: stop.originMinutes,
      destinationCents: stop.originCents,
      transferMinutes: stop.transferMinutes.map((row) => ({ ...row, fromTrack: row.toTrack, toTrack: row.fromTrack })),
      transferCents: stop.transferCents.map((row) => ({ ...row, fromTrack: row.toTrack, toTrack: row.fromTrack })),
    })),
    drayage: instance.drayage.map((link) => ({ ...link, from: link.to, to: link.from })),
    services: instance.services.map(mirrorService),
  };
}

function mirrorService(service: CompiledService): CompiledService {
  const turned = (sums: readonly number[]): number[] => [...sums].reverse().map((sum) => sums.at(-1)! - sum);
  return {
    ...service,
    stops: [...service.stops].reverse(),
    tracks: [...service.tracks].reverse(),
    canBoard: [...service.canAlight].reverse(),
    canAlight: [...service.canBoard].reverse(),
    cents: turned(service.cents),
    transfers: turned(service.transfers),
    departures: service.departures.map((departure) => ({
      id: departure.id,
      arrivals: [...departure.departures].reverse().map((minute) => -minute),
      departures: [...departure.arrivals].reverse().map((minute) => -minute),
    })),
  };
}
