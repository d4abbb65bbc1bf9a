import type { Leg, Stretch } from "../model/itinerary.ts";
import { METRES_PER_NAUTICAL_MILE } from "../model/units.ts";
import type { Network } from "../network/compile-network.ts";
import type { RecordOf } from "../network/records.ts";
import { arrivalMinuteOf, eventOf } from "../network/timetable.ts";
import { emittedGrams, emittedGramsAtSea } from "./emissions.ts";

type Described = Pick<
  Leg,
  "distanceKm" | "distanceNm" | "co2eGrams" | "shipClass" | "passages" | "callsBetween" | "stretches"
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
  let co2eGrams = 0;
  const passages: string[] = [];
  const stretches: Stretch[] = [];
  for (let position = fromPosition + 1; position <= toPosition; position++) {
    const { lane, segments } = network.hops[position]!;
    if (lane) {
      const laneMetres = lane.distanceNm * METRES_PER_NAUTICAL_MILE;
      metres += laneMetres;
      co2eGrams += emittedGramsAtSea(records, service.route, laneMetres / 1000, tonnes);
      passages.push(...lane.passages);
      stretches.push({ from: terminalAt(position - 1), to: terminalAt(position), passages: lane.passages });
    }
    for (const { segment, isAlong } of segments) {
      const [from, to] = isAlong
        ? [segment.from_terminal, segment.to_terminal]
        : [segment.to_terminal, segment.from_terminal];
      stretches.push({ from, to, passages: segment.track === "SEA" ? [] : null });
      metres += segment.distance_km * 1000;
      co2eGrams += emittedGrams(records, segment, tonnes);
    }
  }
  const between = Array.from({ length: toPosition - fromPosition - 1 }, (_, index) => fromPosition + 1 + index);
  return {
    distanceKm: Math.round(metres / 1000),
    distanceNm: service.mode === "SEA" ? Math.round((metres / METRES_PER_NAUTICAL_MILE) * 10) / 10 : null,
    co2eGrams: Math.round(co2eGrams),
    shipClass: service.mode === "SEA" ? service.ship_class || null : null,
    passages: [...new Set(passages)],
    stretches,
    callsBetween: between.map((position) => ({
      terminal: terminalAt(position),
      arrivalMinute: arrivalMinuteOf(timetable, eventOf(timetable, position, departure)),
    })),
  };
}
