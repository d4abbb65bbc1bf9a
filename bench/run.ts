import createGraph from "ngraph.graph";
import { aStar } from "ngraph.path";
import { parseArgs } from "node:util";
import os from "node:os";
import { DEFAULT_CARGO } from "../src/model/cargo.ts";
import { MINUTES_PER_DAY } from "../src/model/units.ts";
import { createPlanner, type PreparedRequest } from "../src/planner/create-planner.ts";
import { greatCircleKm } from "../src/planner/find-place.ts";
import { readNetwork } from "../src/server/read-network.ts";

/** Yardsticks: the full front with legs against one weighted shortest path of ngraph.path aStar, pair by pair in one process. */
const AIMS = { "front-p50": 0.5, "front-p95": 1.5, "front-mean": 1 };
const REPEATS = 3;
const MAXIMUM_TRANSFERS = 4;

const { values } = parseArgs({
  options: { pairs: { type: "string" }, json: { type: "boolean" }, only: { type: "string" }, seed: { type: "string" } },
});
const pairCount = Number(values.pairs ?? 2000);
const seed = Number(values.seed ?? 42);

const { records, dataVersion } = readNetwork();
const planner = createPlanner(records, dataVersion, Math.floor(Date.now() / 86_400_000));
const codes = records.locations.map((location) => location.code);

/** mulberry32 */
function buildRandom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

/** Terminals and segments with one weight, minutes plus cents: no timetable, the usual way to plan. */
function buildPeer() {
  const graph = createGraph<{ latitude: number; longitude: number }, { weight: number }>();
  const place = new Map(
    records.locations.map((location) => [
      location.code,
      { latitude: Number(location.latitude), longitude: Number(location.longitude) },
    ]),
  );
  for (const terminal of records.terminals) graph.addNode(terminal.terminal, place.get(terminal.location)!);
  let leastPerKm = Number.POSITIVE_INFINITY;
  const link = (from: string, to: string, weight: number): void => {
    graph.addLink(from, to, { weight });
    const [a, b] = [graph.getNode(from)!.data, graph.getNode(to)!.data];
    const km = greatCircleKm(a.latitude, a.longitude, b.latitude, b.longitude);
    if (km > 0) leastPerKm = Math.min(leastPerKm, weight / km);
  };
  for (const segment of records.segments) {
    const weight = segment.running_minutes + segment.distance_km * 50;
    link(segment.from_terminal, segment.to_terminal, weight);
    link(segment.to_terminal, segment.from_terminal, weight);
  }
  for (const row of records.drayage) link(row.from_terminal, row.to_terminal, row.minutes);
  return aStar(graph, {
    oriented: true,
    distance: (_from, _to, edge) => edge.data.weight,
    heuristic: (from, to) =>
      greatCircleKm(from.data.latitude, from.data.longitude, to.data.latitude, to.data.longitude) * leastPerKm,
  });
}

function measure(task: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    const start = performance.now();
    task();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
const mean = (list: readonly number[]): number => list.reduce((sum, value) => sum + value, 0) / list.length;

const peer = buildPeer();
const random = buildRandom(seed);
const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)]!;
const ports = records.terminals.filter((terminal) => terminal.kind === "SEA").map((terminal) => terminal.location);
const fronts: number[] = [];
const peers: number[] = [];
let points = 0;
for (let index = 0; index < pairCount; index++) {
  const origin = pick(codes);
  const destination = pick((index % 2 === 0 ? ports : codes).filter((code) => code !== origin));
  const prepared = planner.prepare({
    origin: { kind: "location", code: origin },
    destination: { kind: "location", code: destination },
    latestArrivalMinute: null,
    earliestDepartureMinute: (planner.network.firstDay + 31 + Math.floor(random() * 28)) * MINUTES_PER_DAY,
    searchWindowMinutes: null,
    maximumTransfers: MAXIMUM_TRANSFERS,
    maximumDurationMinutes: 90 * MINUTES_PER_DAY,
    cargo: DEFAULT_CARGO,
    asOf: null,
  }) as PreparedRequest;
  // The destination's bounds and the cargo's prices are cached before the clock runs.
  points += planner.findFront(prepared).front.length;
  peers.push(measure(() => peer.find(`${origin}:RAIL`, `${destination}:RAIL`)));
  fronts.push(measure(() => planner.findFront(prepared)));
}
fronts.sort((a, b) => a - b);
peers.sort((a, b) => a - b);
const ratios = {
  "front-p50": quantile(fronts, 0.5) / quantile(peers, 0.5),
  "front-p95": quantile(fronts, 0.95) / quantile(peers, 0.95),
  "front-mean": mean(fronts) / mean(peers),
};
const yardsticks = (Object.keys(AIMS) as (keyof typeof AIMS)[])
  .filter((id) => values.only === undefined || id === values.only)
  .map((id) => ({
    id,
    value: Number(ratios[id].toFixed(2)),
    aim: AIMS[id],
    holds: ratios[id] <= AIMS[id],
    detail: `front ${(quantile(fronts, 0.5) * 1000).toFixed(0)} us p50, ${(quantile(fronts, 0.95) * 1000).toFixed(0)} us p95; aStar ${(quantile(peers, 0.5) * 1000).toFixed(0)} us p50; ${pairCount} pairs, seed ${seed}, ${(points / pairCount).toFixed(1)} points a front`,
  }));
if (values.json)
  console.log(
    JSON.stringify({
      machine: `${os.cpus().length} x ${os.cpus()[0]?.model}, node ${process.version}`,
      network: planner.network.version,
      yardsticks,
    }),
  );
else
  for (const { id, value, aim, holds, detail } of yardsticks)
    console.log(
      `${id.padEnd(12)} ${String(value).padStart(6)}  aim ${aim}  ${holds ? "holds" : "does not hold"}  ${detail}`,
    );
