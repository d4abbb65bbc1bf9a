import { monitorEventLoopDelay } from "node:perf_hooks";
import { expect, it } from "vitest";
import { ask } from "./ask.ts";

const asOf = (day: string | null) => `{ planConnection(origin: { location: "CNLYG" } destination: { location: "KZALA" }
  dateTime: { earliestDeparture: "2026-12-07T00:00:00Z" }
  scenario: ${day === null ? "null" : `{ asOf: "${day}" }`} first: 1) { totalCount edges { node { id } } } }`;

it("compiles the network of another day while others have their turn, once for all who ask for it", async () => {
  await ask(asOf(null));
  const delay = monitorEventLoopDelay({ resolution: 5 });
  let turns = 0;
  const turn = setInterval(() => turns++, 1);
  delay.enable();
  const answers = await Promise.all([1, 2, 3].map(() => ask(asOf("2025-03-01"))));
  delay.disable();
  clearInterval(turn);
  console.log(
    `longest pause in a query as of another day: ${Math.round(delay.max / 1e6)} ms, ${turns} turns of others`,
  );
  expect(turns).toBeGreaterThan(20);
  expect(answers[0].data.planConnection.totalCount).toBeGreaterThan(0);
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
});
