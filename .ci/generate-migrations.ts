import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";

/**
 * Rewrites the one initial migration from src/store/tables.ts. Until the first release only: a released migration is
 * never changed, `drizzle-kit generate` adds the next. Time and ids are fixed so that branches merge line by line.
 */
const FIXED_TIME = Date.UTC(2026, 0, 1);
const FIXED_ID = "00000000-0000-4000-8000-000000000001";

rmSync("migrations", { recursive: true, force: true });
execFileSync("npx", ["drizzle-kit", "generate", "--name", "initial"], { stdio: "inherit" });
rewrite("migrations/meta/_journal.json", /"when": \d+/, `"when": ${FIXED_TIME}`);
rewrite("migrations/meta/0000_snapshot.json", /"id": "[0-9a-f-]+"/, `"id": "${FIXED_ID}"`);

function rewrite(file: string, pattern: RegExp, text: string): void {
  writeFileSync(file, `${readFileSync(file, "utf8").replace(pattern, text).trimEnd()}\n`);
}
