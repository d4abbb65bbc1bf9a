import { expect, it } from "vitest";
import { comparePricePoints } from "../../src/pricing/price-points.ts";
import { bundledPlanner } from "../planner/bundled.ts";

const compared = comparePricePoints(bundledPlanner.network, ["RAIL"]);

it("meets at least four of five published rail prices within a quarter", () => {
  expect(compared.length).toBeGreaterThan(20);
  expect(compared.filter(({ isWithin }) => isWithin).length / compared.length).toBeGreaterThanOrEqual(0.8);
});

it("says why of every published rail price that it does not meet", () => {
  for (const { point, isWithin, reason } of compared) expect(isWithin || reason.length > 0, point.point).toBe(true);
});
