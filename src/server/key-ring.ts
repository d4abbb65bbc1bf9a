import type { ApiKey } from "../model/api-key.ts";
import { hashKeyText, readKeyId } from "../store/key-text.ts";

/** What a request's key is: good, or why it is not. */
export type CheckedKey =
  | { readonly key: ApiKey; readonly refusal: null }
  | { readonly key: null; readonly refusal: string };

/** The keys in memory, replaced as a whole at each change: no request waits for the database. */
export class KeyRing {
  private keyById: ReadonlyMap<string, ApiKey> = new Map();
  private readonly lastUseById = new Map<string, number>();

  replace(keys: readonly ApiKey[]): void {
    this.keyById = new Map(keys.map((key) => [key.keyId, key]));
  }

  /** Whether a text is a good key at a moment (milliseconds since 1970). Why a key is not good is told to its holder alone. */
  check(text: string, now: number): CheckedKey {
    const keyId = readKeyId(text);
    const key = keyId === null ? undefined : this.keyById.get(keyId);
    // Hashes of random texts: comparing them tells nothing about the text.
    if (!key || key.hash !== hashKeyText(text)) return refuse("this API key is not known");
    if (key.revokedAt !== null) return refuse(`API key ${key.keyId} is revoked`);
    if (key.expiresAt !== null && key.expiresAt <= now) return refuse(`API key ${key.keyId} has expired`);
    this.lastUseById.set(key.keyId, now);
    return { key, refusal: null };
  }

  /** Whether a key that was good still is. */
  isGood(keyId: string, now: number): boolean {
    const key = this.keyById.get(keyId);
    return key !== undefined && key.revokedAt === null && (key.expiresAt === null || key.expiresAt > now);
  }

  /** Whether some key may be sent by pages of an origin. */
  admits(origin: string): boolean {
    for (const { origins, revokedAt } of this.keyById.values())
      if (revokedAt === null && origins.includes(origin)) return true;
    return false;
  }

  /** The last use of each key since this was asked before. */
  takeUses(): ReadonlyMap<string, number> {
    const taken = new Map(this.lastUseById);
    this.lastUseById.clear();
    return taken;
  }
}

function refuse(refusal: string): CheckedKey {
  return { key: null, refusal };
}
