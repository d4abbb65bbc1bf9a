import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { constants, setPriority } from "node:os";
import { join } from "node:path";
import { CONSOLE_BUILD, isConsoleStale, PROJECT_FOLDER } from "./console-sources.ts";

/** Whether the pages are being built, could not be, or nothing is going on. */
export type ConsoleState = "idle" | "building" | "failed";

let state: ConsoleState = "idle";

export function consoleState(): ConsoleState {
  return state;
}

/**
 * Builds the pages where a clone needs it, in a child process of low priority, so that queries are answered meanwhile.
 * What goes wrong is told on standard error and by the state. Returns what stops the build.
 */
export function buildConsoleBeside(): () => void {
  if (!isConsoleStale()) return () => {};
  if (!existsSync(join(PROJECT_FOLDER, "node_modules/vite"))) {
    process.stderr.write("console: not built, since the development dependencies are not installed (npm ci)\n");
    state = "failed";
    return () => {};
  }
  state = "building";
  const child = spawn(process.execPath, ["--import", "tsx", CONSOLE_BUILD], {
    cwd: PROJECT_FOLDER,
    stdio: ["ignore", "ignore", "pipe"],
  });
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
  follow(child);
  return () => child.kill();
}

function follow(child: ChildProcess): void {
  let complaint = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    complaint = (complaint + text).slice(-4000);
  });
  child.on("error", (error) => {
    complaint += String(error);
  });
  child.on("close", (code) => {
    state = code === 0 ? "idle" : "failed";
    if (state === "failed" && code !== null) process.stderr.write(`console: the build failed\n${complaint}\n`);
  });
}
