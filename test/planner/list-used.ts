import type { Itinerary } from "../../src/model/itinerary.ts";
import { bundledPlanner } from "./bundled.ts";
import { listCompiledCalls } from "./compiled-calls.ts";

const { records } = bundledPlanner.network;

/** What a ride uses, read from the files alone: calls between its two, and the track segments of the shortest way between them. */
export interface Used {
  readonly modes: string[];
  readonly countries: string[];
  readonly borderCrossings: string[];
  readonly routes: string[];
  readonly services: string[];
  readonly operators: string[];
  readonly locations: string[];
  readonly passages: string[];
}
export const countryOf = new Map(records.locations.map((row) => [row.code, row.country]));
const codeOf = (terminal: string) => terminal.split(":")[0]!;

export function listUsed(itinerary: Itinerary): Used {
  const used: Used = {
    modes: [],
    countries: [],
    borderCrossings: [],
    routes: [],
    services: [],
    operators: [],
    locations: [],
    passages: [],
  };
  for (const ride of itinerary.rides) {
    const service = records.services.find((row) => row.service === ride.service)!;
    const calls = listCompiledCalls(ride.service);
    used.services.push(service.service);
    used.routes.push(service.route ?? "");
    used.operators.push(service.operator);
    const see = (terminal: string) => {
      used.locations.push(codeOf(terminal));
      used.countries.push(countryOf.get(codeOf(terminal))!);
    };
    see(calls[ride.from]!.call.terminal);
    for (let at = ride.from + 1; at <= ride.to; at++) {
      const { call, changes } = calls[at]!;
      if (changes) {
        used.borderCrossings.push(call.change_crossing!);
        continue;
      }
      used.borderCrossings.push(...call.border_crossing);
      used.passages.push(...call.passages);
      const track = call.track!;
      used.modes.push(track === "SEA" || track === "ROAD" ? track : "RAIL");
      const from = calls[at - 1]!.call.terminal;
      if (call.distance_nm === null)
        for (const segment of bundledPlanner.network.topology.findPath(from, call.terminal, track)!) {
          const isAlong = segment.from_terminal === from || used.locations.at(-1) === codeOf(segment.from_terminal);
          used.countries.push(...(isAlong ? segment.countries : segment.countries.toReversed()));
          see(isAlong ? segment.to_terminal : segment.from_terminal);
        }
      see(call.terminal);
    }
  }
  return used;
}
