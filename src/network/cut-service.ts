import type { BuiltService } from "./build-service.ts";
import type { Hop } from "./hops.ts";
import type { TimetableService } from "./timetable.ts";

/** A compiled service with the hops that lead to its calls. */
export interface ServicePart {
  readonly service: TimetableService;
  readonly hops: readonly (Hop | null)[];
  /** Terminals of the through price that this part is for, null for the ordinary service. */
  readonly pair: { readonly from: string; readonly to: string } | null;
  /** Where the calls of the whole service begin in this part. */
  readonly firstCall: number;
}

/** The calls from one position to a later one (both kept) under another id; prefix counts begin at zero again. */
export function cutService(
  built: BuiltService,
  departures: TimetableService["departures"],
  from: number,
  to: number,
  id: string,
): Pick<ServicePart, "service" | "hops"> {
  const { service, hops } = built;
  const part = <Value>(values: readonly Value[]): readonly Value[] => values.slice(from, to + 1);
  const counts = (prefix: readonly number[]): readonly number[] => part(prefix).map((count) => count - prefix[from]!);
  return {
    service: {
      id,
      stops: part(service.stops),
      tracks: service.tracks.slice(from, to),
      canBoard: part(service.canBoard),
      canAlight: part(service.canAlight),
      transfers: counts(service.transfers),
      borders: counts(service.borders),
      departures: departures.map((departure) => ({
        id: departure.id,
        arrivals: part(departure.arrivals),
        departures: part(departure.departures),
      })),
    },
    hops: part(hops).map((hop, index) => (index === 0 ? null : hop)),
  };
}
