import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { ApiContext } from "../../src/api/context.ts";
import { buildApiSchema } from "../../src/api/schema.ts";
import { LivePlanners } from "../../src/planner/live-planners.ts";
import type { Planner } from "../../src/planner/planner.ts";
import { startServer } from "../../src/server/http.ts";
import { loadBenchPlanner, ROUTE } from "./load.ts";

/** One server in a process of its own: `landbridge`, `from-memory` (the same without searching) or the peer `standalone`. */
const kind = process.argv[2];

/** A planner that has the answer already, so that the stack alone is measured. */
function answeringFromMemory(planner: Planner): Planner {
  const answer = planner.plan(ROUTE);
  return { ...planner, plan: () => answer };
}

async function serve(): Promise<string> {
  const planner = loadBenchPlanner();
  const planners = new LivePlanners(kind === "landbridge" ? planner : answeringFromMemory(planner));
  if (kind === "standalone") {
    const apollo = new ApolloServer<ApiContext>({ schema: buildApiSchema() });
    const context = async () => new ApiContext({ planners, now: Date.now() });
    return (await startStandaloneServer(apollo, { listen: { port: 0, host: "127.0.0.1" }, context })).url;
  }
  const served = { planners, databaseState: () => ({ state: "NONE", trouble: null }) as const };
  const { address } = await startServer(served, { port: 0, answerCacheBytes: 0 });
  return `${address}/graphql`;
}

process.on("message", () => {
  const { user, system } = process.cpuUsage();
  process.send?.((user + system) / 1000);
});
process.send?.(await serve());
