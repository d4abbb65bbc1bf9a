import createGraph, { type Graph } from "ngraph.graph";
import { aStar, type PathFinder } from "ngraph.path";
import type { NetworkRecords, RecordOf } from "./records.ts";

export type Segment = RecordOf<"segments">;

/** The topology of record: terminals and track segments as an ngraph.graph, shortest ways by ngraph.path. */
export class Topology {
  private readonly graph: Graph<unknown, readonly Segment[]> = createGraph();
  private readonly finderByTrack = new Map<string, PathFinder<unknown>>();
  private readonly pathByEnds = new Map<string, readonly Segment[] | null>();

  constructor(records: NetworkRecords) {
    for (const terminal of records.terminals) this.graph.addNode(terminal.terminal, terminal);
    for (const segment of records.segments) {
      this.graph.addLink(segment.from_terminal, segment.to_terminal, [segment]);
      this.graph.addLink(segment.to_terminal, segment.from_terminal, [segment]);
    }
  }

  /** Segments of the way between two terminals that takes least running time on one track; null when there is none. */
  findPath(from: string, to: string, track: string): readonly Segment[] | null {
    const key = `${from}>${to}>${track}`;
    const known = this.pathByEnds.get(key);
    if (known !== undefined) return known;
    const path = this.findNodes(from, to, track);
    this.pathByEnds.set(key, path);
    return path;
  }

  private findNodes(from: string, to: string, track: string): readonly Segment[] | null {
    let finder = this.finderByTrack.get(track);
    if (!finder) {
      finder = aStar(this.graph, {
        oriented: true,
        blocked: (_from, _to, link) => !link.data.some((segment: Segment) => isOn(segment, track)),
        distance: (_from, _to, link) =>
          link.data.find((segment: Segment) => isOn(segment, track))?.running_minutes ?? Number.POSITIVE_INFINITY,
      });
      this.finderByTrack.set(track, finder);
    }
    const nodes = finder.find(from, to).reverse();
    if (nodes.length < 2) return null;
    return nodes.slice(1).map((node, index) => {
      const link = this.graph.getLink(nodes[index]!.id, node.id);
      return link!.data.find((segment) => isOn(segment, track))!;
    });
  }
}

/** A segment serves a track, or any rail track under the name RAIL. */
function isOn(segment: Segment, track: string): boolean {
  return segment.track === track || (track === "RAIL" && segment.track !== "SEA");
}
