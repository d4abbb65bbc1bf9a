import type { FileDifference } from "../formats/compare-networks.ts";
import { BadNetworkFiles } from "../formats/fault.ts";
import { parseNetworkFiles } from "../formats/network-files.ts";
import { BadInput } from "../model/refusal.ts";
import { readConfig } from "../server/config.ts";
import { readNetworkTexts } from "../server/read-network.ts";
import { withDatabase, withStoreCommands } from "./open-store.ts";
import type { Options } from "./options.ts";

/** Changed rows of a file that are printed; --json has more. */
const ROWS_PRINTED = 10;

/** `migrate`: brings the database to the newest schema. */
export function migrateStore(): Promise<number> {
  return withDatabase(readConfig(process.env), async (database) => {
    process.stdout.write(
      `the ${database.kind === "PGLITE" ? "embedded" : "PostgreSQL"} database is at the newest schema\n`,
    );
    return 0;
  });
}

/** `import DIR`: makes the files of a folder the live network, or with --dry-run only says what would change. */
export async function importNetwork([folder]: string[], options: Options): Promise<number> {
  if (folder === undefined) throw new BadInput("import", null, "a folder of network files: landbridge import DIR");
  const isDryRun = options["dry-run"] === true;
  try {
    const read = readNetworkTexts(folder);
    // Before a database is opened; whoever takes the network into service checks it again.
    parseNetworkFiles(read);
    const texts = Object.fromEntries(read);
    const report = await withStoreCommands((commands) => commands.importNetwork(texts, isDryRun));
    if (options.json) print(report);
    else {
      printDifferences(report.differences);
      const done = isDryRun ? "is valid and compiles; nothing was changed" : "is live";
      process.stdout.write(`network ${report.dataVersion} ${done} (before: ${report.previousVersion ?? "none"})\n`);
    }
    return 0;
  } catch (error) {
    if (!options.json) throw error;
    const bad = error instanceof BadNetworkFiles ? error : null;
    print({ error: (error as Error).message, faults: bad?.faults ?? [], faultCount: bad?.faultCount ?? 0 });
    return 1;
  }
}

/** `versions`: lists the versions of the network, compares two, or makes an earlier one live again. */
export async function manageVersions([action = "list", ...names]: string[], options: Options): Promise<number> {
  const [first, second] = names;
  if (action === "list" && first === undefined) return listVersions(options);
  if (action === "compare" && first !== undefined) {
    const differences = await withStoreCommands((commands) => commands.compareVersions(first, second ?? null));
    if (options.json) print(differences);
    else printDifferences(differences);
    return 0;
  }
  if (action === "roll-back" && first !== undefined && second === undefined) {
    const activation = await withStoreCommands((commands) => commands.rollBack(first));
    if (options.json) print(activation);
    else process.stdout.write(`network ${activation.dataVersion} is live\n`);
    return 0;
  }
  throw new BadInput("versions", [action, ...names].join(" "), "list, compare VERSION [VERSION], or roll-back VERSION");
}

async function listVersions(options: Options): Promise<number> {
  const entries = await withStoreCommands((commands) => commands.listVersions());
  if (options.json) print(entries);
  else
    for (const entry of entries)
      process.stdout.write(
        `${entry.isLive ? "*" : " "} ${entry.dataVersion}  ${String(entry.rowCount).padStart(7)} rows  stored ${entry.createdAt.slice(0, 19)}  ` +
          `${entry.reason ?? ""} ${entry.activatedAt?.slice(0, 19) ?? ""}\n`,
      );
  return 0;
}

function print(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

function printDifferences(differences: readonly FileDifference[]): void {
  if (differences.length === 0) process.stdout.write("nothing differs\n");
  for (const { file, added, removed, changed, rows } of differences) {
    process.stdout.write(`${file}: ${added} added, ${removed} removed, ${changed} changed\n`);
    for (const row of rows.slice(0, ROWS_PRINTED)) {
      const cells = row.columns.map(({ column, before, after }) => `${column}: ${before} -> ${after}`);
      process.stdout.write(`  ${row.change.toLowerCase().padEnd(8)} ${row.key}  ${cells.join(", ")}\n`);
    }
    const more = added + removed + changed - Math.min(rows.length, ROWS_PRINTED);
    if (more > 0) process.stdout.write(`  and ${more} more\n`);
  }
}
