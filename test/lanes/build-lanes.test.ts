import { expect, it } from "vitest";
import { type BuiltLanes, buildLanes, type LaneInput } from "../../src/lanes/generator/build-lanes.ts";
import type { Ring } from "../../src/lanes/generator/rasterise.ts";
import { type Lane, thinOut } from "../../src/lanes/generator/thin-out.ts";
import { LaneDistances, UNREACHED_METRES } from "../../src/lanes/lane-distances.ts";
import { type LaneGraph, packLanes } from "../../src/lanes/lane-graph.ts";
import { angleBetween, EARTH_RADIUS_KM, greatCircleKm, toVector } from "../../src/lanes/sphere.ts";
import { buildRandom } from "../oracle/random-instance.ts";

/** A piece of ocean about the equator, ten degrees wide. */
const WINDOW = { south: -5, north: 5, west: -30, east: -20 };
const WEST = { latitude: 2, longitude: -28 };
const EAST = { latitude: 2, longitude: -22 };
/** Ten codes a place: the generator tries some of the ports only, drawn by code. */
const PORTS = [..."0123456789"].flatMap((digit) => [
  { code: `WEST${digit}`, place: WEST, quay: WEST },
  { code: `EAST${digit}`, place: EAST, quay: EAST },
]);

function box(south: number, north: number, west: number, east: number): Ring {
  return [
    [west, south],
    [west, north],
    [east, north],
    [east, south],
    [west, south],
  ];
}

function build(rings: readonly Ring[], more: Partial<LaneInput> = {}): { built: BuiltLanes; graph: LaneGraph } {
  const passages = more.passages ?? [];
  const built = buildLanes({
    land: { rings, countryRings: [] },
    window: WINDOW,
    gates: [],
    passages: [],
    barriers: [],
    ice: [],
    ports: PORTS,
    closures: [[], ...passages.map(({ name }) => [name])],
    report: () => {},
    ...more,
  });
  const graph = packLanes({
    nodes: built.nodes.map(({ latitude, longitude }) => ({ latitude: `${latitude}`, longitude: `${longitude}` })),
    edges: built.lanes.map(({ from, to, kind, passages: names }) => ({
      from: `${from}`,
      to: `${to}`,
      kind,
      passages: names.join(" "),
    })),
    ports: [...built.nodeByPort].map(([port, node]) => ({ port, node: `${node}` })),
    passages: passages.map(({ name }) => ({ passage: name, name })),
  });
  return { built, graph };
}

function kmBetween(graph: LaneGraph, closed = 0): number {
  const metres = new LaneDistances(graph).measure(graph.nodeByPort.get("WEST1")!, closed)[
    graph.nodeByPort.get("EAST1")!
  ]!;
  return metres === UNREACHED_METRES ? Number.POSITIVE_INFINITY : metres / 1000;
}

const straightKm = greatCircleKm(WEST, EAST);
/** From port to port over the corners of a land that reaches from `west` to `east` at a latitude. */
const roundKm = (latitude: number, west: number, east: number): number =>
  greatCircleKm(WEST, { latitude, longitude: west }) +
  greatCircleKm({ latitude, longitude: west }, { latitude, longitude: east }) +
  greatCircleKm({ latitude, longitude: east }, EAST);

it("goes straight over open water, and round an island by its nearer end, keeping off a little", () => {
  expect(kmBetween(build([]).graph)).toBeCloseTo(straightKm, 0);
  const km = kmBetween(build([box(1.5, 3, -25.5, -24.5)]).graph);
  const shortest = roundKm(1.5, -25.5, -24.5);
  expect(km).toBeGreaterThan(shortest);
  expect(km).toBeLessThan(shortest * 1.01);
});

it("does not pass a barrier, and passes a wall by its gate alone", () => {
  const barrier = {
    name: "shoal",
    points: [
      { latitude: 3, longitude: -25 },
      { latitude: 0.5, longitude: -25 },
    ],
  };
  const shortest = Math.min(roundKm(0.5, -25, -25), roundKm(3, -25, -25));
  const km = kmBetween(build([], { barriers: [barrier] }).graph);
  expect(km).toBeGreaterThan(shortest);
  expect(km).toBeLessThan(shortest * 1.01);

  const wall = box(-6, 6, -24.6, -24.4);
  const canal = { latitude: 1, longitude: -24.8 };
  const gate = { name: "canal", points: [canal, { ...canal, longitude: -24.2 }] };
  const passage = {
    name: "canal",
    points: [
      { latitude: 1.5, longitude: -24.5 },
      { latitude: 0.5, longitude: -24.5 },
    ],
  };
  const { graph } = build([wall], { gates: [gate], passages: [passage] });
  expect(kmBetween(graph)).toBeCloseTo(roundKm(1, -24.8, -24.2), 0);
  expect(kmBetween(graph, 1)).toBe(Number.POSITIVE_INFINITY);
});

it("flags every lane across a strait, so that a closed one is not passed", () => {
  const strait = {
    name: "strait",
    points: [
      { latitude: 1, longitude: -25 },
      { latitude: 3, longitude: -25 },
    ],
  };
  const { graph } = build([box(2.3, 4.5, -25.3, -24.7), box(0.3, 1.7, -25.4, -24.6)], { passages: [strait] });
  expect(kmBetween(graph)).toBeLessThan(straightKm * 1.005);
  const closed = kmBetween(graph, 1);
  const shortest = Math.min(roundKm(4.5, -25.3, -24.7), roundKm(0.3, -25.4, -24.6));
  expect(closed).toBeGreaterThan(shortest);
  expect(closed).toBeLessThan(shortest * 1.015);
});

it("leaves out no lane that the rest does not replace within 0.4 %", () => {
  const random = buildRandom(9);
  const points = Array.from({ length: 60 }, () =>
    toVector({ latitude: random.between(-400, 400) / 10, longitude: random.between(-400, 400) / 10 }),
  );
  const lanes: Lane[] = points.flatMap((from, index) =>
    points.slice(index + 1).flatMap((to, offset) =>
      random.chance(0.7)
        ? [
            {
              from: index,
              to: index + 1 + offset,
              km: angleBetween(from, to) * EARTH_RADIUS_KM,
              kind: "lane" as const,
              passages: random.chance(0.3) ? 1 : 0,
            },
          ]
        : [],
    ),
  );
  const kept = thinOut(points, lanes);
  expect(kept.length).toBeLessThan(lanes.length * 0.9);
  for (const closed of [0, 1]) {
    const km = shortestWays(
      points.length,
      kept.filter((lane) => (lane.passages & closed) === 0),
    );
    for (const lane of lanes)
      if ((lane.passages & closed) === 0) expect(km[lane.from]![lane.to]).toBeLessThanOrEqual(lane.km * 1.0041);
  }
});

/** Floyd and Warshall. */
function shortestWays(count: number, lanes: readonly Lane[]): number[][] {
  const km = Array.from({ length: count }, (_, row) =>
    Array.from({ length: count }, (_, column) => (row === column ? 0 : Number.POSITIVE_INFINITY)),
  );
  for (const lane of lanes) {
    km[lane.from]![lane.to] = lane.km;
    km[lane.to]![lane.from] = lane.km;
  }
  for (let via = 0; via < count; via++)
    for (const row of km)
      for (let column = 0; column < count; column++)
        row[column] = Math.min(row[column]!, row[via]! + km[via]![column]!);
  return km;
}
