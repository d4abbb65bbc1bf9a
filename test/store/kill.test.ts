import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { formatNetworkFile, hashNetwork } from "../../src/formats/network-content.ts";
import { parseNetworkFiles } from "../../src/formats/network-files.ts";
import { BUNDLED_NETWORK, readNetworkTexts } from "../../src/server/read-network.ts";
import { packedNetworkPath, readPackedNetwork } from "../../src/store/packed-network.ts";
import { bundled, DATABASE_KINDS, IS_QUICK, makeFolder, type Place, SCALE, startCli, withStore } from "./databases.ts";

/** kill -9 at a random moment of a command. The next start must find the old network or the new one, whole. */
const ROUNDS = Math.max(1, Math.round(20 * SCALE));
if (IS_QUICK) console.log(`kill -9 is left out at TEST_SCALE=${SCALE}`);
const SEED = Number(process.env.TEST_SEED ?? Date.now() % 100_000);

function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const newFiles = makeFolder();
const texts = new Map(readNetworkTexts(BUNDLED_NETWORK));
for (const name of ["drayage", "calls", "prices"] as const)
  texts.set(name, texts.get(name)!.replaceAll("ESTIMATED", "DERIVED"));
const changed = parseNetworkFiles(texts);
cpSync(BUNDLED_NETWORK, newFiles, { recursive: true });
for (const [name, text] of texts) writeFileSync(join(newFiles, `${name}.csv`), text);
afterAll(() =>
  expect(formatNetworkFile("hubs", changed.records)).toBe(readFileSync(join(newFiles, "hubs.csv"), "utf8")),
);

/** A moment of a command that takes so long: every other one late, where it writes. */
function drawMoment(milliseconds: number, round: number, random: () => number): number {
  return milliseconds * (round % 2 === 0 ? random() : 0.7 + 0.3 * random());
}

/** Runs a command and kills it within the time that it takes undisturbed. Tells whether it had ended before. */
async function killWithin(place: Place, args: readonly string[], milliseconds: number): Promise<boolean> {
  const { child, finished } = startCli(place, args);
  const timer = setTimeout(() => child.kill("SIGKILL"), milliseconds);
  const { code, error } = await finished;
  clearTimeout(timer);
  expect(code === null || code === 0, error).toBe(true);
  return code === 0;
}

/** Opens the place as the next start does and gives the live version, all of whose rows are read and hashed. */
function readWhole(place: Place): Promise<string> {
  return withStore(place, async (store) => {
    const live = (await store.listVersions()).find((entry) => entry.isLive)!;
    const records = await store.readNetwork(null);
    expect(hashNetwork(records).dataVersion).toBe(live.dataVersion);
    if (place.dataDir !== null) {
      const packed = readPackedNetwork(place.dataDir);
      expect(packed?.dataVersion, packedNetworkPath(place.dataDir)).toBe(live.dataVersion);
      expect(hashNetwork(packed!.records).dataVersion).toBe(live.dataVersion);
    }
    return live.dataVersion;
  });
}

describe.skipIf(IS_QUICK).each(DATABASE_KINDS)(`kill -9 on $name, ${ROUNDS} rounds, TEST_SEED=${SEED}`, (kind) => {
  const random = makeRandom(SEED);
  let importMilliseconds = 0;
  let seedMilliseconds = 0;
  beforeAll(async () => {
    const empty = await kind.makeEmpty();
    let began = Date.now();
    expect(await killWithin(empty, ["versions"], 240_000)).toBe(true);
    seedMilliseconds = Date.now() - began;
    began = Date.now();
    expect(await killWithin(empty, ["import", newFiles], 240_000)).toBe(true);
    importMilliseconds = Date.now() - began;
    await kind.remove(empty);
  }, 600_000);

  it("during import: the old network or the new one", async () => {
    const seen = { old: 0, new: 0 };
    for (let round = 0; round < ROUNDS; round++) {
      const place = await kind.makeSeeded();
      const isDone = await killWithin(place, ["import", newFiles], drawMoment(importMilliseconds, round, random));
      const live = await readWhole(place);
      expect([bundled.dataVersion, changed.dataVersion]).toContain(live);
      if (isDone) expect(live).toBe(changed.dataVersion);
      seen[live === bundled.dataVersion ? "old" : "new"]++;
      await kind.remove(place);
    }
    console.log(`import on ${kind.name}: ${seen.old} old, ${seen.new} new`);
  });

  it("during seeding: the next start seeds", async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const place = await kind.makeEmpty();
      await killWithin(place, ["versions"], drawMoment(seedMilliseconds, round, random));
      expect(await readWhole(place)).toBe(bundled.dataVersion);
      await kind.remove(place);
    }
  });

  it("during migration: the next one finishes", async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const place = await kind.makeEmpty();
      await killWithin(place, ["migrate"], drawMoment(seedMilliseconds, round, random));
      const { code, error } = await startCli(place, ["migrate"]).finished;
      expect(code, error).toBe(0);
      await kind.remove(place);
    }
  });
});
