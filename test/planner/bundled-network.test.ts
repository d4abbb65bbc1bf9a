import { describe, expect, it } from "vitest";
import { bundledPlanner, requestOf } from "./bundled.ts";

const DAY = 1440;

function planTo(destination: string, asOf: string | null = null) {
  return bundledPlanner.plan(requestOf("CNLYG", destination, asOf)).itineraries;
}
function fastestDays(destination: string, asOf: string | null = null): number {
  return Math.min(
    ...planTo(destination, asOf).map((itinerary) => (itinerary.endMinute - itinerary.handoverMinute) / DAY),
  );
}

describe("the bundled network", () => {
  it("has 104 rail stations and six rail freight routes", () => {
    expect(bundledPlanner.directory.info).toMatchObject({ stationCount: 104, freightRouteCount: 6 });
  });

  it("takes about 6 days from Lianyungang to Almaty and about 10 to Tashkent by rail", () => {
    expect(fastestDays("KZALA")).toBeGreaterThan(5.5);
    expect(fastestDays("KZALA")).toBeLessThan(6.5);
    expect(fastestDays("UZTAS")).toBeGreaterThan(9.5);
    expect(fastestDays("UZTAS")).toBeLessThan(11);
  });

  it("changes gauge at Khorgos in 54 minutes, and in 300 as of 2024", () => {
    const changeMinutes = (asOf: string | null) =>
      planTo("KZALA", asOf)[0]!
        .steps.filter((step) => step.kind === "GAUGE_CHANGE")
        .map((step) => [step.terminal, step.durationMinutes, step.costCents]);
    expect(changeMinutes(null)).toEqual([["KZHOR:RAIL", 54, 28_000]]);
    expect(changeMinutes("2024-06-01")).toEqual([["KZHOR:RAIL", 300, 28_000]]);
  });

  it("prices Lianyungang-Almaty as worked by hand", () => {
    // Kilometres by country from segments.csv; 0.56 USD a km in China, 0.43 in Kazakhstan, both westward, half the border segment each;
    // origin 130 + export declaration 100 CNY at 0.1389 + note 15; Khorgos 280; transit declaration 60; destination 44,900 KZT at 0.001923.
    const cheapest = Math.min(...planTo("KZALA").map((itinerary) => itinerary.costCents));
    const fixed = 13_000 + 1_389 + 1_500 + 28_000 + 6_000 + 8_634;
    expect(cheapest).toBe(316_934);
    expect(cheapest - fixed).toBe(258_411);
  });

  it("adds up: legs and steps make the total time and cost of every itinerary", () => {
    for (const destination of [
      "AZBAK",
      "GEPTI",
      "TRHAL",
      "DEDUI",
      "RUMOW",
      "MNULN",
      "KGFRU",
      "TJDYU",
      "TMASB",
      "UZTAS",
      "KGOSS",
    ]) {
      const itineraries = planTo(destination);
      expect(itineraries.length, destination).toBeGreaterThan(0);
      for (const itinerary of itineraries) {
        const minutes = itinerary.legs.reduce((sum, leg) => sum + leg.arrivalMinute - leg.departureMinute, 0);
        const outside = itinerary.steps
          .filter((step) => !step.insideLeg)
          .reduce((sum, step) => sum + step.durationMinutes, 0);
        expect(minutes + outside, destination).toBe(itinerary.endMinute - itinerary.readyMinute);
        expect(
          [...itinerary.legs, ...itinerary.steps].reduce((sum, part) => sum + part.costCents, 0),
          destination,
        ).toBe(itinerary.costCents);
        expect(itinerary.legs.length - 1).toBe(itinerary.transfers);
      }
    }
  });
});
