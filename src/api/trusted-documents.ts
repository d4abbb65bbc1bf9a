import { createHash } from "node:crypto";
import type { ApolloServerPlugin } from "@apollo/server";
import { GraphQLError } from "graphql";
import type { ApiContext } from "./context.ts";

/** Documents that may run, by the SHA-256 of their text in hex. */
export interface TrustedDocuments {
  has(text: string): boolean;
  /** Where Apollo Server looks a hash up. */
  readonly cache: {
    get(key: string): Promise<string | undefined>;
    set(): Promise<void>;
    delete(): Promise<void>;
  };
}

/** Texts by hash, or a list of texts. Throws an Error that names the entry whose hash is not that of its text. */
export function readTrustedDocuments(json: string): TrustedDocuments {
  const value: unknown = JSON.parse(json);
  const entries: unknown[] = Array.isArray(value) ? value : Object.values(value as object);
  const textByHash = new Map(
    entries.map((text, index) => {
      if (typeof text !== "string") throw new Error(`entry ${index}: wanted the text of a document`);
      return [createHash("sha256").update(text).digest("hex"), text];
    }),
  );
  if (!Array.isArray(value))
    for (const hash of Object.keys(value as object))
      if (!textByHash.has(hash)) throw new Error(`${hash}: not the SHA-256 of its document`);
  const texts = new Set(textByHash.values());
  return {
    has: (text) => texts.has(text),
    cache: {
      get: async (key) => textByHash.get(key.replace(/^.*:/, "")),
      set: async () => {},
      delete: async () => {},
    },
  };
}

/** Refuses every other document. */
export function trustedDocumentsPlugin(trusted: TrustedDocuments): ApolloServerPlugin<ApiContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ source }) => {
        if (trusted.has(source)) return;
        throw new GraphQLError("this document is not registered: the server runs registered documents only", {
          extensions: { code: "DOCUMENT_NOT_TRUSTED", http: { status: 400 } },
        });
      },
    }),
  };
}
