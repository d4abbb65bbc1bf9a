import { parseInstant } from "../../planner/parse-values.ts";
import { toMinuteRoundedUp } from "../../model/units.ts";
import { badUserInput } from "../errors.ts";
import { checkSize } from "../input/check-size.ts";
import type { Resolvers } from "../types.gen.ts";
import { provenance } from "../provenance.ts";
import { toCall } from "./itinerary.ts";

const MAXIMUM_FIRST = 200;
const DEFAULT_FIRST = 20;

export const departureResolvers: Resolvers = {
  Query: {
    departures: (_, { at, from, first }, context) => {
      const { planner } = context;
      const limit = checkSize("first", first ?? DEFAULT_FIRST, MAXIMUM_FIRST);
      const minute = from == null ? context.nowMinute : toMinuteRoundedUp(parseInstant(from, "from"));
      if (at.service != null) {
        if (!planner.directory.services.some(({ id }) => id === at.service))
          throw badUserInput("at.service", at.service, "the code of a service");
        return planner.listBoard({ service: at.service }, minute, limit);
      }
      const place =
        at.location != null
          ? { kind: "location" as const, code: at.location }
          : { kind: "terminal" as const, terminal: at.terminal ?? "" };
      return planner.listBoard(place, minute, limit);
    },
  },
  Departure: {
    provenance,
    departure: (line, _, context) => toCall(line.terminal, line.departureMinute, context),
    callsAfter: (line, _, context) =>
      line.callsAfter.map(({ terminal, arrivalMinute }) => toCall(terminal, arrivalMinute, context)),
  },
};
