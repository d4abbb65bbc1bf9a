import type { FeatureCollection, MultiPolygon } from "geojson";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import coarse from "world-atlas/countries-110m.json?url";
import fine from "world-atlas/countries-50m.json?url";

type Countries = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

/** Land, boundaries and countries of one resolution. */
export interface Ground {
  readonly land: FeatureCollection | MultiPolygon;
  readonly boundaries: ReturnType<typeof mesh>;
  readonly countries: FeatureCollection;
}

const kept = new Map<string, Promise<Ground>>();

/** Reads the world once per resolution: coarse with the page, fine when it is looked at closely. */
export function loadGround(resolution: "110m" | "50m"): Promise<Ground> {
  let ground = kept.get(resolution);
  if (!ground) {
    ground = fetch(resolution === "110m" ? coarse : fine).then(async (response) =>
      toGround((await response.json()) as Countries),
    );
    kept.set(resolution, ground);
    ground.catch(() => kept.delete(resolution));
  }
  return ground;
}

function toGround(topology: Countries): Ground {
  return {
    land: feature(topology, topology.objects.land) as FeatureCollection,
    boundaries: mesh(topology, topology.objects.countries, (a, b) => a !== b),
    countries: feature(topology, topology.objects.countries) as FeatureCollection,
  };
}
