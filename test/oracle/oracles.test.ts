import { describe, expect, it } from "vitest";
import type { CompiledInstance, FrontPoint, FrontVector } from "./compiled-instance.ts";
import { enumerateFront } from "./enumerate-front.ts";
import { buildRandomInstance } from "./random-instance.ts";
import { solveTimeOrdered } from "./time-ordered-front.ts";
import type { SearchRule } from "./wrong-rules.ts";
import { solveByRule } from "./wrong-rules.ts";

const count = Math.round(1000 * Number(process.env.TEST_SCALE ?? "0.1"));
const seeds = Array.from({ length: count }, (_, index) => index + 201);
const timeoutMilliseconds = 30_000 + 500 * count;

const cases = new Map<number, { instance: CompiledInstance; front: FrontPoint[] }>();
function getCase(seed: number) {
  const known = cases.get(seed);
  if (known !== undefined) return known;
  const instance = buildRandomInstance(seed);
  const made = { instance, front: enumerateFront(instance) };
  cases.set(seed, made);
  return made;
}

const toVectors = (front: readonly FrontVector[]): FrontVector[] =>
  front.map(({ arrivalMinute, costCents, transfers }) => ({ arrivalMinute, costCents, transfers }));

function listDifferingSeeds(solve: (instance: CompiledInstance) => FrontVector[]): number[] {
  return seeds.filter((seed) => {
    const { instance, front } = getCase(seed);
    return JSON.stringify(solve(instance)) !== JSON.stringify(toVectors(front));
  });
}

describe(`oracles on seeds 201 to ${count + 200}`, { timeout: timeoutMilliseconds }, () => {
  it("agree, enumeration and time order", () => {
    for (const seed of seeds) {
      const { instance, front } = getCase(seed);
      expect(solveTimeOrdered(instance), `seed ${seed}`).toEqual(toVectors(front));
    }
  });

  it("meet fronts of at least 4 points on average", () => {
    const sizes = seeds.map((seed) => getCase(seed).front.length).filter((size) => size > 0);
    const meanSize = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
    expect(sizes.length, "answered instances").toBeGreaterThan(count / 2);
    expect(meanSize, `mean front size of seeds 201 to ${count + 200}`).toBeGreaterThanOrEqual(4);
  });

  it("are met by a label search whose rule is right", () => {
    expect(
      listDifferingSeeds((instance) => solveByRule(instance, "EXACT")),
      "differing seeds",
    ).toEqual([]);
  });

  it.each<SearchRule>(["EARLIER_ALWAYS_WINS", "FIRST_CATCHABLE_ONLY"])("catch the wrong rule %s", (rule) => {
    const differing = listDifferingSeeds((instance) => solveByRule(instance, rule));
    expect(differing.length, `seeds of 201 to ${count + 200} where ${rule} shows`).toBeGreaterThan(0);
  });
});
