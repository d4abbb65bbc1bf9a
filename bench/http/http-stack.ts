import { Agent } from "node:http";
import type { Yardstick } from "../protocol.ts";
import { type BenchServer, measureRate, post, ROUTE_VARIABLES, type ServerKind, startBenchServer } from "./load.ts";
import { STACK_QUERY } from "./queries.ts";

const ROUNDS = 5;
const CONNECTIONS = 16;
const KINDS: readonly ServerKind[] = ["default", "standalone", "unkept", "yoga", "mercurius", "mercurius-jit"];
const AIM = 4;

/** What a server did in the rounds, medians. */
interface Measured {
  readonly kind: ServerKind;
  readonly perSecond: number;
  /** Processor time of the server for a request, in milliseconds. */
  readonly processorMs: number;
}

/**
 * A route answer of about 6 KB from memory through the whole stack, against Apollo Server standalone with graphql-js and the same
 * answer: requests a second, in turns, each server in a process of its own. Beside them the server that keeps no answers, so that
 * resolvers and all run anew, and other servers of GraphQL.
 */
export async function measureHttpStack(seconds: number): Promise<Yardstick[]> {
  const body = JSON.stringify({ query: STACK_QUERY, variables: { ...ROUTE_VARIABLES, first: 1 } });
  const servers: BenchServer[] = [];
  try {
    for (const kind of KINDS) servers.push(await startBenchServer(kind));
    const bytes = await checkAnswers(servers, body);
    const measured = await measureInTurns(servers, body, seconds);
    const [ours, standalone] = measured;
    const value = Number((ours!.perSecond / standalone!.perSecond).toPrecision(3));
    const beside = measured.map(
      ({ kind, perSecond, processorMs }) => `${kind} ${perSecond.toFixed(0)}/s (${processorMs.toFixed(2)} ms)`,
    );
    const detail = `requests a second (processor time of one), median of ${ROUNDS} rounds, ${CONNECTIONS} connections, ${bytes} bytes: ${beside.join(", ")}`;
    return [{ id: "http-stack", value, aim: AIM, holds: value >= AIM, detail }];
  } finally {
    for (const server of servers) server.stop();
  }
}

/** Bytes of the answer, which all give. */
async function checkAnswers(servers: readonly BenchServer[], body: string): Promise<number> {
  const agent = new Agent({ keepAlive: true });
  const answers = await Promise.all(servers.map(({ url }) => post(url, agent, body)));
  agent.destroy();
  const [own, ...others] = answers.map((answer) => JSON.stringify(JSON.parse(answer)));
  others.forEach((other, index) => {
    if (other !== own) throw new Error(`the answer of ${servers[index + 1]!.kind} differs: ${other.slice(0, 300)}`);
  });
  return Buffer.byteLength(answers[0]!);
}

async function measureInTurns(servers: readonly BenchServer[], body: string, seconds: number): Promise<Measured[]> {
  const rates = servers.map((): number[] => []);
  const processorTimes = servers.map((): number[] => []);
  for (let round = 0; round <= ROUNDS; round++)
    for (const [index, server] of servers.entries()) {
      const before = await server.readCpu();
      const perSecond = await measureRate(server.url, body, CONNECTIONS, seconds);
      const each = ((await server.readCpu()) - before) / (perSecond * seconds);
      // The first round warms all up.
      if (round === 0) continue;
      rates[index]!.push(perSecond);
      processorTimes[index]!.push(each);
    }
  return servers.map(({ kind }, index) => ({
    kind,
    perSecond: median(rates[index]!),
    processorMs: median(processorTimes[index]!),
  }));
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
