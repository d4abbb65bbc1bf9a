import { describe, expect, it } from "vitest";
import { parseRequest } from "../../src/planner/parse-request.ts";
import { bundledPlanner } from "./bundled.ts";

type Fields = Record<string, unknown>;
function ask(fields: Fields, destination = "KZALA") {
  const input = {
    origin: { location: "CNLYG" },
    destination: { location: destination },
    dateTime: { earliestDeparture: "2026-12-07T00:00:00Z" },
    ...fields,
  };
  return { input, request: parseRequest(input, 0) };
}
const answer = (fields: Fields, destination?: string) => bundledPlanner.plan(ask(fields, destination).request);

/** The request with a relaxation's value put at its field. */
function change(input: Fields, field: string, value: string): Fields {
  const [group = "", name] = field.split(".");
  const parsed = /^[[{]|^null$|^\d+$/.test(value) ? JSON.parse(value) : value;
  if (name === undefined) return { ...input, [group]: parsed };
  const put = name === "maximumCost" ? { amount: value } : parsed;
  return { ...input, [group]: { ...(input[group] as Fields), [name]: put } };
}

describe("an empty answer", () => {
  it.each([
    [{ searchWindow: "PT1M" }, "NO_CONNECTION_IN_SEARCH_WINDOW", "searchWindow"],
    [
      { constraints: { borderCrossings: { only: ["PL-DE-ODER-1"] } } },
      "EXCLUDED_BY_CONSTRAINT",
      "constraints.borderCrossings",
    ],
    [{ constraints: { modes: { only: ["ROAD"] } } }, "EXCLUDED_BY_CONSTRAINT", "constraints.modes"],
    [{ constraints: { maximumCost: { amount: "1.00" } } }, "EXCLUDED_BY_CONSTRAINT", "constraints.maximumCost"],
    [{ constraints: { maximumDuration: "P1D" } }, "EXCLUDED_BY_CONSTRAINT", "constraints.maximumDuration"],
    [
      { dateTime: { latestArrival: "2026-12-20T00:00:00Z" }, constraints: { maximumDuration: "P1D" } },
      "EXCLUDED_BY_CONSTRAINT",
      "constraints.maximumDuration",
    ],
    [{ constraints: { modes: { only: ["ROAD"] }, maximumDuration: "P1D" } }, "EXCLUDED_BY_CONSTRAINT", "constraints"],
    [
      { dateTime: { earliestDeparture: "2030-01-01T00:00:00Z" } },
      "OUTSIDE_SERVICE_PERIOD",
      "dateTime.earliestDeparture",
    ],
    [{ dateTime: { latestArrival: "2030-01-01T00:00:00Z" } }, "OUTSIDE_SERVICE_PERIOD", "dateTime.latestArrival"],
    [{ destination: { location: "KZALE" } }, "LOCATION_NOT_FOUND", "destination"],
    [{ origin: { coordinate: { latitude: 0, longitude: -150 } } }, "LOCATION_NOT_FOUND", "origin"],
  ])("to %j says %s at %s", (fields, code, inputField) => {
    const { itineraries, routingErrors } = answer(fields);
    expect(itineraries).toEqual([]);
    expect(routingErrors).toMatchObject([{ code, inputField }]);
  });

  it("names the next departure, before which no window has an answer", () => {
    const [error] = answer({ searchWindow: "PT1M" }).routingErrors;
    const next = Date.parse(/at (\S+)$/.exec(error!.description)![1]!);
    const window = (next - Date.parse("2026-12-07T00:00:00Z")) / 60_000;
    expect(answer({ searchWindow: `PT${window}M` }).itineraries.length).toBeGreaterThan(0);
    expect(answer({ searchWindow: `PT${window - 1}M` }).itineraries).toEqual([]);
  });

  it("names a code that is nearly right", () => {
    const [error] = answer({ destination: { location: "KZALE" } }).routingErrors;
    expect(error!.description).toContain("KZALA");
  });
});

describe("relaxations", { timeout: 120_000 }, () => {
  it.each<[Fields, string, string[]]>([
    [{ searchWindow: "PT1M" }, "KZALA", ["searchWindow"]],
    [{ constraints: { maximumDuration: "P2D" } }, "KZALA", ["constraints.maximumDuration"]],
    [{ constraints: { maximumCost: { amount: "100.00" } } }, "KZALA", ["constraints.maximumCost"]],
    [{ constraints: { maximumTransfers: 0 } }, "DEDUI", ["constraints.maximumTransfers"]],
    [
      { constraints: { countries: { exclude: ["KZ", "RU", "MN"] }, modes: { exclude: ["SEA", "ROAD"] } } },
      "UZTAS",
      ["constraints.countries", "constraints.modes"],
    ],
    [
      { constraints: { borderCrossings: { only: ["CN-KZ-KHORGOS"] }, modes: { only: ["RAIL"] } } },
      "UZTAS",
      ["constraints.borderCrossings"],
    ],
    [
      { constraints: { minimumTransferTime: "P60D", maximumDuration: "P50D" } },
      "GEPTI",
      ["constraints.minimumTransferTime"],
    ],
    [{ dateTime: { latestArrival: "2026-11-27T00:00:00Z" } }, "KZALA", ["dateTime.latestArrival"]],
  ])(
    "of %j to %s are of one field each, the least of it, and hold what they promise",
    async (fields, destination, expected) => {
      const { input, request } = ask(fields, destination);
      const { itineraries, routingErrors } = bundledPlanner.plan(request);
      expect(itineraries).toEqual([]);
      const relaxations = await routingErrors[0]!.findRelaxations!();
      expect(relaxations.map(({ field }) => field)).toEqual(expect.arrayContaining(expected));
      expect(relaxations.length).toBeLessThanOrEqual(5);
      for (const { field, value, totalMinutes, costCents, transfers } of relaxations) {
        const { itineraries: found } = bundledPlanner.plan(parseRequest(change(input, field, value), 0));
        expect(
          found.map((one) => [
            one.endMinute - (fields.dateTime ? one.handoverMinute : one.readyMinute),
            one.costCents,
            one.transfers,
          ]),
          `${field} ${value}`,
        ).toContainEqual([totalMinutes, costCents, transfers]);
      }
      const numbers: Record<string, (value: string) => string> = {
        "constraints.maximumTransfers": (value) => String(Number(value) - 1),
        "constraints.maximumCost": (value) => (Number(value) - 0.01).toFixed(2),
      };
      for (const { field, value } of relaxations)
        if (numbers[field])
          expect(
            bundledPlanner.plan(parseRequest(change(input, field, numbers[field](value)), 0)).itineraries,
            field,
          ).toEqual([]);
    },
  );

  it("are of pairs only where no single field suffices", async () => {
    const { request } = ask({ constraints: { modes: { only: ["ROAD"] }, maximumDuration: "P1D" } });
    const [error] = bundledPlanner.plan(request).routingErrors;
    const relaxations = await error!.findRelaxations!();
    expect(relaxations.length).toBeGreaterThan(0);
    for (const { field } of relaxations) expect(field).toContain(", ");
  });
});

it("tells how far a coordinate is from the location that stands for it", () => {
  const { origin, destination } = answer({ origin: { coordinate: { latitude: 34.7, longitude: 119.4 } } });
  expect(origin!.code).toBe("CNLYG");
  expect(origin!.snappedDistanceKm).toBeGreaterThan(0);
  expect(origin!.snappedDistanceKm).toBeLessThan(100);
  expect(destination).toEqual({ code: "KZALA", snappedDistanceKm: null });
});
