import { expect, it } from "vitest";
import { readNetwork } from "../../src/server/read-network.ts";
import { createPlanner } from "../../src/planner/create-planner.ts";
import { search } from "../../src/search/search.ts";
import { bundledPlanner, requestOf } from "./bundled.ts";

it("a search that the clock ends shows nothing and says so", () => {
  const { records, dataVersion } = readNetwork();
  let milliseconds = 0;
  // Each look at the clock is two seconds later.
  const planner = createPlanner(records, dataVersion, Date.parse("2026-11-24") / 86_400_000, () => {
    milliseconds += 2000;
    return milliseconds;
  });
  const request = { ...requestOf("MEBAR", "BRVIX"), maximumTransfers: 10 };
  const prepared = planner.prepare(request);
  if ("code" in prepared) throw new Error(prepared.code);
  const answer = planner.plan(request);
  // Small searches end before the first look; this one does not.
  expect(answer.routingErrors.map(({ code }) => code)).toEqual(["SEARCH_TIMEOUT"]);
  expect(answer).toMatchObject({ itineraries: [], isComplete: false });
});

it("the same question has the same answer after others were asked", () => {
  const ask = (from: string, to: string) => JSON.stringify(bundledPlanner.plan(requestOf(from, to)).itineraries);
  const first = ask("CNLYG", "DEDUI");
  ask("KZALA", "TRIST");
  expect(ask("CNLYG", "DEDUI")).toBe(first);
});

it("an overdue search gives back the state it borrowed", () => {
  const prepared = bundledPlanner.prepare(requestOf("CNLYG", "DEDUI"));
  if ("code" in prepared) throw new Error(prepared.code);
  const { timetable } = prepared.network;
  const { costs } = prepared.priced;
  const wanted = search(timetable, costs, prepared.query);
  search(timetable, costs, { ...prepared.query, maximumTransfers: 8 }, undefined, () => true);
  expect(search(timetable, costs, prepared.query)).toEqual(wanted);
});
