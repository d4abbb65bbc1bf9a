import { METRES_PER_NAUTICAL_MILE } from "../model/units.ts";
import type { Hop, SeaLane } from "../network/hops.ts";
import type { RecordOf } from "../network/records.ts";
import type { Crossing } from "../network/time-departures.ts";
import type { BoxLine } from "./box-lines.ts";
import { comparePrices, type Price } from "./price-order.ts";
import type { PriceQuestion, PriceScope } from "./price-index.ts";
import type { Due, Keep, PriceTable } from "./price-table.ts";

/** A lane at sea lies in no country: only rows of every country price it. */
const AT_SEA = "*";

/** What rides: the mode, the service and its route. */
export interface Ride {
  readonly mode: string;
  readonly services: readonly string[];
}

/** A part of a way that is paid as one, whoever pays. */
export interface Stretch {
  readonly question: PriceQuestion;
  readonly metres: number;
  /** Of a segment: the questions of its countries, which share its length; null elsewhere. */
  readonly countries: readonly PriceQuestion[] | null;
}
/** A border on the way, and which of its charges are paid there: all, those of the gauge alone, or all but those. */
export interface BorderStretch extends Stretch {
  readonly crossing: string;
  readonly paid: "ALL" | "GAUGE" | "NOT_GAUGE";
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

/** What is paid once for boarding at a terminal, at sea by the direction in which the vessel goes on; null where nobody boards. */
export function askBoarding(terminal: string, next: Hop | null | undefined, ride: Ride): PriceQuestion | null {
  if (!next || next.change) return null;
  const atSea: [PriceScope, string][] = next.lane ? [["COUNTRY", AT_SEA]] : [];
  return ask(ride, "BOARDING", next.lane?.direction ?? "", ["TERMINAL", terminal], ...atSea);
}

/** The way to a call, borders apart. */
export function listStretches(hop: Hop, ride: Ride): Stretch[] {
  if (hop.lane) return listLane(hop.lane, ride);
  return hop.segments.map(({ segment, isAlong }) => {
    const direction = isAlong ? "WEST" : "EAST";
    return {
      question: ask(ride, "CARRIAGE", direction, ["SEGMENT", segment.segment]),
      metres: segment.distance_km * 1000,
      countries: segment.countries.map((country) => ask(ride, "CARRIAGE", direction, ["COUNTRY", country])),
    };
  });
}

export function laneMetres(lane: SeaLane): number {
  return Math.round(lane.distanceNm * METRES_PER_NAUTICAL_MILE);
}

/** The trade's rate over the length of the lane, and the toll of each passage that has one. */
function listLane(lane: SeaLane, ride: Ride): Stretch[] {
  const { direction } = lane;
  return [
    {
      question: ask(ride, "CARRIAGE", direction, ["COUNTRY", AT_SEA]),
      metres: laneMetres(lane),
      countries: null,
    },
    ...lane.passages.map((passage) => ({
      question: ask(ride, "CARRIAGE", direction, ["CROSSING", passage]),
      metres: 0,
      countries: null,
    })),
  ];
}

/** The gauge charge of a crossing with one change terminal is paid where the box changes; all else at the border. */
export function listBorderStretches(
  crossingsById: ReadonlyMap<string, readonly Crossing[]>,
  hop: Hop,
  ride: Ride,
): BorderStretch[] {
  return (hop.change ? [hop.change] : hop.borders).flatMap((id) => {
    const crossing = crossingsById.get(id)![0]!;
    const isPaidAtChange = isGaugeChargeAtChange(crossing);
    if (hop.change && !isPaidAtChange) return [];
    const border = hop.segments.find(({ segment }) => isSamePair(segment, crossing));
    const isAlong = border ? (border.segment.from_terminal === crossing.from_terminal) === border.isAlong : true;
    const question = ask(ride, "CARRIAGE", isAlong ? "WEST" : "EAST", ["CROSSING", id]);
    const paid = hop.change ? "GAUGE" : isPaidAtChange ? "NOT_GAUGE" : "ALL";
    return [{ question, metres: 0, countries: null, crossing: id, paid }];
  });
}

export function isBorder(stretch: Stretch): stretch is BorderStretch {
  return "crossing" in stretch;
}

/** The change of gauge between two departures. */
export function askGaugeChange(crossing: string): BorderStretch {
  const question = ask({ mode: "RAIL", services: [] }, "CARRIAGE", "", ["CROSSING", crossing]);
  return { question, metres: 0, countries: null, crossing, paid: "GAUGE" };
}

/** What the boxes that pay a code pay for a stretch. */
export function listDue(table: PriceTable, stretch: Stretch, keep?: Keep): Due[] {
  if (stretch.countries) return listSegment(table, stretch.question, stretch.metres, stretch.countries, keep);
  const dues = table.listDue(stretch.question, stretch.metres, keep);
  if (!isBorder(stretch) || stretch.paid === "ALL") return dues;
  return dues.filter(({ price }) => (price.charge_code === "GAUGE_AND_BORDER") === (stretch.paid === "GAUGE"));
}

/**
 * A segment between two countries is split half and half at the border. A row of the segment itself is paid once for
 * its whole length by the boxes for which it beats the rows of every country.
 */
function listSegment(
  table: PriceTable,
  bySegment: PriceQuestion,
  metres: number,
  countries: readonly PriceQuestion[],
  keep: Keep | undefined,
): Due[] {
  const share = shareOf(metres, countries);
  if (table.choose(bySegment).length === 0) return countries.flatMap((country) => table.listDue(country, share, keep));
  const chosen = (question: PriceQuestion, line: BoxLine, code: string): Price | undefined =>
    table.choose(question).find(({ price, lines }) => price.charge_code === code && lines.includes(line))?.price;
  const isOfSegment: Keep = (line, code) => {
    const own = chosen(bySegment, line, code);
    return (
      own !== undefined &&
      countries.every((country) => {
        const other = chosen(country, line, code);
        return other === undefined || comparePrices(own, other, table.pricingDate) < 0;
      })
    );
  };
  const pays = (line: BoxLine, code: string): boolean => keep?.(line, code) ?? true;
  return [
    ...table.listDue(bySegment, metres, (line, code) => pays(line, code) && isOfSegment(line, code)),
    ...countries.flatMap((country) =>
      table.listDue(country, share, (line, code) => pays(line, code) && !isOfSegment(line, code)),
    ),
  ];
}

/** Metres of a segment that each of its countries is paid for. */
export function shareOf(metres: number, countries: readonly PriceQuestion[]): number {
  return Math.round(metres / countries.length);
}

export function isGaugeChargeAtChange(crossing: Crossing): boolean {
  return crossing.change_terminals.length === 1;
}

function isSamePair(segment: RecordOf<"segments">, crossing: Crossing): boolean {
  return (
    (segment.from_terminal === crossing.from_terminal && segment.to_terminal === crossing.to_terminal) ||
    (segment.from_terminal === crossing.to_terminal && segment.to_terminal === crossing.from_terminal)
  );
}
