import type { Hop } from "../network/hops.ts";
import type { StationPair } from "../network/station-pairs.ts";
import type { Crossing } from "../network/time-departures.ts";
import type { BoxLine } from "./box-lines.ts";
import { laneMetres, type Ride } from "./carriage.ts";
import type { PriceQuestion } from "./price-index.ts";
import { compareRank, type Price } from "./price-order.ts";
import type { Due, Keep, PriceTable } from "./price-table.ts";

/** What the boxes pay for a pair of stations, and which codes each of them still pays along the way. */
export interface ThroughPrice {
  readonly dues: readonly Due[];
  readonly keep: Keep;
}

/**
 * The station-pair rows of a service for its boxes. A row takes the place of its own charge code and of the codes that it
 * covers; it yields where a row of its own code along the way is the customer's or has a higher priority.
 */
export function listThroughPrices(
  table: PriceTable,
  crossingsById: ReadonlyMap<string, readonly Crossing[]>,
  hops: readonly (Hop | null)[],
  ride: Ride,
  pair: StationPair,
): ThroughPrice {
  const place = `${pair.from}>${pair.to}`;
  const question: PriceQuestion = {
    part: "CARRIAGE",
    mode: ride.mode,
    services: ride.services,
    direction: "",
    places: [{ scope: "STATION_PAIR", place }],
  };
  const others = listQuestions(hops, ride, crossingsById);
  const yields = (price: Price, line: BoxLine): boolean =>
    others.some((other) =>
      table
        .choose(other)
        .some(
          (row) =>
            row.price.charge_code === price.charge_code &&
            row.lines.includes(line) &&
            compareRank(row.price, price) < 0,
        ),
    );
  const coveredByLine = new Map<BoxLine, Set<string>>();
  for (const { price, lines } of table.choose(question))
    for (const line of lines) {
      if (yields(price, line)) continue;
      const covered = coveredByLine.get(line) ?? new Set<string>();
      coveredByLine.set(line, covered);
      for (const code of [price.charge_code, ...price.covers]) covered.add(code);
    }
  const isCovered: Keep = (line, code) => coveredByLine.get(line)?.has(code) ?? false;
  return {
    dues: table.listDue(question, countMetres(hops), isCovered),
    keep: (line, code) => !isCovered(line, code),
  };
}

function listQuestions(
  hops: readonly (Hop | null)[],
  ride: Ride,
  crossingsById: ReadonlyMap<string, readonly Crossing[]>,
): PriceQuestion[] {
  const ask = (scope: "SEGMENT" | "COUNTRY" | "CROSSING", place: string, direction: string): PriceQuestion => ({
    part: "CARRIAGE",
    mode: ride.mode,
    services: ride.services,
    direction,
    places: [{ scope, place }],
  });
  return hops.flatMap((hop) => {
    if (!hop) return [];
    const segments = hop.segments.flatMap(({ segment, isAlong }) => {
      const direction = isAlong ? "WEST" : "EAST";
      return [
        ask("SEGMENT", segment.segment, direction),
        ...segment.countries.map((country) => ask("COUNTRY", country, direction)),
      ];
    });
    const lane = hop.lane ? [ask("COUNTRY", "*", hop.lane.direction)] : [];
    const crossings = [...hop.borders, ...(hop.change ? [hop.change] : [])].filter((id) => crossingsById.has(id));
    return [
      ...segments,
      ...lane,
      ...crossings.flatMap((id) => [ask("CROSSING", id, "WEST"), ask("CROSSING", id, "EAST")]),
    ];
  });
}

function countMetres(hops: readonly (Hop | null)[]): number {
  return hops.reduce(
    (sum, hop) =>
      sum +
      (hop?.lane ? laneMetres(hop.lane) : 0) +
      (hop?.segments.reduce((metres, { segment }) => metres + segment.distance_km * 1000, 0) ?? 0),
    0,
  );
}
