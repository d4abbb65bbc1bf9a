import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { EXPORT_FORMATS, type ExportFormat } from "../../src/formats/export-itinerary.ts";
import type { Leg } from "../../src/model/itinerary.ts";
import { drawLeg } from "../../src/planner/draw-leg.ts";
import { createSeaWays } from "../../src/planner/sea-ways.ts";
import { readLaneRows } from "../../src/server/read-sea-lanes.ts";
import { bundledPlanner, requestOf } from "../planner/bundled.ts";

const { directory } = bundledPlanner;
const lanes = createSeaWays(readLaneRows);
const atlas = {
  find: (code: string) => directory.locationByCode.get(code)!,
  draw: (leg: Leg) => drawLeg(leg, directory, lanes(directory)),
};
const { itineraries } = bundledPlanner.plan({ ...requestOf("CNLYG", "KZALA"), currency: "EUR" });
const write = (format: ExportFormat): string => EXPORT_FORMATS[format](itineraries, atlas);
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

  it("as GeoJSON follow the lanes at sea, whose length is the leg's", () => {
    const ways = bundledPlanner.plan(requestOf("CNLYG", "NLRTM")).itineraries;
    const { features } = JSON.parse(EXPORT_FORMATS.geojson(ways, atlas));
    const legs = ways.flatMap((itinerary) => itinerary.legs);
    const lines = features.filter((feature: { properties: { kind: string } }) => feature.properties.kind === "LEG");
    let atSea = 0;
    legs.forEach((leg, index) => {
      if (leg.mode !== "SEA") return;
      const { type, coordinates } = lines[index].geometry;
      const parts: [number, number][][] = type === "LineString" ? [coordinates] : coordinates;
      const km = parts.reduce((sum, part) => sum + lengthKm(part), 0);
      expect(Math.abs(km / leg.distanceKm - 1), leg.service).toBeLessThan(0.02);
      atSea++;
    });
    expect(atSea).toBeGreaterThan(0);
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

/** Along great circles between points. */
function lengthKm(points: readonly (readonly [number, number])[]): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  return points.slice(1).reduce((sum, [longitude, latitude], index) => {
    const [fromLongitude, fromLatitude] = points[index]!;
    const cosine =
      Math.sin(radians(latitude)) * Math.sin(radians(fromLatitude)) +
      Math.cos(radians(latitude)) * Math.cos(radians(fromLatitude)) * Math.cos(radians(longitude - fromLongitude));
    return sum + 6371 * Math.acos(Math.min(1, cosine));
  }, 0);
}
