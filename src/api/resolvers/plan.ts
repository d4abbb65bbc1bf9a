import { formatDuration } from "../../model/units.ts";
import { parsePlanRequest } from "../input/plan-request.ts";
import { minuteOfCursor, nameArguments, toPage } from "../paging.ts";
import type { Resolvers } from "../types.gen.ts";
import { toMoney } from "./price.ts";

const FRONT = { size: 5, maximum: 50 };

export const planResolvers: Resolvers = {
  Query: {
    planConnection: async (_, { first, after, last, before, ...request }, context) => {
      context.checkTime();
      // Later pages of a request for "now" go on with the minute of the first.
      const minute = request.dateTime ? null : (minuteOfCursor(after ?? before) ?? context.nowMinute);
      const parsed = parsePlanRequest(request, minute ?? 0);
      await context.planner.openScenario(parsed.asOf);
      const answer = await context.planner.planAside(parsed);
      const list = { version: answer.networkVersion, list: () => `planConnection:${nameArguments(request)}`, minute };
      const shown = request.itineraryFilter?.onePerGroup
        ? answer.itineraries.slice(0, answer.representativeCount)
        : answer.itineraries;
      return { ...answer, ...toPage(shown, list, { first, after, last, before }, FRONT) };
    },
  },
  AnsweredPlace: { location: ({ code }, _, { planner }) => planner.directory.locationByCode.get(code)! },
  RoutingError: { relaxations: async (error) => (await error.findRelaxations?.()) ?? [] },
  AcceptedWay: {
    totalDuration: (way) => formatDuration(way.totalMinutes),
    cost: (way) => toMoney(way.costCents),
    numberOfTransfers: (way) => way.transfers,
  },
  Relaxation: {
    totalDuration: (relaxation) => formatDuration(relaxation.totalMinutes),
    cost: (relaxation) => toMoney(relaxation.costCents),
    numberOfTransfers: (relaxation) => relaxation.transfers,
  },
};
