import { searchLocations } from "../../planner/search-locations.ts";
import { checkSize } from "../input/check-size.ts";
import { badUserInput } from "../errors.ts";
import { parseGlobalId, toGlobalId } from "../ids.ts";
import { BROWSE, toPage } from "../paging.ts";
import { provenance } from "../provenance.ts";
import type { Resolvers } from "../types.gen.ts";

const FOUND = { size: 5, maximum: 50 };
const MAXIMUM_TEXT_LENGTH = 200;

export const locationResolvers: Resolvers = {
  Query: {
    location: (_, { by }, { planner }) => {
      const { type, key } = by.id == null ? { type: "Location", key: by.code ?? "" } : parseGlobalId(by.id);
      return (type === "Location" && planner.directory.locationByCode.get(key)) || null;
    },
    locations: (_, args, { planner: { directory } }) =>
      toPage(directory.locations, { version: directory.info.version, list: "locations" }, args, BROWSE),
    locationSearch: (_, args, context) => {
      const { directory } = context.planner;
      if (args.text.length > MAXIMUM_TEXT_LENGTH)
        throw badUserInput("text", `${args.text.slice(0, 20)}...`, `at most ${MAXIMUM_TEXT_LENGTH} characters`);
      context.checkTime();
      const list = { version: directory.info.version, list: `locationSearch:${args.text}` };
      return toPage(searchLocations(directory.locations, args.text), list, args, FOUND);
    },
    nearestLocations: (_, { coordinate, maximumDistanceKm, first }, { planner }) => {
      const limit = checkSize("first", first ?? FOUND.size, FOUND.maximum);
      return planner
        .listNearest(coordinate)
        .filter(({ km }) => km <= (maximumDistanceKm ?? Number.POSITIVE_INFINITY))
        .slice(0, limit);
    },
  },
  NearestLocation: {
    location: ({ code }, _, { planner }) => planner.directory.locationByCode.get(code)!,
    distanceKm: ({ km }) => Math.round(km * 10) / 10,
  },
  Location: { id: (location) => toGlobalId("Location", location.code), provenance },
  Terminal: { provenance },
};
