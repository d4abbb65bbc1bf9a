import { createServer, type RequestListener } from "node:http";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import fastify from "fastify";
import { execute, type GraphQLSchema } from "graphql";
import { ApiContext } from "../../src/api/context.ts";
import { buildApiSchema } from "../../src/api/schema.ts";
import { LivePlanners } from "../../src/planner/live-planners.ts";
import type { Planner } from "../../src/planner/planner.ts";
import type { Config } from "../../src/server/config.ts";
import { startServer } from "../../src/server/http.ts";
import { loadBenchPlanner, ROUTE, type ServerKind } from "./load.ts";

const planner = loadBenchPlanner();
const HOST = "127.0.0.1";

/** A planner that has the answer already, so that the stack alone is measured. */
function answerFromMemory(): Planner {
  const answer = planner.plan(ROUTE);
  return { ...planner, planAside: async () => answer };
}

/** The server of the package with its default settings. */
async function serveLandbridge(settings: Partial<Config>): Promise<string> {
  const served = { planners, databaseState: () => ({ state: "NONE", trouble: null }) as const };
  const { address } = await startServer(served, { port: 0, ...settings });
  return `${address}/graphql`;
}

/** The peers run the same resolvers over the same planner. */
const planners = new LivePlanners(process.argv[2] === "landbridge" ? planner : answerFromMemory());
const context = (): ApiContext => new ApiContext({ planners, now: Date.now() });

async function serveStandalone(schema: GraphQLSchema): Promise<string> {
  const apollo = new ApolloServer<ApiContext>({ schema });
  return (await startStandaloneServer(apollo, { listen: { port: 0, host: HOST }, context: async () => context() })).url;
}

async function serveYoga(schema: GraphQLSchema): Promise<string> {
  // Its types alter those of GraphQLError for the whole project, so the compiler is not to see them.
  const name: string = "graphql-yoga";
  const { createYoga } = (await import(name)) as { createYoga: (options: object) => RequestListener };
  // It copies what a context function returns, and with that loses its methods.
  const keepContext = {
    onExecute: ({ setExecuteFn }: { setExecuteFn: (run: typeof execute) => void }) =>
      setExecuteFn((args) => execute({ ...args, contextValue: context() })),
  };
  const server = createServer(createYoga({ schema, plugins: [keepContext], logging: false, graphiql: false }));
  await new Promise<void>((resolve) => server.listen(0, HOST, resolve));
  return `http://${HOST}:${(server.address() as { port: number }).port}/graphql`;
}

async function serveMercurius(schema: GraphQLSchema, compiledFrom: number): Promise<string> {
  const { default: mercurius } = await import("mercurius");
  const app = fastify();
  await app.register(mercurius, { schema, context, jit: compiledFrom });
  return `${await app.listen({ host: HOST, port: 0 })}/graphql`;
}

const SERVE: Record<ServerKind, () => Promise<string>> = {
  landbridge: () => serveLandbridge({ answerCacheBytes: 0 }),
  default: () => serveLandbridge({}),
  unkept: () => serveLandbridge({ answerCacheBytes: 0 }),
  standalone: () => serveStandalone(buildApiSchema()),
  yoga: () => serveYoga(buildApiSchema()),
  mercurius: () => serveMercurius(buildApiSchema(), 0),
  "mercurius-jit": () => serveMercurius(buildApiSchema(), 1),
};

process.on("message", (asked) => {
  if (asked === "stop") process.exit();
  const { user, system } = process.cpuUsage();
  process.send?.((user + system) / 1000);
});
process.send?.(await SERVE[process.argv[2] as ServerKind]());
