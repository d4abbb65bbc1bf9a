import createGraph, { type Graph } from "ngraph.graph";
import { aStar, type PathFinder } from "ngraph.path";
import type { LaneGraph } from "./lane-graph.ts";
import { greatCircleKm, type Position } from "./sphere.ts";

/** The shortest way between two ports over the lanes. */
export interface SeaRoute {
  readonly metres: number;
  /** Passages in order of travel, each once. */
  readonly passages: readonly string[];
  /** From port to port; between two positions ships follow the great circle. */
  readonly positions: readonly Position[];
}

interface LaneData {
  readonly metres: number;
  readonly passages: number;
  readonly arcs: ReadonlyMap<number, number>;
}

/** Most ways kept in memory. */
const MOST_ROUTES = 20_000;

/** Finds ways by A* over an ngraph.graph of the lanes, and keeps those found. */
export class SeaRouter {
  readonly lanes: LaneGraph;
  private readonly graph: Graph<Position, LaneData> = createGraph();
  private readonly routeByKey = new Map<string, SeaRoute | null>();

  constructor(lanes: LaneGraph) {
    this.lanes = lanes;
    for (const [node, position] of lanes.positions.entries()) this.graph.addNode(node, position);
    for (let node = 0; node < lanes.positions.length; node++)
      for (let arc = lanes.firstArc[node]!; arc < lanes.firstArc[node + 1]!; arc++)
        if (node < lanes.arcTo[arc]!) this.addLane(node, arc);
  }

  private addLane(node: number, arc: number): void {
    const { arcTo, arcMetres, arcPassages, firstArc } = this.lanes;
    const to = arcTo[arc]!;
    let back = firstArc[to]!;
    while (arcTo[back] !== node) back++;
    this.graph.addLink(node, to, {
      metres: arcMetres[arc]!,
      passages: arcPassages[arc]!,
      arcs: new Map([
        [node, arc],
        [to, back],
      ]),
    });
  }

  /** The shortest way with a set of passages closed; null where there is none. */
  findRoute(from: number, to: number, closed: number): SeaRoute | null {
    const key = `${from} ${to} ${closed}`;
    const known = this.routeByKey.get(key);
    if (known !== undefined) return known;
    if (this.routeByKey.size >= MOST_ROUTES) this.routeByKey.clear();
    const route = this.search(from, to, closed);
    this.routeByKey.set(key, route);
    return route;
  }

  private search(from: number, to: number, closed: number): SeaRoute | null {
    if (from === to) return { metres: 0, passages: [], positions: [this.lanes.positions[from]!] };
    const nodes = this.finder(closed)
      .find(from, to)
      .map(({ id }) => Number(id))
      .reverse();
    return nodes.length < 2 ? null : this.toRoute(nodes);
  }

  private finder(closed: number): PathFinder<Position> {
    return aStar(this.graph, {
      distance: (_from, _to, link) => link.data.metres,
      // Lane lengths are rounded up to the metre, so the great circle never overstates what is left.
      heuristic: (node, target) => greatCircleKm(node.data, target.data) * 1000 * (1 - 1e-9),
      blocked: (_from, _to, link) => (link.data.passages & closed) !== 0,
    });
  }

  private toRoute(nodes: readonly number[]): SeaRoute {
    let metres = 0;
    const passages = new Set<string>();
    for (const [index, node] of nodes.slice(1).entries()) {
      const data = this.graph.getLink(nodes[index]!, node)?.data ?? this.graph.getLink(node, nodes[index]!)!.data;
      metres += data.metres;
      for (const passage of this.lanes.passagesByArc.get(data.arcs.get(nodes[index]!)!) ?? [])
        passages.add(this.lanes.passages[passage]!);
    }
    return { metres, passages: [...passages], positions: nodes.map((node) => this.lanes.positions[node]!) };
  }
}
