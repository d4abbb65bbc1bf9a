import type { Closure } from "../model/scenario.ts";
import { listCallsMet, splitByClosures } from "./closures.ts";
import type { Network } from "./compile-network.ts";
import type { ServiceRun } from "./restrict-timetable.ts";
import { prepareServices, type WholeService } from "./whole-services.ts";

/**
 * What closures of a request leave of the compiled services that meet them, as if they were rows of closures.csv: by index of the
 * service the departures that run together. A service that is not listed runs as it is.
 */
export function listOpenRuns(
  network: Network,
  closures: readonly Closure[],
): ReadonlyMap<number, readonly ServiceRun[]> {
  const runs = new Map<number, readonly ServiceRun[]>();
  if (closures.length === 0) return runs;
  const build = prepareServices(network);
  const partsByService = new Map<string, number[]>();
  network.parts.forEach(({ record }, index) => {
    partsByService.set(record.service, [...(partsByService.get(record.service) ?? []), index]);
  });
  for (const indexes of partsByService.values()) {
    const findRuns = closeService(build(network.parts[indexes[0]!]!.record)!, closures);
    if (findRuns) for (const index of indexes) runs.set(index, findRuns(network, index));
  }
  return runs;
}

/** Those of the closures that, each alone, keep a departure of a compiled service from being boarded at one call and left at another. */
export function listClosuresMet(
  network: Network,
  closures: readonly Closure[],
  ride: { readonly serviceIndex: number; readonly departureIndex: number; readonly from: number; readonly to: number },
): Closure[] {
  const whole = prepareServices(network)(network.parts[ride.serviceIndex]!.record)!;
  return closures.filter((closure) => {
    const runs = closeService(whole, [closure])?.(network, ride.serviceIndex);
    const run = runs?.find(({ departures }) => departures.includes(ride.departureIndex));
    return runs !== undefined && (!run || run.closedCalls.has(ride.from) || run.closedCalls.has(ride.to));
  });
}

/** By drayage link 1 where an end of it is a terminal that is closed without dates: nothing is handed over there either. */
export function closeLinks(network: Network, closures: readonly Closure[], links: Uint8Array): Uint8Array {
  const always = closures.filter(({ valid_from, valid_to }) => valid_from === null && valid_to === null);
  const closed = new Set(always.filter(({ scope }) => scope === "TERMINAL").map(({ place }) => place));
  const idOf = (stop: number): string => network.timetable.stops[stop]!.id;
  return links.map((link, index) => {
    const { from, to } = network.timetable.drayage[index]!;
    return link || closed.has(idOf(from)) || closed.has(idOf(to)) ? 1 : 0;
  });
}

/** Finds the runs of a compiled part of the service; null where the service meets none of the closures. */
function closeService(
  { built, places, listDepartures }: WholeService,
  closures: readonly Closure[],
): ((network: Network, index: number) => ServiceRun[]) | null {
  const met = closures.filter((closure) => listCallsMet(built, closure, places).length > 0);
  if (met.length === 0) return null;
  const groups = splitByClosures(built, listDepartures(), met, places);
  const groupById = new Map(
    groups.flatMap((group, number) => group.departures.map((departure) => [departure.id, number] as const)),
  );
  return (network, index) => {
    const { departureIds } = network.timetable.services[index]!;
    const { firstCall } = network.parts[index]!;
    return groups.flatMap(({ closedCalls }, number) => {
      const departures = [...departureIds.keys()].filter((at) => groupById.get(departureIds[at]!) === number);
      const closed = new Set([...closedCalls].map((call) => call - firstCall));
      return departures.length > 0 ? [{ departures, closedCalls: closed }] : [];
    });
  };
}
