import { sql } from "drizzle-orm";
import { afterEach, describe, expect, it } from "vitest";
import { withDatabase } from "../../src/cli/open-store.ts";
import type { ApiKey } from "../../src/model/api-key.ts";
import { KeyRing } from "../../src/server/key-ring.ts";
import { readRows } from "../../src/store/database.ts";
import { type KeyOrder, KeyStore } from "../../src/store/key-store.ts";
import { hashKeyText, makeKeyText, readKeyId } from "../../src/store/key-text.ts";
import { packedKeysPath, readPackedKeys } from "../../src/store/packed-keys.ts";
import { DATABASE_KINDS, type Place, startCli } from "./databases.ts";
import { readFileSync, statSync, writeFileSync } from "node:fs";

const ORDER: KeyOrder = {
  name: "Hafen & Söhne",
  scopes: ["plan", "network:read"],
  origins: ["https://example.org"],
  pointsPerMinute: 5000,
  customer: "ACME",
  expiresAt: null,
};

describe("the text of a key", () => {
  it("has the form that scanners look for, and a mistyped one is seen without looking it up", () => {
    const { keyId, text, hash } = makeKeyText();
    expect(text).toMatch(/^lb_live_[0-9A-Za-z]{8}_[0-9A-Za-z]{43}_[0-9A-Za-z]{6}$/);
    expect([readKeyId(text), hashKeyText(text)]).toEqual([keyId, hash]);
    for (let at = 8; at < text.length; at++) {
      const wrong = text.slice(0, at) + (text[at] === "x" ? "y" : "x") + text.slice(at + 1);
      expect(readKeyId(wrong)).toBeNull();
    }
    expect(new Set(Array.from({ length: 1000 }, () => makeKeyText().text)).size).toBe(1000);
  });
});

describe.each(DATABASE_KINDS)("keys in $name", (kind) => {
  const places: Place[] = [];
  afterEach(async () => {
    for (const place of places.splice(0)) await kind.remove(place);
  });
  async function makePlace(): Promise<Place> {
    const place = await kind.makeSeeded();
    places.push(place);
    return place;
  }
  const dataDirOf = (place: Place) => (place.databaseUrl === null ? place.dataDir : null);

  it("are made, rotated, revoked and found again, by hash alone", async () => {
    const place = await makePlace();
    let published: readonly ApiKey[] = [];
    const ring = new KeyRing();
    const publish = (keys: readonly ApiKey[]) => {
      published = keys;
      ring.replace(keys);
    };
    const first = await withDatabase(place, async (database) => {
      const store = new KeyStore(database, dataDirOf(place), publish);
      await store.settle();
      const { text, key } = await store.create(ORDER);
      expect(key).toMatchObject({ ...ORDER, revokedAt: null, lastUsedAt: null, replacedBy: null });
      expect(ring.check(text, Date.now()).key).toEqual(key);
      const stored = JSON.stringify(await readRows(database.drizzle, sql`select * from api_keys`));
      expect(stored).toContain(key.keyId);
      expect(stored).not.toContain(text);
      expect(stored).not.toContain(text.split("_")[3]);
      return { text, key };
    });
    const second = await withDatabase(place, async (database) => {
      const store = new KeyStore(database, dataDirOf(place), publish);
      await store.settle();
      expect(published).toEqual([first.key]);
      const soon = Date.now() + 60_000;
      const issued = await store.rotate(first.key.keyId, soon);
      expect(issued.key).toMatchObject(ORDER);
      const now = Date.now();
      expect(ring.check(first.text, now).key?.replacedBy).toBe(issued.key.keyId);
      expect(ring.check(first.text, soon).refusal).toContain("expired");
      expect(ring.check(issued.text, soon).key).toEqual(issued.key);
      await expect(store.rotate(first.key.keyId, soon)).rejects.toThrow("taken its place already");
      await expect(store.rotate("nonesuch", soon)).rejects.toThrow('"nonesuch": unknown key');
      await store.recordUses(ring.takeUses());
      expect((await store.list()).map(({ lastUsedAt }) => lastUsedAt)).toEqual([now, soon]);
      await store.revoke(issued.key.keyId);
      expect(ring.check(issued.text, now).refusal).toContain("revoked");
      await expect(store.revoke(issued.key.keyId)).rejects.toThrow("revoked");
      return issued;
    });
    expect(published.map(({ keyId }) => keyId)).toEqual([first.key.keyId, second.key.keyId]);
    if (place.databaseUrl === null) {
      const packed = readPackedKeys(place.dataDir!);
      expect(packed).toEqual({ revision: 3, keys: published });
      expect(statSync(packedKeysPath(place.dataDir!)).mode & 0o077).toBe(0);
      expect(readFileSync(packedKeysPath(place.dataDir!), "utf8")).not.toContain(second.text);
    }
  });

  it("come back from the packed file when the database lost changes, revocations too", async () => {
    const place = await makePlace();
    const dataDir = dataDirOf(place);
    if (dataDir === null) return;
    const ring = new KeyRing();
    const issued = await withDatabase(place, async (database) => {
      const store = new KeyStore(database, dataDir, (keys) => ring.replace(keys));
      await store.settle();
      const { text, key } = await store.create(ORDER);
      await store.revoke(key.keyId);
      // As after a power cut that took the revocation.
      await database.drizzle.execute(sql`update api_keys set revoked_at = null`);
      await database.drizzle.execute(sql`update settings set value = '1' where name = 'keys_revision'`);
      return text;
    });
    await withDatabase(place, async (database) => {
      const store = new KeyStore(database, dataDir, (keys) => ring.replace(keys));
      await store.settle();
      expect((await store.list())[0]?.revokedAt).not.toBeNull();
    });
    expect(ring.check(issued, Date.now()).refusal).toContain("revoked");
    writeFileSync(packedKeysPath(dataDir), "torn");
    expect(readPackedKeys(dataDir)).toBeNull();
  });

  it("are managed by the command line, with errors that name the option", async () => {
    const place = await makePlace();
    const run = async (...args: string[]) => startCli(place, ["keys", ...args]).finished;
    const wrong = await run("create", "--name", "x", "--scopes", "plan,everything");
    expect([wrong.code, wrong.error]).toEqual([
      1,
      'landbridge: --scopes: "everything" is not valid, wanted some of network:read, plan, matrix, with commas\n',
    ]);
    const made = await run("create", "--name", "Port of Aktau", "--scopes", "plan", "--expires", "P30D");
    const text = made.out.trim();
    expect(readKeyId(text)).not.toBeNull();
    expect(made.error).toContain("shown this once");
    const { code, out } = await run("list", "--json");
    expect([code, out.includes(text), out.includes("hash")]).toEqual([0, false, false]);
    expect(JSON.parse(out)).toMatchObject([{ name: "Port of Aktau", scopes: ["plan"], keyId: readKeyId(text) }]);
  });
});
