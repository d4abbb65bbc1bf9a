import type { FastifyInstance } from "fastify";
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import type { LivePlanners } from "../planner/live-planners.ts";
import type { WayCounts } from "./queries.ts";

export interface AnswerCounts {
  readonly hits: number;
  readonly misses: number;
}

/** `/metrics` in the text form of Prometheus: of the process, of requests, of kept answers and of the network. */
export function serveMetrics(
  app: FastifyInstance,
  planners: LivePlanners,
  answers: AnswerCounts,
  ways: WayCounts,
): void {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: "landbridge_http_request_duration_seconds",
    help: "Time from a request's headers to the end of its answer.",
    labelNames: ["route", "status"],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers,
  });
  app.addHook("onResponse", (request, reply, done) => {
    seconds.observe(
      { route: request.routeOptions.url ?? "none", status: String(reply.statusCode) },
      reply.elapsedTime / 1000,
    );
    done();
  });
  new Counter({
    name: "landbridge_answer_cache_total",
    help: "Queries looked up among the kept answers.",
    labelNames: ["result"],
    registers,
    collect() {
      this.reset();
      this.inc({ result: "hit" }, answers.hits);
      this.inc({ result: "miss" }, answers.misses);
    },
  });
  new Counter({
    name: "landbridge_graphql_requests_total",
    help: "Requests at /graphql that compiled code answered at once (short), and those that took Apollo Server's pipeline (whole).",
    labelNames: ["way"],
    registers,
    collect() {
      this.reset();
      this.inc({ way: "short" }, ways.short);
      this.inc({ way: "whole" }, ways.whole);
    },
  });
  new Gauge({
    name: "landbridge_network_info",
    help: "1 for the version of the network that answers.",
    labelNames: ["version"],
    registers,
    collect() {
      this.reset();
      this.set({ version: planners.current(Date.now()).directory.info.version }, 1);
    },
  });
  app.get("/metrics", async (_, reply) => reply.type(registry.contentType).send(await registry.metrics()));
}
