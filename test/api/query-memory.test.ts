import { type DocumentNode, parse } from "graphql";
import { describe, expect, it } from "vitest";
import { createApollo } from "../../src/api/apollo.ts";
import { ApiContext } from "../../src/api/context.ts";
import { LeastRecent } from "../../src/api/execution/least-recent.ts";
import { weighDocument } from "../../src/api/execution/query-bytes.ts";
import { PlanDocument } from "../../src/client/index.ts";
import { LivePlanners } from "../../src/planner/live-planners.ts";
import { readHeapBytes } from "../fixtures/collect.ts";
import { bundledPlanner } from "../planner/bundled.ts";

/** Documents that take more memory than their length tells, a new one for each number. */
const HEAVY: Record<string, (index: number) => string> = {
  "short fields": (index) => `{ networkInfo { a${index}: version ${"version ".repeat(980)} } }`,
  "nested fields": (index) =>
    `{ a${index}: networkInfo { version } ${"hubs { edges { node { location { names { name } } } } } ".repeat(35)} }`,
  "long names": (index) => `query Q${index}${"x".repeat(100_000)} { networkInfo { version } }`,
  "plans with comments": (index) => `# ${index} ${"c".repeat(500)}\n${PlanDocument}`,
};
const MEBIBYTE = 2 ** 20;

it.each(Object.entries(HEAVY))("%s weigh no less than they take, nor three times as much", (_, write) => {
  const texts = Array.from({ length: 40 }, (_, index) => write(index));
  const before = readHeapBytes();
  const documents: DocumentNode[] = texts.map((text) => parse(text));
  const taken = readHeapBytes() - before;
  const weight = documents.reduce((sum, document) => sum + weighDocument(document), 0);
  expect(weight).toBeGreaterThan(taken * 0.95);
  expect(weight).toBeLessThan(taken * 3);
});

it("keeps parsed and compiled queries within the memory for them", { timeout: 60_000 }, async () => {
  const { apollo, compiled } = createApollo({ queryCacheBytes: 4 * MEBIBYTE });
  const context = () => new ApiContext({ planners: new LivePlanners(bundledPlanner), now: 0 });
  const ask = async (query: string): Promise<void> => {
    await apollo.executeOperation({ query }, { contextValue: context() });
  };
  const send = async (from: number, count: number): Promise<number> => {
    for (let index = from; index < from + count; index++)
      for (const write of Object.values(HEAVY)) for (let times = 0; times < 2; times++) await ask(write(index));
    return readHeapBytes();
  };
  // The first of all make what is made once.
  const before = await send(0, 3);
  const after = await send(3, 8);
  console.log(`${((after - before) / MEBIBYTE).toFixed(1)} MiB more after 32 other queries`);
  expect(after - before).toBeLessThan(3 * MEBIBYTE);
  expect(compiled?.answered).toBeGreaterThan(0);
});

describe("what was used last", () => {
  it("tells what it lets go", () => {
    const gone: string[] = [];
    const kept = new LeastRecent<string>(10, (value) => gone.push(value));
    kept.set("a", "A", 4);
    kept.set("b", "B", 4);
    kept.get("a");
    kept.set("c", "C", 4);
    expect(gone).toEqual(["B"]);
    kept.set("d", "D", 11);
    expect(kept.get("d")).toBeUndefined();
    expect([kept.get("a"), kept.get("c")]).toEqual(["A", "C"]);
  });
});
