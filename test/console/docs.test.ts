import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "graphql";
import { describe, expect, it } from "vitest";
import { PROJECT_FOLDER } from "../../src/server/console-sources.ts";
import { ask, useServer } from "./server.ts";

useServer();
const GUIDE = join(PROJECT_FOLDER, "docs/guide");

/** Every query of a page with the part of its answer that the page shows. */
function listQueries(text: string): { query: string; answer: unknown }[] {
  return [...text.matchAll(/```graphql\n([\s\S]*?)```([\s\S]*?)(?=```)(```json\n([\s\S]*?)```)?/g)].map((found) => ({
    query: found[1]!,
    answer: found[4] === undefined ? undefined : JSON.parse(found[4]),
  }));
}

/** Whether an answer holds all that is shown: of objects every key, of lists every entry somewhere. */
function holds(answer: unknown, shown: unknown): boolean {
  if (Array.isArray(shown))
    return (
      Array.isArray(answer) &&
      (shown.length > 0 || answer.length === 0) &&
      shown.every((entry) => answer.some((given) => holds(given, entry)))
    );
  if (typeof shown === "object" && shown !== null)
    return (
      typeof answer === "object" &&
      answer !== null &&
      Object.entries(shown).every(([key, value]) => holds((answer as Record<string, unknown>)[key], value))
    );
  return answer === shown;
}

describe("the queries of the guide", () => {
  for (const file of readdirSync(GUIDE)) {
    const queries = listQueries(readFileSync(join(GUIDE, file), "utf8"));
    queries.forEach(({ query, answer }, index) => {
      it(`${file} ${index + 1}: ${/\w+/.exec(query)?.[0]} is answered as shown`, async () => {
        parse(query);
        const given = await ask(query);
        expect(given.errors).toBeUndefined();
        expect(answer, "a query is followed by its answer").toBeDefined();
        expect(holds(given.data, answer), JSON.stringify(given.data).slice(0, 500)).toBe(true);
      });
    });
  }

  it("are caught when their answer is another", () => {
    expect(holds({ a: [{ b: 1, c: 2 }] }, { a: [{ b: 1 }] })).toBe(true);
    expect(holds({ a: [{ b: 1 }] }, { a: [{ b: 2 }] })).toBe(false);
    expect(holds({ a: [{ b: 1 }] }, { a: [] })).toBe(false);
    expect(holds({}, { a: null })).toBe(false);
  });
});
