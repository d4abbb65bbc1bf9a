import { expect, it } from "vitest";
import { BadInput } from "../../src/model/refusal.ts";
import { parseDecimal } from "../../src/model/units.ts";
import { parseRequest } from "../../src/planner/parse-request.ts";
import { bundledPlanner } from "./bundled.ts";

const plan = (currency: string, currencyAdjustments: unknown) =>
  bundledPlanner.plan(
    parseRequest(
      {
        origin: { location: "CNLYG" },
        destination: { location: "DEDUI" },
        dateTime: { earliestDeparture: "2026-12-07T00:00:00Z" },
        currency,
        currencyAdjustments,
      },
      0,
    ),
  ).itineraries;

it.each(["USD", "EUR", "KZT", "RUB", "TRY", "AED", "CHF", "UZS", "KGS", "AZN", "GEL", "CNY"])(
  "a charge is exchanged once with its adjustment, in %s",
  (currency) => {
    const percents: Record<string, string> = { CNY: "2.5", EUR: "0.3333", RUB: "10", KZT: "1", USD: "3" };
    const adjusted = plan(
      currency,
      Object.entries(percents).map(([code, percent]) => ({ currency: code, percent })),
    );
    const plain = plan(currency, null);
    let seen = 0;
    adjusted.forEach((itinerary, index) => {
      const charges = [...itinerary.legs, ...itinerary.steps].flatMap((part) => part.charges);
      const before = [...plain[index]!.legs, ...plain[index]!.steps].flatMap((part) => part.charges);
      expect(itinerary.money.hundredths).toBe(charges.reduce((sum, charge) => sum + charge.money.hundredths, 0));
      const rate = itinerary.rates.find((used) => used.currency === currency)?.usdPerUnit ?? "1";
      charges.forEach((charge, place) => {
        const percent = charge.currency === currency ? undefined : percents[charge.currency];
        if (percent === undefined) {
          expect(charge).toEqual(before[place]);
          return;
        }
        // By fractions of integers: hundredths x rate x (1 + per cent), half up.
        const top =
          BigInt(charge.originalHundredths) *
          parseDecimal(charge.usdPerUnit, 12)! *
          (1_000_000n + parseDecimal(percent, 4)!);
        const bottom = parseDecimal(rate, 12)! * 1_000_000n;
        expect(charge.money).toEqual({ hundredths: Number((2n * top + bottom) / (2n * bottom)), currency });
        expect(charge.adjustmentPercent).toBe(percent);
        seen++;
      });
    });
    expect(seen).toBeGreaterThan(0);
  },
);

it.each([
  [[{ currency: "RUX", percent: "1" }], "currencyAdjustments[0].currency"],
  [[{ currency: "RUB", percent: "-1" }], "currencyAdjustments[0].percent"],
  [[{ currency: "RUB", percent: "1.00001" }], "currencyAdjustments[0].percent"],
  [
    [
      { currency: "RUB", percent: "1" },
      { currency: "RUB", percent: "2" },
    ],
    "currencyAdjustments[1].currency",
  ],
])("refuses %j", (adjustments, field) => {
  const refusal = (() => {
    try {
      plan("USD", adjustments);
    } catch (error) {
      return error as BadInput;
    }
  })();
  expect(refusal).toBeInstanceOf(BadInput);
  expect(refusal!.inputField).toBe(field);
});

it.each([
  ["USD", [{ currency: "CNY", percent: "2.5" }]],
  ["EUR", [{ currency: "CNY", percent: "2.5" }]],
  ["KZT", null],
])(
  "a refreshed itinerary is told in the currency of its answer, with the same adjustments: %s %j",
  (currency, adjustments) => {
    for (const itinerary of plan(currency, adjustments)) {
      const again = bundledPlanner.refresh(itinerary.id);
      if (again.kind !== "UNCHANGED") throw new Error(`${again.kind}, wanted an itinerary as it was`);
      expect(again.itinerary.money).toEqual(itinerary.money);
      expect(again.itinerary.rates).toEqual(itinerary.rates);
      expect(again.itinerary.id).toBe(itinerary.id);
    }
  },
);

it("an id of the plain currency is as short as it was", () => {
  const [first] = plan("USD", null);
  const content = JSON.parse(Buffer.from(first!.id, "base64url").subarray(1).toString()) as unknown[];
  expect(content).toHaveLength(9);
});
