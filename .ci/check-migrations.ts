import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";

/** Fails when src/store/tables.ts says more than migrations/ does. */
const folder = mkdtempSync("node_modules/.migrations-");
try {
  cpSync("migrations", folder, { recursive: true });
  const before = readdirSync(folder).length;
  const common = ["--dialect", "postgresql", "--out", folder];
  execFileSync("npx", ["drizzle-kit", "check", ...common], { stdio: "pipe" });
  execFileSync("npx", ["drizzle-kit", "generate", "--schema", "./src/store/tables.ts", ...common], { stdio: "pipe" });
  if (readdirSync(folder).length !== before) {
    console.error("migrations/ is older than src/store/tables.ts: run npm run generate:migrations -- --name WHAT");
    process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true });
}
