import type { LineString, MultiLineString } from "geojson";

/** The line of a leg: of parts where it crosses the antimeridian. */
export type LineGeometry = LineString | MultiLineString;

/** The parts of a line. */
export function partsOf(line: LineGeometry): readonly (readonly number[][])[] {
  return line.type === "LineString" ? [line.coordinates] : line.coordinates;
}
