// biome-ignore-all lint/suspicious/noExplicitAny: answers are checked field by field
import { afterAll, expect, it } from "vitest";
import { parseMatrix } from "../../src/planner/parse-matrix.ts";
import { parseRequest } from "../../src/planner/parse-request.ts";
import { searchMatrix } from "../../src/planner/matrix.ts";
import { runSliced } from "../../src/planner/run-sliced.ts";
import { runEach } from "../../src/search/run-searches.ts";
import { closePool, runInPool } from "../../src/server/search-pool.ts";
import { bundledPlanner } from "../planner/bundled.ts";
import { ask } from "./ask.ts";

afterAll(closePool);
const SCALE = Number(process.env.TEST_SCALE ?? "0.1");
const stations = bundledPlanner.directory.locations
  .filter(({ terminals }) => terminals.some(({ kind }) => kind === "RAIL"))
  .map(({ code }) => code);
const READY = "2026-12-07T00:00:00Z";
const places = (codes: readonly string[]) => codes.map((location) => ({ location }));
const matrixOf = (origins: readonly string[], destinations: readonly string[], rest: object = {}) =>
  parseMatrix(
    { origins: places(origins), destinations: places(destinations), dateTime: { earliestDeparture: READY }, ...rest },
    12_000,
    (shared) => parseRequest(shared, 0),
  );

it("gives the front of planConnection in every cell, in the pool as in this thread", { timeout: 240_000 }, async () => {
  const origins = ["CNLYG", ...stations.filter((_, index) => index % 35 === 1)];
  const destinations = stations.filter((_, index) => index % Math.round(5 / SCALE) === 3);
  for (const rest of [{}, { constraints: { countries: { exclude: ["RU", "KZ"] } } }]) {
    const request = matrixOf(origins, destinations, rest);
    const pooled = await searchMatrix(request, bundledPlanner.prepare, runInPool);
    expect(pooled).toHaveLength(origins.length * destinations.length);
    expect(JSON.stringify(pooled)).toBe(JSON.stringify(await searchMatrix(request, bundledPlanner.prepare, runSliced)));
    for (const { origin, destination, points } of pooled) {
      const planned = bundledPlanner.plan({
        ...request.request,
        origin: request.origins[origin]!,
        destination: request.destinations[destination]!,
      });
      expect(points.map(({ totalMinutes, path }) => [totalMinutes, path.costCents, path.transfers]).sort()).toEqual(
        planned.itineraries.map((one) => [one.endMinute - one.readyMinute, one.costCents, one.transfers]).sort(),
      );
    }
  }
});

it("leaves the thread free while the pool searches", { timeout: 240_000 }, async () => {
  const request = matrixOf(["CNLYG"], stations.slice(1));
  // The workers have started and share the timetable.
  await searchMatrix(matrixOf(["CNLYG"], ["KZALA"]), bundledPlanner.prepare, runInPool);
  let longestGap = 0;
  let last = performance.now();
  const ticking = setInterval(() => {
    longestGap = Math.max(longestGap, performance.now() - last);
    last = performance.now();
  }, 1);
  await searchMatrix(request, bundledPlanner.prepare, runInPool);
  clearInterval(ticking);
  const prepared = request.destinations.map((destination) =>
    bundledPlanner.prepare({ ...request.request, origin: request.origins[0]!, destination }),
  );
  const started = performance.now();
  for (const one of prepared)
    if (!("code" in one))
      void [...runEach({ timetable: one.space.timetable, costs: one.space.costs, queries: [one.query] })];
  expect(longestGap).toBeLessThan((performance.now() - started) / 2);
});

it("answers routeMatrix with the best by a criterion and the front", async () => {
  const { data, errors } = await ask(
    `{ routeMatrix(origins: [{ location: "CNLYG" }, { location: "XXXXX" }] destinations: [{ location: "KZALA" }, { location: "CNLYG" }] dateTime: { earliestDeparture: "${READY}" }) {
      networkVersion cells { origin destination isComplete routingError { code inputField } best { totalDuration numberOfTransfers cost { amount } }
      cheapest: best(by: CHEAPEST) { departure arrival cost { amount currency } } front { cost { amount } } } } }`,
  );
  expect(errors).toBeUndefined();
  const [there, same, unknown] = data.routeMatrix.cells;
  expect(there).toMatchObject({ origin: 0, destination: 0, routingError: null, best: { totalDuration: "P6DT3H4M" } });
  const cents = there.front.map(({ cost }: any) => Number(cost.amount));
  expect(Number(there.cheapest.cost.amount)).toBe(Math.min(...cents));
  expect(same).toMatchObject({ destination: 1, best: null, front: [], routingError: { code: "SAME_LOCATION" } });
  expect(unknown).toMatchObject({ origin: 1, destination: 0, routingError: { code: "LOCATION_NOT_FOUND" } });
});

it("refuses a matrix of too many cells", async () => {
  const list = Array.from({ length: 51 }, () => '{ location: "CNLYG" }').join(" ");
  const { errors } = await ask(`{ routeMatrix(origins: [${list}] destinations: [${list}]) { networkVersion } }`);
  expect(errors[0].extensions).toMatchObject({ code: "BAD_USER_INPUT", inputField: "origins" });
});

it("reaches what planConnection reaches within the same limits", { timeout: 240_000 }, async () => {
  const limits = 'maximumDuration: "P12D" maximumTransfers: 2 countries: { exclude: ["RU"] }';
  const reach = async (constraints: string) =>
    (
      await ask(`{ reachableLocations(origin: { location: "CNLYG" } earliestDeparture: "${READY}" constraints: { ${constraints} } first: 1000) {
      totalCount locations { location { code countryCode } totalDuration leastCost { amount } } routingErrors { code } } }`)
    ).data.reachableLocations;
  const { locations, totalCount } = await reach(limits);
  expect(totalCount).toBe(locations.length);
  expect(locations.some(({ location }: any) => location.countryCode === "RU")).toBe(false);
  const affordable = await reach(`${limits} maximumCost: { amount: "3500" }`);
  expect(affordable.totalCount).toBeGreaterThan(0);
  expect(affordable.totalCount).toBeLessThan(totalCount);
  const fastest = new Map(locations.map((one: any) => [one.location.code, one.totalDuration]));
  const cheapest = new Map(affordable.locations.map((one: any) => [one.location.code, one.leastCost.amount]));
  for (const code of stations.filter((_, index) => index % 7 === 2)) {
    const plan = async (constraints: string) =>
      (
        await ask(
          `{ planConnection(origin: { location: "CNLYG" } destination: { location: "${code}" } dateTime: { earliestDeparture: "${READY}" } constraints: { ${constraints} } first: 50) { edges { node { totalDuration cost { total { amount } } } } } }`,
        )
      ).data.planConnection.edges;
    const free = code.startsWith("RU") ? [] : await plan(limits);
    expect(fastest.get(code), code).toBe(free[0]?.node.totalDuration);
    const cents = code.startsWith("RU")
      ? []
      : (await plan(`${limits} maximumCost: { amount: "3500" }`)).map(({ node }: any) =>
          Number(node.cost.total.amount),
        );
    expect(cheapest.has(code) ? Number(cheapest.get(code)) : Number.POSITIVE_INFINITY, code).toBe(Math.min(...cents));
  }
});

it("lists the departures of a place and of a service, soonest first", async () => {
  const board = async (at: string) =>
    (
      await ask(
        `{ departures(at: { ${at} } from: "${READY}" first: 30) { serviceCode departureId departure { terminal dateTime } callsAfter { terminal dateTime } } }`,
      )
    ).data.departures;
  const lines = await board('location: "KZAAU"');
  expect(lines).toHaveLength(30);
  const minutes = lines.map(({ departure }: any) => Date.parse(departure.dateTime));
  expect(minutes).toEqual([...minutes].sort((a, b) => a - b));
  expect(minutes[0]).toBeGreaterThanOrEqual(Date.parse(READY));
  expect(new Set(lines.map(({ departure }: any) => departure.terminal))).toEqual(new Set(["KZAAU:RAIL", "KZAAU:SEA"]));
  for (const line of lines)
    for (const call of line.callsAfter)
      expect(Date.parse(call.dateTime)).toBeGreaterThan(Date.parse(line.departure.dateTime));
  const runs = await board('service: "R1-101"');
  expect(new Set(runs.map(({ serviceCode, departure }: any) => `${serviceCode} ${departure.terminal}`))).toEqual(
    new Set(["R1-101 CNLYG:RAIL"]),
  );
  const { errors } = await ask('{ departures(at: { service: "R1-1O1" }) { serviceCode } }');
  expect(errors[0].extensions).toMatchObject({ code: "BAD_USER_INPUT", inputField: "at.service" });
});

it("finds the locations nearest to a point", async () => {
  const { data } = await ask(
    "{ nearestLocations(coordinate: { latitude: 43.3, longitude: 76.9 } first: 3) { distanceKm location { code } } }",
  );
  expect(data.nearestLocations[0].location.code).toBe("KZALA");
  const distances = data.nearestLocations.map(({ distanceKm }: any) => distanceKm);
  expect(distances).toEqual([...distances].sort((a, b) => a - b));
});
