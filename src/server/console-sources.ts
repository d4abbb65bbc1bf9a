import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder: the same two levels up from src/ and from dist/. */
export const PROJECT_FOLDER = fileURLToPath(new URL("../../", import.meta.url));
/** Where the built pages lie. */
export const CONSOLE_DIST = join(PROJECT_FOLDER, "console/dist");
/** The script that builds them; only a clone has it. */
export const CONSOLE_BUILD = join(PROJECT_FOLDER, "console/build.ts");
/** Holds the hash of the sources that the built pages came from. */
export const CONSOLE_STAMP = join(CONSOLE_DIST, "sources.sha256");

const SOURCES = ["console", "src/client", "docs", "package-lock.json"];
const IGNORED = new Set(["dist", "node_modules"]);

/** Hash of everything that the pages are built from. */
export function hashConsoleSources(): string {
  const hash = createHash("sha256");
  const add = (path: string): void => {
    if (!existsSync(path)) return;
    if (!statSync(path).isDirectory()) {
      hash.update(path.slice(PROJECT_FOLDER.length)).update("\0").update(readFileSync(path)).update("\0");
      return;
    }
    for (const name of readdirSync(path).sort()) if (!IGNORED.has(name)) add(join(path, name));
  };
  for (const source of SOURCES) add(join(PROJECT_FOLDER, source));
  return hash.digest("hex");
}

/** Whether a clone's pages are missing or older than their sources; never in an installed package. */
export function isConsoleStale(): boolean {
  if (!existsSync(CONSOLE_BUILD)) return false;
  return !existsSync(CONSOLE_STAMP) || readFileSync(CONSOLE_STAMP, "utf8") !== hashConsoleSources();
}
