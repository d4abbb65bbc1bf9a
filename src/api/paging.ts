import { GraphQLError } from "graphql";
import { badUserInput } from "./errors.ts";

export interface Page<Entry> {
  readonly edges: readonly { readonly cursor: string; readonly node: Entry }[];
  readonly pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
  readonly totalCount: number;
}

/** A page of a list; cursors hold the version of the network and the position. */
export function toPage<Entry>(
  entries: readonly Entry[],
  version: string,
  args: { first?: number | null; after?: string | null },
  limit: number,
): Page<Entry> {
  const first = args.first ?? limit;
  if (first < 1 || first > limit) throw badUserInput("first", first, `an integer from 1 to ${limit}`);
  const start = args.after == null ? 0 : parseCursor(args.after, version) + 1;
  const edges = entries
    .slice(start, start + first)
    .map((node, index) => ({ cursor: formatCursor(version, start + index), node }));
  return {
    edges,
    totalCount: entries.length,
    pageInfo: {
      hasNextPage: start + edges.length < entries.length,
      hasPreviousPage: start > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

function formatCursor(version: string, index: number): string {
  return Buffer.from(`${version}:${index}`).toString("base64url");
}

function parseCursor(cursor: string, version: string): number {
  const match = /^(.+):(\d+)$/.exec(Buffer.from(cursor, "base64url").toString("utf8"));
  if (!match) throw badUserInput("after", cursor, "a cursor of an earlier page");
  if (match[1] !== version)
    throw new GraphQLError(`after: the network changed since this cursor, ask for the first page again`, {
      extensions: { code: "CURSOR_EXPIRED", inputField: "after" },
    });
  return Number(match[2]);
}
