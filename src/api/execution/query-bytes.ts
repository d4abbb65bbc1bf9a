import type { DocumentNode, Token } from "graphql";
import { LeastRecent } from "./least-recent.ts";

/** Measured of documents of 10 to 1000 tokens: a token with the nodes and places that stand on it takes 265 to 520 bytes. */
const BYTES_OF_TOKEN = 512;
const BYTES_OF_CHARACTER = 2;
/** Measured likewise, after the code has run: up to 310 bytes for a token, and up to 130 kB for the arguments and types of a small query. */
const COMPILED_BYTES_OF_TOKEN = 320;
const COMPILED_BYTES = 128 * 1024;

/** Shares of the memory for queries. The rest is for what Apollo Server keeps of persisted queries. */
const DOCUMENTS_SHARE = 0.25;
const COMPILED_SHARE = 0.6;

/** How the memory for queries is divided. */
export function divideBytes(bytes: number) {
  const documents = Math.floor(bytes * DOCUMENTS_SHARE);
  const compiled = Math.floor(bytes * COMPILED_SHARE);
  return { documents, compiled, persisted: bytes - documents - compiled };
}

/** What a parsed document takes. */
export function weighDocument({ loc }: DocumentNode): number {
  if (!loc) return 0;
  return countTokens(loc.startToken) * BYTES_OF_TOKEN + weighText(loc.source.body);
}

/** What a compiled query takes, its document included. */
export function weighCompiled(document: DocumentNode): number {
  const tokens = document.loc ? countTokens(document.loc.startToken) : 0;
  return weighDocument(document) + tokens * COMPILED_BYTES_OF_TOKEN + COMPILED_BYTES;
}

export function weighText(text: string): number {
  return text.length * BYTES_OF_CHARACTER;
}

function countTokens(first: Token): number {
  let count = 0;
  for (let token: Token | null = first; token; token = token.next) count++;
  return count;
}

/** A store for Apollo Server, whose own counts the characters of a document's JSON: it grows to four times its bound. */
export function storeUpTo<Value>(bytes: number, weigh: (value: Value) => number) {
  const kept = new LeastRecent<Value>(bytes);
  return {
    get: async (key: string) => kept.get(key),
    set: async (key: string, value: Value) => void kept.set(key, value, weighText(key) + weigh(value)),
    delete: async (key: string) => kept.remove(key),
  };
}
