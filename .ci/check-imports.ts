import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

/** Which layers of src/ each layer may import, beside itself. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  model: [],
  network: ["model"],
  pricing: ["model", "network"],
  search: ["model", "network"],
  planner: ["model", "network", "pricing", "search", "lanes"],
  formats: ["model", "network"],
  lanes: ["model"],
  liner: ["model", "network", "lanes", "server"],
  api: ["model", "planner", "formats"],
  client: [],
  store: ["model", "network", "formats"],
  server: ["model", "network", "pricing", "search", "planner", "formats", "lanes", "store", "api"],
  cli: ["model", "network", "pricing", "search", "planner", "formats", "lanes", "store", "api", "server"],
  "index.ts": ["model", "network", "pricing", "search", "planner", "formats", "server"],
};
const CORE = ["model", "network", "pricing", "search", "planner"];
const FORBIDDEN_IN_CORE = /from "(node:fs|node:process|graphql)"|process\.env|Date\.now\(\)/;

/** Faults of a source folder: imports against the directions, cycles, and the outside world in the core. */
export function listImportFaults(source: string): string[] {
  const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  const faults: string[] = [];
  const importsByFile = new Map<string, string[]>();
  for (const file of files) {
    const layer = file.split("/")[0]!;
    const targets: string[] = [];
    readFileSync(join(source, file), "utf8")
      .split("\n")
      .forEach((line, index) => {
        if (CORE.includes(layer) && FORBIDDEN_IN_CORE.test(line))
          faults.push(`${file}:${index + 1} ${line.trim()}: ${layer} knows no file, environment, clock or GraphQL`);
        const specifier = /(?:from|import\() ?"(\.[^"]+)"/.exec(line)?.[1];
        if (!specifier) return;
        const target = relative(source, resolve(source, dirname(file), specifier));
        const targetLayer = target.split("/")[0]!;
        targets.push(target);
        if (!existsSync(join(source, target)))
          faults.push(`${file}:${index + 1} imports ${target}, which is not there`);
        if (targetLayer !== layer && !MAY_IMPORT[layer]?.includes(targetLayer))
          faults.push(`${file}:${index + 1} imports ${target}: ${layer} may not import ${targetLayer}`);
      });
    importsByFile.set(file, targets);
  }
  return [...faults, ...listCycles(importsByFile)];
}

function listCycles(importsByFile: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) cycles.push(`cycle: ${[...path.slice(path.indexOf(file)), file].join(" -> ")}`);
    else if (!done.has(file)) {
      for (const next of importsByFile.get(file) ?? []) visit(next, [...path, file]);
      done.add(file);
    }
  };
  for (const file of importsByFile.keys()) visit(file, []);
  return cycles;
}

if (process.argv[1]?.endsWith("check-imports.ts")) {
  const faults = listImportFaults(resolve("src"));
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
