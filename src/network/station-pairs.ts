import { locationOf } from "../model/terminal.ts";
import type { BuiltService } from "./build-service.ts";
import { cutService, type ServicePart } from "./cut-service.ts";
import type { NetworkRecords, RecordOf } from "./records.ts";
import type { TimetableService } from "./timetable.ts";

export interface StationPair {
  readonly from: string;
  readonly to: string;
}

/** Pairs of terminals that have prices of their own, by the service or route that they are for (empty: any of the mode). */
export function listStationPairs(records: NetworkRecords): (service: RecordOf<"services">) => StationPair[] {
  const rows = records.prices.filter((price) => price.scope === "STATION_PAIR");
  return (service) => {
    const named = rows.filter(
      (price) =>
        (!price.mode || price.mode === service.mode) &&
        (!price.service || price.service === service.service || price.service === service.route),
    );
    return [...new Set(named.map((price) => price.place))].map((place) => {
      const [from, to] = place.split(">");
      return { from: from!, to: to! };
    });
  };
}

/**
 * A through price makes a variant `ID@FROM-TO` that is boarded and left only at its pair. The ordinary service is not for
 * that pair any more: `ID@FROM` is boarded at FROM alone and left anywhere but at the pairs' ends, `ID` boarded anywhere else.
 */
export function splitByPairs(
  built: BuiltService,
  departures: TimetableService["departures"],
  pairs: readonly StationPair[],
  terminalOf: (stop: number) => string,
): ServicePart[] {
  const { service } = built;
  const [code, number] = service.id.split("#");
  const suffix = number === undefined ? "" : `#${number}`;
  const ordinary = { service: { ...service, departures }, hops: built.hops, pair: null, firstCall: 0 };
  const variants: ServicePart[] = [];
  const destinationsByBoarding = new Map<number, number[]>();
  for (const pair of pairs)
    for (const [from, to] of listRides(service, pair, terminalOf)) {
      const id = `${code}@${locationOf(pair.from)}-${locationOf(pair.to)}${suffix}`;
      const cut = cutService(built, departures, from, to, numbered(id, variants));
      variants.push({ ...cut, service: onlyAtEnds(cut.service), pair, firstCall: from });
      destinationsByBoarding.set(from, [...(destinationsByBoarding.get(from) ?? []), to]);
    }
  if (variants.length === 0) return [ordinary];
  const rest = service.canBoard.map((boards, call) => boards && !destinationsByBoarding.has(call));
  const others = [...destinationsByBoarding].flatMap(([from, destinations]): ServicePart[] => {
    const canAlight = service.canAlight.map((alights, call) => alights && call > from && !destinations.includes(call));
    if (!canAlight.includes(true)) return [];
    const id = numbered(`${code}@${locationOf(terminalOf(service.stops[from]!))}${suffix}`, variants);
    const canBoard = service.canBoard.map((_, call) => call === from);
    return [
      { service: { ...service, id, canBoard, canAlight, departures }, hops: built.hops, pair: null, firstCall: 0 },
    ];
  });
  const left = rest.includes(true) ? [{ ...ordinary, service: { ...ordinary.service, canBoard: rest } }] : [];
  return [...left, ...others, ...variants];
}

/** Positions at which the pair can be boarded, each with the first call after it where it is left. */
function listRides(
  service: BuiltService["service"],
  pair: StationPair,
  terminalOf: (stop: number) => string,
): [number, number][] {
  return service.stops.flatMap((stop, from): [number, number][] => {
    if (terminalOf(stop) !== pair.from || !service.canBoard[from]) return [];
    const to = service.stops.findIndex(
      (other, call) => call > from && terminalOf(other) === pair.to && service.canAlight[call],
    );
    return to < 0 ? [] : [[from, to]];
  });
}

function onlyAtEnds(service: TimetableService): TimetableService {
  const last = service.stops.length - 1;
  return {
    ...service,
    canBoard: service.stops.map((_, call) => call === 0),
    canAlight: service.stops.map((_, call) => call === last),
  };
}

/** A pair that a loop serves twice in one round needs a second name. */
function numbered(id: string, taken: readonly ServicePart[]): string {
  const same = taken.filter(({ service }) => service.id === id || service.id.startsWith(`${id}#`)).length;
  return same === 0 ? id : `${id}#${same + 1}`;
}
