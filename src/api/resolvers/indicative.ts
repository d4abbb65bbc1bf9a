import { formatDuration } from "../../model/units.ts";
import { parseIndicative } from "../../planner/parse-indicative.ts";
import type { ApiContext } from "../context.ts";
import { provenance } from "../provenance.ts";
import type { Resolvers } from "../types.gen.ts";
import { toLocation } from "./itinerary.ts";

const BASIS =
  "running times of the track segments, the usual speed of the network's ships at sea, usual times at borders and changes of gauge, drayage; no waiting for departures, no handling at origin and destination";

function crossingOf({ crossing }: { readonly crossing: string }, { planner }: ApiContext) {
  return planner.directory.crossings.find(({ code }) => code === crossing)!;
}

export const indicativeResolvers: Resolvers = {
  Query: {
    indicativeRoute: (_, args, { planner, seaLanes }) => planner.findIndicative(parseIndicative(args), seaLanes),
  },
  IndicativeRoute: {
    isIndicative: () => true,
    basis: () => BASIS,
    duration: ({ minutes }) => formatDuration(minutes),
    distances: ({ kmByMode }) => kmByMode.map(({ mode, km }) => ({ mode, distanceKm: km })),
    legs: ({ legs }) => legs.map((leg, index) => ({ ...leg, sequenceNumber: index + 1 })),
  },
  IndicativeLeg: {
    fromTerminal: ({ from }) => from,
    from: ({ from }, _, context) => toLocation(from, context),
    toTerminal: ({ to }) => to,
    to: ({ to }, _, context) => toLocation(to, context),
    duration: ({ minutes }) => formatDuration(minutes),
  },
  IndicativeBorder: {
    crossing: (border, _, context) => crossingOf(border, context),
    duration: ({ minutes }) => formatDuration(minutes),
    provenance,
  },
  GaugeBreak: {
    crossing: (found, _, context) => crossingOf(found, context),
    location: ({ code }, _, context) => toLocation(code, context),
    duration: ({ minutes }) => formatDuration(minutes),
    provenance,
  },
};
