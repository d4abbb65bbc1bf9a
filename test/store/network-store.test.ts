import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { formatNetworkFile, hashNetwork } from "../../src/formats/network-content.ts";
import { NETWORK_FILE_NAMES } from "../../src/formats/network-files.ts";
import type { NetworkRecords } from "../../src/network/records.ts";
import { compilePlanner, today } from "../../src/server/live-network.ts";
import { toCommands } from "../../src/server/network-commands.ts";
import type { NetworkOwner } from "../../src/store/network-store.ts";
import { packedNetworkPath, readPackedNetwork, writePackedNetwork } from "../../src/store/packed-network.ts";
import { bundled, DATABASE_KINDS, type HeldStore, holdStore, type Place, withStore } from "./databases.ts";

const owner: NetworkOwner = {
  compile: async (records, dataVersion) => void (await compilePlanner(records, dataVersion, today())),
  publish: async () => undefined,
};
/** The bundled network with another number of minutes in each drayage row. */
function changed(minutes: number): NetworkRecords {
  return { ...bundled.records, drayage: bundled.records.drayage.map((row) => ({ ...row, minutes })) };
}
function textsOf(records: NetworkRecords) {
  return Object.fromEntries(NETWORK_FILE_NAMES.map((name) => [name, formatNetworkFile(name, records)]));
}

describe.each(DATABASE_KINDS)("versions of the network in $name", (kind) => {
  let place: Place;
  let held: HeldStore;
  beforeAll(async () => {
    place = await kind.makeSeeded();
    held = await holdStore(place, owner);
  }, 300_000);
  afterAll(async () => {
    await held.close();
    await kind.remove(place);
  });

  it("gives back what was imported, byte for byte", async () => {
    const { store } = held;
    const commands = toCommands(store);
    expect(await commands.exportNetwork(null)).toEqual(textsOf(bundled.records));
    const texts = textsOf(changed(777));
    await commands.importNetwork(texts, false);
    expect(await commands.exportNetwork(null)).toEqual(texts);
    expect(await commands.exportNetwork(bundled.dataVersion)).toEqual(textsOf(bundled.records));
  });

  it("brings every kind of value through the database in its normal form", async () => {
    const note = 'a "quoted", word;\nand a second line, 阿拉木图 Ақтау \\ \t {} \\u0041';
    const texts: Record<string, string> = { ...textsOf(bundled.records) };
    const quoted = `"${note.replaceAll('"', '""')}"`;
    texts.sources += `odd,${quoted},own,2026-02-29?,\n`;
    const rates = texts["exchange-rates"]!.trimEnd().split("\n");
    texts["exchange-rates"] = [...rates, "XTS,0007.5000,2024-02-29,,odd,ESTIMATED", ""].join("\r\n");
    const expected = {
      ...texts,
      "exchange-rates": [...rates, "XTS,7.5000,2024-02-29,,odd,ESTIMATED", ""].join("\n"),
    };
    const { store } = held;
    const commands = toCommands(store);
    const { dataVersion } = await commands.importNetwork({ ...texts, sources: `\uFEFF${texts.sources}` }, false);
    expect(await commands.exportNetwork(dataVersion)).toEqual(expected);
  });

  it("says what an import would change, and changes nothing in a dry run", async () => {
    const { store } = held;
    const before = await store.listVersions();
    const live = await store.readNetwork(null);
    const next = { ...live, drayage: live.drayage.slice(1).map((row) => ({ ...row, minutes: 5 })) };
    const report = await store.importNetwork(next, true);
    const drayage = report.differences.find(({ file }) => file === "drayage.csv")!;
    expect(report.differences).toHaveLength(1);
    expect(drayage).toMatchObject({ added: 0, removed: 1, changed: next.drayage.length });
    expect(drayage.rows[0]).toMatchObject({
      change: "CHANGED",
      columns: [{ column: "minutes", before: String(live.drayage[1]!.minutes), after: "5" }],
    });
    expect(await store.listVersions()).toEqual(before);
  });

  it("rolls back to an earlier version, and a file that versions share is stored once", async () => {
    const { store, database } = held;
    await store.importNetwork(changed(30), false);
    const { rows } = await countContents(database);
    await store.importNetwork(changed(31), false);
    expect((await countContents(database)).rows).toBe(rows + 1);
    await expect(store.rollBack("ffff")).rejects.toThrow('version: "ffff" names 0 versions');
    await store.rollBack(bundled.dataVersion.slice(0, 8));
    expect((await store.listVersions()).filter((entry) => entry.isLive)).toMatchObject([
      { dataVersion: bundled.dataVersion, reason: "ROLL_BACK" },
    ]);
    expect(hashNetwork(await store.readNetwork(null)).dataVersion).toBe(bundled.dataVersion);
  });

  it("never takes a network into service that does not compile", async () => {
    const broken = { ...bundled.records, segments: bundled.records.segments.slice(3) };
    const { store } = held;
    const before = await store.listVersions();
    await expect(store.importNetwork(broken, false)).rejects.toThrow(
      /does not compile, so it does not go live: calls\.csv:\d+: no 1435 segments lead from/,
    );
    expect(await store.listVersions()).toEqual(before);
  });

  it("tells versions apart under imports at once", async () => {
    const { store } = held;
    const published: string[] = [];
    const reports = await Promise.all(
      [101, 102, 103].map(async (minutes) => {
        const report = await store.importNetwork(changed(minutes), false);
        published.push(report.dataVersion);
        return report;
      }),
    );
    expect(published).toEqual(reports.map((report) => report.dataVersion));
    expect(hashNetwork(await store.readNetwork(null)).dataVersion).toBe(published.at(-1));
  });

  it("keeps an operator's network when the bundled one changes, and follows it otherwise", async () => {
    const other = await kind.makeSeeded();
    try {
      await withStore(other, async (_, database) => {
        const { NetworkStore } = await import("../../src/store/network-store.ts");
        const upgraded = new NetworkStore(database, null, owner, "another fingerprint");
        const live = await upgraded.settle(null, () => changed(55));
        expect(live.dataVersion).toBe(hashNetwork(changed(55)).dataVersion);
        await upgraded.importNetwork(changed(56), false);
        const later = new NetworkStore(database, null, owner, "a third fingerprint");
        expect((await later.settle(null, () => changed(57))).dataVersion).toBe(hashNetwork(changed(56)).dataVersion);
      });
    } finally {
      await kind.remove(other);
    }
  });
});

describe("the packed network", () => {
  it("comes back whole or not at all", async () => {
    const [kind] = DATABASE_KINDS;
    const { dataDir } = await kind!.makeEmpty();
    const packed = { activation: 3, dataVersion: bundled.dataVersion, reason: "IMPORT", bundled: "x" } as const;
    writePackedNetwork(dataDir!, { ...packed, records: bundled.records });
    const back = readPackedNetwork(dataDir!)!;
    expect(hashNetwork(back.records).dataVersion).toBe(bundled.dataVersion);
    const { readFileSync, writeFileSync } = await import("node:fs");
    const text = readFileSync(packedNetworkPath(dataDir!), "utf8");
    for (const bad of ["", text.slice(0, -100), text.replace("KZALA", "KZALB"), text.replace("shape", "form")]) {
      writeFileSync(packedNetworkPath(dataDir!), bad);
      expect(readPackedNetwork(dataDir!)).toBeNull();
    }
    rmSync(dataDir!, { recursive: true });
  });

  it("puts an import that the embedded database lost back into it", async () => {
    const [kind] = DATABASE_KINDS;
    const place = await kind!.makeSeeded();
    const records = changed(99);
    const { dataVersion } = hashNetwork(records);
    writePackedNetwork(place.dataDir!, { activation: 9, dataVersion, reason: "IMPORT", bundled: "x", records });
    await withStore(place, async (store) => {
      expect((await store.listVersions()).find((entry) => entry.isLive)).toMatchObject({
        dataVersion,
        reason: "RECOVERY",
      });
      expect(hashNetwork(await store.readNetwork(null)).dataVersion).toBe(dataVersion);
    });
    await kind!.remove(place);
  });
});

async function countContents(database: Parameters<Parameters<typeof withStore>[1]>[1]) {
  const { readRows } = await import("../../src/store/database.ts");
  const { sql } = await import("drizzle-orm");
  const [row] = await readRows<{ rows: number }>(
    database.drizzle,
    sql`select count(*)::integer as rows from network_contents`,
  );
  return row!;
}
