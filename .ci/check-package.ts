import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { openPlanner, parseRequest } from "../src/index.ts";

/** Packs the built package, unpacks it elsewhere and uses it as a stranger would: in process, and its client by types. */
const folder = mkdtempSync(join(tmpdir(), "package-"));
try {
  execFileSync("npm", ["pack", "--pack-destination", folder, "--ignore-scripts", "--silent"]);
  const archive = readdirSync(folder).find((name) => name.endsWith(".tgz"))!;
  const modules = join(folder, "node_modules");
  mkdirSync(join(modules, "landbridge"), { recursive: true });
  execFileSync("tar", ["xzf", join(folder, archive), "-C", join(modules, "landbridge"), "--strip-components", "1"]);
  const link = (name: string): void => symlinkSync(join(process.cwd(), "node_modules", name), join(modules, name));
  for (const name of readdirSync("node_modules")) if (!name.startsWith(".") && name !== "@apollo") link(name);
  // All but the optional one.
  mkdirSync(join(modules, "@apollo"));
  for (const name of readdirSync("node_modules/@apollo")) if (name !== "subgraph") link(`@apollo/${name}`);
  const serve = spawnSync("node", [join(modules, "landbridge/dist/cli/main.js"), "serve"], {
    env: { ...process.env, FEDERATION: "on", PORT: "0", DATA_DIR: "memory:", DATABASE_URL: "" },
    encoding: "utf8",
    timeout: 60_000,
  });
  if (serve.status !== 1 || !serve.stderr.includes("FEDERATION: the package @apollo/subgraph is missing"))
    throw new Error(`a subgraph without its package: ${serve.status} ${serve.stderr}`);

  // How the package is described to bundlers and to TypeScript; CommonJS is not offered.
  execFileSync("node_modules/.bin/publint", ["run", join(folder, archive), "--strict"], { stdio: "inherit" });
  // schema.graphql is no module.
  const attw = ["--profile", "esm-only", "--exclude-entrypoints", "schema.graphql", "--format", "ascii", "--no-emoji"];
  execFileSync("node_modules/.bin/attw", [join(folder, archive), ...attw], { stdio: "inherit" });

  const request = {
    origin: { location: "CNLYG" },
    destination: { location: "DEDUI" },
    dateTime: { earliestDeparture: new Date(Date.now() + 7 * 86_400_000).toISOString() },
  };
  writeFileSync(
    join(folder, "use.mjs"),
    `import { openPlanner, parseRequest } from "landbridge";
     import { createClient, PlanDocument } from "landbridge/client";
     if (typeof createClient !== "function" || !PlanDocument.includes("planConnection")) throw new Error("no client");
     console.log(JSON.stringify(openPlanner().plan(parseRequest(${JSON.stringify(request)}, 0))));`,
  );
  const answer = JSON.parse(execFileSync("node", ["use.mjs"], { cwd: folder, maxBuffer: 1e8 }).toString());
  const expected = JSON.parse(JSON.stringify(openPlanner().plan(parseRequest(request, 0))));
  if (expected.itineraries.length === 0 || !isDeepStrictEqual(answer, expected))
    throw new Error("the package answers otherwise than the sources");

  writeFileSync(
    join(folder, "use.mts"),
    `import { openPlanner, parseRequest } from "landbridge";
     import { createClient, PlanDocument } from "landbridge/client";
     const count: number = openPlanner().plan(parseRequest({}, 0)).itineraries.length;
     const client = createClient({ url: "http://localhost/graphql" });
     const { planConnection } = await client.request(PlanDocument, { origin: { location: "A" }, destination: { location: "B" } });
     const total: number = planConnection.totalCount;
     // @ts-expect-error a place is one of three
     await client.request(PlanDocument, { origin: { place: "A" }, destination: { location: "B" } });
     export { count, total };`,
  );
  const options = [
    "--noEmit",
    "--strict",
    "--module",
    "nodenext",
    "--target",
    "es2022",
    "--skipLibCheck",
    "false",
    "--types",
    "node",
  ];
  execFileSync(join(process.cwd(), "node_modules/.bin/tsc"), [...options, "use.mts"], {
    cwd: folder,
    stdio: "inherit",
  });
  console.log(`${expected.itineraries.length} itineraries, the same in the package`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
