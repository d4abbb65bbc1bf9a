import type { ApiKey } from "../model/api-key.ts";
import type { IssuedKey, KeyOrder, KeyStore } from "../store/key-store.ts";

/** What is told of a key: everything but its hash. */
export type ListedKey = Omit<ApiKey, "hash">;
/** A new key with its text. */
export interface ShownKey {
  readonly text: string;
  readonly key: ListedKey;
}

/** What an operator does with the API keys, in this process or in the running server. */
export interface KeyCommands {
  createKey(order: KeyOrder): Promise<ShownKey>;
  listKeys(): Promise<readonly ListedKey[]>;
  /** A new key for the holder of another, which stays good until `overlapEndsAt` (milliseconds since 1970). */
  rotateKey(keyId: string, overlapEndsAt: number): Promise<ShownKey>;
  revokeKey(keyId: string): Promise<ListedKey>;
}

export function toKeyCommands(store: KeyStore): KeyCommands {
  return {
    createKey: async (order) => show(await store.create(order)),
    listKeys: async () => (await store.list()).map(withoutHash),
    rotateKey: async (keyId, overlapEndsAt) => show(await store.rotate(keyId, overlapEndsAt)),
    revokeKey: async (keyId) => withoutHash(await store.revoke(keyId)),
  };
}

function show({ text, key }: IssuedKey): ShownKey {
  return { text, key: withoutHash(key) };
}

function withoutHash({ hash: _, ...listed }: ApiKey): ListedKey {
  return listed;
}
