import { describe, expect, it } from "vitest";
import { listExamples } from "../../console/graphiql/examples.ts";
import { ask, useServer } from "./server.ts";

useServer();

describe("the example queries of GraphiQL", () => {
  const now = new Date();
  it("are there for every job", () => {
    expect(listExamples(now).map((example) => example.name)).toEqual([
      "ways",
      "charges",
      "limits",
      "as-of",
      "find",
      "network",
      "month",
      "closures",
      "cargo",
      "arrive-by",
      "matrix",
      "indicative",
      "goods",
      "via",
      "board",
      "reach",
      "rules",
    ]);
  });
  for (const { name, query } of listExamples(now))
    it(`${name} is answered`, async () => {
      const answer = await ask(query);
      expect(answer.errors).toBeUndefined();
      for (const part of Object.values(answer.data ?? {})) expect(part).toBeTruthy();
    });
});
