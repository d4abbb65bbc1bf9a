import { locationOf } from "../model/terminal.ts";
import { toLineGeometry } from "../lanes/sea-geometry.ts";
import type { SeaLanes } from "../lanes/sea-lanes.ts";
import type { Position } from "../lanes/sphere.ts";
import type { Directory, LocationEntry } from "../model/directory.ts";
import type { LineGeometry } from "../model/geometry.ts";
import type { Leg, Stretch } from "../model/itinerary.ts";

/** The line of a leg: over the lanes at sea, from station to station on tracks. */
export function drawLeg(leg: Pick<Leg, "stretches">, directory: Directory, lanes: SeaLanes): LineGeometry {
  const isAtSea = leg.stretches.some(({ passages }) => passages !== null);
  const positions = leg.stretches.flatMap((stretch, index) => {
    const line = drawStretch(stretch, directory, lanes);
    return index === 0 ? line : line.slice(1);
  });
  return toLineGeometry(positions, !isAtSea);
}

function drawStretch({ from, to, passages }: Stretch, directory: Directory, lanes: SeaLanes): readonly Position[] {
  const ends = [from, to].map((terminal) => directory.locationByCode.get(locationOf(terminal))!);
  if (passages === null) return ends;
  return lanes.findLine(ends[0]!.code, ends[1]!.code, passages) ?? ends;
}

/** The places and lines of a network, as what writes its itineraries asks for them; `lanes` are opened for the first line at sea. */
export function createAtlas(directory: Directory, openLanes: () => SeaLanes) {
  return {
    find: (code: string): LocationEntry => directory.locationByCode.get(code)!,
    draw: (leg: Leg): LineGeometry => drawLeg(leg, directory, openLanes()),
  };
}
