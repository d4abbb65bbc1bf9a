import { UNREACHED_METRES } from "../lanes/lane-distances.ts";
import type { LaneRows } from "../lanes/lane-graph.ts";
import { SeaLanes } from "../lanes/sea-lanes.ts";
import { greatCircleKm, type Position } from "../lanes/sphere.ts";
import { METRES_PER_NAUTICAL_MILE } from "../model/units.ts";
import type { SeaDistances } from "./planned-service.ts";

export interface PortPlace {
  readonly code: string;
  readonly position: Position;
}

/** A port that lanes do not join with at least so many others is reached from the nearest that they do. */
const FEWEST_JOINED = 5;
/** Miles from there: the great circle and so much more. */
const COAST_RATIO = 1.2;

/** Distances over the sea lanes: one search for all ports from each port asked of, ways one by one. */
export function measureLanes(rows: LaneRows, ports: readonly PortPlace[]): SeaDistances {
  const lanes = new SeaLanes(rows, ports, new Map());
  const codes = ports.map(({ code }) => code);
  const indexByPort = new Map(codes.map((code, index) => [code, index]));
  const metresByStart = new Map<string, readonly number[]>();
  const accessByPort = new Map<string, Access>();
  const metresFrom = (from: string, closed: readonly string[]): readonly number[] => {
    const key = `${from} ${closed}`;
    const metres = metresByStart.get(key) ?? lanes.measure(from, codes, closed);
    metresByStart.set(key, metres);
    return metres;
  };
  const isJoined = (code: string): boolean =>
    metresFrom(code, []).filter((metres) => metres !== UNREACHED_METRES).length >= FEWEST_JOINED;
  const accessOf = (code: string): Access => {
    const known = accessByPort.get(code) ?? findAccess(code, ports, isJoined);
    accessByPort.set(code, known);
    return known;
  };
  return {
    measureNm(from, to, closed) {
      const [start, end] = [accessOf(from), accessOf(to)];
      const metres = metresFrom(start.port, closed)[indexByPort.get(end.port)!]!;
      if (metres === UNREACHED_METRES) return undefined;
      return start.nm + metres / METRES_PER_NAUTICAL_MILE + end.nm;
    },
    findWay(from, to, closed) {
      const [start, end] = [accessOf(from), accessOf(to)];
      const route = lanes.findRoute(start.port, end.port, closed);
      if (!route) return undefined;
      return { nm: start.nm + route.metres / METRES_PER_NAUTICAL_MILE + end.nm, passages: route.passages };
    },
  };
}

/** Where a port meets the lanes: itself, or the nearest port that does. */
interface Access {
  readonly port: string;
  readonly nm: number;
}

function findAccess(code: string, ports: readonly PortPlace[], isJoined: (code: string) => boolean): Access {
  if (isJoined(code)) return { port: code, nm: 0 };
  const { position } = ports.find((port) => port.code === code)!;
  const byDistance = ports
    .map((port) => ({ port: port.code, km: greatCircleKm(position, port.position) }))
    .sort((a, b) => a.km - b.km || (a.port < b.port ? -1 : 1));
  const nearest = byDistance.find(({ port }) => port !== code && isJoined(port));
  if (!nearest) throw new Error(`no port that lanes join lies near ${code}`);
  return { port: nearest.port, nm: (COAST_RATIO * nearest.km * 1000) / METRES_PER_NAUTICAL_MILE };
}
