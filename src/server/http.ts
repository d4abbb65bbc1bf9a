import { ApolloServer } from "@apollo/server";
import { ApolloServerPluginLandingPageDisabled } from "@apollo/server/plugin/disabled";
import fastifyApollo, { fastifyApolloDrainPlugin } from "@as-integrations/fastify";
import fastify from "fastify";
import type { ApiContext } from "../api/context.ts";
import { maskError } from "../api/errors.ts";
import { buildApiSchema, printSdl } from "../api/schema.ts";
import { pinNetwork } from "../api/pin-network.ts";
import type { LivePlanners } from "../planner/live-planners.ts";
import type { Config } from "./config.ts";
import type { DatabaseState } from "./start-network.ts";
import { HOME_PAGE, QUERY_PAGE } from "./pages.ts";

export interface RunningServer {
  readonly address: string;
  close(): Promise<void>;
}

/** What the server answers from, and how the database behind it is. */
export interface Served {
  readonly planners: LivePlanners;
  databaseState(): DatabaseState;
}

/** Serves the API and its pages. Throws an Error that says so when the port is taken. */
export async function startServer(
  { planners, databaseState }: Served,
  config: Pick<Config, "host" | "port">,
): Promise<RunningServer> {
  const app = fastify({ logger: false, bodyLimit: 1_000_000 });
  const apollo = new ApolloServer<ApiContext>({
    schema: buildApiSchema(),
    introspection: true,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    formatError: (formatted, error) => maskError(formatted, error, (text) => process.stderr.write(`${text}\n`)),
    plugins: [ApolloServerPluginLandingPageDisabled(), fastifyApolloDrainPlugin(app), pinNetwork(planners)],
  });
  await apollo.start();
  await app.register(fastifyApollo(apollo), {
    path: "/graphql",
    context: async () => ({ planner: planners.current(Date.now()), nowMinute: Math.ceil(Date.now() / 60_000) }),
  });
  const sdl = printSdl();
  app.get("/schema.graphql", (_, reply) => reply.type("text/plain; charset=utf-8").send(sdl));
  app.get("/health/live", async () => ({ status: "live" }));
  app.get("/health/ready", async () => {
    const { state, trouble } = databaseState();
    const { version } = planners.current(Date.now()).directory.info;
    return { status: state === "AWAY" ? "degraded" : "ready", networkVersion: version, database: state, trouble };
  });
  app.get("/", (_, reply) => reply.type("text/html; charset=utf-8").send(HOME_PAGE));
  app.get("/graphiql", (_, reply) => reply.type("text/html; charset=utf-8").send(QUERY_PAGE));
  try {
    const address = await app.listen({ host: config.host, port: config.port });
    return { address, close: () => app.close() };
  } catch (error) {
    await app.close();
    if ((error as NodeJS.ErrnoException).code === "EADDRINUSE")
      throw new Error(`port ${config.port} on ${config.host} is already in use: set PORT to another one`);
    throw error;
  }
}
