import type { Direction } from "../search/query.ts";
import type { Itinerary, ItineraryLabel, TradeOff } from "../model/itinerary.ts";

type Unordered = Omit<Itinerary, "labels" | "tradeOffs">;
const LABELS: readonly ItineraryLabel[] = ["FASTEST", "CHEAPEST", "FEWEST_TRANSFERS", "LOWEST_EMISSIONS", "BALANCED"];

export interface OrderedFront {
  /** Representatives first: those with a label in the order of labels, the others as sorted; then all others as sorted. */
  readonly itineraries: readonly Itinerary[];
  readonly representativeCount: number;
}

/**
 * Labels, groups and orders a front. A group is one sequence of modes and border crossings, represented by its itinerary with the earliest
 * label, else its first by arrival, cost, transfers. Where a latest arrival was asked, hand-over descending stands for arrival.
 */
export function orderItineraries(itineraries: readonly Unordered[], direction: Direction): OrderedFront {
  const lateness = (itinerary: Unordered): number =>
    direction === "LATEST" ? -itinerary.handoverMinute : itinerary.endMinute;
  const sorted = [...itineraries].sort(
    (a, b) => lateness(a) - lateness(b) || a.costCents - b.costCents || a.transfers - b.transfers,
  );
  const labels = labelAll(sorted, lateness);
  const rankOf = (itinerary: Unordered): number => {
    const [first] = labels.get(itinerary) ?? [];
    return first === undefined ? LABELS.length : LABELS.indexOf(first);
  };
  const representatives = new Map<string, Unordered>();
  for (const itinerary of sorted) {
    const known = representatives.get(groupOf(itinerary));
    if (!known || rankOf(itinerary) < rankOf(known)) representatives.set(groupOf(itinerary), itinerary);
  }
  const first = new Set(representatives.values());
  // Sorting is stable: those without a label stay as sorted.
  const shown = sorted.filter((itinerary) => first.has(itinerary)).sort((a, b) => rankOf(a) - rankOf(b));
  const rest = sorted.filter((itinerary) => !first.has(itinerary));
  return {
    itineraries: [...shown, ...rest].map((itinerary) => ({
      ...itinerary,
      labels: labels.get(itinerary) ?? [],
      tradeOffs: listTradeOffs(sorted, itinerary, lateness),
    })),
    representativeCount: shown.length,
  };
}

/** Each label goes to one itinerary; a tied one to the first as sorted. */
function labelAll(
  sorted: readonly Unordered[],
  lateness: (itinerary: Unordered) => number,
): Map<Unordered, ItineraryLabel[]> {
  const labels = new Map<Unordered, ItineraryLabel[]>();
  if (sorted.length === 0) return labels;
  const criterionByLabel: Record<ItineraryLabel, (itinerary: Unordered) => number | bigint> = {
    FASTEST: lateness,
    CHEAPEST: (itinerary) => itinerary.costCents,
    FEWEST_TRANSFERS: (itinerary) => itinerary.transfers,
    LOWEST_EMISSIONS: (itinerary) => itinerary.co2eGrams,
    BALANCED: balance(sorted, lateness),
  };
  for (const label of LABELS) {
    const criterionOf = criterionByLabel[label];
    const best = sorted.reduce((a, b) => (criterionOf(b) < criterionOf(a) ? b : a));
    labels.set(best, [...(labels.get(best) ?? []), label]);
  }
  return labels;
}

function groupOf(itinerary: Unordered): string {
  return `${itinerary.legs.map((leg) => leg.mode).join(">")}|${itinerary.borderCrossings.join(">")}`;
}

/** What the neighbours on the front, by time, give and take. */
function listTradeOffs(
  sorted: readonly Unordered[],
  itinerary: Unordered,
  lateness: (itinerary: Unordered) => number,
): TradeOff[] {
  const index = sorted.indexOf(itinerary);
  return [sorted[index - 1], sorted[index + 1]].flatMap((other) =>
    other
      ? [
          {
            itineraryId: other.id,
            timeMinutes: lateness(other) - lateness(itinerary),
            costCents: other.costCents - itinerary.costCents,
            transfers: other.transfers - itinerary.transfers,
            co2eGrams: other.co2eGrams - itinerary.co2eGrams,
          },
        ]
      : [],
  );
}

/** Sum of (value - least) / (greatest - least) over the three criteria, on one common denominator so that ties are exact. */
function balance(
  itineraries: readonly Unordered[],
  lateness: (itinerary: Unordered) => number,
): (itinerary: Unordered) => bigint {
  const criteria = [lateness, (i: Unordered) => i.costCents, (i: Unordered) => i.transfers];
  const ranges = criteria.map((criterionOf) => {
    const values = itineraries.map(criterionOf);
    const least = Math.min(...values);
    return { criterionOf, least, span: BigInt(Math.max(...values) - least) };
  });
  // The product holds each span as a factor: the division below leaves no rest.
  const product = ranges.reduce((all, range) => all * (range.span || 1n), 1n);
  return (itinerary) =>
    ranges.reduce(
      (sum, { criterionOf, least, span }) =>
        span === 0n ? sum : sum + (BigInt(criterionOf(itinerary) - least) * product) / span,
      0n,
    );
}
