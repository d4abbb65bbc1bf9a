import type { Cargo } from "../model/cargo.ts";
import { byStrictness, type RuleMet, type Verdict } from "../model/rule-met.ts";
import type { NetworkRecords, RecordOf } from "../network/records.ts";
import { isValidOn } from "../network/validity.ts";
import { isWithinTerritories } from "./rule-territories.ts";

type Rule = RecordOf<"acceptance-rules">;

/** Where a way begins and ends, as countries, and whose forbidding rules the search keeps to. */
export interface GoodsRuleContext {
  readonly originCountry: string;
  readonly destinationCountry: string;
  readonly compliance: readonly string[];
}

/** A rule on goods other than dangerous ones that a cargo meets wherever the rule holds. */
export interface GoodsRule {
  readonly row: Rule;
  readonly verdict: Verdict;
  readonly isHard: boolean;
  /** What of the cargo met it; null where the rule does not ask for it. */
  readonly hsCode: string | null;
  readonly unNumber: string | null;
  /** Of a rule on what leaves or enters, the country where it does; null for one that holds wherever it is met. */
  readonly endCountry: string | null;
  /** The prefix that fits the code, empty where the rule asks for none. */
  readonly prefix: string;
}

const rowsByRecords = new WeakMap<NetworkRecords, readonly Rule[]>();

function rowsOf(records: NetworkRecords): readonly Rule[] {
  const rows =
    rowsByRecords.get(records) ?? records["acceptance-rules"].filter(({ kind }) => kind !== "DANGEROUS_GOODS");
  rowsByRecords.set(records, rows);
  return rows;
}

/** The jurisdictions whose rules on goods the network knows. */
export function listJurisdictions(records: NetworkRecords): string[] {
  return [...new Set(rowsOf(records).map((row) => row.jurisdiction))].filter((name) => name !== "*").sort();
}

/** Rules on embargo, dual use, veterinary and plant health that hold on the day for a cargo between two countries. */
export function matchGoodsRules(
  records: NetworkRecords,
  cargo: Cargo,
  day: string,
  context: GoodsRuleContext,
): readonly GoodsRule[] {
  return listAboutGoods(records, cargo).flatMap(({ row, found }) => {
    if (!isValidOn(row, day) || !isBetween(records, row, context)) return [];
    // A code less exact than the rule's may be another thing: worth a look, never a reason to leave a way out.
    const verdict = isExact(found) || row.verdict === "ACCEPTED" ? row.verdict : "WARNING";
    const isKept = row.operator !== null || context.compliance.includes(row.jurisdiction);
    return [
      { row, verdict, isHard: verdict === "FORBIDDEN" && isKept, endCountry: findEndCountry(row, context), ...found },
    ];
  });
}

/** A row, and what of a cargo it is about. */
interface AboutGoods {
  readonly row: Rule;
  readonly found: Pick<GoodsRule, "hsCode" | "unNumber" | "prefix">;
}
/** Goods whose rows are kept; a network that has seen more begins anew. */
const GOODS_KEPT = 1000;
const aboutByRecords = new WeakMap<NetworkRecords, Map<string, readonly AboutGoods[]>>();

/** The rows that are about the goods of a cargo, wherever it goes: kept, as most requests are about the same few goods. */
function listAboutGoods(records: NetworkRecords, cargo: Cargo): readonly AboutGoods[] {
  const lines = cargo.requestedEquipments;
  const key = lines.map((line) => `${line.hsCode} ${line.dangerousGoods.map((goods) => goods.unNumber)}`).join("|");
  const byGoods = aboutByRecords.get(records) ?? new Map<string, readonly AboutGoods[]>();
  aboutByRecords.set(records, byGoods);
  const known = byGoods.get(key);
  if (known) return known;
  if (byGoods.size >= GOODS_KEPT) byGoods.clear();
  const about = rowsOf(records).flatMap((row) => {
    const found = matchGoods(records, row, cargo);
    return found ? [{ row, found }] : [];
  });
  byGoods.set(key, about);
  return about;
}

/** The line that fits the rule most exactly; null where none does. */
function matchGoods(records: NetworkRecords, row: Rule, cargo: Cargo) {
  const fits = cargo.requestedEquipments.flatMap(({ hsCode, dangerousGoods }) => {
    const prefix = findPrefix(row.hs_prefixes, hsCode);
    const goods = dangerousGoods.find(({ unNumber }) => isSubject(records, row.subject, unNumber));
    if (prefix === null || (row.subject !== "*" && !goods)) return [];
    const code = prefix === "" ? null : hsCode;
    return [{ hsCode: code, prefix, unNumber: row.subject === "*" ? null : goods!.unNumber }];
  });
  return fits.find(isExact) ?? fits[0] ?? null;
}

function isExact({ hsCode, prefix }: Pick<GoodsRule, "hsCode" | "prefix">): boolean {
  return hsCode === null || hsCode.startsWith(prefix);
}

/** The longest prefix that the code lies in, else one that lies in the code; empty where none is asked, null where none fits. */
function findPrefix(prefixes: readonly string[], hsCode: string | null): string | null {
  if (prefixes.length === 0) return "";
  if (hsCode === null) return null;
  const fits = prefixes.filter((prefix) => hsCode.startsWith(prefix)).sort((a, b) => b.length - a.length);
  return fits[0] ?? prefixes.find((prefix) => prefix.startsWith(hsCode)) ?? null;
}

function isSubject(records: NetworkRecords, subject: string, unNumber: string): boolean {
  if (subject === "*" || subject === unNumber) return true;
  const goods = records["dangerous-goods"].find((row) => row.un_number === unNumber);
  return goods !== undefined && subject === `class ${goods.class}`;
}

/** Whether the rule is about a way from the one country to the other. */
function isBetween(
  records: NetworkRecords,
  row: Rule,
  { originCountry, destinationCountry }: GoodsRuleContext,
): boolean {
  const isIn = (names: readonly string[], country: string): boolean =>
    names.length === 0 || isWithinTerritories(records, names, country);
  if (!isIn(row.origins, originCountry) || !isIn(row.destinations, destinationCountry)) return false;
  const leavesFrom = isIn(territoriesOf(row), originCountry);
  const endsIn = isIn(territoriesOf(row), destinationCountry);
  if (row.relation === "EXPORT") return leavesFrom && !endsIn;
  if (row.relation === "IMPORT") return endsIn && !leavesFrom;
  return row.relation !== "TRANSIT" || (!leavesFrom && !endsIn);
}

function findEndCountry({ relation }: Rule, { originCountry, destinationCountry }: GoodsRuleContext): string | null {
  if (relation === "EXPORT") return originCountry;
  return relation === "IMPORT" ? destinationCountry : null;
}

/** Where the rule bites: in its jurisdiction unless it says otherwise. */
function territoriesOf(row: Rule): readonly string[] {
  return row.territories.length > 0 ? row.territories : [row.jurisdiction];
}

/** Names a list of matched rules: lists of one name say the same at every place. */
export function nameGoodsRules(rules: readonly GoodsRule[]): string {
  return JSON.stringify(rules.map(({ row, verdict, isHard, endCountry }) => [row.rule, verdict, isHard, endCountry]));
}

/** A place that a way touches: where it goes in a mode, or a terminal where the box is lifted. */
export interface TouchedPlace {
  readonly mode: Exclude<Rule["mode"], "*">;
  readonly country: string;
  /** Location code; empty between the calls of a way on land. */
  readonly location: string;
  /** Of the service ridden; null at a terminal. */
  readonly operator: string | null;
}

/** The matched rules that hold at a place. A rule that relaxes removes those of its kind and jurisdiction that are about as many goods or more. */
export function listGoodsRulesAt(
  records: NetworkRecords,
  rules: readonly GoodsRule[],
  place: TouchedPlace,
): readonly RuleMet[] {
  const met = rules.filter(({ row }) => holdsAt(records, row, place));
  return met
    .filter((rule) => !met.some((other) => isRelaxedBy(rule, other)))
    .map((rule) => toRuleMet(rule, place))
    .sort(byStrictness);
}

function holdsAt(records: NetworkRecords, row: Rule, { mode, country, location, operator }: TouchedPlace): boolean {
  return (
    (row.mode === "*" || row.mode === mode) &&
    (row.location === "*" || row.location === location) &&
    (row.operator === null || row.operator === operator) &&
    isWithinTerritories(records, territoriesOf(row), country)
  );
}

function isRelaxedBy(rule: GoodsRule, other: GoodsRule): boolean {
  if (!other.row.relaxes || rule.row.relaxes) return false;
  if (other.row.kind !== rule.row.kind || other.row.jurisdiction !== rule.row.jurisdiction) return false;
  if (!isExact(other)) return false;
  return other.prefix.length >= rule.prefix.length;
}

function toRuleMet(rule: GoodsRule, place: TouchedPlace): RuleMet {
  const { row, verdict, isHard, endCountry, hsCode, unNumber, prefix } = rule;
  const isPossible = verdict !== row.verdict;
  return {
    rule: row.rule,
    kind: row.kind,
    jurisdiction: row.jurisdiction,
    verdict,
    isHard,
    subject: prefix === "" ? row.subject : `HS ${prefix}`,
    unNumber,
    hsCode,
    // The same in every mode and at every terminal of a country, unless the rule is about one.
    place: row.location === "*" ? (endCountry ?? place.country) : place.location,
    mode: row.mode,
    conditions: isPossible
      ? `may be ${row.verdict}, as HS ${hsCode} is less exact than HS ${prefix}: ${row.conditions ?? ""}`
      : (row.conditions ?? ""),
    ruleBook: row.rule_book,
    leadDays: row.lead_days,
    source: row.source,
    basis: row.basis,
  };
}
