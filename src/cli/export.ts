import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BadInput } from "../model/refusal.ts";
import type { Options } from "./options.ts";

/** `export`: the files of a network, or with --compiled the instance that the engine searches for a request. */
export async function exportNetwork(positionals: string[], options: Options): Promise<number> {
  if (options.compiled) return (await import("./plan.ts")).exportCompiled(positionals, options);
  const [folder] = positionals;
  if (folder === undefined)
    throw new BadInput("export", null, "a folder, or --compiled with --request FILE.json or --requests FILE.ndjson");
  return exportFiles(folder, options);
}

/** A version of the network, the live one when none is named, as files in their normal form. */
async function exportFiles(folder: string, options: Options): Promise<number> {
  mkdirSync(folder, { recursive: true });
  const strange = readdirSync(folder).filter((file) => !file.endsWith(".csv"));
  if (strange.length > 0)
    throw new BadInput("export", folder, `an empty folder, or one of network files (it holds ${strange[0]})`);
  const { withStoreCommands } = await import("./open-store.ts");
  const texts = await withStoreCommands((commands) => commands.exportNetwork(options.version ?? null));
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, `${name}.csv`), text);
  process.stderr.write(`${Object.keys(texts).length} files in ${folder}\n`);
  return 0;
}
