// biome-ignore-all lint/suspicious/noExplicitAny: answers are checked field by field
import { expect } from "vitest";
import { ApiContext } from "../../src/api/context.ts";
import { LivePlanners } from "../../src/planner/live-planners.ts";
import type { Planner } from "../../src/planner/planner.ts";
import { createApollo, EXECUTION } from "../server/start.ts";
import { bundledPlanner } from "../planner/bundled.ts";

/** What the API told the log. */
export const logged: string[] = [];
const { apollo } = createApollo({
  logFault: (requestId, error) => logged.push(`${requestId} ${(error as Error).stack}`),
});

/** The answer to an operation, through the whole API but HTTP. */
export async function ask(query: string, planner: Planner = bundledPlanner, nowMinute = 29_766_240): Promise<any> {
  const planners = new LivePlanners(planner);
  const run = async (): Promise<any> => {
    const contextValue = new ApiContext({ planners, now: nowMinute * 60_000, requestId: "r1" });
    const { body } = await apollo.executeOperation({ query }, { contextValue });
    return body.kind === "single" ? body.singleResult : undefined;
  };
  const answer = await run();
  // A query is compiled when it comes again, and answers then what graphql-js has answered.
  if (EXECUTION === "jit" && !answer.errors && /^\s*(?:query|\{)/.test(query)) expect(await run()).toEqual(answer);
  return answer;
}
