import { createApollo as create } from "../../src/api/apollo.ts";
import { startServer as start } from "../../src/server/http.ts";

/** How queries run in all tests that do not say: `EXECUTION=js npx vitest run test/api test/server test/client`, or jit. */
export const EXECUTION = readExecution(process.env.EXECUTION);
const settings = EXECUTION ? { execution: EXECUTION } : {};

export const createApollo: typeof create = (options) => create({ ...options, ...settings });
export const startServer: typeof start = (served, config) => start(served, { ...config, ...settings });

function readExecution(text: string | undefined): "js" | "jit" | null {
  if (text === undefined || text === "js" || text === "jit") return text ?? null;
  throw new Error(`EXECUTION: ${text}, wanted js or jit`);
}
