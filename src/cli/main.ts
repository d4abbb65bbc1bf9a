#!/usr/bin/env node
import { BadNetworkFiles } from "../formats/fault.ts";
import { BadInput } from "../model/refusal.ts";
import { checkNetwork } from "./check.ts";
import { doctor } from "./doctor.ts";
import { printDistances } from "./distance.ts";
import { exportCompiled, printPlan } from "./plan.ts";
import { type Options, readArguments } from "./options.ts";
import { serve } from "./serve.ts";

const USAGE = `landbridge <command> [options]

  serve      start the GraphQL server (serve --help lists the settings)
  plan       plan FROM TO [--ready INSTANT | --arrive-by INSTANT] [--as-of DATE] [--json], or plan --request FILE.json | --requests FILE.ndjson --json
  export     export --compiled --request FILE.json | --requests FILE.ndjson: the instance that the engine searches
  check      check the network files: counts, references, that every station reaches every other [--quick]
  distance   distance FROM TO --mode rail [--json]: track distance between two stations
  doctor     what this machine has and what the network holds

Options of every command: --data DIR (network files; the bundled ones when absent), --help
`;

const COMMANDS: Record<string, (positionals: string[], options: Options) => Promise<number> | number> = {
  serve,
  plan: printPlan,
  export: exportCompiled,
  check: checkNetwork,
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
