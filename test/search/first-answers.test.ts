import { expect, it } from "vitest";
import { buildBounds, completeBounds } from "../../src/search/build-bounds.ts";
import { getCostTables } from "../../src/search/cost-tables.ts";
import { listDestinations, listOrigins } from "../../src/search/ends.ts";
import { FirstAnswers } from "../../src/search/first-answers.ts";
import { FoundVectors } from "../../src/search/known-answers.ts";
import { listFirstRoots } from "../../src/search/roots.ts";
import { search } from "../../src/search/search.ts";
import { buildRandomInstance } from "../oracle/random-instance.ts";
import { packInstance } from "./pack-instance.ts";

const INSTANCES = 100;

/** The vectors of the paths that follow the bounds. */
function findFirstAnswers({ timetable, costs, query }: ReturnType<typeof packInstance>) {
  const legs = query.maximumTransfers + 1;
  const origins = listOrigins(timetable, costs, query);
  const destinations = listDestinations(timetable, costs, query);
  const bounds = buildBounds(timetable, costs, destinations, legs);
  completeBounds(
    timetable,
    costs,
    bounds,
    origins.map(({ stop }) => stop),
    legs,
  );
  const found = new FoundVectors(legs);
  const tables = getCostTables(timetable, costs);
  const setDown = (stop: number, minute: number, cents: number, ridden: number): void => {
    for (const end of destinations)
      if (end.stop === stop && minute + end.minutes <= query.latestArrivalMinute)
        found.add(0, minute + end.minutes, cents + end.cents, ridden);
  };
  const first = new FirstAnswers(timetable, costs, tables, bounds, found.answers, setDown);
  first.find(listFirstRoots(timetable, query, origins), legs, query.latestArrivalMinute);
  return found.vectors;
}

it(`paths that follow the bounds are real ones and are much of the front, seeds 90001 to ${90_000 + INSTANCES}`, () => {
  let points = 0;
  let known = 0;
  for (let seed = 90_001; seed <= 90_000 + INSTANCES; seed++) {
    const packed = packInstance(buildRandomInstance(seed));
    const { front } = search(packed.timetable, packed.costs, packed.query);
    const answers = findFirstAnswers(packed);
    // Better than the front would be a path that nobody can ride.
    for (const answer of answers)
      expect(
        front.some(
          (point) =>
            point.arrivalMinute <= answer.arrivalMinute &&
            point.costCents <= answer.costCents &&
            point.transfers <= answer.transfers,
        ),
        `seed ${seed}: ${JSON.stringify(answer)}`,
      ).toBe(true);
    points += front.length;
    known += front.filter((point) =>
      answers.some(
        (answer) =>
          answer.arrivalMinute === point.arrivalMinute &&
          answer.costCents === point.costCents &&
          answer.transfers === point.transfers,
      ),
    ).length;
  }
  console.log(`${known} of ${points} points known before the search`);
  expect(known).toBeGreaterThan(points / 3);
});
