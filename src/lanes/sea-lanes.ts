import type { SeaDistance, SeaPassage } from "../model/geometry.ts";
import { BadInput } from "../model/refusal.ts";
import { joinPorts, type SeaPort } from "./join-ports.ts";
import { LaneDistances } from "./lane-distances.ts";
import { type LaneGraph, type LaneRows, packLanes } from "./lane-graph.ts";
import { toLineGeometry } from "./sea-geometry.ts";
import { type SeaRoute, SeaRouter } from "./sea-router.ts";
import { toLines } from "./sea-rows.ts";
import { greatCircleKm, KM_PER_NAUTICAL_MILE, pointAlong, type Position, toPosition, toVector } from "./sphere.ts";

/** Lines around a cape end far out at sea: its mark stays near the land that the line begins at. */
const MARK_KM_FROM_LAND = 150;

/** Distances and ways over the sea lanes between ports named by code. */
export class SeaLanes {
  readonly passages: readonly SeaPassage[];
  private readonly graph: LaneGraph;
  private readonly router: SeaRouter;
  private readonly distances: LaneDistances;
  private readonly codeByAlias: ReadonlyMap<string, string>;

  /** `ports` are the sea terminals' places; those that the rows do not hold, or hold elsewhere, are joined to the nearest lanes. */
  constructor(rows: LaneRows, ports: readonly SeaPort[], codeByAlias: ReadonlyMap<string, string>) {
    this.graph = packLanes(joinPorts(rows, ports));
    const nameById = new Map(rows.passages.map((row) => [row.passage!, row.name!]));
    this.passages = toLines(rows.passages, "passage").map(({ name: id, points }) => ({
      id,
      name: nameById.get(id)!,
      ...findMark(points),
    }));
    this.router = new SeaRouter(this.graph);
    this.distances = new LaneDistances(this.graph);
    this.codeByAlias = codeByAlias;
  }

  /** The way between two ports with passages closed; null where no lane leads. Throws BadInput on an unknown port or passage. */
  findRoute(from: string, to: string, closed: readonly string[] = []): SeaRoute | null {
    return this.router.findRoute(this.nodeOf("from", from), this.nodeOf("to", to), this.bitsOf(closed));
  }

  /** The positions of a way that takes the given passages and no others; undefined where there is none. */
  findLine(from: string, to: string, passages: readonly string[]): readonly Position[] | undefined {
    const closed = this.passages.map(({ id }) => id).filter((id) => !passages.includes(id));
    return this.findRoute(from, to, closed)?.positions;
  }

  /** The same as kilometres, miles and a line. */
  findDistance(from: string, to: string, closed: readonly string[] = []): SeaDistance | null {
    const route = this.findRoute(from, to, closed);
    if (!route) return null;
    const km = route.metres / 1000;
    return {
      km: toTenths(km),
      nauticalMiles: toTenths(km / KM_PER_NAUTICAL_MILE),
      passages: route.passages,
      geometry: toLineGeometry(route.positions),
    };
  }

  /** Metres from one port to each of others, UNREACHED_METRES where no lane leads; one search for all. */
  measure(from: string, others: readonly string[], closed: readonly string[] = []): number[] {
    const metres = this.distances.measure(this.nodeOf("from", from), this.bitsOf(closed));
    return others.map((code) => metres[this.nodeOf("to", code)]!);
  }

  private nodeOf(field: string, code: string): number {
    const node = this.graph.nodeByPort.get(this.codeByAlias.get(code) ?? code);
    if (node === undefined) throw new BadInput(field, code, "the code of a seaport, such as CNLYG");
    return node;
  }

  private bitsOf(closed: readonly string[]): number {
    return closed.reduce((bits, name) => {
      const passage = this.graph.passages.indexOf(name);
      if (passage < 0) throw new BadInput("closedPassages", name, `passages out of ${this.graph.passages.join(", ")}`);
      return bits | (1 << passage);
    }, 0);
  }
}

/** The middle of the first stretch of a closing line, or a point of it nearer to where it begins. */
function findMark([first, second]: readonly Position[]): Position {
  const share = Math.min(0.5, MARK_KM_FROM_LAND / greatCircleKm(first!, second!));
  const { latitude, longitude } = toPosition(pointAlong(toVector(first!), toVector(second!), share));
  return { latitude: toHundredths(latitude), longitude: toHundredths(longitude) };
}

function toHundredths(value: number): number {
  return Math.round(value * 100) / 100;
}

function toTenths(value: number): number {
  return Math.round(value * 10) / 10;
}
