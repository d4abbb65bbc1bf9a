import { expect, it } from "vitest";
import { suggestAmong } from "../../src/planner/suggest-codes.ts";

const KNOWN = Array.from({ length: 1200 }, (_, index) => `KZ${String(index).padStart(3, "0")}`);

it("names the nearest codes, in order", () => {
  expect(suggestAmong("KZALM", ["CNLYG", "KZALA", "KZAKT", "KZALA"])).toBe("KZALA, KZAKT, CNLYG");
});

it("takes no longer for a text of a hundred thousand characters", () => {
  const began = performance.now();
  suggestAmong("A".repeat(100_000), KNOWN);
  expect(performance.now() - began).toBeLessThan(300);
});
