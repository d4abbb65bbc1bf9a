import { describe, expect, it } from "vitest";
import type { Cargo } from "../../src/model/cargo.ts";
import { priceNetwork } from "../../src/pricing/price-network.ts";
import { bundledPlanner, requestOf } from "./bundled.ts";
import { randomCargo, randomOf } from "./random-cargo.ts";

const SCALE = Number(process.env.TEST_SCALE ?? "0.1");
const QUERIES = Math.ceil(5_000 * SCALE);
const CARGOES = Math.ceil(50 * SCALE);
const CURRENCIES = ["USD", "EUR", "CNY", "KZT", "RUB", "TRY", "AED", "CHF", "UZS", "KGS", "AZN", "GEL"];
const SEED = 20_261_124;
const { records } = bundledPlanner.network;
const codes = records.locations.map((location) => location.code);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe(`itineraries of ${QUERIES} random queries from seed ${SEED}`, () => {
  it("add up in time and cost, from charges to the engine's cost, in every currency, and are never negative", () => {
    let seen = 0;
    for (let query = 0; query < QUERIES; query++) {
      const random = randomOf(SEED + query);
      const pick = (): string => codes[Math.floor(random() * codes.length)]!;
      // Few cargoes, so that prices are kept from one query to the next.
      const cargo = randomCargo(records, randomOf(SEED + (query % CARGOES)));
      const currency = CURRENCIES[query % CURRENCIES.length]!;
      const request = { ...requestOf(pick(), pick()), cargo, currency, maximumTransfers: 3 };
      const { itineraries, routingErrors } = bundledPlanner.plan(request);
      const name = `query ${query}: ${JSON.stringify([request.origin, request.destination])}`;
      expect(
        routingErrors.map(({ code }) => code).filter((code) => code === "CARGO_NOT_ACCEPTED"),
        name,
      ).toEqual([]);
      for (const itinerary of itineraries) {
        seen++;
        const parts = [...itinerary.legs, ...itinerary.steps];
        expect(
          parts.map((part) => part.sequenceNumber).sort((a, b) => a - b),
          name,
        ).toEqual(parts.map((_, index) => index + 1));
        for (const part of parts) {
          expect(part.costCents, name).toBe(sum(part.charges.map((charge) => charge.amountCents)));
          expect(part.money.hundredths, name).toBe(sum(part.charges.map((charge) => charge.money.hundredths)));
          for (const charge of part.charges) {
            expect(charge.amountCents, `${name} ${charge.code}`).toBeGreaterThanOrEqual(0);
            expect(charge.money.currency).toBe(currency);
          }
        }
        expect(sum(parts.map((part) => part.costCents)), name).toBe(itinerary.costCents);
        expect(sum(parts.map((part) => part.money.hundredths)), name).toBe(itinerary.money.hundredths);
        const legMinutes = sum(itinerary.legs.map((leg) => leg.arrivalMinute - leg.departureMinute));
        const between = itinerary.steps.filter((step) => !step.insideLeg);
        expect(
          between.every((step) => step.durationMinutes >= 0),
          name,
        ).toBe(true);
        expect(legMinutes + sum(between.map((step) => step.durationMinutes)), name).toBe(
          itinerary.endMinute - itinerary.readyMinute,
        );
        expect(itinerary.legs.length - 1, name).toBe(itinerary.transfers);
        // Parts that take time follow one another without a gap.
        const timed = [
          ...itinerary.legs.map((leg) => [leg.sequenceNumber, leg.departureMinute, leg.arrivalMinute] as const),
          ...between.map(
            (step) => [step.sequenceNumber, step.startMinute, step.startMinute + step.durationMinutes] as const,
          ),
        ].sort(([a], [b]) => a - b);
        let at = itinerary.readyMinute;
        for (const [, start, end] of timed) {
          if (end === start) continue;
          expect(start, name).toBe(at);
          at = end;
        }
        expect(at, name).toBe(itinerary.endMinute);
      }
    }
    expect(seen).toBeGreaterThan(QUERIES);
  });

  it("never cost less for one box more", () => {
    for (let index = 0; index < CARGOES; index++) {
      const cargo = randomCargo(records, randomOf(SEED + index));
      const more: Cargo = {
        requestedEquipments: cargo.requestedEquipments.map((line, place) =>
          place === index % cargo.requestedEquipments.length ? { ...line, units: line.units + 1 } : line,
        ),
      };
      const [few, many] = [cargo, more].map((boxes) => priceNetwork(bundledPlanner.network, boxes, "2026-12-07").costs);
      const falls = (name: string, a: ArrayLike<number>, b: ArrayLike<number>): string[] =>
        Array.from(a).flatMap((value, at) => (b[at]! < value ? [`${name} ${at}: ${value} to ${b[at]}`] : []));
      const steps = ({ carriageCents }: NonNullable<typeof few>) =>
        carriageCents.map((cents, position) =>
          Math.max(0, cents - (position === 0 ? 0 : carriageCents[position - 1]!)),
        );
      expect(
        [
          ...falls(
            "origin",
            few!.stops.map((stop) => stop.originCents),
            many!.stops.map((stop) => stop.originCents),
          ),
          ...falls(
            "destination",
            few!.stops.map((stop) => stop.destinationCents),
            many!.stops.map((stop) => stop.destinationCents),
          ),
          ...falls(
            "transfer",
            few!.stops.map((stop) => stop.transferCents.at(-1)!.cents),
            many!.stops.map((stop) => stop.transferCents.at(-1)!.cents),
          ),
          ...falls("drayage", few!.drayageCents, many!.drayageCents),
          ...falls("boarding", few!.boardCents, many!.boardCents),
          ...falls("carriage", steps(few!), steps(many!)),
        ],
        JSON.stringify(cargo),
      ).toEqual([]);
    }
  });
});
