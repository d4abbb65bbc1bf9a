import type { Speech } from "./language.ts";
import { createFigures } from "./tell-apart.ts";
import type { Way } from "./ways.ts";

const wholeDays = (minutes: number): number => Math.round(minutes / 1440);

/** The shape of the trade in one sentence, made from the data alone. */
export function describeTrade(ways: readonly Way[], speech: Speech): string {
  const [first] = ways;
  if (!first) return "";
  const figures = createFigures(ways, speech);
  const money = (way: Way): string => figures.cost(way.cost);
  if (ways.length === 1)
    return speech.say("answer.one", { duration: speech.duration(first.minutes), cost: money(first) });
  const land = ways.filter((way) => !way.isBySea);
  const sea = ways.filter((way) => way.isBySea);
  if (land.length > 0 && sea.length > 0) {
    const least = (group: readonly Way[]): number => Math.min(...group.map((way) => way.cost));
    return speech.say("answer.landAndSea", {
      landFrom: wholeDays(land[0]!.minutes),
      landTo: wholeDays(land.at(-1)!.minutes),
      seaFrom: wholeDays(sea[0]!.minutes),
      seaTo: wholeDays(sea.at(-1)!.minutes),
      percent: Math.round((100 * least(sea)) / least(land)),
    });
  }
  const cheapest = ways.reduce((best, way) => (way.cost < best.cost ? way : best));
  if (cheapest === first)
    return speech.say("answer.one", { duration: speech.duration(first.minutes), cost: money(first) });
  return speech.say("answer.range", {
    fast: figures.duration(first.minutes),
    fastCost: money(first),
    slow: figures.duration(cheapest.minutes),
    slowCost: money(cheapest),
  });
}

/** What each step from the cheaper to the faster way buys, in words. */
export function describeDifferences(ways: readonly Way[], speech: Speech): readonly string[] {
  return ways.slice(1).map((slower, index) => {
    const faster = ways[index]!;
    const minutes = slower.minutes - faster.minutes;
    const more = faster.cost - slower.cost;
    const values = {
      a: faster.letter,
      b: slower.letter,
      duration: speech.duration(minutes),
      cost: speech.money(Math.abs(more), faster.currency),
    };
    if (minutes === 0) return speech.say("compare.same", values);
    if (more <= 0) return speech.say("compare.both", values);
    return speech.say("compare.faster", { ...values, rate: speech.money((more / minutes) * 60, faster.currency, 2) });
  });
}
