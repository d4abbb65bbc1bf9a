import type { Basis } from "./track.ts";

/** From lenient to strict. */
export const VERDICTS = ["ACCEPTED", "WARNING", "CONDITIONS", "LICENCE", "APPROVAL", "FORBIDDEN"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A rule that decides about goods at a place. */
export interface RuleMet {
  readonly rule: string;
  readonly verdict: Verdict;
  /** What the rule is about: a class, a UN number, a size-type, or `*`. */
  readonly subject: string;
  /** Of the goods that met it, null for a limit of weight. */
  readonly unNumber: string | null;
  /** Country or location. */
  readonly place: string;
  readonly mode: string;
  readonly conditions: string;
  readonly ruleBook: string;
  readonly leadDays: number | null;
  readonly source: string;
  readonly basis: Basis;
}
