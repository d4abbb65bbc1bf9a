import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { feature } from "topojson-client";
import { createGrid, type Grid, type Window } from "./grid.ts";
import { markRings, type Ring } from "./rasterise.ts";

/** The Caspian is land in the land file: it is sea where no country lies inside this box. */
const CASPIAN: Window = { south: 36.4, north: 47.6, west: 46.4, east: 54.9 };

export interface Land {
  readonly rings: readonly Ring[];
  readonly countryRings: readonly Ring[];
}

/** The land and country outlines of Natural Earth at 1:10 million, out of the package world-atlas. */
export function readLand(): Land {
  const require = createRequire(import.meta.url);
  return {
    rings: readRings(require.resolve("world-atlas/land-10m.json"), "land"),
    countryRings: readRings(require.resolve("world-atlas/countries-10m.json"), "countries"),
  };
}

function readRings(path: string, object: string): Ring[] {
  const topology = JSON.parse(readFileSync(path, "utf8")) as Parameters<typeof feature>[0];
  const collection = feature(topology, topology.objects[object]!);
  const features = collection.type === "FeatureCollection" ? collection.features : [collection];
  return features.flatMap(({ geometry }) => {
    if (geometry.type === "Polygon") return listRings([geometry.coordinates]);
    if (geometry.type === "MultiPolygon") return listRings(geometry.coordinates);
    throw new Error(`${path} holds a ${geometry.type}, wanted polygons`);
  });
}

function listRings(polygons: readonly (readonly (readonly number[][])[])[]): Ring[] {
  return polygons.flatMap((polygon) => polygon.map((ring) => unwrap(ring as [number, number][])));
}

/** Rings are cut at the antimeridian with a step of 360 degrees: follow them on across it. */
function unwrap(ring: readonly [number, number][]): Ring {
  let shift = 0;
  return ring.map(([longitude, latitude], index) => {
    const before = index === 0 ? longitude : ring[index - 1]![0];
    if (longitude - before > 180) shift -= 360;
    if (longitude - before < -180) shift += 360;
    return [longitude + shift, latitude] as const;
  });
}

/** 1 where a cell holds land; the Caspian opened. */
export function markLand(land: Land, grid: Grid, touch = true): Uint8Array {
  const cells = new Uint8Array(grid.rows * grid.columns);
  markRings(ringsInGrid(land.rings, grid), grid, cells, touch);
  openCaspian(land, grid, cells, touch);
  return cells;
}

function ringsInGrid(rings: readonly Ring[], grid: Grid): readonly Ring[] {
  if (grid.wraps) return rings;
  const east = grid.west + grid.columns / grid.cellsPerDegree;
  const south = grid.north - grid.rows / grid.cellsPerDegree;
  return rings.flatMap((ring) => {
    const box = boxOf(ring);
    if (box.south > grid.north || box.north < south) return [];
    return [0, 360, -360]
      .filter((shift) => box.west + shift < east && box.east + shift > grid.west)
      .map((shift) => (shift === 0 ? ring : ring.map(([x, y]) => [x + shift, y] as const)));
  });
}

const boxByRing = new WeakMap<Ring, Window>();
function boxOf(ring: Ring): Window {
  let box = boxByRing.get(ring);
  if (!box) {
    let [south, north, west, east] = [90, -90, 1000, -1000];
    for (const [longitude, latitude] of ring) {
      south = Math.min(south, latitude);
      north = Math.max(north, latitude);
      west = Math.min(west, longitude);
      east = Math.max(east, longitude);
    }
    box = { south, north, west, east };
    boxByRing.set(ring, box);
  }
  return box;
}

function openCaspian(land: Land, grid: Grid, cells: Uint8Array, touch: boolean): void {
  const box = commonGrid(grid, CASPIAN);
  if (!box) return;
  const isCountry = new Uint8Array(box.rows * box.columns);
  markRings(ringsInGrid(land.countryRings, box), box, isCountry, touch);
  const rowShift = Math.round((grid.north - box.north) * grid.cellsPerDegree);
  const columnShift = Math.round((box.west - grid.west) * grid.cellsPerDegree);
  for (let row = 0; row < box.rows; row++)
    for (let column = 0; column < box.columns; column++) {
      const [r, c] = [row + rowShift, column + columnShift];
      if (isCountry[row * box.columns + column] === 1 || r < 0 || r >= grid.rows || c < 0 || c >= grid.columns)
        continue;
      cells[r * grid.columns + c] = 0;
    }
}

/** The part of a grid inside a window whose sides are multiples of its step. */
function commonGrid(grid: Grid, window: Window): Grid | undefined {
  const south = Math.max(window.south, grid.north - grid.rows / grid.cellsPerDegree);
  const north = Math.min(window.north, grid.north);
  const west = Math.max(window.west, grid.west);
  const east = Math.min(window.east, grid.west + grid.columns / grid.cellsPerDegree);
  return south < north && west < east ? createGrid({ south, north, west, east }, grid.cellsPerDegree) : undefined;
}
