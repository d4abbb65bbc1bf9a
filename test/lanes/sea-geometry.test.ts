import { expect, it } from "vitest";
import { toLineGeometry } from "../../src/lanes/sea-geometry.ts";

it("draws a great circle in steps, through its northernmost point", () => {
  const line = toLineGeometry([
    { latitude: 50, longitude: -5 },
    { latitude: 50, longitude: -65 },
  ]);
  if (line.type !== "LineString") throw new Error(line.type);
  expect(line.coordinates[0]).toEqual([-5, 50]);
  expect(line.coordinates.at(-1)).toEqual([-65, 50]);
  // tan(latitude at the middle) = tan 50 / cos 30
  expect(Math.max(...line.coordinates.map(([, latitude]) => latitude))).toBeCloseTo(53.99, 1);
});

it("is cut where it crosses the antimeridian, the parts meeting at the same latitude", () => {
  const line = toLineGeometry([
    { latitude: 35, longitude: 170 },
    { latitude: 35, longitude: -170 },
    { latitude: 0, longitude: -170 },
    { latitude: 0, longitude: 175 },
  ]);
  if (line.type !== "MultiLineString") throw new Error(line.type);
  expect(line.coordinates).toHaveLength(3);
  expect(line.coordinates[0]!.at(-1)).toEqual([180, line.coordinates[1]![0]![1]]);
  expect(line.coordinates[1]![0]![0]).toBe(-180);
  expect(line.coordinates[1]!.at(-1)).toEqual([-180, 0]);
  expect(line.coordinates[2]![0]).toEqual([180, 0]);
  for (const part of line.coordinates)
    for (const [index, [longitude]] of part.slice(1).entries())
      expect(Math.abs(longitude - part[index]![0])).toBeLessThan(180);
});

it("gives one place as a line of no length", () => {
  expect(toLineGeometry([{ latitude: 1, longitude: 2 }])).toEqual({
    type: "LineString",
    coordinates: [
      [2, 1],
      [2, 1],
    ],
  });
});
