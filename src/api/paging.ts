import { createHash } from "node:crypto";
import { GraphQLError } from "graphql";
import { badUserInput } from "./errors.ts";

export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}
/** What the cursors of a list are bound to: the version of the network, and the list with the request that made it. */
export interface ListKey {
  readonly version: string;
  readonly list: string | (() => string);
  /** The minute for which a request for "now" was answered. */
  readonly minute?: number | null;
}
interface PageSize {
  /** Entries when the client names no number. */
  readonly size: number;
  readonly maximum: number;
}
export interface Page<Entry> {
  readonly edges: readonly { readonly cursor: string; readonly node: Entry }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: number;
}

/** Pages of the lists that one browses. */
export const BROWSE: PageSize = { size: 50, maximum: 200 };

/** Arguments as one text, whatever order they came in; null and absent are the same. */
export function nameArguments(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(nameArguments).join()}]`;
  if (typeof value !== "object" || value === null || "toJSON" in value) return JSON.stringify(value ?? null);
  const fields = value as Readonly<Record<string, unknown>>;
  const named = Object.keys(fields)
    .sort()
    .filter((name) => fields[name] != null)
    .map((name) => `${JSON.stringify(name)}:${nameArguments(fields[name])}`);
  return `{${named.join()}}`;
}

/** A page of a list, from the front or from the end, by Relay's algorithm. */
export function toPage<Entry>(
  entries: readonly Entry[],
  key: ListKey,
  args: PageArguments,
  { size, maximum }: PageSize,
): Page<Entry> {
  if (args.first != null && args.last != null) throw badUserInput("last", args.last, "either first or last, not both");
  const first = checkSize("first", args.first, maximum);
  const last = checkSize("last", args.last, maximum);
  let start = args.after == null ? 0 : parseCursor("after", args.after, key) + 1;
  let end = args.before == null ? entries.length : Math.min(parseCursor("before", args.before, key), entries.length);
  if (last === null) end = Math.min(end, start + (first ?? size));
  else start = Math.max(start, end - last);
  let mark: string | undefined;
  const cursorAt = (index: number): string => {
    mark ??= markOf(key);
    return formatCursor(key, mark, index);
  };
  // Getters: a cursor that is not asked for is not made.
  const edges = entries.slice(start, Math.max(start, end)).map((node, index) => ({
    node,
    get cursor() {
      return cursorAt(start + index);
    },
  }));
  return {
    edges,
    totalCount: entries.length,
    pageInfo: {
      hasNextPage: end < entries.length,
      hasPreviousPage: start > 0,
      get startCursor() {
        return edges[0]?.cursor ?? null;
      },
      get endCursor() {
        return edges.at(-1)?.cursor ?? null;
      },
    },
  };
}

function checkSize(field: string, value: number | null | undefined, maximum: number): number | null {
  if (value == null) return null;
  if (value < 1 || value > maximum) throw badUserInput(field, value, `an integer from 1 to ${maximum}`);
  return value;
}

function markOf({ list, minute }: ListKey): string {
  return createHash("sha256")
    .update(`${typeof list === "string" ? list : list()}:${minute ?? ""}`)
    .digest("base64url")
    .slice(0, 8);
}

function formatCursor({ version, minute }: ListKey, mark: string, index: number): string {
  return Buffer.from(`${version}:${mark}:${index}${minute == null ? "" : `:${minute}`}`).toString("base64url");
}

function matchCursor(cursor: string): RegExpExecArray | null {
  return /^(.+):([\w-]{8}):(\d{1,9})(?::(\d{1,9}))?$/.exec(Buffer.from(cursor, "base64url").toString("utf8"));
}

/** The version of the network that a cursor was made from, null when it is none of ours. */
export function versionOfCursor(cursor: string): string | null {
  return matchCursor(cursor)?.[1] ?? null;
}

/** The minute for which the first page was answered, null where the request named its own. */
export function minuteOfCursor(cursor: string | null | undefined): number | null {
  const minute = cursor == null ? undefined : matchCursor(cursor)?.[4];
  return minute === undefined ? null : Number(minute);
}

function parseCursor(field: string, cursor: string, key: ListKey): number {
  const match = matchCursor(cursor);
  if (!match) throw badUserInput(field, cursor, "a cursor of an earlier page");
  if (match[1] !== key.version)
    throw new GraphQLError(`${field}: the network changed since this cursor, ask for the first page again`, {
      extensions: { code: "CURSOR_EXPIRED", inputField: field },
    });
  if (match[2] !== markOf(key))
    throw new GraphQLError(`${field}: this cursor belongs to another request, wanted one of the same arguments`, {
      extensions: { code: "CURSOR_MISMATCH", inputField: field },
    });
  return Number(match[3]);
}
