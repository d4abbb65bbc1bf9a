import type { Speech } from "./language.ts";

/** Writes values by the short form, and by the exact one where the short form would make two different ones look equal. */
function tellApart(
  values: readonly number[],
  short: (value: number) => string,
  exact: (value: number) => string,
): (value: number) => string {
  const valuesByText = new Map<string, Set<number>>();
  for (const value of values) valuesByText.set(short(value), (valuesByText.get(short(value)) ?? new Set()).add(value));
  return (value) => ((valuesByText.get(short(value))?.size ?? 0) > 1 ? exact(value) : short(value));
}

/** How times and costs that stand side by side are written. */
export interface Figures {
  readonly duration: (minutes: number) => string;
  readonly cost: (cost: number) => string;
}

/** Figures of ways side by side: hours and whole units, but minutes and cents where rounding would hide a difference. */
export function createFigures(
  ways: readonly { readonly minutes: number; readonly cost: number; readonly currency: string }[],
  speech: Speech,
): Figures {
  const currency = ways[0]?.currency ?? "USD";
  return {
    duration: tellApart(
      ways.map(({ minutes }) => minutes),
      (minutes) => speech.duration(minutes),
      (minutes) => speech.exactDuration(minutes),
    ),
    cost: tellApart(
      ways.map(({ cost }) => cost),
      (cost) => speech.money(cost, currency),
      (cost) => speech.money(cost, currency, 2),
    ),
  };
}
