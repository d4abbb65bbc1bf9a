import { crossingShare, toVector, type Vector } from "./sphere.ts";
import type { NamedLine } from "./sea-rows.ts";

export interface PassageLine {
  readonly name: string;
  readonly vectors: readonly Vector[];
}

export function toPassageLines(lines: readonly NamedLine[]): PassageLine[] {
  if (lines.length > 31) throw new Error(`${lines.length} passages, wanted at most 31: they are kept as bits`);
  return lines.map(({ name, points }) => ({ name, vectors: points.map(toVector) }));
}

/** The passages whose closing lines a great circle crosses, in order from its start; each as its number. */
export function listCrossed(passages: readonly PassageLine[], from: Vector, to: Vector): number[] {
  const crossed: { passage: number; share: number }[] = [];
  for (const [passage, { vectors }] of passages.entries())
    for (let index = 0; index + 1 < vectors.length; index++) {
      const share = crossingShare(from, to, vectors[index]!, vectors[index + 1]!);
      if (share !== undefined) crossed.push({ passage, share });
    }
  crossed.sort((a, b) => a.share - b.share || a.passage - b.passage);
  return [...new Set(crossed.map(({ passage }) => passage))];
}
