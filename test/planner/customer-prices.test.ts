import { expect, it } from "vitest";
import { createPlanner } from "../../src/planner/create-planner.ts";
import { readNetwork } from "../../src/server/read-network.ts";
import { bundledPlanner, requestOf } from "./bundled.ts";

const TODAY = Date.parse("2026-11-24") / 86_400_000;
const { records, dataVersion } = readNetwork();

it("prices with the customer's own rows for the customer alone", () => {
  const request = requestOf("CNLYG", "KZALA");
  const [plain] = bundledPlanner.plan(request).itineraries;
  const charge = plain!.legs.flatMap((leg) => leg.charges).find(({ chargedPer }) => chargedPer === "KM_BOX")!;
  const row = records.prices.find(({ price }) => price === charge.price)!;
  const own = { ...row, price: "OWN-1", customer: "ACME", amount: String(Number(row.amount) / 2) };
  const withOwn = { ...records, prices: [...records.prices, own] };
  const costOf = (customer: string | null) =>
    createPlanner(withOwn, dataVersion, TODAY, { customer }).plan(request).itineraries[0]!;
  expect(costOf(null).costCents).toBe(plain!.costCents);
  const mine = costOf("ACME");
  const prices = mine.legs.flatMap((leg) => leg.charges.map(({ price }) => price));
  expect(prices).toContain("OWN-1");
  expect(prices).not.toContain(row.price);
  expect(mine.costCents).toBeLessThan(plain!.costCents);
});
