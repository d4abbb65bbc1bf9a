import type { Basis, Track } from "../model/track.ts";

/** One of the values named after the colon, parted by bars. */
export type OneOf = `one:${string}`;
/** The kind of a column. A trailing `?` lets a cell be empty. */
export type ColumnKind =
  | "text"
  | "text?"
  | "integer"
  | "integer?"
  | "decimal"
  | "decimal?"
  | "boolean"
  | "date?"
  | "list"
  | "basis"
  | "pattern"
  | OneOf
  | "track"
  | "track?";
/** Files by name, each with its columns and the kind of each. */
export type FileColumns = Readonly<Record<string, Readonly<Record<string, ColumnKind>>>>;

type Split<Text> = Text extends `${infer First}|${infer Rest}` ? First | Split<Rest> : Text;
/** What a validated cell of the kind holds: decimals stay strings so that money is never rounded on the way in. */
export type CellOf<Kind> = Kind extends `one:${infer Values}`
  ? Split<Values>
  : Kind extends "integer"
    ? number
    : Kind extends "integer?"
      ? number | null
      : Kind extends "boolean"
        ? boolean
        : Kind extends "list"
          ? readonly string[]
          : Kind extends "basis"
            ? Basis
            : Kind extends "pattern"
              ? "LINE" | "LOOP"
              : Kind extends "track"
                ? Track
                : Kind extends "track?"
                  ? Track | null
                  : Kind extends "text" | "decimal"
                    ? string
                    : string | null;
