import type { Details } from "./use-details.ts";

export type Rule = Details["rulesMet"][number];

/** A rule that says the same at several places of the way, which are listed once. */
export interface RuleAtPlaces {
  readonly rule: Rule;
  /** Codes in the order of the way. */
  readonly places: readonly string[];
}
export interface RuleGroup {
  readonly verdict: Rule["verdict"];
  /** Whether the cargo waits for somebody's word, or does not go at all. */
  readonly isStrict: boolean;
  readonly rules: readonly RuleAtPlaces[];
}

const STRICT_FIRST: readonly Rule["verdict"][] = [
  "FORBIDDEN",
  "APPROVAL",
  "LICENCE",
  "CONDITIONS",
  "WARNING",
  "ACCEPTED",
];
const STRICT_COUNT = 3;

/** What a reader would read twice: all but the place and the key of the row. */
function textOf({ kind, jurisdiction, verdict, subject, conditions, ruleBook, leadDays, place, provenance }: Rule) {
  // A country's own rule holds there alone; one of the place's country or of all is told by its places.
  const maker = jurisdiction === place ? "" : jurisdiction;
  return JSON.stringify([kind, maker, verdict, subject, conditions, ruleBook, leadDays, provenance.basis]);
}

/** Rules by what they demand, the strictest first; each text once with the places where it holds, in the order of the way. */
export function groupRules(rules: readonly Rule[], codesOnWay: readonly string[]): readonly RuleGroup[] {
  const rankOf = (place: string): number => {
    const at = codesOnWay.findIndex((code) => code === place || code.slice(0, 2) === place);
    return at < 0 ? codesOnWay.length : at;
  };
  return STRICT_FIRST.flatMap((verdict, rank) => {
    const byText = new Map<string, { rule: Rule; places: Set<string> }>();
    for (const rule of rules) {
      if (rule.verdict !== verdict) continue;
      const entry = byText.get(textOf(rule)) ?? { rule, places: new Set() };
      byText.set(textOf(rule), { rule: entry.rule, places: entry.places.add(rule.place) });
    }
    if (byText.size === 0) return [];
    const merged = [...byText.values()].map(({ rule, places }) => ({
      rule,
      places: [...places].sort((a, b) => rankOf(a) - rankOf(b)),
    }));
    return [{ verdict, isStrict: rank < STRICT_COUNT, rules: merged }];
  });
}
