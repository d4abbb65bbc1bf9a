const hashes = new Map<string, Promise<string>>();

/** SHA-256 of a document in hex; undefined where the platform offers no digest (a page that is not served securely). */
export function hashOf(text: string): Promise<string> | undefined {
  if (!globalThis.crypto?.subtle) return undefined;
  let hash = hashes.get(text);
  if (!hash) {
    hash = crypto.subtle
      .digest("SHA-256", new TextEncoder().encode(text))
      .then((digest) => [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join(""));
    hashes.set(text, hash);
  }
  return hash;
}
