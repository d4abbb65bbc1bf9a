import { DirectedGraph } from "graphology";
import { dijkstra } from "graphology-shortest-path";
import createGraph from "ngraph.graph";
import { aStar, nba } from "ngraph.path";
import { greatCircleKm } from "../src/planner/find-place.ts";
import type { Lab } from "./lab.ts";

export interface Arc {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}
type FindPath = (origin: number, destination: number) => unknown;

/**
 * The usual way to plan: one graph of terminals, services merged, one weighted sum of minutes and cents, no timetable.
 * Each arc has the least weight of the calls it stands for.
 */
export function buildStaticPeers(lab: Lab): Record<"aStar" | "nba" | "graphology", FindPath> {
  const arcs = mergeArcs(lab);
  const { coordinates } = lab;
  const kmOf = (from: number, to: number): number => {
    const [a, b] = [coordinates[from]!, coordinates[to]!];
    return greatCircleKm(a.latitude, a.longitude, b.latitude, b.longitude);
  };
  let leastPerKm = Number.POSITIVE_INFINITY;
  const graph = createGraph<number, number>();
  coordinates.forEach((_, stop) => {
    graph.addNode(stop, stop);
  });
  const other = new DirectedGraph();
  for (const stop of coordinates.keys()) other.addNode(stop);
  for (const { from, to, weight } of arcs) {
    graph.addLink(from, to, weight);
    other.addEdge(from, to, { weight });
    const km = kmOf(from, to);
    if (km > 0) leastPerKm = Math.min(leastPerKm, weight / km);
  }
  const options = {
    oriented: true,
    distance: (_from: unknown, _to: unknown, link: { data: number }) => link.data,
    heuristic: (from: { data: number }, to: { data: number }) => kmOf(from.data, to.data) * leastPerKm,
  };
  const star = aStar(graph, options);
  const bothWays = nba(graph, options);
  return {
    aStar: (origin, destination) => star.find(origin, destination),
    nba: (origin, destination) => bothWays.find(origin, destination),
    graphology: (origin, destination) => dijkstra.bidirectional(other, String(origin), String(destination), "weight"),
  };
}

export function mergeArcs({ timetable, costs }: Lab): Arc[] {
  const arcByEnds = new Map<number, Arc>();
  const add = (from: number, to: number, weight: number): void => {
    const ends = from * timetable.stops.length + to;
    if (from !== to && weight < (arcByEnds.get(ends)?.weight ?? Number.POSITIVE_INFINITY))
      arcByEnds.set(ends, { from, to, weight });
  };
  for (let service = 0; service < timetable.services.length; service++)
    for (let p = timetable.firstPosition[service]!; p + 1 < timetable.firstPosition[service + 1]!; p++)
      add(
        timetable.positionStop[p]!,
        timetable.positionStop[p + 1]!,
        timetable.leastRunMinutes[p]! + costs.carriageCents[p + 1]! - costs.carriageCents[p]!,
      );
  timetable.drayage.forEach((link, index) => {
    add(link.from, link.to, link.minutes + costs.drayageCents[index]!);
  });
  return [...arcByEnds.values()];
}
