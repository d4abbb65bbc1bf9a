// biome-ignore-all lint/suspicious/noExplicitAny: answers are checked field by field
import { createApollo } from "../../src/api/apollo.ts";
import { ApiContext } from "../../src/api/context.ts";
import { LivePlanners } from "../../src/planner/live-planners.ts";
import type { Planner } from "../../src/planner/planner.ts";
import { bundledPlanner } from "../planner/bundled.ts";

/** What the API told the log. */
export const logged: string[] = [];
const { apollo } = createApollo({
  logFault: (requestId, error) => logged.push(`${requestId} ${(error as Error).stack}`),
});

/** The answer to an operation, through the whole API but HTTP. */
export async function ask(query: string, planner: Planner = bundledPlanner, nowMinute = 29_766_240): Promise<any> {
  const { body } = await apollo.executeOperation(
    { query },
    {
      contextValue: new ApiContext({ planners: new LivePlanners(planner), now: nowMinute * 60_000, requestId: "r1" }),
    },
  );
  return body.kind === "single" ? body.singleResult : undefined;
}
