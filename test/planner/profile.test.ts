import { describe, expect, it } from "vitest";
import { parseProfile } from "../../src/planner/parse-profile.ts";
import type { PreparedRequest } from "../../src/planner/prepared-request.ts";
import { eventOf } from "../../src/network/timetable.ts";
import { listOrigins } from "../../src/search/ends.ts";
import { search } from "../../src/search/search.ts";
import { bundledPlanner } from "./bundled.ts";

const SCALE = Number(process.env.TEST_SCALE ?? "0.1");
const DAYS = Math.max(3, Math.round(28 * SCALE * 2));

function request(origin: string, destination: string, rest: object = {}) {
  return parseProfile(
    {
      origin: { location: origin },
      destination: { location: destination },
      earliestDeparture: "2026-12-07T00:00:00Z",
      searchWindow: `P${DAYS}D`,
      ...rest,
    },
    0,
  );
}
function prepare(...args: Parameters<typeof request>): PreparedRequest {
  const prepared = bundledPlanner.prepare(request(...args));
  if ("code" in prepared) throw new Error(prepared.code);
  return prepared;
}

/** Every minute in the window at which a box could be handed over for a departure, latest first. */
function listHandovers({ space: { timetable, costs }, query }: PreparedRequest): number[] {
  const minutes = new Set<number>();
  for (const origin of listOrigins(timetable, costs, query))
    for (let at = timetable.boardingOffset[origin.stop]!; at < timetable.boardingOffset[origin.stop + 1]!; at++) {
      const position = timetable.boardings[at]!;
      timetable.services[timetable.positionService[position]!]!.departureIds.forEach((_, departure) => {
        const minute = timetable.departureMinute[eventOf(timetable, position, departure)]!;
        if (minute <= query.latestFirstDepartureMinute && minute - origin.minutes >= query.readyMinute)
          minutes.add(minute - origin.minutes);
      });
    }
  return [...minutes].sort((a, b) => b - a);
}

interface Point {
  readonly handoverMinute: number;
  readonly arrivalMinute: number;
  readonly costCents: number;
  readonly transfers: number;
}
const toPoint = ({ handoverMinute, arrivalMinute, costCents, transfers }: Point): Point => ({
  handoverMinute,
  arrivalMinute,
  costCents,
  transfers,
});

/** The profile by one earliest-departure search for each hand-over: what is new there, and no later hand-over does as well. */
function solveByEarliest(prepared: PreparedRequest): Point[] {
  const { space, query } = prepared;
  const found: Point[] = [];
  for (const handoverMinute of listHandovers(prepared)) {
    const { front } = search(space.timetable, space.costs, {
      ...query,
      direction: "EARLIEST",
      readyMinute: handoverMinute,
      latestArrivalMinute: handoverMinute + query.maximumDurationMinutes!,
    });
    const later = found.slice();
    for (const { arrivalMinute, costCents, transfers } of front)
      if (
        !later.some(
          (known) =>
            known.arrivalMinute <= arrivalMinute && known.costCents <= costCents && known.transfers <= transfers,
        )
      )
        found.push({ handoverMinute, arrivalMinute, costCents, transfers });
  }
  return found.sort(
    (a, b) =>
      a.handoverMinute - b.handoverMinute ||
      a.arrivalMinute - b.arrivalMinute ||
      a.costCents - b.costCents ||
      a.transfers - b.transfers,
  );
}

describe("a departure profile", { timeout: 600_000 }, () => {
  it.each([
    ["CNLYG", "KZALA", {}],
    ["CNLYG", "NLRTM", { constraints: { maximumTransfers: 3 } }],
    ["CNLYG", "DEDUI", { constraints: { countries: { exclude: ["RU"] } } }],
    ["KZALA", "CNLYG", { constraints: { maximumDuration: "P9D" } }],
  ])(`is what earliest departures at every hand-over of ${DAYS} days give: %s %s %o`, async (from, to, rest) => {
    const wanted = solveByEarliest(prepare(from, to, rest));
    const { options, isComplete, routingErrors } = await bundledPlanner.planProfile(request(from, to, rest));
    expect(options.map(toPoint)).toEqual(wanted);
    expect(wanted.length).toBeGreaterThan(2);
    expect({ isComplete, routingErrors }).toEqual({ isComplete: true, routingErrors: [] });
  });

  it("tells for each option an itinerary whose parts add up to it and whose id finds it again", async () => {
    const { options } = await bundledPlanner.planProfile(request("CNLYG", "DEDUI", { currency: "EUR" }));
    for (const option of options) {
      const itinerary = option.tell();
      expect(option.tell()).toBe(itinerary);
      expect(itinerary.handoverMinute).toBe(option.handoverMinute);
      expect(itinerary.startMinute).toBe(option.departureMinute);
      expect(itinerary.endMinute).toBe(option.arrivalMinute);
      expect(itinerary.transfers).toBe(option.transfers);
      expect([...itinerary.legs, ...itinerary.steps].reduce((sum, part) => sum + part.costCents, 0)).toBe(
        option.costCents,
      );
      expect(itinerary.legs.length - 1).toBe(option.transfers);
      const minutes =
        itinerary.legs.reduce((sum, leg) => sum + leg.arrivalMinute - leg.departureMinute, 0) +
        itinerary.steps.reduce((sum, step) => sum + (step.insideLeg ? 0 : step.durationMinutes), 0);
      expect(minutes).toBe(option.arrivalMinute - option.handoverMinute);
      expect(option.money()).toEqual(itinerary.money);
      expect(bundledPlanner.refresh(itinerary.id)).toMatchObject({
        kind: "UNCHANGED",
        itinerary: { id: itinerary.id, costCents: option.costCents },
      });
    }
  });

  it("counts every option on the local day of its departure, with the fastest and the cheapest of the day", async () => {
    const { options, days } = await bundledPlanner.planProfile(request("CNLYG", "DEDUI"));
    // 00:00Z is 08:00 in China: the window ends on the same hour of a day later by its length.
    expect(days).toHaveLength(DAYS + 1);
    expect(days[0]!.date).toBe("2026-12-07");
    const dayOf = (minute: number) => new Date((minute + 8 * 60) * 60_000).toISOString().slice(0, 10);
    for (const { date, optionCount, fastest, cheapest } of days) {
      const own = options.filter((option) => dayOf(option.departureMinute) === date);
      expect(optionCount).toBe(own.length);
      expect(cheapest?.costCents ?? null).toBe(own.length ? Math.min(...own.map((one) => one.costCents)) : null);
      expect(fastest ? fastest.arrivalMinute - fastest.handoverMinute : null).toBe(
        own.length ? Math.min(...own.map((one) => one.arrivalMinute - one.handoverMinute)) : null,
      );
    }
    expect(days.reduce((sum, day) => sum + day.optionCount, 0)).toBe(options.length);
  });

  it("says why it is empty, and what would give it options", async () => {
    const narrow = { constraints: { maximumDuration: "P2D" } };
    const { options, days, routingErrors } = await bundledPlanner.planProfile(request("CNLYG", "KZALA", narrow));
    expect(options).toEqual([]);
    expect(days.every((day) => day.fastest === null && day.optionCount === 0)).toBe(true);
    expect(routingErrors).toMatchObject([
      { code: "EXCLUDED_BY_CONSTRAINT", inputField: "constraints.maximumDuration" },
    ]);
    const [relaxation] = await routingErrors[0]!.findRelaxations!();
    expect(relaxation!.field).toBe("constraints.maximumDuration");
    const wider = { constraints: { maximumDuration: relaxation!.value } };
    const answer = await bundledPlanner.planProfile(request("CNLYG", "KZALA", wider));
    expect(answer.options.length).toBeGreaterThan(0);
    const [first] = answer.options;
    expect(first!.arrivalMinute - first!.handoverMinute).toBe(relaxation!.totalMinutes);
  });
});
