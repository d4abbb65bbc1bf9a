#!/usr/bin/env node
import { BadNetworkFiles } from "../formats/fault.ts";
import { BadInput } from "../model/refusal.ts";
import { checkNetwork } from "./check.ts";
import { doctor } from "./doctor.ts";
import { printDistances } from "./distance.ts";
import { printMatrix } from "./matrix.ts";
import { checkPricePoints } from "./prices.ts";
import { printPlan } from "./plan.ts";
import { type Options, readArguments } from "./options.ts";

const USAGE = `landbridge <command> [options]

  serve      start the GraphQL server (serve --help lists the settings)
  plan       plan FROM TO [--ready INSTANT | --arrive-by INSTANT] [--as-of DATE] [--hs CODE] [--compliance EU,GB] [--customer KEY] [--json | --format geojson|csv|dcsa|ical], or plan --request FILE.json | --requests FILE.ndjson --json
  matrix     matrix FROM,FROM TO,TO [--ready INSTANT] [--as-of DATE] [--json], or matrix --request FILE.json: every pair, on all cores
  migrate    bring the database to the newest schema
  import     import DIR [--dry-run] [--json]: make network files the live network, or say what would change
  export     export DIR [--version VERSION]: write the live network, or another version, as files;
             export --compiled --request FILE.json | --requests FILE.ndjson: the instance that the engine searches
  versions   versions [list] | compare VERSION [VERSION] | roll-back VERSION [--json]: the networks that were live
  keys       keys create --name NAME [--scopes plan,matrix,network:read] [--origins https://example.org] [--expires P90D] [--points N] [--customer KEY]
             | list | rotate ID [--overlap P7D] | revoke ID [--json]: the API keys of the server
  check      check the network files: counts, references, that every station reaches every other [--quick]
  prices     prices --check [--json]: published prices beside what the price rows give
  distance   distance FROM TO --mode rail|sea|any [--closed "suez panama"] [--json], or --pairs FILE.csv (from,to,closed): over tracks,
             lanes, or both (the indicative route)
  doctor     what this machine has and what the network holds

Options of plan, matrix, export --compiled, check and doctor: --data DIR (network files) or --bundled (the network that comes with
landbridge); without them the live network of DATA_DIR or DATABASE_URL (serve --help lists the settings). Of all: --help
`;

const COMMANDS: Record<string, (positionals: string[], options: Options) => Promise<number> | number> = {
  // The database drivers are loaded by the commands that need them.
  serve: async (...args) => (await import("./serve.ts")).serve(...args),
  plan: printPlan,
  migrate: async () => (await import("./network.ts")).migrateStore(),
  import: async (...args) => (await import("./network.ts")).importNetwork(...args),
  export: async (...args) => (await import("./export.ts")).exportNetwork(...args),
  versions: async (...args) => (await import("./network.ts")).manageVersions(...args),
  keys: async (...args) => (await import("./keys.ts")).manageKeys(...args),
  check: checkNetwork,
  matrix: printMatrix,
  prices: checkPricePoints,
  distance: printDistances,
  doctor,
};

async function main(): Promise<number> {
  const { values, positionals } = readArguments();
  const [name, ...rest] = positionals;
  const command = name === undefined ? undefined : COMMANDS[name];
  if (!command) {
    (name === undefined && values.help ? process.stdout : process.stderr).write(
      name === undefined ? USAGE : `unknown command ${name}\n\n${USAGE}`,
    );
    return values.help ? 0 : 2;
  }
  if (values.help && name !== "serve") {
    process.stdout.write(USAGE);
    return 0;
  }
  return command(rest, values);
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const isExpected = error instanceof BadInput || error instanceof BadNetworkFiles || error instanceof Error;
    process.stderr.write(`landbridge: ${isExpected ? (error as Error).message : String(error)}\n`);
    process.exitCode = 1;
  },
);
