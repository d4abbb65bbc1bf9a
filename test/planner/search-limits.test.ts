import { expect, it } from "vitest";
import { search } from "../../src/search/search.ts";
import { bundledPlanner, requestOf } from "./bundled.ts";

it("the same question has the same answer after others were asked", () => {
  const ask = (from: string, to: string) => JSON.stringify(bundledPlanner.plan(requestOf(from, to)).itineraries);
  const first = ask("CNLYG", "DEDUI");
  ask("KZALA", "TRIST");
  expect(ask("CNLYG", "DEDUI")).toBe(first);
});

it("an overdue search shows nothing and gives back the state it borrowed", () => {
  const prepared = bundledPlanner.prepare(requestOf("CNLYG", "DEDUI"));
  if ("code" in prepared) throw new Error(prepared.code);
  const { timetable } = prepared.network;
  const { costs } = prepared.priced;
  const wanted = search(timetable, costs, prepared.query);
  const overdue = search(timetable, costs, { ...prepared.query, maximumTransfers: 8 }, undefined, () => true);
  // What another machine would have found in the same second is another answer.
  expect(overdue).toMatchObject({ front: [], isComplete: false, isOverdue: true });
  expect(search(timetable, costs, prepared.query)).toEqual(wanted);
});
