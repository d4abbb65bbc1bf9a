import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
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

/** What graphql-codegen says, all of it, when it makes types of an SDL and the client's documents, and how it ends. */
function runCodegen(sdl: string): { status: number | null; said: string; made: string } {
  const folder = mkdtempSync(join(tmpdir(), "landbridge-codegen-"));
  writeFileSync(join(folder, "schema.graphql"), sdl);
  const generates = {
    [join(folder, "types.ts")]: { plugins: ["typescript", "typescript-operations", "typescript-resolvers"] },
  };
  const config = { schema: join(folder, "schema.graphql"), documents: resolve(DOCUMENTS, "*.graphql"), generates };
  writeFileSync(join(folder, "codegen.json"), JSON.stringify(config));
  const { status, stdout, stderr } = spawnSync(
    resolve("node_modules/.bin/graphql-codegen"),
    ["--config", join(folder, "codegen.json"), "--verbose"],
    // It says nothing where it takes itself to be tested.
    { encoding: "utf8", env: { PATH: process.env.PATH, HOME: folder, NODE_ENV: "production" } },
  );
  const made = status === 0 ? readFileSync(join(folder, "types.ts"), "utf8") : "";
  return { status, said: stdout + stderr, made };
}
const COMPLAINT = /warn|deprecat|error|fail|ignor|unknown/i;

it("is taken by graphql-codegen without a warning, which refuses an SDL that is not right", {
  timeout: 120_000,
}, () => {
  const right = runCodegen(printSdl());
  expect(right.said).toContain("[COMPLETED] Generate outputs");
  expect(right.said).not.toMatch(COMPLAINT);
  expect(right.status).toBe(0);
  expect(right.made).toContain("export type PlanConnection = {");
  const wrong = runCodegen(printSdl().replace("  isComplete: Boolean!\n", "  isComplete: Boolesn!\n"));
  expect(wrong.status).not.toBe(0);
  expect(wrong.said).toMatch(COMPLAINT);
});
