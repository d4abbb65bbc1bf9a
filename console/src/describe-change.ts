import type { Speech } from "./language.ts";
import { createFigures } from "./tell-apart.ts";
import type { Difference, Differences } from "./use-differences.ts";
import type { Way } from "./ways.ts";

/** The change in one or two sentences made from the data alone. */
export function describeChange(before: readonly Way[], now: readonly Way[], speech: Speech): string {
  const isEqual = (a: Way, b: Way): boolean => a.minutes === b.minutes && a.cost === b.cost;
  const [was, is] = [before[0], now[0]];
  if (!was || !is) return "";
  if (isEqual(was, is)) return speech.say("whatIf.stays");
  const figures = createFigures([was, is], speech);
  const key = was.minutes === is.minutes ? "whatIf.dearer" : was.cost === is.cost ? "whatIf.slower" : "whatIf.fastest";
  return speech.say(key, {
    now: figures.duration(is.minutes),
    before: figures.duration(was.minutes),
    cost: figures.cost(is.cost),
    costBefore: figures.cost(was.cost),
  });
}

/** How many ways are lost, new and changed, and how many stay. */
export function describeCounts({ differences, unchangedCount }: Differences, speech: Speech): string {
  const count = (kind: Difference["kind"]): number => differences.filter((entry) => entry.kind === kind).length;
  return speech.say("whatIf.counts", {
    gone: count("GONE"),
    new: count("NEW"),
    changed: count("CHANGED"),
    same: unchangedCount,
  });
}
