import type { Position } from "./sphere.ts";

/** A hand-placed line: a gate, a passage's closing line or a barrier. */
export interface NamedLine {
  readonly name: string;
  readonly points: readonly Position[];
}

export type Row = Readonly<Record<string, string>>;

/** Rows of a file of hand-placed points as lines, in the order of the file. */
export function toLines(rows: readonly Row[], nameColumn: string): NamedLine[] {
  const lines = new Map<string, Position[]>();
  for (const row of rows) {
    const name = row[nameColumn]!;
    if (!lines.has(name)) lines.set(name, []);
    lines.get(name)!.push({ latitude: Number(row.latitude), longitude: Number(row.longitude) });
  }
  return [...lines].map(([name, points]) => ({ name, points }));
}
