import { expect, it } from "vitest";
import { exportInstance } from "../../src/planner/export-instance.ts";
import { parseRequest } from "../../src/planner/parse-request.ts";
import type { CompiledInstance } from "../oracle/compiled-instance.ts";
import { solveTimeOrdered } from "../oracle/time-ordered-front.ts";
import { solveTimeReversed } from "../oracle/time-reversed-front.ts";
import { bundledPlanner } from "../planner/bundled.ts";

const SCALE = Number(process.env.TEST_SCALE ?? "0.1");
const EARLIEST_QUERIES = Math.max(2, Math.round(200 * SCALE));
const LATEST_QUERIES = Math.max(1, Math.round(10 * SCALE));
const terminals = bundledPlanner.network.timetable.stops.map((stop) => stop.id);

function prepare(seed: number, dateTime: object, maximumDuration: string) {
  const pick = (salt: number): string => terminals[(Math.imul(seed + salt, 2_654_435_761) >>> 8) % terminals.length]!;
  const request = {
    origin: { terminal: pick(1) },
    destination: { terminal: pick(1000) },
    dateTime,
    constraints: { maximumDuration, maximumTransfers: 4 },
  };
  const prepared = bundledPlanner.prepare(parseRequest(request, 0));
  if ("code" in prepared) return null;
  const instance = exportInstance(prepared, "test", null) as CompiledInstance;
  return { name: JSON.stringify(request), instance, front: bundledPlanner.findFront(prepared).front };
}

it(`gives the front of a time-ordered programme without dominance on ${EARLIEST_QUERIES} queries of the bundled network`, {
  timeout: 3_600_000,
}, () => {
  let points = 0;
  for (let seed = 1; seed <= EARLIEST_QUERIES; seed++) {
    const asked = prepare(seed, { earliestDeparture: "2026-12-07T00:00:00Z" }, "P90D");
    if (!asked) continue;
    const vectors = asked.front.map(({ arrivalMinute, costCents, transfers }) => ({
      arrivalMinute,
      costCents,
      transfers,
    }));
    expect(vectors, asked.name).toEqual(
      solveTimeOrdered(asked.instance).map(({ arrivalMinute, costCents, transfers }) => ({
        arrivalMinute,
        costCents,
        transfers,
      })),
    );
    points += vectors.length;
  }
  console.log(`${points} points`);
  expect(points).toBeGreaterThan(EARLIEST_QUERIES / 2);
});

it(`gives the front of the programme from the last event back on ${LATEST_QUERIES} latest arrivals`, {
  timeout: 3_600_000,
}, () => {
  let answered = 0;
  for (let seed = 1; answered < LATEST_QUERIES; seed++) {
    const asked = prepare(seed, { latestArrival: "2027-02-01T00:00:00Z" }, "P30D");
    if (!asked || asked.front.length === 0) continue;
    answered++;
    const vectors = asked.front.map(({ handoverMinute, costCents, transfers }) => ({
      handoverMinute,
      costCents,
      transfers,
    }));
    expect(vectors, asked.name).toEqual(solveTimeReversed(asked.instance));
  }
});
