import { Agent } from "node:http";
import type { Yardstick } from "../protocol.ts";
import { post, ROUTE_VARIABLES, startBenchServer, measureRate } from "./load.ts";
import { STACK_QUERY } from "./queries.ts";

const ROUNDS = 5;
const CONNECTIONS = 16;

/**
 * A route answer of about 6 KB from memory through the whole stack, against Apollo Server standalone with graphql-js and the
 * same answer: requests a second, in turns, each server in a process of its own. Kept answers are off.
 */
export async function measureHttpStack(milliseconds: number): Promise<Yardstick[]> {
  const body = JSON.stringify({ query: STACK_QUERY, variables: { ...ROUTE_VARIABLES, first: 2 } });
  const [ours, peer] = [await startBenchServer("from-memory"), await startBenchServer("standalone")];
  try {
    const agent = new Agent({ keepAlive: true });
    const [a, b] = [await post(ours.url, agent, body), await post(peer.url, agent, body)];
    agent.destroy();
    if (JSON.stringify(JSON.parse(a)) !== JSON.stringify(JSON.parse(b))) throw new Error("the two answers differ");
    const rates: [number[], number[]] = [[], []];
    const processorTimes: [number[], number[]] = [[], []];
    for (let round = 0; round <= ROUNDS; round++)
      for (const [index, server] of [ours, peer].entries()) {
        const before = await server.readCpu();
        const rate = await measureRate(server.url, body, CONNECTIONS, milliseconds);
        const each = ((await server.readCpu()) - before) / ((rate * milliseconds) / 1000);
        // The first round warms both up.
        if (round === 0) continue;
        rates[index as 0 | 1].push(rate);
        processorTimes[index as 0 | 1].push(each);
      }
    const [mine, theirs] = rates.map(median) as [number, number];
    const [ourTime, theirTime] = processorTimes.map(median) as [number, number];
    const value = Number((mine / theirs).toPrecision(3));
    const detail = `${mine.toFixed(0)}/s against ${theirs.toFixed(0)}/s, median of ${ROUNDS} rounds, ${CONNECTIONS} connections, ${a.length} bytes; processor time ${ourTime.toFixed(2)} against ${theirTime.toFixed(2)} ms a request`;
    return [{ id: "http-stack", value, aim: 4, holds: value >= 4, detail }];
  } finally {
    ours.stop();
    peer.stop();
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
