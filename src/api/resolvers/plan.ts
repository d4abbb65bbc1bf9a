import type { PlanAnswer } from "../../model/itinerary.ts";
import { LatestArrivalNotSupported } from "../../planner/parse-request.ts";
import type { ApiContext } from "../context.ts";
import { badUserInput } from "../errors.ts";
import { parsePlanRequest } from "../input/plan-request.ts";
import { toPage } from "../paging.ts";
import type { QueryPlanConnectionArgs, Resolvers } from "../types.gen.ts";

const FRONT = { size: 5, maximum: 50 };

function plan(
  args: Omit<QueryPlanConnectionArgs, "first" | "after" | "last" | "before">,
  context: ApiContext,
): PlanAnswer {
  try {
    return context.planner.plan(parsePlanRequest(args, context.nowMinute));
  } catch (error) {
    if (!(error instanceof LatestArrivalNotSupported)) throw error;
    return {
      networkVersion: context.planner.directory.info.version,
      itineraries: [],
      isComplete: true,
      horizonReached: false,
      routingErrors: [
        { code: "LATEST_ARRIVAL_NOT_SUPPORTED", description: error.message, inputField: error.inputField },
      ],
    };
  }
}

export const planResolvers: Resolvers = {
  Query: {
    planConnection: (_, { first, after, last, before, ...request }, context) => {
      if (request.currency != null && request.currency !== "USD")
        throw badUserInput("currency", request.currency, "USD, the one currency of this version");
      const answer = plan(request, context);
      const list = { version: answer.networkVersion, list: `planConnection:${JSON.stringify(request)}` };
      return { ...answer, ...toPage(answer.itineraries, list, { first, after, last, before }, FRONT) };
    },
  },
  RoutingError: { relaxations: () => [] },
};
