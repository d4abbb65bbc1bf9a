import { describe, expect, it } from "vitest";
import { exportInstance } from "../../src/planner/export-instance.ts";
import { parseRequest } from "../../src/planner/parse-request.ts";

import { type CompiledInstance, getAt } from "../oracle/compiled-instance.ts";
import { enumerateFront, type JudgedPath } from "../oracle/enumerate-front.ts";
import { bundledPlanner } from "./bundled.ts";

const SHARED = {
  origin: { location: "CNLYG" },
  destination: { location: "UZTAS" },
  dateTime: { earliestDeparture: "2026-12-07T00:00:00Z" },
  searchWindow: "P2D",
  constraints: {
    countries: { only: ["CN", "KZ", "UZ"] },
    modes: { only: ["RAIL"] },
    maximumTransfers: 2,
    maximumDuration: "P12D",
  },
};
const request = (rest: object) => parseRequest({ ...SHARED, ...rest }, 0);
function prepare(rest: object) {
  const prepared = bundledPlanner.prepare(request(rest));
  if ("code" in prepared) throw new Error(prepared.code);
  return prepared;
}
const visit = (location: string, minimumStay: string) => ({ visit: { place: { location }, minimumStay } });
const pass = (location: string) => ({ passThrough: { place: { location } } });

/** Whether a path of the instance sees places in order, read off its calls by their names. */
function hasSeen(
  path: JudgedPath,
  instance: CompiledInstance,
  via: readonly { code: string; stayMinutes: number | null }[],
) {
  let next = 0;
  const codeAt = (ride: JudgedPath["rides"][number], call: number) =>
    getAt(instance.stops, getAt(ride.service.stops, call)).id.split(":")[0];
  path.rides.forEach((ride, index) => {
    const before = path.rides[index - 1];
    const place = via[next];
    if (before && place && place.stayMinutes !== null) {
      const left = getAt(getAt(before.service.departures, before.departureIndex).arrivals, before.to);
      const goes = getAt(getAt(ride.service.departures, ride.departureIndex).departures, ride.from);
      const isThere = codeAt(before, before.to) === place.code || codeAt(ride, ride.from) === place.code;
      if (isThere && goes - left >= place.stayMinutes) next++;
    }
    for (let call = ride.from; call <= ride.to; call++)
      while (via[next]?.stayMinutes === null && via[next]?.code === codeAt(ride, call)) next++;
  });
  return next === via.length;
}

describe("places to be seen", { timeout: 600_000 }, () => {
  it.each([
    [[visit("KZALA", "P1D")], [{ code: "KZALA", stayMinutes: 1440 }]],
    [[visit("KZALA", "PT0M")], [{ code: "KZALA", stayMinutes: 0 }]],
    [[pass("KZALA")], [{ code: "KZALA", stayMinutes: null }]],
    [
      [pass("CNSIA"), visit("KZALA", "PT12H")],
      [
        { code: "CNSIA", stayMinutes: null },
        { code: "KZALA", stayMinutes: 720 },
      ],
    ],
  ])("are those of exhaustive enumeration: %o", (via, places) => {
    const instance = exportInstance(prepare({}), "v", SHARED) as CompiledInstance;
    const seen = (path: JudgedPath) => (hasSeen(path, instance, places) ? { grams: 0 } : null);
    const wanted = enumerateFront(instance, { judge: seen });
    const found = bundledPlanner.findFront(prepare({ via })).front;
    const toVector = ({
      arrivalMinute,
      costCents,
      transfers,
    }: {
      arrivalMinute: number;
      costCents: number;
      transfers: number;
    }) => [arrivalMinute, costCents, transfers];
    expect(found.map(toVector)).toEqual(wanted.map(toVector));
  });
});

describe("places far from the direct way", () => {
  const far = (destination: string, via: readonly object[]) => {
    const asked = {
      origin: { location: "CNLYG" },
      destination: { location: destination },
      dateTime: SHARED.dateTime,
      via,
    };
    const prepared = bundledPlanner.prepare(parseRequest(asked, 0));
    if ("code" in prepared) throw new Error(prepared.code);
    return bundledPlanner.findFront(prepared);
  };
  it.each([
    ["NLRTM", [pass("KZALA")], 2000],
    ["NLRTM", [visit("KZALA", "P2D")], 2000],
    ["UZTAS", [pass("USLAX")], 500],
    ["NLRTM", [pass("SGSIN"), pass("INNSA")], 5000],
  ])("cost few labels, since the bounds know them: %s by %o", (destination, via, mostLabels) => {
    const { front, isComplete, settledLabels } = far(destination, via);
    expect(front.length).toBeGreaterThan(0);
    expect(isComplete).toBe(true);
    expect(settledLabels).toBeLessThan(mostLabels);
  });
});
