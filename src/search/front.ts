import type { Vector } from "./known-answers.ts";

/** Whether a is in no criterion worse than b. */
export function isNoWorse(a: Vector, b: Vector): boolean {
  return (
    a.handoverMinute >= b.handoverMinute &&
    a.arrivalMinute <= b.arrivalMinute &&
    a.costCents <= b.costCents &&
    a.transfers <= b.transfers &&
    a.grams <= b.grams
  );
}

/** Each vector that no other is no worse than, once, in the order of the answer: latest hand-over, then least arrival, cost, transfers. */
export function keepFront(vectors: readonly Vector[]): Vector[] {
  const sorted = [...vectors].sort(compareVectors);
  return sorted.filter(
    (vector, index) =>
      !sorted.some(
        (other, at) => at !== index && isNoWorse(other, vector) && (at < index || !isNoWorse(vector, other)),
      ),
  );
}

function compareVectors(a: Vector, b: Vector): number {
  return (
    b.handoverMinute - a.handoverMinute ||
    a.arrivalMinute - b.arrivalMinute ||
    a.costCents - b.costCents ||
    a.transfers - b.transfers ||
    a.grams - b.grams
  );
}
