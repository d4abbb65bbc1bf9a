import type { LaneRows } from "./lane-graph.ts";
import { listCrossed, toPassageLines } from "./passage-lines.ts";
import { type Row, toLines } from "./sea-rows.ts";
import { greatCircleKm, type Position, toVector } from "./sphere.ts";

export interface SeaPort {
  readonly code: string;
  readonly position: Position;
}

/** A port that has moved farther than this since its approach was drawn is joined anew. */
const MOVED_KM = 3;
/** A port that is not in the rows is joined straight to at most so many lane nodes, none much farther than the nearest. */
const MOST_JOINED = 3;
const SPREAD = 1.5;
const SPREAD_KM = 10;

/** The rows with an approach for every port that lacks one. Its lines are straight: land near the port is not looked at. */
export function joinPorts(rows: LaneRows, ports: readonly SeaPort[]): LaneRows {
  const nodes = [...rows.nodes];
  const edges = [...rows.edges];
  const nodeByPort = new Map(rows.ports.map((row) => [row.port!, Number(row.node)]));
  const placeByPort = new Map(rows.ports.map((row) => [row.port!, toPosition(row)]));
  const laneNodes = rows.nodes.map(toPosition);
  const passages = toPassageLines(toLines(rows.passages, "passage"));
  for (const { code, position } of ports) {
    const known = placeByPort.get(code);
    if (known && greatCircleKm(known, position) <= MOVED_KM) continue;
    const node = nodes.push({ latitude: String(position.latitude), longitude: String(position.longitude) }) - 1;
    nodeByPort.set(code, node);
    for (const near of listNearest(laneNodes, position)) {
      const crossed = listCrossed(passages, toVector(position), toVector(laneNodes[near]!));
      const names = crossed.map((passage) => passages[passage]!.name).join(" ");
      edges.push({ from: String(node), to: String(near), kind: "harbour", passages: names });
    }
  }
  return { ...rows, nodes, edges, ports: [...nodeByPort].map(([port, node]) => ({ port, node: String(node) })) };
}

function toPosition(row: Row): Position {
  return { latitude: Number(row.latitude), longitude: Number(row.longitude) };
}

function listNearest(nodes: readonly Position[], position: Position): number[] {
  const byDistance = nodes
    .map((node, index) => ({ index, km: greatCircleKm(node, position) }))
    .sort((a, b) => a.km - b.km || a.index - b.index)
    .slice(0, MOST_JOINED);
  return byDistance.filter(({ km }) => km <= byDistance[0]!.km * SPREAD + SPREAD_KM).map(({ index }) => index);
}
