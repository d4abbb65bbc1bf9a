import type { Basis } from "./track.ts";

/** From lenient to strict. */
export const VERDICTS = ["ACCEPTED", "WARNING", "CONDITIONS", "LICENCE", "APPROVAL", "FORBIDDEN"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What a rule is for: kinds of acceptance-rules.csv, and WEIGHT for weight-limits.csv. */
export const RULE_KINDS = ["DANGEROUS_GOODS", "EMBARGO", "DUAL_USE", "VETERINARY", "PLANT_HEALTH", "WEIGHT"] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

/** A rule that decides about goods at a place. */
export interface RuleMet {
  readonly rule: string;
  readonly kind: RuleKind;
  /** Who made it: a country, a customs territory, or `*`. */
  readonly jurisdiction: string;
  readonly verdict: Verdict;
  /** It forbids, and the search keeps to it. */
  readonly isHard: boolean;
  /** What the rule is about: a class, a UN number, a prefix such as `HS 8542`, a size-type, or `*`. */
  readonly subject: string;
  /** Of the goods that met it, null where it does not ask. */
  readonly unNumber: string | null;
  readonly hsCode: string | null;
  /** Country or location. */
  readonly place: string;
  readonly mode: string;
  readonly conditions: string;
  readonly ruleBook: string;
  readonly leadDays: number | null;
  readonly source: string;
  readonly basis: Basis;
}

/** The strictest first. */
export function byStrictness(a: RuleMet, b: RuleMet): number {
  return VERDICTS.indexOf(b.verdict) - VERDICTS.indexOf(a.verdict);
}
