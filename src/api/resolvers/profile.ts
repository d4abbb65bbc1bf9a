import { formatDuration } from "../../model/units.ts";
import type { ApiContext } from "../context.ts";
import { parseProfileRequest } from "../input/plan-request.ts";
import { formatLocalInstant } from "../local-instant.ts";
import { minuteOfCursor, nameArguments, toPage } from "../paging.ts";
import type { Resolvers } from "../types.gen.ts";
import { formatMoney } from "./price.ts";

const OPTIONS = { size: 20, maximum: 50 };

function formatAt(code: string, minute: number, { planner }: ApiContext): string {
  return formatLocalInstant(minute, planner.directory.locationByCode.get(code)!.timeZone);
}

export const profileResolvers: Resolvers = {
  Query: {
    departureProfile: async (_, { first, after, last, before, ...request }, context) => {
      context.checkTime();
      // Later pages of a window that begins "now" go on with the minute of the first.
      const minute = request.earliestDeparture ? null : (minuteOfCursor(after ?? before) ?? context.nowMinute);
      const parsed = parseProfileRequest(request, minute ?? 0);
      await context.planner.openScenario(parsed.asOf);
      const answer = await context.planner.planProfile(parsed);
      const list = { version: answer.networkVersion, list: () => `departureProfile:${nameArguments(request)}`, minute };
      return { ...answer, ...toPage(answer.options, list, { first, after, last, before }, OPTIONS) };
    },
  },
  DepartureOption: {
    handover: ({ origin, handoverMinute }, _, context) => formatAt(origin, handoverMinute, context),
    departure: ({ origin, departureMinute }, _, context) => formatAt(origin, departureMinute, context),
    arrival: ({ destination, arrivalMinute }, _, context) => formatAt(destination, arrivalMinute, context),
    totalDuration: ({ arrivalMinute, handoverMinute }) => formatDuration(arrivalMinute - handoverMinute),
    cost: (option) => formatMoney(option.money()),
    numberOfTransfers: (option) => option.transfers,
    itinerary: (option) => option.tell(),
  },
  DepartureDay: { numberOfOptions: (day) => day.optionCount },
};
