import { parseArgs } from "node:util";

const OPTIONS = {
  ready: { type: "string" },
  "arrive-by": { type: "string" },
  "as-of": { type: "string" },
  compliance: { type: "string" },
  hs: { type: "string" },
  json: { type: "boolean" },
  request: { type: "string" },
  requests: { type: "string" },
  compiled: { type: "boolean" },
  mode: { type: "string" },
  closed: { type: "string" },
  pairs: { type: "string" },
  data: { type: "string" },
  customer: { type: "string" },
  help: { type: "boolean" },
  quick: { type: "boolean" },
  check: { type: "boolean" },
  format: { type: "string" },
  bundled: { type: "boolean" },
  "dry-run": { type: "boolean" },
  version: { type: "string" },
  name: { type: "string" },
  scopes: { type: "string" },
  origins: { type: "string" },
  points: { type: "string" },
  expires: { type: "string" },
  overlap: { type: "string" },
  "maximum-transfers": { type: "string" },
} as const;

/** The command line; throws on an unknown option. */
export function readArguments() {
  return parseArgs({ allowPositionals: true, options: OPTIONS });
}

export type Options = ReturnType<typeof readArguments>["values"];
