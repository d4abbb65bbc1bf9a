import type { Charge } from "../model/itinerary.ts";
import { METRES_PER_NAUTICAL_MILE } from "../model/units.ts";
import type { Hop, SeaLane } from "../network/hops.ts";
import type { RecordOf } from "../network/records.ts";
import type { Crossing } from "../network/time-departures.ts";
import type { BoxLine } from "./box-lines.ts";
import { comparePrices, type Price } from "./price-order.ts";
import type { PriceQuestion, PriceScope } from "./price-index.ts";
import type { Keep, PriceTable } from "./price-table.ts";

/** A lane at sea lies in no country: only rows of every country price it. */
const AT_SEA = "*";

/** Who rides: the mode, the service and its route, and the boxes that pay a code. */
export interface Ride {
  readonly mode: string;
  readonly services: readonly string[];
  readonly keep: Keep | undefined;
}
export interface BorderCharge {
  readonly crossing: string;
  readonly charge: Charge;
}

function ask(ride: Ride, part: string, direction: string, ...places: [PriceScope, string][]): PriceQuestion {
  return {
    part,
    mode: ride.mode,
    services: ride.services,
    direction,
    places: places.map(([scope, place]) => ({ scope, place })),
  };
}

/** What is paid once for boarding at a terminal, at sea by the direction in which the vessel goes on. */
export function listBoarding(table: PriceTable, terminal: string, next: Hop | null | undefined, ride: Ride): Charge[] {
  if (!next || next.change) return [];
  const atSea: [PriceScope, string][] = next.lane ? [["COUNTRY", AT_SEA]] : [];
  const question = ask(ride, "BOARDING", next.lane?.direction ?? "", ["TERMINAL", terminal], ...atSea);
  return table.listCharges(question, 0, ride.keep);
}

/** What the way to a call costs, borders apart. */
export function listCarriage(table: PriceTable, hop: Hop, ride: Ride, pricingDate: string): Charge[] {
  if (hop.lane) return listLane(table, hop.lane, ride);
  return hop.segments.flatMap(({ segment, isAlong }) =>
    listSegment(table, segment, isAlong ? "WEST" : "EAST", ride, pricingDate),
  );
}

export function laneMetres(lane: SeaLane): number {
  return Math.round(lane.distanceNm * METRES_PER_NAUTICAL_MILE);
}

/** The trade's rate over the length of the lane, and the toll of each passage that has one. */
function listLane(table: PriceTable, lane: SeaLane, ride: Ride): Charge[] {
  const metres = laneMetres(lane);
  return [
    ...table.listCharges(ask(ride, "CARRIAGE", lane.direction, ["COUNTRY", AT_SEA]), metres, ride.keep),
    ...lane.passages.flatMap((passage) =>
      table.listCharges(ask(ride, "CARRIAGE", lane.direction, ["CROSSING", passage]), 0, ride.keep),
    ),
  ];
}

/**
 * A segment between two countries is split half and half at the border. A row of the segment itself is paid once for
 * its whole length by the boxes for which it beats the rows of every country.
 */
function listSegment(
  table: PriceTable,
  segment: RecordOf<"segments">,
  direction: string,
  ride: Ride,
  pricingDate: string,
): Charge[] {
  const metres = segment.distance_km * 1000;
  const countries = segment.countries.map((country) => ask(ride, "CARRIAGE", direction, ["COUNTRY", country]));
  const bySegment = ask(ride, "CARRIAGE", direction, ["SEGMENT", segment.segment]);
  const ofSegment = table.choose(bySegment);
  const share = Math.round(metres / segment.countries.length);
  if (ofSegment.length === 0) return countries.flatMap((country) => table.listCharges(country, share, ride.keep));
  const chosen = (question: PriceQuestion, line: BoxLine, code: string): Price | undefined =>
    table.choose(question).find(({ price, lines }) => price.charge_code === code && lines.includes(line))?.price;
  const isOfSegment: Keep = (line, code) => {
    const own = chosen(bySegment, line, code);
    return (
      own !== undefined &&
      countries.every((country) => {
        const other = chosen(country, line, code);
        return other === undefined || comparePrices(own, other, pricingDate) < 0;
      })
    );
  };
  const pays = (line: BoxLine, code: string): boolean => ride.keep?.(line, code) ?? true;
  return [
    ...table.listCharges(bySegment, metres, (line, code) => pays(line, code) && isOfSegment(line, code)),
    ...countries.flatMap((country) =>
      table.listCharges(country, share, (line, code) => pays(line, code) && !isOfSegment(line, code)),
    ),
  ];
}

/** The gauge charge of a crossing with one change terminal is paid where the box changes; all else at the border. */
export function listBorder(
  table: PriceTable,
  crossingsById: ReadonlyMap<string, readonly Crossing[]>,
  hop: Hop,
  ride: Ride,
): BorderCharge[] {
  return (hop.change ? [hop.change] : hop.borders).flatMap((id) => {
    const crossing = crossingsById.get(id)![0]!;
    const isPaidAtChange = isGaugeChargeAtChange(crossing);
    if (hop.change && !isPaidAtChange) return [];
    const border = hop.segments.find(({ segment }) => isSamePair(segment, crossing));
    const isAlong = border ? (border.segment.from_terminal === crossing.from_terminal) === border.isAlong : true;
    const charges = table.listCharges(ask(ride, "CARRIAGE", isAlong ? "WEST" : "EAST", ["CROSSING", id]), 0, ride.keep);
    return charges
      .filter((charge) => (hop.change ? isGauge(charge) : !(isGauge(charge) && isPaidAtChange)))
      .map((charge) => ({ crossing: id, charge }));
  });
}

/** The charge of a change of gauge between two departures. */
export function listGaugeChange(table: PriceTable, crossing: string): Charge[] {
  const ride = { mode: "RAIL", services: [], keep: undefined };
  return table.listCharges(ask(ride, "CARRIAGE", "", ["CROSSING", crossing])).filter(isGauge);
}

export function isGaugeChargeAtChange(crossing: Crossing): boolean {
  return crossing.change_terminals.length === 1;
}

function isGauge(charge: Charge): boolean {
  return charge.code === "GAUGE_AND_BORDER";
}

function isSamePair(segment: RecordOf<"segments">, crossing: Crossing): boolean {
  return (
    (segment.from_terminal === crossing.from_terminal && segment.to_terminal === crossing.to_terminal) ||
    (segment.from_terminal === crossing.to_terminal && segment.to_terminal === crossing.from_terminal)
  );
}
