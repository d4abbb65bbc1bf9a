import { execFile, execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, it } from "vitest";
import { printSdl } from "../../src/api/schema.ts";
import {
  createClient,
  DepartureProfileDocument,
  PlanDocument,
  RefreshItineraryDocument,
} from "../../src/client/index.ts";
import type { RunningServer } from "../../src/server/http.ts";
import { startServer } from "../server/start.ts";
import { bundledServed } from "../planner/bundled.ts";

const REQUEST = {
  origin: { location: "CNLYG" },
  destination: { location: "KZALA" },
  dateTime: { earliestDeparture: "2026-12-07T00:00:00Z" },
};
let server: RunningServer;
let folder: string;
beforeAll(async () => {
  server = await startServer(bundledServed, { port: 0 });
  folder = mkdtempSync(join(tmpdir(), "examples-"));
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await server.close();
});

const GUIDE = readFileSync("docs/guide/clients.md", "utf8");
const EXAMPLES = [...GUIDE.matchAll(/```js (\w+)\n([\s\S]*?)```/g)].map(([, name, text]) => ({
  name: name!,
  text: text!,
}));

/** Relay's compiler over the example and the SDL that the server gives; what Relay's Babel plugin does to the tag is done here. */
async function compileForRelay(text: string): Promise<string> {
  const project = join(folder, "relay");
  mkdirSync(project);
  writeFileSync(join(project, "clients.js"), text);
  writeFileSync(join(project, "schema.graphql"), await (await fetch(`${server.address}/schema.graphql`)).text());
  const config = { src: ".", schema: "schema.graphql", language: "javascript", eagerEsModules: true };
  writeFileSync(join(project, "relay.config.json"), JSON.stringify(config));
  const said = runRelay(project);
  expect(said).not.toMatch(/warn|error/i);
  const artifacts = readdirSync(join(project, "__generated__"));
  expect(artifacts).toEqual(["clientsPlanQuery.graphql.js"]);
  return `import compiled from "./__generated__/clientsPlanQuery.graphql.js";\n${text.replace(/graphql`[\s\S]*?`/, "compiled").replace("graphql, ", "")}`;
}

function runRelay(project: string): string {
  return execFileSync(resolve("node_modules/.bin/relay-compiler"), ["relay.config.json"], {
    cwd: project,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** What an example prints, run by Node in a process of its own with the real library. */
async function run(name: string, text: string): Promise<string> {
  const source = name === "relay" ? await compileForRelay(text) : text;
  const entry = join(folder, name === "relay" ? "relay/main.js" : `${name}.js`);
  writeFileSync(entry, source.replaceAll("http://127.0.0.1:4000", server.address));
  const outfile = join(folder, `${name}.mjs`);
  const { warnings } = await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    packages: "external",
    alias: { "landbridge/client": resolve("src/client/index.ts") },
    logLevel: "silent",
  });
  expect(warnings).toEqual([]);
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [outfile], { encoding: "utf8" });
  expect(stderr).toBe("");
  return stdout.trim();
}

it.each(EXAMPLES)("the example with $name prints the first way", async ({ name, text }) => {
  const client = createClient({ url: `${server.address}/graphql` });
  const { planConnection } = await client.request(PlanDocument, REQUEST);
  const { start, cost } = planConnection.edges[0]!.node;
  expect(await run(name, text)).toBe(`${start} ${cost.total.amount} ${cost.total.currency}`);
});

it("has an example for every client that the guide promises", () => {
  expect(EXAMPLES.map(({ name }) => name)).toEqual(["landbridge", "fetch", "apollo", "urql", "relay"]);
});

it("is refused by Relay's compiler where a field is not in the schema", async () => {
  const project = join(folder, "wrong");
  mkdirSync(project);
  cpSync(join(folder, "relay"), project, { recursive: true });
  writeFileSync(join(project, "clients.js"), "graphql`query clientsPlanQuery { networkInfo { nothing } }`;");
  expect(() => runRelay(project)).toThrow(/no field `nothing`|nothing/);
});

it("asks for profiles and for earlier itineraries by documents of its own", async () => {
  const client = createClient({ url: `${server.address}/graphql` });
  const { origin, destination, dateTime } = REQUEST;
  const { departureProfile } = await client.request(DepartureProfileDocument, {
    origin,
    destination,
    earliestDeparture: dateTime.earliestDeparture,
    searchWindow: "P7D",
  });
  expect(departureProfile.totalCount).toBeGreaterThan(0);
  expect(departureProfile.days.length).toBeGreaterThanOrEqual(7);
  const { planConnection } = await client.request(PlanDocument, REQUEST);
  const { id } = planConnection.edges[0]!.node;
  const { refreshItinerary } = await client.request(RefreshItineraryDocument, { id });
  if (refreshItinerary.__typename !== "ItineraryUnchanged") throw new Error(refreshItinerary.__typename);
  expect(refreshItinerary.itinerary.id).toBe(id);
});

it("serves the SDL that it tells of", async () => {
  expect(await (await fetch(`${server.address}/schema.graphql`)).text()).toBe(printSdl());
});
