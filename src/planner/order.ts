import type { Direction } from "../search/query.ts";
import type { Itinerary, ItineraryLabel } from "../model/itinerary.ts";

type Unordered = Omit<Itinerary, "labels">;

/**
 * Labels every itinerary and puts the representatives first: labelled ones, then the first of each group, then all others.
 * Where a latest arrival was asked, hand-over descending stands for arrival.
 */
export function orderItineraries(itineraries: readonly Unordered[], direction: Direction): Itinerary[] {
  const lateness = (itinerary: Unordered): number =>
    direction === "LATEST" ? -itinerary.handoverMinute : itinerary.endMinute;
  const sorted = [...itineraries].sort(
    (a, b) => lateness(a) - lateness(b) || a.costCents - b.costCents || a.transfers - b.transfers,
  );
  if (sorted.length === 0) return [];
  const labels = new Map<Unordered, ItineraryLabel[]>();
  const give = (label: ItineraryLabel, criterionOf: (itinerary: Unordered) => number | bigint): void => {
    const best = sorted.reduce((a, b) => (criterionOf(b) < criterionOf(a) ? b : a));
    labels.set(best, [...(labels.get(best) ?? []), label]);
  };
  give("FASTEST", lateness);
  give("CHEAPEST", (itinerary) => itinerary.costCents);
  give("FEWEST_TRANSFERS", (itinerary) => itinerary.transfers);
  give("BALANCED", balance(sorted, lateness));
  const rank: ItineraryLabel[] = ["FASTEST", "CHEAPEST", "FEWEST_TRANSFERS", "BALANCED"];
  const labelled = [...labels.keys()].sort(
    (a, b) => rank.indexOf(labels.get(a)![0]!) - rank.indexOf(labels.get(b)![0]!),
  );
  const seenGroups = new Set(labelled.map(groupOf));
  const groupFirsts = sorted.filter(
    (itinerary) => !labels.has(itinerary) && !seenGroups.has(groupOf(itinerary)) && seenGroups.add(groupOf(itinerary)),
  );
  const front = new Set([...labelled, ...groupFirsts]);
  return [...front, ...sorted.filter((itinerary) => !front.has(itinerary))].map((itinerary) => ({
    ...itinerary,
    labels: labels.get(itinerary) ?? [],
  }));
}

/** One sequence of modes and border crossings. */
function groupOf(itinerary: Unordered): string {
  const modes = itinerary.legs.map((leg) => leg.mode).join(">");
  return `${modes}|${itinerary.steps
    .filter((step) => step.kind === "BORDER" || step.kind === "GAUGE_CHANGE")
    .map((step) => step.terminal)
    .join(">")}`;
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
  const product = ranges.reduce((all, range) => all * (range.span || 1n), 1n);
  return (itinerary) =>
    ranges.reduce(
      (sum, { criterionOf, least, span }) =>
        span === 0n ? sum : sum + (BigInt(criterionOf(itinerary) - least) * product) / span,
      0n,
    );
}
