import { TRACKS } from "../model/track.ts";
import { instanceOf } from "./box-instances.ts";
import type { PreparedRequest } from "./prepared-request.ts";
import type { CostArrays } from "../network/cost-arrays.ts";
import { listDepartures } from "../network/timetable.ts";
import type { FoundPath } from "../search/query.ts";

/** The very instance that the engine searches, in the shape that docs/compiled-instance.md describes. */
export function exportInstance(prepared: PreparedRequest, networkVersion: string, request: unknown): object {
  const { query } = prepared;
  const { timetable, costs } = prepared.space;
  const isLatest = query.direction === "LATEST";
  const grams = query.withEmissions ? costs.grams : undefined;
  return {
    networkVersion,
    request,
    direction: query.direction,
    origins: query.origins,
    destinations: query.destinations,
    drayageAtEnds: query.drayageAtEnds,
    readyMinute: isLatest ? null : query.readyMinute,
    arriveByMinute: isLatest ? query.latestArrivalMinute : null,
    latestFirstDepartureMinute: isLatest ? null : query.latestFirstDepartureMinute,
    latestArrivalMinute: query.latestArrivalMinute,
    earliestHandoverMinute: isLatest ? query.readyMinute : null,
    maximumTransfers: query.maximumTransfers,
    tracks: TRACKS,
    stops: timetable.stops.map((stop, index) => ({
      id: stop.id,
      originMinutes: stop.originMinutes,
      originCents: costs.stops[index]!.originCents,
      destinationMinutes: stop.destinationMinutes,
      destinationCents: costs.stops[index]!.destinationCents,
      storage: costs.stops[index]!.storage,
      transferMinutes: stop.transferMinutes,
      transferCents: costs.stops[index]!.transferCents,
      ...(grams && gramsOfStop(grams.stops[index]!)),
    })),
    drayage: timetable.drayage.map((link, index) => ({
      ...link,
      cents: costs.drayageCents[index]!,
      ...(grams && { grams: grams.drayageCents[index]! }),
    })),
    services: timetable.services.map((service, index) => {
      const first = timetable.firstPosition[index]!;
      const end = timetable.firstPosition[index + 1]!;
      return {
        id: service.id,
        stops: service.stops,
        tracks: service.tracks,
        canBoard: service.canBoard.map(Number),
        canAlight: service.canAlight.map(Number),
        boardCents: [...costs.boardCents.subarray(first, end)],
        cents: [...costs.carriageCents.subarray(first, end)],
        ...(grams && {
          boardGrams: [...grams.boardCents.subarray(first, end)],
          grams: [...grams.carriageCents.subarray(first, end)],
        }),
        transfers: service.transfers,
        departures: listDepartures(timetable, index),
      };
    }),
  };
}

/** What handling at a stop emits, where emissions are a criterion. */
function gramsOfStop({ originCents, destinationCents, transferCents }: CostArrays["stops"][number]): object {
  return {
    originGrams: originCents,
    destinationGrams: destinationCents,
    transferGrams: transferCents.map(({ fromTrack, toTrack, cents }) => ({ fromTrack, toTrack, grams: cents })),
  };
}

/** The field of a request that a compiled instance cannot say; null when it can say all. */
export function findNotExpressible({ constraints, query, instances }: PreparedRequest): string | null {
  if (instances.length > 0) return "cargo.boxProvider";
  if (query.direction === "PROFILE") return "profile";
  if (query.via !== undefined) return "via";
  if (query.epsilon !== undefined) return "epsilon";
  if (constraints.maximumCostCents !== null) return "constraints.maximumCost";
  if (constraints.maximumEmissionsGrams !== null) return "constraints.maximumEmissions";
  return null;
}

/** The engine's answer as `plan --json` prints it. */
export function exportFront(prepared: PreparedRequest, networkVersion: string, front: readonly FoundPath[]): object {
  const serviceAt = (path: FoundPath, index: number) => instanceOf(prepared, path).space.timetable.services[index]!;
  return {
    networkVersion,
    front: front.map((path) => ({
      departureMinute: path.departureMinute,
      handoverMinute: path.handoverMinute,
      arrivalMinute: path.arrivalMinute,
      costCents: path.costCents,
      transfers: path.transfers,
      ...(path.grams === undefined ? {} : { grams: path.grams }),
      ...(path.boxProvider === undefined ? {} : { boxProvider: path.boxProvider }),
      rides: path.rides.map((ride) => ({
        service: serviceAt(path, ride.serviceIndex).id,
        departure: serviceAt(path, ride.serviceIndex).departureIds[ride.departureIndex]!,
        from: ride.from,
        to: ride.to,
      })),
    })),
  };
}
