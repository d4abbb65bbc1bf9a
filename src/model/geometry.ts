export type LinePoint = readonly [longitude: number, latitude: number];

/** A GeoJSON line; a MultiLineString where it crosses the antimeridian (RFC 7946, 3.1.9). */
export type LineGeometry =
  | { readonly type: "LineString"; readonly coordinates: readonly LinePoint[] }
  | { readonly type: "MultiLineString"; readonly coordinates: readonly (readonly LinePoint[])[] };

/** A way by sea between two ports. */
export interface SeaDistance {
  readonly km: number;
  readonly nauticalMiles: number;
  /** In order of travel. */
  readonly passages: readonly string[];
  readonly geometry: LineGeometry;
}

/** A strait, canal or cape that can be closed. */
export interface SeaPassage {
  readonly id: string;
  readonly name: string;
  /** Degrees of a point in it. */
  readonly latitude: number;
  readonly longitude: number;
}
