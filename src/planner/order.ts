import type { Direction } from "../search/query.ts";
import type { Itinerary, ItineraryLabel, TradeOff } from "../model/itinerary.ts";

/** What the order of a front is made by. */
export interface Ranked
  extends Pick<Itinerary, "handoverMinute" | "endMinute" | "costCents" | "transfers" | "co2eGrams"> {
  /** One sequence of modes and border crossings. */
  readonly group: string;
}
/** An itinerary of a front at its place, between its neighbours by time. */
export interface Place<Candidate extends Ranked> {
  readonly candidate: Candidate;
  readonly labels: readonly ItineraryLabel[];
  readonly earlier: Candidate | undefined;
  readonly later: Candidate | undefined;
}
export interface OrderedFront<Candidate extends Ranked> {
  /** Representatives first: those with a label in the order of labels, the others as sorted; then all others as sorted. */
  readonly places: readonly Place<Candidate>[];
  readonly representativeCount: number;
}

const LABELS: readonly ItineraryLabel[] = ["FASTEST", "CHEAPEST", "FEWEST_TRANSFERS", "LOWEST_EMISSIONS", "BALANCED"];

/**
 * Labels, groups and orders a front. A group is represented by its itinerary with the earliest label, else its first by arrival, cost,
 * transfers. Where a latest arrival was asked, hand-over descending stands for arrival.
 */
export function orderFront<Candidate extends Ranked>(
  candidates: readonly Candidate[],
  direction: Direction,
): OrderedFront<Candidate> {
  const latenessOf = (ranked: Ranked): number => lateness(ranked, direction);
  const sorted = [...candidates].sort(
    (a, b) => latenessOf(a) - latenessOf(b) || a.costCents - b.costCents || a.transfers - b.transfers,
  );
  const labels = labelAll(sorted, latenessOf);
  const rankOf = (candidate: Candidate): number => {
    const [first] = labels.get(candidate) ?? [];
    return first === undefined ? LABELS.length : LABELS.indexOf(first);
  };
  const representatives = new Map<string, Candidate>();
  for (const candidate of sorted) {
    const known = representatives.get(candidate.group);
    if (!known || rankOf(candidate) < rankOf(known)) representatives.set(candidate.group, candidate);
  }
  const first = new Set(representatives.values());
  const places = sorted.map((candidate, index) => ({
    candidate,
    labels: labels.get(candidate) ?? [],
    earlier: sorted[index - 1],
    later: sorted[index + 1],
  }));
  // Sorting is stable: those without a label stay as sorted.
  const shown = places
    .filter(({ candidate }) => first.has(candidate))
    .sort((a, b) => rankOf(a.candidate) - rankOf(b.candidate));
  const rest = places.filter(({ candidate }) => !first.has(candidate));
  return { places: [...shown, ...rest], representativeCount: shown.length };
}

function lateness({ handoverMinute, endMinute }: Ranked, direction: Direction): number {
  return direction === "LATEST" ? -handoverMinute : endMinute;
}

/** Each label goes to one itinerary; a tied one to the first as sorted. */
function labelAll<Candidate extends Ranked>(
  sorted: readonly Candidate[],
  latenessOf: (candidate: Ranked) => number,
): Map<Candidate, ItineraryLabel[]> {
  const labels = new Map<Candidate, ItineraryLabel[]>();
  if (sorted.length === 0) return labels;
  const criterionByLabel: Record<ItineraryLabel, (candidate: Ranked) => number | bigint> = {
    FASTEST: latenessOf,
    CHEAPEST: ({ costCents }) => costCents,
    FEWEST_TRANSFERS: ({ transfers }) => transfers,
    LOWEST_EMISSIONS: ({ co2eGrams }) => co2eGrams,
    BALANCED: balance(sorted, latenessOf),
  };
  for (const label of LABELS) {
    const criterionOf = criterionByLabel[label];
    const best = sorted.reduce((a, b) => (criterionOf(b) < criterionOf(a) ? b : a));
    labels.set(best, [...(labels.get(best) ?? []), label]);
  }
  return labels;
}

/** What each neighbour gives and takes. */
export function listTradeOffs<Candidate extends Ranked & { readonly id: string }>(
  candidate: Candidate,
  neighbours: readonly (Candidate | undefined)[],
  direction: Direction,
): TradeOff[] {
  return neighbours.flatMap((other) =>
    other
      ? [
          {
            itineraryId: other.id,
            timeMinutes: lateness(other, direction) - lateness(candidate, direction),
            costCents: other.costCents - candidate.costCents,
            transfers: other.transfers - candidate.transfers,
            co2eGrams: other.co2eGrams - candidate.co2eGrams,
          },
        ]
      : [],
  );
}

/** Sum of (value - least) / (greatest - least) over the three criteria, on one common denominator so that ties are exact. */
function balance(
  candidates: readonly Ranked[],
  latenessOf: (candidate: Ranked) => number,
): (candidate: Ranked) => bigint {
  const criteria = [latenessOf, (i: Ranked) => i.costCents, (i: Ranked) => i.transfers];
  const ranges = criteria.map((criterionOf) => {
    const values = candidates.map(criterionOf);
    const least = Math.min(...values);
    return { criterionOf, least, span: BigInt(Math.max(...values) - least) };
  });
  // The product holds each span as a factor: the division below leaves no rest.
  const product = ranges.reduce((all, range) => all * (range.span || 1n), 1n);
  return (candidate) =>
    ranges.reduce(
      (sum, { criterionOf, least, span }) =>
        span === 0n ? sum : sum + (BigInt(criterionOf(candidate) - least) * product) / span,
      0n,
    );
}
