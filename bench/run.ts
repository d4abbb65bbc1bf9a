import os from "node:os";
import { parseArgs } from "node:util";
import { measureHttpSearch } from "./http/http-search.ts";
import { measureHttpStack } from "./http/http-stack.ts";
import { openLab } from "./lab.ts";
import type { Yardstick } from "./protocol.ts";
import { measureBounds, measureColdCargo } from "./yardsticks/bounds.ts";
import { measureExactness } from "./yardsticks/exactness.ts";
import { FRONT_IDS, measureFront } from "./yardsticks/front.ts";
import { measureGrowth } from "./yardsticks/growth.ts";
import { measureMemory } from "./yardsticks/memory.ts";
import { measurePgrouting } from "./yardsticks/pgrouting.ts";
import { measureMatrix, measureProfile } from "./yardsticks/profile.ts";
import { measureRaptor } from "./yardsticks/raptor.ts";

/** Every yardstick of the engine as a table, or as JSON. Ratios are taken in this process against peers measured in turn. */
const { values } = parseArgs({
  options: {
    pairs: { type: "string", default: "2000" },
    seed: { type: "string", default: "42" },
    only: { type: "string" },
    json: { type: "boolean", default: false },
    /** A network of 100 times the size as well, which takes minutes and gigabytes. */
    "growth-100x": { type: "boolean", default: false },
    /** A PostgreSQL with Debian's postgresql-15-pgrouting; without it that peer is left out. */
    pgrouting: {
      type: "string",
      default: process.env.TEST_DATABASE_URL ?? "postgres://postgres@127.0.0.1:5432/postgres",
    },
  },
});
const pairs = Number(values.pairs);
const seed = Number(values.seed);
if (!Number.isInteger(pairs) || pairs < 1) throw new Error(`--pairs: ${values.pairs} seen, a number of pairs wanted`);

const lab = openLab();
const few = pairs < 500;
const GROUPS: { ids: readonly string[]; run: () => Yardstick[] | Promise<Yardstick[]> }[] = [
  { ids: FRONT_IDS, run: () => measureFront(lab, pairs, seed) },
  { ids: ["front-vs-raptor"], run: () => measureRaptor(lab, pairs, seed) },
  { ids: ["front-vs-pgrouting"], run: () => measurePgrouting(lab, pairs, seed, values.pgrouting) },
  { ids: ["cold-cargo"], run: () => measureColdCargo(lab, pairs, seed) },
  { ids: ["bounds"], run: () => measureBounds(lab, Math.min(pairs, 500), seed) },
  { ids: ["profile-p50", "profile-p95"], run: () => measureProfile(lab, pairs, seed) },
  { ids: ["matrix"], run: () => measureMatrix(lab, few ? 12 : 104) },
  {
    ids: ["growth-10x"],
    run: () => measureGrowth(few ? 10 : pairs, seed, values["growth-100x"] ? [1, 10, 100] : [1, 10]),
  },
  { ids: ["exactness"], run: () => measureExactness(few ? 5 : 100, seed) },
  { ids: ["memory-bytes-per-event", "memory-rss-mb"], run: () => measureMemory(lab) },
  { ids: ["http-stack"], run: () => measureHttpStack(few ? 1 : 2) },
  { ids: ["http-search"], run: () => measureHttpSearch(Math.min(pairs, 500), seed) },
];
const known = GROUPS.flatMap((group) => group.ids);
if (values.only !== undefined && !known.includes(values.only))
  throw new Error(`--only: ${values.only} seen, one of ${known.join(", ")} wanted`);

const chosen = GROUPS.filter((group) => values.only === undefined || group.ids.includes(values.only));
const measured: Yardstick[] = [];
for (const group of chosen) measured.push(...(await group.run()));
const yardsticks = measured.filter(({ id }) => values.only === undefined || id === values.only);
if (values.json) {
  const machine = `${os.cpus().length} x ${os.cpus()[0]?.model}, node ${process.version}`;
  console.log(JSON.stringify({ machine, network: lab.name, yardsticks }));
} else {
  console.log(lab.name);
  for (const { id, value, aim, holds, detail } of yardsticks)
    console.log(
      `${id.padEnd(24)} ${String(value).padStart(8)}  aim ${String(aim).padEnd(5)} ${holds ? "holds" : "MISSED"}  ${detail}`,
    );
}
