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
  "maximum-duration": { type: "string" },
  "maximum-cost": { type: "string" },
  "maximum-emissions-kg": { type: "string" },
  "minimum-transfer-time": { type: "string" },
  only: { type: "string", multiple: true },
  exclude: { type: "string", multiple: true },
  close: { type: "string", multiple: true },
  "requested-at": { type: "string" },
  "search-window": { type: "string" },
  criteria: { type: "string" },
  epsilon: { type: "string" },
  via: { type: "string" },
  currency: { type: "string" },
  equipment: { type: "string" },
  units: { type: "string" },
  "weight-kg": { type: "string" },
  profile: { type: "boolean" },
} as const;

/** The command line; throws on an unknown option. */
export function readArguments() {
  return parseArgs({ allowPositionals: true, options: OPTIONS });
}

export type Options = ReturnType<typeof readArguments>["values"];
