import { describe, expect, it } from "vitest";
import type { PlanAnswer } from "../../src/model/plan-answer.ts";
import type { Closure, ClosureScope } from "../../src/model/scenario.ts";
import { listOpenRuns } from "../../src/network/close-runs.ts";
import { compileNetwork, type Network } from "../../src/network/compile-network.ts";
import type { NetworkRecords, RecordOf } from "../../src/network/records.ts";
import { restrictTimetable } from "../../src/network/restrict-timetable.ts";
import { eventOf, type Timetable } from "../../src/network/timetable.ts";
import { createPlanner } from "../../src/planner/create-planner.ts";
import { parseRequest } from "../../src/planner/parse-request.ts";
import { readNetwork } from "../../src/server/read-network.ts";
import { bundledPlanner } from "./bundled.ts";

/*
 * Closures of a request must leave exactly what rows of closures.csv of the same content leave: the network compiled with
 * such rows is the second way of computing.
 */
const TODAY = Date.parse("2026-11-24") / 86_400_000;
const { records, dataVersion } = readNetwork();
const { network } = bundledPlanner;

function toRows(closures: readonly Closure[]): NetworkRecords {
  const rows = closures.map(
    (closure, index): RecordOf<"closures"> => ({
      ...closure,
      closure: `C${index}`,
      reason: "test",
      source: "own-estimate",
      basis: "ESTIMATED",
      line: index + 2,
    }),
  );
  return { ...records, closures: rows };
}
const close = (scope: ClosureScope, place: string, from: string | null = null, to: string | null = null): Closure => ({
  scope,
  place,
  valid_from: from,
  valid_to: to,
});

/** One run in three is compared, or all at full scale: a ride is a line of text, and there are millions. */
const STEP = Number(process.env.TEST_SCALE ?? "0.1") >= 1 ? 1 : 3;
const isCompared = (departure: string): boolean => Number(departure.slice(8, 10)) % STEP === 0;

/**
 * Every ride that can be made, a line for each with its terminals and minutes, by the records' service and departure: one
 * text for each departure is compared sooner than millions of lines.
 */
function listRides(of: Network, timetable: Timetable, serviceOf: (index: number) => string): Map<string, string> {
  const ridesByRun = new Map<string, string[]>();
  timetable.services.forEach((service, index) => {
    const first = timetable.firstPosition[index]!;
    service.departureIds.forEach((id, departure) => {
      if (!isCompared(id)) return;
      const run = `${serviceOf(index)} ${id}`;
      // A service may be in several pieces.
      const rides = ridesByRun.get(run) ?? [];
      ridesByRun.set(run, rides);
      const names = service.stops.map((stop, call) => {
        const minute = timetable.departureMinute[eventOf(timetable, first + call, departure)];
        return `${of.timetable.stops[stop]!.id}@${minute}`;
      });
      names.forEach((from, call) => {
        if (!service.canBoard[call]) return;
        for (let to = call + 1; to < names.length; to++) if (service.canAlight[to]) rides.push(`${from} ${names[to]}`);
      });
    });
  });
  return new Map(
    [...ridesByRun]
      .filter(([, rides]) => rides.length > 0)
      .map(([run, rides]): [string, string] => [run, rides.sort().join("\n")]),
  );
}
const countRides = (rides: ReadonlyMap<string, string>): number =>
  [...rides.values()].reduce((sum, lines) => sum + lines.split("\n").length, 0);
const openCount = countRides(listRides(network, network.timetable, (index) => network.parts[index]!.record.service));

describe.each<[string, readonly Closure[]]>([
  ["a crossing", [close("CROSSING", "CN-KZ-DOSTYK")]],
  ["a crossing for some weeks", [close("CROSSING", "CN-KZ-KHORGOS", "2026-12-10", "2027-01-10")]],
  ["a country", [close("COUNTRY", "RU")]],
  ["a country for a while", [close("COUNTRY", "KZ", "2027-02-01", null)]],
  ["a passage", [close("PASSAGE", "suez")]],
  ["a passage until a day", [close("PASSAGE", "malacca", null, "2026-12-20")]],
  ["a terminal", [close("TERMINAL", "KZAAU:SEA")]],
  ["a terminal for some days", [close("TERMINAL", "CNLYG:RAIL", "2026-12-07", "2026-12-14")]],
  ["a location", [close("LOCATION", "SGSIN")]],
  ["a service and a route", [close("ROUTE", records.routes[0]!.route), close("SERVICE", records.services[0]!.service)]],
  [
    "several at once",
    [close("COUNTRY", "BY"), close("PASSAGE", "suez"), close("LOCATION", "KZALA", "2026-12-01", "2026-12-31")],
  ],
])("closing %s", (_, closures) => {
  it("leaves the rides that rows of closures.csv leave", () => {
    const none = (length: number) => new Uint8Array(length);
    const restricted = restrictTimetable(network.timetable, {
      hops: none(network.timetable.positionCount),
      boardings: none(network.timetable.positionCount),
      alightings: none(network.timetable.positionCount),
      links: none(network.timetable.drayage.length),
      minimumTransferMinutes: 0,
      dated: null,
      leastOriginMinutes: null,
      runs: listOpenRuns(network, closures),
    });
    const base = network.timetable;
    const asRequested = listRides(network, restricted.timetable, (index) => {
      const position = restricted.basePosition[restricted.timetable.firstPosition[index]!]!;
      return network.parts[base.positionService[position]!]!.record.service;
    });
    const withRows = compileNetwork(toRows(closures), dataVersion, TODAY, null);
    const asRows = listRides(withRows, withRows.timetable, (index) => withRows.parts[index]!.record.service);
    expect(countRides(asRequested)).toBeLessThan(openCount);
    expect(asRequested).toEqual(asRows);
  });
});

const vectors = ({ itineraries }: PlanAnswer) =>
  itineraries.map(({ endMinute, costCents, transfers, rides }) => [
    endMinute,
    costCents,
    transfers,
    rides.map(({ service, departure }) => `${service.split(/[#@]/)[0]} ${departure}`),
  ]);

it.each<[string, string, readonly Closure[]]>([
  ["CNLYG", "DEDUI", [close("COUNTRY", "RU")]],
  ["CNLYG", "KZALA", [close("CROSSING", "CN-KZ-KHORGOS", "2026-12-05", "2026-12-19")]],
  ["CNLYG", "DEHAM", [close("PASSAGE", "suez")]],
  ["KZALA", "GEPTI", [close("SERVICE", "CS06")]],
])("answers %s to %s as the network with rows does", (origin, destination, closures) => {
  const args = (scenario: object | null) => ({
    origin: { location: origin },
    destination: { location: destination },
    dateTime: { earliestDeparture: "2026-12-07T00:00:00Z" },
    scenario,
  });
  const scenario = {
    closures: closures.map(({ scope, place, valid_from, valid_to }) => ({
      scope,
      place,
      from: valid_from,
      to: valid_to,
    })),
  };
  const asRequested = bundledPlanner.plan(parseRequest(args(scenario), 0));
  const asRows = createPlanner(toRows(closures), dataVersion, TODAY).plan(parseRequest(args(null), 0));
  expect(vectors(asRequested)).toEqual(vectors(asRows));
  expect(vectors(asRequested)).not.toEqual(vectors(bundledPlanner.plan(parseRequest(args(null), 0))));
  for (const { id } of asRequested.itineraries) expect(bundledPlanner.refresh(id).kind).toBe("UNCHANGED");
});
