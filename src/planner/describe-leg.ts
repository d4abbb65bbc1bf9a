import type { Leg, Stretch } from "../model/itinerary.ts";
import { TRACKS } from "../model/track.ts";
import { METRES_PER_NAUTICAL_MILE } from "../model/units.ts";
import type { Network } from "../network/compile-network.ts";
import type { RecordOf } from "../network/records.ts";
import { arrivalMinuteOf, eventOf } from "../network/timetable.ts";
import { addUpEmissions, listHopEmissions, type Emission } from "./emissions.ts";

type Described = Pick<
  Leg,
  | "distanceKm"
  | "distanceNm"
  | "co2eGrams"
  | "factors"
  | "shipClass"
  | "passages"
  | "callsBetween"
  | "gaugeMm"
  | "line"
  | "stretches"
>;

/** What a leg between two positions of a service is: its length, what it emits, the ship, passages and calls on the way. */
export function describeLeg(
  network: Network,
  service: RecordOf<"services">,
  departure: number,
  fromPosition: number,
  toPosition: number,
  tonnes: number,
): Described {
  const { timetable, records } = network;
  const terminalAt = (position: number): string => timetable.stops[timetable.positionStop[position]!]!.id;
  let metres = 0;
  const emissions: Emission[] = [];
  const passages: string[] = [];
  const stretches: Stretch[] = [];
  for (let position = fromPosition + 1; position <= toPosition; position++) {
    const hop = network.hops[position]!;
    const { lane, segments } = hop;
    emissions.push(...listHopEmissions(records, hop, service, tonnes));
    if (lane) {
      metres += lane.distanceNm * METRES_PER_NAUTICAL_MILE;
      passages.push(...lane.passages);
      stretches.push({ from: terminalAt(position - 1), to: terminalAt(position), passages: lane.passages });
    }
    for (const { segment, isAlong } of segments) {
      const [from, to] = isAlong
        ? [segment.from_terminal, segment.to_terminal]
        : [segment.to_terminal, segment.from_terminal];
      stretches.push({ from, to, passages: segment.track === "SEA" ? [] : null });
      metres += segment.distance_km * 1000;
    }
  }
  const between = Array.from({ length: toPosition - fromPosition - 1 }, (_, index) => fromPosition + 1 + index);
  return {
    gaugeMm: service.mode === "RAIL" ? Number(TRACKS[timetable.trackIn[toPosition]!]) : null,
    line: [terminalAt(fromPosition), ...stretches.map(({ to }) => to)],
    distanceKm: Math.round(metres / 1000),
    distanceNm: service.mode === "SEA" ? Math.round((metres / METRES_PER_NAUTICAL_MILE) * 10) / 10 : null,
    ...addUpEmissions(emissions),
    shipClass: service.mode === "SEA" ? service.ship_class || null : null,
    passages: [...new Set(passages)],
    stretches,
    callsBetween: between.map((position) => ({
      terminal: terminalAt(position),
      arrivalMinute: arrivalMinuteOf(timetable, eventOf(timetable, position, departure)),
    })),
  };
}
