import { readdirSync, readFileSync } from "node:fs";
import { CriticalityLevel, diff, validate } from "@graphql-inspector/core";
import { buildSchema, Source } from "graphql";
import { expect, it } from "vitest";
import { printSdl } from "../../src/api/schema.ts";

const RELEASED = readFileSync("test/api/released.graphql", "utf8");
const DOCUMENTS = "src/client/documents";

const listBreaks = async (from: string, to: string): Promise<string[]> =>
  (await diff(buildSchema(from), buildSchema(to)))
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .map(({ message }) => message);

it("breaks nothing of the released schema by graphql-inspector, which sees a break that is planted", async () => {
  expect(await listBreaks(RELEASED, printSdl())).toEqual([]);
  const broken = printSdl().replace("  isComplete: Boolean!\n", "  isComplete: Boolean\n");
  expect(broken).not.toBe(printSdl());
  expect(await listBreaks(printSdl(), broken)).toHaveLength(1);
});

it("has documents of the client that graphql-inspector finds right and free of what is deprecated", () => {
  const files = readdirSync(DOCUMENTS);
  const sources = files.map((file) => new Source(readFileSync(`${DOCUMENTS}/${file}`, "utf8"), file));
  expect(validate(buildSchema(printSdl()), sources, { strictDeprecated: true, strictFragments: true })).toEqual([]);
  const wrong = new Source("{ networkInfo { nothing } }", "wrong.graphql");
  expect(validate(buildSchema(printSdl()), [wrong])).toHaveLength(1);
});
