#!/usr/bin/env node
import { BadNetworkFiles } from "../formats/fault.ts";
import { BadInput } from "../model/refusal.ts";
import { checkNetwork } from "./check.ts";
import { doctor } from "./doctor.ts";
import { printDistances } from "./distance.ts";
import { printMatrix } from "./matrix.ts";
import { checkPricePoints } from "./prices.ts";
import { printPlan } from "./plan.ts";
import { printReach } from "./reach.ts";
import { type Options, readArguments } from "./options.ts";

const USAGE = `landbridge <command> [options]

  serve      start the GraphQL server (serve --help lists the settings)
  plan       plan FROM TO [--ready INSTANT | --arrive-by INSTANT] [--customer KEY] [--json | --format geojson|csv|dcsa|ical] and the options of
             requests below; --profile: every option of a window (--search-window, P28D) from --ready on; or
             plan --request FILE.json | --requests FILE.ndjson --json
  matrix     matrix FROM,FROM TO,TO [--ready INSTANT] [--json] and the options of requests, or matrix --request FILE.json: every pair, on all cores
  reach      reach FROM [--ready INSTANT] [--json] and the options of requests: locations within --maximum-duration, --maximum-transfers, --maximum-cost
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

Options of requests (plan, matrix, reach): --search-window P14D, --requested-at INSTANT, --criteria time,cost,transfers,emissions, --epsilon 0.05,
--via CODE,CODE=P2D (passed, or visited for so long), --currency EUR, --as-of DATE, --close PASSAGE=suez or CROSSING=CN-KZ-DOSTYK@FROM..TO
(repeated), --only FIELD=CODE,CODE and --exclude FIELD=CODE,CODE (repeated; modes, countries, borderCrossings, routes, services, operators,
locations, passages), --maximum-transfers N, --maximum-duration P30D, --maximum-cost USD, --maximum-emissions-kg KG,
--minimum-transfer-time PT12H, --compliance EU,GB, --equipment 45G1, --units N, --weight-kg KG (a box, without tare), --hs CODE.
Whatever else the API takes goes into a file of --request.

Options of plan, matrix, reach, export --compiled, check and doctor: --data DIR (network files) or --bundled (the network that comes with
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
  reach: printReach,
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

// A reader such as head that has seen enough closes the pipe: nothing is wrong.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});
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
