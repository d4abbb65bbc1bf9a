import { greatCircleKm, type Position } from "./sphere.ts";
import type { Row } from "./sea-rows.ts";

/** The committed rows of the sea lanes, as read from their files. */
export interface LaneRows {
  readonly nodes: readonly Row[];
  readonly edges: readonly Row[];
  readonly ports: readonly Row[];
  /** The closing lines; their order is that of the bits. */
  readonly passages: readonly Row[];
}

/** Lanes between two nodes: both directions, lengths in whole metres so that sums do not depend on their order. */
export interface LaneGraph {
  readonly positions: readonly Position[];
  /** Names of the passages; a set of them is a number with one bit each. */
  readonly passages: readonly string[];
  /** Arcs of node `n`: from `firstArc[n]` to `firstArc[n + 1]`. */
  readonly firstArc: Int32Array;
  readonly arcTo: Int32Array;
  readonly arcMetres: Int32Array;
  readonly arcPassages: Int32Array;
  /** Passages of an arc that crosses more than one, in order of travel. */
  readonly passagesByArc: ReadonlyMap<number, readonly number[]>;
  readonly nodeByPort: ReadonlyMap<string, number>;
}

/** Packs the rows; throws on a row that names a node that is not there. */
export function packLanes(rows: LaneRows): LaneGraph {
  const positions = rows.nodes.map((row) => ({ latitude: Number(row.latitude), longitude: Number(row.longitude) }));
  const passages = [...new Set(rows.passages.map((row) => row.passage!))];
  const firstArc = new Int32Array(positions.length + 1);
  const edges = rows.edges.map((row, index) => {
    const [from, to] = [Number(row.from), Number(row.to)];
    if (!positions[from] || !positions[to])
      throw new Error(
        `edges.csv:${index + 2}: from ${row.from} to ${row.to}, wanted node numbers below ${positions.length}`,
      );
    firstArc[from + 1]!++;
    firstArc[to + 1]!++;
    const crossed = namesIn(row.passages!).map((name) => passages.indexOf(name));
    return { from, to, crossed, metres: Math.ceil(greatCircleKm(positions[from]!, positions[to]!) * 1000) };
  });
  for (let node = 0; node < positions.length; node++) firstArc[node + 1]! += firstArc[node]!;
  const next = firstArc.slice(0, positions.length);
  const arcTo = new Int32Array(2 * edges.length);
  const arcMetres = new Int32Array(2 * edges.length);
  const arcPassages = new Int32Array(2 * edges.length);
  const passagesByArc = new Map<number, readonly number[]>();
  for (const { from, to, crossed, metres } of edges)
    for (const [tail, head, order] of [
      [from, to, crossed],
      [to, from, [...crossed].reverse()],
    ] as const) {
      const arc = next[tail]!++;
      arcTo[arc] = head;
      arcMetres[arc] = metres;
      arcPassages[arc] = crossed.reduce((bits, passage) => bits | (1 << passage), 0);
      if (crossed.length > 0) passagesByArc.set(arc, order);
    }
  const nodeByPort = new Map(rows.ports.map((row) => [row.port!, Number(row.node)]));
  return { positions, passages, firstArc, arcTo, arcMetres, arcPassages, passagesByArc, nodeByPort };
}

function namesIn(cell: string): string[] {
  return cell === "" ? [] : cell.split(" ");
}
