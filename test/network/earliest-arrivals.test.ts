import { expect, it } from "vitest";
import { findEarliestArrivals } from "../../src/network/earliest-arrivals.ts";
import { bundledPlanner, requestOf } from "../planner/bundled.ts";

const SCALE = Number(process.env.TEST_SCALE ?? "0.1");
const QUERIES = Math.max(5, Math.round(200 * SCALE));
const MAXIMUM_TRANSFERS = 5;

it(`are those of the fastest itineraries of the search, on ${QUERIES} queries between stations and ports`, () => {
  const { directory, network } = bundledPlanner;
  const codes = directory.locations.map(({ code }) => code);
  let answered = 0;
  for (let seed = 0; seed < QUERIES; seed++) {
    const origin = codes[(seed * 389) % 104]!;
    const destination = codes[(seed * 617 + 211) % codes.length]!;
    const prepared = bundledPlanner.prepare(requestOf(origin, destination));
    if ("code" in prepared) continue;
    const { query } = prepared;
    const arrivals = findEarliestArrivals(network.timetable, query.origins, query.readyMinute, MAXIMUM_TRANSFERS);
    const earliest = Math.min(...query.destinations.map((stop) => arrivals[stop]!));
    const { front } = bundledPlanner.findFront(prepared);
    const fastest = Math.min(...front.map(({ arrivalMinute }) => arrivalMinute));
    if (earliest <= query.latestArrivalMinute)
      expect(fastest, `seed ${seed}: ${origin} to ${destination}`).toBe(earliest);
    else expect(front, `seed ${seed}: ${origin} to ${destination}`).toEqual([]);
    if (front.length > 0) answered++;
  }
  expect(answered).toBeGreaterThan(QUERIES / 2);
});
