import type { NamedLine } from "../sea-rows.ts";
import { angleBetween, EARTH_RADIUS_KM, type Position, toVector, type Vector } from "../sphere.ts";
import { type Approach, findApproach } from "./approach.ts";
import { closePonds } from "./basins.ts";
import { findCorners } from "./find-corners.ts";
import { createGrid, type Grid, type Window } from "./grid.ts";
import { keepUsed } from "./keep-used.ts";
import { type Land, markLand } from "./land.ts";
import { bridgeGaps } from "./bridge-gaps.ts";
import { linkVisible } from "./link-visible.ts";
import { listCrossed, type PassageLine, toPassageLines } from "../passage-lines.ts";
import { PointList } from "./point-list.ts";
import { markRings } from "./rasterise.ts";
import { type Lane, thinOut } from "./thin-out.ts";
import { traceCoasts } from "./trace-coast.ts";
import { openWaters, type Waters } from "./waters.ts";

export interface LanePort {
  readonly code: string;
  /** Where the network has it. */
  readonly place: Position;
  /** Where ships berth. */
  readonly quay: Position;
}

/** What the generator is given: land, hand-placed lines and the ports that must be reached. */
export interface LaneInput {
  readonly land: Land;
  readonly window: Window;
  readonly gates: readonly NamedLine[];
  readonly passages: readonly NamedLine[];
  readonly barriers: readonly NamedLine[];
  readonly ice: readonly Window[];
  readonly ports: readonly LanePort[];
  /** Sets of passages to keep good ways for, by name; the first is the empty one. */
  readonly closures: readonly (readonly string[])[];
  readonly report: (text: string) => void;
}

export interface BuiltLane {
  readonly from: number;
  readonly to: number;
  readonly kind: Lane["kind"];
  /** In order from `from`. */
  readonly passages: readonly string[];
}

export interface BuiltLanes {
  readonly nodes: readonly Position[];
  readonly lanes: readonly BuiltLane[];
  readonly nodeByPort: ReadonlyMap<string, number>;
  readonly unreached: readonly string[];
}

/** Builds the lane graph; the same input gives the same graph. */
export function buildLanes(input: LaneInput): BuiltLanes {
  const { report } = input;
  const waters = prepareWaters(input);
  const points = new PointList();
  const corners = findCorners(waters, traceCoasts(waters.grid, waters.open));
  for (const corner of corners) points.add(corner.position, corner);
  report(`${corners.length} corners`);
  const { lanes: approaches, nodeByPort, unreached } = joinPorts(input, waters, points);
  report(`${nodeByPort.size} ports joined, ${unreached.length} not: ${unreached.join(" ")}`);
  const open = points.list.map((_, index) => index).filter((index) => points.isLanePoint(waters, index));
  const links = linkVisible(
    waters,
    open.map((index) => points.list[index]!),
    (done) => report(`lanes from ${done} of ${open.length} points`),
  );
  report(`${links.length} lanes seen`);
  const seen = links.map(({ from, to }) => [open[from]!, open[to]!] as const);
  const joined = [...approaches.map(([from, to]) => [from, to] as const), ...seen];
  const bridges = bridgeGaps(waters, points, joined, open, [...nodeByPort.values()]);
  report(`${bridges.length} lanes over gaps`);
  const vectors = points.list.map(({ vector }) => vector);
  const passages = toPassageLines(input.passages);
  const lanes = [
    ...approaches.map((lane) => toLane(vectors, passages, ...lane)),
    ...[...seen, ...bridges].map(([from, to]) => toLane(vectors, passages, from, to, "lane")),
  ];
  const thinned = thinOut(vectors, lanes, (done) => report(`thinned ${done}`));
  report(`${thinned.length} lanes after thinning`);
  const closures = input.closures.map((names) => bitsOf(passages, names));
  const used = keepUsed(vectors.length, thinned, nodeByPort, closures);
  report(`${used.length} lanes used`);
  return renumber(points, passages, used, nodeByPort, unreached);
}

function prepareWaters({ land, window, gates, barriers, ice, report }: LaneInput): Waters {
  const grid = createGrid(window);
  const isLand = markLand(land, grid);
  for (const area of ice) closeArea(grid, isLand, area);
  const rings = barriers.map(({ points }) => points.map(({ longitude, latitude }) => [longitude, latitude] as const));
  markOutlines(rings, grid, isLand);
  const waters = openWaters(grid, isLand);
  closePonds(
    grid,
    waters.open,
    gates.map(({ points }) => points),
  );
  report("waters opened");
  return waters;
}

function closeArea(grid: Grid, isLand: Uint8Array, { south, north, west, east }: Window): void {
  for (let row = 0; row < grid.rows; row++) {
    const latitude = grid.north - (row + 0.5) / grid.cellsPerDegree;
    if (latitude < south || latitude > north) continue;
    for (let column = 0; column < grid.columns; column++) {
      const longitude = grid.west + (column + 0.5) / grid.cellsPerDegree;
      if (longitude >= west && longitude <= east) isLand[row * grid.columns + column] = 1;
    }
  }
}

/** Lines as rings there and back, which enclose nothing. */
function markOutlines(
  lines: readonly (readonly (readonly [number, number])[])[],
  grid: Grid,
  isLand: Uint8Array,
): void {
  markRings(
    lines.map((line) => [...line, ...[...line].reverse()]),
    grid,
    isLand,
  );
}

type LaneEnds = readonly [from: number, to: number, kind: Lane["kind"]];

/** Adds gates, ports and the ways between. */
function joinPorts(input: LaneInput, waters: Waters, points: PointList) {
  const { window } = input;
  const inWindow = ({ latitude, longitude }: Position) =>
    latitude > window.south && latitude < window.north && longitude >= window.west && longitude <= window.east;
  const gates = input.gates.map((gate) => gate.points).filter((gate) => gate.every(inWindow));
  const lanes: LaneEnds[] = [];
  const nodeByPort = new Map<string, number>();
  const unreached: string[] = [];
  const landings = gates.map((gate) => gate.map(() => [] as Position[]));
  for (const { code, quay } of input.ports.filter((port) => inWindow(port.quay))) {
    const approach = findApproach(input.land, waters, gates, quay);
    if (!approach) {
      unreached.push(code);
      continue;
    }
    nodeByPort.set(code, points.add(quay));
    addLine(lanes, points, approach.points, "harbour");
    addLanding(landings, approach);
  }
  for (const [index, gate] of gates.entries())
    addLine(
      lanes,
      points,
      gate.flatMap((point, leg) => [point, ...sortFrom(point, landings[index]![leg]!)]),
      "gate",
    );
  return { lanes, nodeByPort, unreached };
}

function addLanding(landings: Position[][][], { gateLeg, points }: Approach): void {
  if (gateLeg) landings[gateLeg.gate]![gateLeg.leg]!.push(points.at(-1)!);
}

function sortFrom(start: Position, others: readonly Position[]): Position[] {
  const vector = toVector(start);
  return [...others].sort((a, b) => angleBetween(vector, toVector(a)) - angleBetween(vector, toVector(b)));
}

function addLine(lanes: LaneEnds[], points: PointList, line: readonly Position[], kind: Lane["kind"]): void {
  for (let index = 0; index + 1 < line.length; index++) {
    const [from, to] = [points.add(line[index]!), points.add(line[index + 1]!)];
    if (from !== to) lanes.push([from, to, kind]);
  }
}

function toLane(
  vectors: readonly Vector[],
  passages: readonly PassageLine[],
  from: number,
  to: number,
  kind: Lane["kind"],
): Lane {
  const km = angleBetween(vectors[from]!, vectors[to]!) * EARTH_RADIUS_KM;
  const crossed = listCrossed(passages, vectors[from]!, vectors[to]!);
  return { from, to, km, kind, passages: crossed.reduce((bits, passage) => bits | (1 << passage), 0) };
}

function bitsOf(passages: readonly PassageLine[], names: readonly string[]): number {
  return names.reduce((bits, name) => bits | (1 << passages.findIndex((passage) => passage.name === name)), 0);
}

/** Only the points in use, ports included. */
function renumber(
  points: PointList,
  passages: readonly PassageLine[],
  lanes: readonly Lane[],
  nodeByPort: ReadonlyMap<string, number>,
  unreached: readonly string[],
): BuiltLanes {
  const inUse = [...new Set([...lanes.flatMap(({ from, to }) => [from, to]), ...nodeByPort.values()])].sort(
    (a, b) => a - b,
  );
  const numberOf = new Map(inUse.map((point, index) => [point, index]));
  return {
    nodes: inUse.map((point) => points.list[point]!.position),
    lanes: lanes
      .map(({ from, to, kind }) => ({
        from: numberOf.get(from)!,
        to: numberOf.get(to)!,
        kind,
        passages: listCrossed(passages, points.list[from]!.vector, points.list[to]!.vector).map(
          (passage) => passages[passage]!.name,
        ),
      }))
      .sort((a, b) => a.from - b.from || a.to - b.to),
    nodeByPort: new Map([...nodeByPort].map(([code, point]) => [code, numberOf.get(point)!])),
    unreached,
  };
}
