import { expect, it } from "vitest";
import { listTradeOffs, orderFront } from "../../src/planner/order.ts";

/** An itinerary by name: end, cents, transfers, grams, and its group as modes and crossings. */
const itinerary = (
  id: string,
  endMinute: number,
  costCents: number,
  transfers: number,
  co2eGrams: number,
  group: string,
) => ({ id, endMinute, costCents, transfers, co2eGrams, handoverMinute: 0, group });

const show = ({ places }: ReturnType<typeof orderFront<ReturnType<typeof itinerary>>>) =>
  places.map(({ candidate, labels }) => [candidate.id, ...labels].join(" "));

it("shows one representative of each group, those with labels first, and then all others", () => {
  const ordered = orderFront(
    [
      itinerary("a", 10, 900, 2, 50, "RAIL|K"),
      itinerary("b", 20, 800, 2, 40, "RAIL|D"),
      itinerary("c", 30, 100, 2, 30, "RAIL|K"),
      itinerary("d", 40, 90, 1, 60, "RAIL>SEA|K"),
      itinerary("e", 50, 80, 4, 60, "SEA|"),
      itinerary("f", 60, 79, 5, 60, "SEA|"),
    ],
    "EARLIEST",
  );
  // d is balanced best (30/50 + 11/821), before c (20/50 + 21/821 + 1/4); a stands for the group of c; b has no label.
  expect(show(ordered)).toEqual([
    "a FASTEST",
    "f CHEAPEST",
    "d FEWEST_TRANSFERS BALANCED",
    "b",
    "c LOWEST_EMISSIONS",
    "e",
  ]);
  expect(ordered.representativeCount).toBe(4);
});

it("gives a tied label to the first by arrival, cost, transfers", () => {
  const ordered = orderFront(
    [
      itinerary("a", 10, 300, 1, 5, "RAIL|"),
      itinerary("b", 20, 200, 1, 5, "RAIL|"),
      itinerary("c", 30, 100, 1, 5, "RAIL|"),
    ],
    "EARLIEST",
  );
  expect(show(ordered)).toEqual(["a FASTEST FEWEST_TRANSFERS LOWEST_EMISSIONS BALANCED", "b", "c CHEAPEST"]);
});

it("compares balanced sums exactly, where floating point ties", () => {
  // Sums: a 1 (0 + 1), b 1/3 + 2/3 = 1 exactly, so the tie goes to a; c 1; with one cent less b wins.
  const front = (cents: number) => [
    itinerary("a", 0, 3 * 10 ** 12, 1, 1, "RAIL|"),
    itinerary("b", 10, cents, 1, 1, "RAIL|"),
    itinerary("c", 30, 0, 1, 1, "RAIL|"),
  ];
  const balanced = (cents: number) =>
    orderFront(front(cents), "EARLIEST").places.find((it) => it.labels.includes("BALANCED"))!.candidate.id;
  expect(balanced(2 * 10 ** 12)).toBe("a");
  expect(balanced(2 * 10 ** 12 - 1)).toBe("b");
});

it("tells what the neighbours by time add and save", () => {
  const { places } = orderFront(
    [
      itinerary("a", 10, 300, 1, 5, "RAIL|"),
      itinerary("b", 20, 200, 0, 7, "RAIL|"),
      itinerary("c", 30, 100, 3, 5, "RAIL|"),
    ],
    "EARLIEST",
  );
  const b = places.find(({ candidate }) => candidate.id === "b")!;
  expect(listTradeOffs(b.candidate, [b.earlier, b.later], "EARLIEST")).toEqual([
    { itineraryId: "a", timeMinutes: -10, costCents: 100, transfers: 1, co2eGrams: -2 },
    { itineraryId: "c", timeMinutes: 10, costCents: -100, transfers: 3, co2eGrams: -2 },
  ]);
});
