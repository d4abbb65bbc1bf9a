import { randomUUID } from "node:crypto";
import compress from "@fastify/compress";
import { fastifyApolloDrainPlugin } from "@as-integrations/fastify";
import fastify, { type FastifyInstance, type FastifyRequest, LogController } from "fastify";
import { createApollo } from "../api/apollo.ts";
import { ApiContext, type RequestKey } from "../api/context.ts";
import { buildSubgraph } from "../api/federation.ts";
import { printSdl } from "../api/schema.ts";
import type { LivePlanners } from "../planner/live-planners.ts";
import { createSeaWays } from "../planner/sea-ways.ts";
import { type Config, DEFAULT_CONFIG } from "./config.ts";
import { guard } from "./guard.ts";
import { serveQueries } from "./queries.ts";
import { identify } from "./identify.ts";
import { KeyRing } from "./key-ring.ts";
import { serveMetrics } from "./metrics.ts";
import { serveConsole } from "./console.ts";
import { readLaneRows } from "./read-sea-lanes.ts";
import { serveStreams } from "./streams.ts";
import type { DatabaseState } from "./start-network.ts";
import { createCharge } from "./rate-limit.ts";

export interface RunningServer {
  readonly address: string;
  /** Ends when the requests in work are answered, or their time is over. */
  close(): Promise<void>;
}

/** What the server answers from, and how the database behind it is. */
export interface Served {
  readonly planners: LivePlanners;
  databaseState(): DatabaseState;
  /** Absent: no key is good. */
  readonly keys?: KeyRing;
}

const COMPRESSED_FROM_BYTES = 4096;
/** No search of a request is begun later than this after the request came. */
const SEARCHES_MILLISECONDS = 5000;

/** Serves the API and its pages. Throws an Error that says so when the port is taken. */
export async function startServer(served: Served, settings: Partial<Config>): Promise<RunningServer> {
  const config: Config = { ...DEFAULT_CONFIG, ...settings };
  const app = createApp(config);
  guard(app, config);
  const keys = served.keys ?? new KeyRing();
  await identify(app, keys, config);
  await app.register(compress, { threshold: COMPRESSED_FROM_BYTES, encodings: ["br", "gzip"] });
  await serveGraphql(app, served, keys, config);
  servePages(app, served);
  await serveConsole(app);
  try {
    const address = await app.listen({ host: config.host, port: config.port });
    return { address, close: () => closeWithin(app, config.drainSeconds) };
  } catch (error) {
    await app.close();
    if ((error as NodeJS.ErrnoException).code === "EADDRINUSE")
      throw new Error(`port ${config.port} on ${config.host} is already in use: set PORT to another one`);
    throw error;
  }
}

function createApp(config: Config): FastifyInstance {
  const app = fastify({
    // Nothing logs headers; should something begin to, a key stays out of it.
    logger: { level: config.logLevel, stream: process.stderr, redact: ["*.headers.authorization", "*.authorization"] },
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    bodyLimit: config.bodyBytes,
    requestTimeout: config.requestSeconds * 1000,
    keepAliveTimeout: config.idleSeconds * 1000,
    http: { headersTimeout: config.headersSeconds * 1000, connectionsCheckingInterval: 1000 },
    forceCloseConnections: "idle",
    return503OnClosing: true,
  });
  app.server.maxConnections = config.connections;
  return app;
}

async function serveGraphql(app: FastifyInstance, { planners }: Served, keys: KeyRing, config: Config): Promise<void> {
  const charge = createCharge(config.pointsPerMinute, config.pointsPerMinuteWithKey);
  const api = createApollo({
    ...(config.isSubgraph ? { schema: await buildSubgraph() } : {}),
    limits: config.limits,
    execution: config.execution,
    answerCacheBytes: config.answerCacheBytes,
    queryCacheBytes: config.queryCacheBytes,
    trustedDocuments: config.trustedDocuments,
    charge,
    logFault: (requestId, error) => app.log.error({ reqId: requestId, err: error }, "fault"),
    plugins: [fastifyApolloDrainPlugin(app)],
  });
  const seaWays = createSeaWays(readLaneRows);
  await api.apollo.start();
  const createContext = (request: FastifyRequest, key: RequestKey | null): ApiContext => {
    const now = Date.now();
    return new ApiContext({
      planners,
      now,
      seaWays,
      requestId: request.id,
      client: request.ip,
      key,
      deadline: now + SEARCHES_MILLISECONDS,
    });
  };
  const ways = serveQueries(app, api, createContext);
  const isTrusted = (query: string): boolean => config.trustedDocuments?.has(query) ?? true;
  await serveStreams(
    app,
    config,
    keys,
    { schema: api.schema, limits: config.limits, charge, isTrusted },
    createContext,
  );
  serveMetrics(app, planners, api.answers, ways);
}

function servePages(app: FastifyInstance, { planners, databaseState }: Served): void {
  const sdl = printSdl();
  app.get("/schema.graphql", (_, reply) => reply.type("text/plain; charset=utf-8").send(sdl));
  app.get("/health/live", async () => ({ status: "live" }));
  app.get("/health/ready", async () => {
    const { state, trouble } = databaseState();
    const { version } = planners.current(Date.now()).directory.info;
    return { status: state === "AWAY" ? "degraded" : "ready", networkVersion: version, database: state, trouble };
  });
}

async function closeWithin(app: FastifyInstance, seconds: number): Promise<void> {
  const timer = setTimeout(() => app.server.closeAllConnections(), seconds * 1000);
  await app.close();
  clearTimeout(timer);
}
