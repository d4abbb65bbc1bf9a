import type { ApiKey, Scope } from "../model/api-key.ts";
import {
  changeKeys,
  insertKey,
  readKeys,
  readKeysRevision,
  recordUses,
  restoreKeys,
  selectKeys,
  updateKey,
} from "./api-keys.ts";
import type { Database } from "./database.ts";
import { makeKeyText } from "./key-text.ts";
import { type PackedKeys, readPackedKeys, writePackedKeys } from "./packed-keys.ts";

/** What is asked of a new key. */
export interface KeyOrder {
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly origins: readonly string[];
  readonly pointsPerMinute: number | null;
  /** Customer of prices.csv, null for none. */
  readonly customer: string | null;
  /** Milliseconds since 1970, null for never. */
  readonly expiresAt: number | null;
}
/** A key with its text, which is given this once. */
export interface IssuedKey {
  readonly text: string;
  readonly key: ApiKey;
}

/** The API keys in a database, and the packed file of a data directory, null for none. `publish` hears every change. */
export class KeyStore {
  private turn: Promise<unknown> = Promise.resolve();
  private known = -1;

  constructor(
    private readonly database: Database,
    private readonly dataDir: string | null,
    private readonly publish: (keys: readonly ApiKey[]) => void,
  ) {}

  /** Brings database and packed file together: a database that lost changes (power was cut) gets them back from the file. */
  settle(): Promise<void> {
    return this.takeTurn(async () => {
      const packed = this.dataDir === null ? null : readPackedKeys(this.dataDir);
      if (packed && packed.revision > (await readKeysRevision(this.database.drizzle)))
        await restoreKeys(this.database.drizzle, packed);
      await this.reload();
    });
  }

  /** Takes over what another process changed. */
  follow(): Promise<void> {
    return this.takeTurn(async () => {
      if ((await readKeysRevision(this.database.drizzle)) !== this.known) await this.reload();
    });
  }

  list(): Promise<readonly ApiKey[]> {
    return selectKeys(this.database.drizzle);
  }

  create(order: KeyOrder): Promise<IssuedKey> {
    return this.change(async (drizzle) => {
      const issued = issue(order);
      await insertKey(drizzle, issued.key);
      return issued;
    });
  }

  /** A new key in the place of another, which stays good until `overlapEndsAt`. */
  rotate(keyId: string, overlapEndsAt: number): Promise<IssuedKey> {
    return this.change(async (drizzle) => {
      const old = await findKey(drizzle, keyId);
      if (old.replacedBy !== null) throw new Error(`${keyId}: key ${old.replacedBy} has taken its place already`);
      const issued = issue(old);
      await insertKey(drizzle, issued.key);
      const expiresAt = Math.min(overlapEndsAt, old.expiresAt ?? overlapEndsAt);
      await updateKey(drizzle, { ...old, expiresAt, replacedBy: issued.key.keyId });
      return issued;
    });
  }

  /** Ends a key for good. */
  revoke(keyId: string): Promise<ApiKey> {
    return this.change(async (drizzle) => {
      const revoked = { ...(await findKey(drizzle, keyId)), revokedAt: Date.now() };
      await updateKey(drizzle, revoked);
      return revoked;
    });
  }

  recordUses(lastUseById: ReadonlyMap<string, number>): Promise<void> {
    return this.takeTurn(() => recordUses(this.database.drizzle, lastUseById));
  }

  /** A change is acknowledged when it is in the database and in the packed file, and whoever checks keys knows it. */
  private change<Result>(run: (drizzle: Database["drizzle"]) => Promise<Result>): Promise<Result> {
    return this.takeTurn(async () => {
      let result!: Result;
      await changeKeys(this.database.drizzle, async (transaction) => {
        result = await run(transaction);
      });
      await this.reload();
      return result;
    });
  }

  private async reload(): Promise<void> {
    const read: PackedKeys = await readKeys(this.database.drizzle);
    if (this.dataDir !== null) writePackedKeys(this.dataDir, read);
    this.known = read.revision;
    this.publish(read.keys);
  }

  private takeTurn<Result>(run: () => Promise<Result>): Promise<Result> {
    const result = this.turn.then(run);
    this.turn = result.catch(() => undefined);
    return result;
  }
}

async function findKey(drizzle: Database["drizzle"], keyId: string): Promise<ApiKey> {
  const key = (await selectKeys(drizzle)).find((entry) => entry.keyId === keyId);
  if (!key)
    throw new Error(`${JSON.stringify(keyId)}: unknown key, wanted the id of one that landbridge keys list shows`);
  if (key.revokedAt !== null) throw new Error(`${keyId}: this key is revoked`);
  return key;
}

function issue({ name, scopes, origins, pointsPerMinute, customer, expiresAt }: KeyOrder): IssuedKey {
  const { keyId, text, hash } = makeKeyText();
  const empty = { revokedAt: null, lastUsedAt: null, replacedBy: null };
  const order = { name, scopes, origins, pointsPerMinute, customer, expiresAt };
  const key = { keyId, hash, ...order, createdAt: Date.now(), ...empty };
  return { text, key };
}
