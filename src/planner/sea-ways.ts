import type { SeaPort } from "../lanes/join-ports.ts";
import type { LaneRows } from "../lanes/lane-graph.ts";
import { SeaLanes } from "../lanes/sea-lanes.ts";
import type { Directory } from "../model/directory.ts";
import type { NetworkRecords } from "../network/records.ts";

/** The sea lanes with a network's seaports on them; made when first asked for, once a network. */
export type SeaWays = (directory: Directory) => SeaLanes;

export function createSeaWays(readRows: () => LaneRows): SeaWays {
  let rows: LaneRows | undefined;
  const lanesByDirectory = new WeakMap<Directory, SeaLanes>();
  return (directory) => {
    const known = lanesByDirectory.get(directory);
    if (known) return known;
    rows ??= readRows();
    const ports = directory.locations.filter(({ terminals }) => terminals.some(({ kind }) => kind === "SEA"));
    const lanes = new SeaLanes(rows, ports.map(toSeaPort), directory.portCodeByAlias);
    lanesByDirectory.set(directory, lanes);
    return lanes;
  };
}

/** The sea lanes with the seaports of network files, without compiling a timetable. */
export function buildSeaLanes(records: NetworkRecords, rows: LaneRows): SeaLanes {
  const seaports = new Set(records.terminals.filter(({ kind }) => kind === "SEA").map(({ location }) => location));
  const ports = records.locations.filter(({ code }) => seaports.has(code));
  return new SeaLanes(rows, ports.map(toSeaPort), toPortCodes(records));
}

/** Codes that name a seaport otherwise, with the code that it has in the network. */
export function toPortCodes(records: NetworkRecords): Map<string, string> {
  return new Map(records["location-aliases"].map(({ alias, code }) => [alias, code]));
}

function toSeaPort(place: {
  readonly code: string;
  readonly latitude: number | string;
  readonly longitude: number | string;
}): SeaPort {
  return {
    code: place.code,
    position: { latitude: Number(place.latitude), longitude: Number(place.longitude) },
  };
}
