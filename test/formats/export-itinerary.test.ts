import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { EXPORT_FORMATS } from "../../src/formats/export-itinerary.ts";
import { bundledPlanner, requestOf } from "../planner/bundled.ts";

const { itineraries } = bundledPlanner.plan({ ...requestOf("CNLYG", "KZALA"), currency: "EUR" });
const write = (format: string): string =>
  EXPORT_FORMATS[format]!(itineraries, (code) => bundledPlanner.directory.locationByCode.get(code)!);
const [first] = itineraries;

describe("itineraries", () => {
  it("as GeoJSON are lines along the tracks and points of steps, longitude first", () => {
    const { type, features } = JSON.parse(write("geojson"));
    expect(type).toBe("FeatureCollection");
    const parts = itineraries.flatMap(({ legs, steps }) => [...legs, ...steps]);
    expect(features).toHaveLength(parts.length);
    const line = features.find((feature: { properties: { kind: string } }) => feature.properties.kind === "LEG");
    expect(line.geometry.coordinates.length).toBe(first!.legs[0]!.line.length);
    expect(line.geometry.coordinates.length).toBeGreaterThan(3);
    expect(line.geometry.coordinates[0]).toEqual([119.44, 34.735]);
  });

  it("as CSV have a line for each part and charge, whose amounts add up to the total", () => {
    const rows: Record<string, string>[] = parse(write("csv"), { columns: true });
    const own = rows.filter((row) => row.itinerary === "1");
    const cents = own.reduce((sum, row) => sum + Math.round(Number(row.amount || 0) * 100), 0);
    expect(cents).toBe(first!.money.hundredths);
    expect(new Set(own.filter((row) => row.amount).map((row) => row.currency))).toEqual(new Set(["EUR"]));
  });

  it("as DCSA routings have legs in order with local times and offsets", () => {
    const routings = JSON.parse(write("dcsa"));
    expect(routings).toHaveLength(itineraries.length);
    expect(routings[0].placeOfReceipt.location.UNLocationCode).toBe("CNLYG");
    expect(routings[0].placeOfReceipt.dateTime).toMatch(/\+08:00$/);
    expect(routings[0].legs.map((leg: { sequenceNumber: number }) => leg.sequenceNumber)).toEqual(
      first!.legs.map((_, index) => index + 1),
    );
  });

  it("as a calendar have folded lines and an event for each leg and each step that takes time", () => {
    const text = write("ical");
    const lines = text.split("\r\n");
    expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    const timed = itineraries.flatMap(({ legs, steps }) => [
      ...legs,
      ...steps.filter((step) => !step.insideLeg && step.durationMinutes > 0),
    ]);
    expect(lines.filter((line) => line === "BEGIN:VEVENT")).toHaveLength(timed.length);
    const unfolded = text.replaceAll("\r\n ", "");
    expect(new Set(unfolded.match(/^UID:.*$/gm)).size).toBe(timed.length);
  });
});
