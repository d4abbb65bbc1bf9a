import { TRACKS } from "../model/track.ts";
import type { ColumnKind, OneOf } from "../network/columns.ts";

/** What a cell of the kind must hold, for people. */
export function wantedOf(kind: ColumnKind): string {
  return isOneOf(kind) ? `one of ${listValues(kind).join(", ")}` : WANTED[kind];
}

function isOneOf(kind: ColumnKind): kind is OneOf {
  return kind.startsWith("one:");
}

function listValues(kind: OneOf): string[] {
  return kind.slice("one:".length).split("|");
}

const WANTED: Record<Exclude<ColumnKind, OneOf>, string> = {
  text: "some text",
  "text?": "text or nothing",
  integer: "an integer of at most nine digits",
  "integer?": "an integer of at most nine digits, or nothing",
  decimal: "a decimal number such as 12.5",
  "decimal?": "a decimal number such as 12.5, or nothing",
  boolean: "true or false",
  "date?": "a date YYYY-MM-DD or nothing",
  list: "values separated by semicolons",
  basis: "PUBLISHED, DERIVED or ESTIMATED",
  pattern: "LINE or LOOP",
  track: `one of ${TRACKS.join(", ")}`,
  "track?": `one of ${TRACKS.join(", ")}, or nothing`,
};

/** The value of a cell in its one normal form, undefined when the text is not of the kind. */
export function parseCell(value: string, kind: ColumnKind): unknown {
  // No database text holds the character zero.
  if (value.includes("\0")) return undefined;
  if (isOneOf(kind)) return listValues(kind).includes(value) ? value : undefined;
  if (kind.endsWith("?") && value === "") return null;
  switch (kind) {
    case "text":
      return value === "" ? undefined : value;
    case "text?":
      return value;
    case "integer":
    case "integer?":
      return /^-?\d{1,9}$/.test(value) ? Number(value) + 0 : undefined;
    case "decimal":
    case "decimal?":
      return /^-?\d{1,15}(\.\d{1,15})?$/.test(value) ? toPlainDecimal(value) : undefined;
    case "boolean":
      return value === "true" ? true : value === "false" ? false : undefined;
    case "date?":
      return isDay(value) ? value : undefined;
    case "list":
      return value === "" ? [] : value.split(";");
    case "basis":
      return ["PUBLISHED", "DERIVED", "ESTIMATED"].includes(value) ? value : undefined;
    case "pattern":
      return ["LINE", "LOOP"].includes(value) ? value : undefined;
    case "track":
    case "track?":
      return (TRACKS as readonly string[]).includes(value) ? value : undefined;
  }
}

/** Without needless zeros before the point and without a negative zero; the digits after it stay. */
function toPlainDecimal(value: string): string {
  const plain = value.replace(/^(-?)0+(?=\d)/, "$1");
  return /^-0(\.0+)?$/.test(plain) ? plain.slice(1) : plain;
}

/** A day of the calendar: Date.parse would move 31 February into March. */
function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || value.startsWith("0000")) return false;
  const time = Date.parse(value);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}
