import { byStrictness, type RuleMet, type Verdict, VERDICTS } from "../model/rule-met.ts";
import type { NetworkRecords, RecordOf } from "../network/records.ts";
import { isValidOn } from "../network/validity.ts";

type Rule = RecordOf<"acceptance-rules">;

/** One entry of dangerous goods at one place: what rules are asked about. */
export interface AcceptanceQuestion {
  readonly mode: Exclude<Rule["mode"], "*">;
  readonly country: string;
  /** Location code, for terminals and for rules of one port; empty elsewhere. */
  readonly location: string;
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly dangerousClass: string;
  readonly unNumber: string;
  /** What is declared, `limited_quantity` and `import_discharge` among it. */
  readonly declarations: readonly string[];
}

/** The verdict of the strictest rule that is left, and every rule that is left, the deciding one first. */
export interface Acceptance {
  readonly verdict: Verdict;
  readonly rules: readonly Rule[];
}

/**
 * Resolves the rules on dangerous goods that hold on the day: a rule that relaxes removes those without a declaration whose place is the same or
 * wider and whose subject is wider, or equal where the relaxing rule has a declaration; a declared rule of every subject relaxes
 * all but classes 1, 6.2 and 7. The strictest rule left decides. No rule at all: forbidden, as nothing says that it is taken.
 */
export function resolveAcceptance(rules: readonly Rule[], question: AcceptanceQuestion): Acceptance {
  const met = rules.filter(
    (rule) =>
      rule.kind === "DANGEROUS_GOODS" &&
      (rule.mode === "*" || rule.mode === question.mode) &&
      isValidOn(rule, question.day) &&
      (!rule.applies_if || question.declarations.includes(rule.applies_if)) &&
      subjectWidth(rule, question) >= 0 &&
      placeWidth(rule, question) >= 0,
  );
  const isHard = /^(1|6\.2|7)/.test(question.dangerousClass);
  const isRelaxed = (rule: Rule): boolean =>
    !rule.applies_if &&
    met.some((other) => {
      if (other === rule || !other.relaxes || placeWidth(other, question) < placeWidth(rule, question)) return false;
      const own = subjectWidth(rule, question);
      const narrower = subjectWidth(other, question);
      if (narrower > own) return true;
      if (!other.applies_if) return false;
      return narrower === own || (other.subject === "*" && !isHard);
    });
  const left = met
    .filter((rule) => !isRelaxed(rule))
    .sort((a, b) => VERDICTS.indexOf(b.verdict) - VERDICTS.indexOf(a.verdict) || (a.rule < b.rule ? -1 : 1));
  return { verdict: left[0]?.verdict ?? "FORBIDDEN", rules: left };
}

/** 3 for the UN number, 2 for its class, 1 for a class that holds it, 0 for every subject, -1 for another. */
function subjectWidth({ subject }: Rule, { dangerousClass, unNumber }: AcceptanceQuestion): number {
  if (subject === "*") return 0;
  if (subject === unNumber) return 3;
  if (!subject.startsWith("class ")) return -1;
  const named = subject.slice("class ".length);
  if (named === dangerousClass) return 2;
  if (named === "1" && dangerousClass.startsWith("1.")) return 1;
  return dangerousClass === "2" && (named === "2.1" || named === "2.2") ? 1 : -1;
}

/** 2 for the location, 1 for its country, 0 for everywhere, -1 for elsewhere. */
function placeWidth(rule: Rule, { country, location }: AcceptanceQuestion): number {
  if (rule.location !== "*") return rule.location === location ? 2 : -1;
  if (rule.jurisdiction !== "*") return rule.jurisdiction === country ? 1 : -1;
  return 0;
}

/** Verdicts about the dangerous goods of a cargo, each place asked once. */
export class CargoAcceptance {
  private readonly metByPlace = new Map<string, readonly RuleMet[]>();

  constructor(
    private readonly records: NetworkRecords,
    private readonly goods: readonly { readonly unNumber: string; readonly declarations: readonly string[] }[],
    private readonly day: string,
  ) {}

  /** Whether there is anything to ask about. */
  get isEmpty(): boolean {
    return this.goods.length === 0;
  }

  /** The deciding rule for each of the goods; a rule that forbids stands first. */
  listRules(
    mode: AcceptanceQuestion["mode"],
    country: string,
    location: string,
    isImportDischarge: boolean,
  ): readonly RuleMet[] {
    const key = `${mode}|${country}|${location}|${isImportDischarge}`;
    const known = this.metByPlace.get(key);
    if (known) return known;
    const met = this.goods
      .map(({ unNumber, declarations }) =>
        this.decide(mode, country, location, unNumber, [
          ...declarations,
          ...(isImportDischarge ? ["import_discharge"] : []),
        ]),
      )
      .sort(byStrictness);
    this.metByPlace.set(key, met);
    return met;
  }

  private decide(
    mode: AcceptanceQuestion["mode"],
    country: string,
    location: string,
    unNumber: string,
    declarations: string[],
  ): RuleMet {
    const entry = this.records["dangerous-goods"].find((row) => row.un_number === unNumber)!;
    const { verdict, rules } = resolveAcceptance(this.records["acceptance-rules"], {
      mode,
      country,
      location,
      day: this.day,
      dangerousClass: entry.class,
      unNumber,
      declarations,
    });
    const [rule] = rules;
    return {
      rule: rule?.rule ?? "NO-RULE",
      kind: "DANGEROUS_GOODS",
      jurisdiction: rule?.jurisdiction ?? "*",
      verdict,
      isHard: verdict === "FORBIDDEN",
      subject: rule?.subject ?? "*",
      unNumber,
      hsCode: null,
      place: location || country,
      mode,
      conditions: rule?.conditions ?? "no rule says that it is accepted",
      ruleBook: rule?.rule_book ?? "",
      leadDays: rule?.lead_days ?? null,
      source: rule?.source ?? entry.source,
      basis: rule?.basis ?? "ESTIMATED",
    };
  }
}
