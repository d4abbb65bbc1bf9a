import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import { listImportFaults } from "../../.ci/check-imports.ts";

it("reports a planted import against the directions, a cycle and a clock in the core", () => {
  const folder = mkdtempSync(join(tmpdir(), "landbridge-imports-"));
  for (const layer of ["model", "api"]) mkdirSync(join(folder, layer));
  writeFileSync(join(folder, "model/a.ts"), 'import { b } from "../api/b.ts";\nexport const a = Date.now();\n');
  writeFileSync(join(folder, "api/b.ts"), 'import { a } from "../model/a.ts";\nexport const b = a;\n');
  const faults = listImportFaults(folder).join("\n");
  expect(faults).toContain("model may not import api");
  expect(faults).toContain("cycle: ");
  expect(faults).toContain("model/a.ts:2");
});

it("finds nothing to report in src", () => {
  expect(listImportFaults(resolve("src"))).toEqual([]);
});
