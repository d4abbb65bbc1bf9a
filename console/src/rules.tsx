import { type Place, nameOfCode } from "./api.ts";
import { Estimate } from "./charges.tsx";
import type { Speech } from "./language.ts";
import { nameJurisdiction } from "./limits.ts";
import { groupRules, type Rule, type RuleAtPlaces } from "./rule-groups.ts";

/** Lines up to which nothing is folded. */
const FEW = 4;

/** What the rules on goods and weights ask of the cargo on its way: what needs somebody's word first, the rest folded where it is long. */
export function Rules(props: {
  rules: readonly Rule[];
  /** Codes along the way, in its order. */
  codes: readonly string[];
  places: ReadonlyMap<string, Place>;
  speech: Speech;
}) {
  const { rules, codes, speech } = props;
  if (rules.length === 0) return null;
  const groups = groupRules(rules, codes);
  const lineCount = groups.reduce((sum, group) => sum + group.rules.length, 0);
  return (
    <section class="rules" aria-labelledby="rules-title">
      <h3 id="rules-title">{speech.say("rules.title", { n: rules.length })}</h3>
      {groups.map((group) => (
        <details key={group.verdict} open={group.isStrict || lineCount <= FEW}>
          <summary class={`verdict verdict-${group.verdict}`}>
            {speech.sayOr(`rules.${group.verdict}`, group.verdict)}{" "}
            <span class="count">{group.rules.reduce((sum, { places }) => sum + places.length, 0)}</span>
          </summary>
          <ul>
            {group.rules.map((line, index) => (
              <RuleLine key={index} line={line} {...props} />
            ))}
          </ul>
        </details>
      ))}
      <p class="note">{speech.say("rules.text")}</p>
    </section>
  );
}

function RuleLine(props: { line: RuleAtPlaces; places: ReadonlyMap<string, Place>; speech: Speech }) {
  const { line, speech } = props;
  const { kind, subject, jurisdiction, leadDays, provenance, conditions, ruleBook } = line.rule;
  const named = line.places.map((code) => namePlace(code, props.places, speech)).filter((name) => name !== "");
  // A country that makes a rule for itself is named once, as the place.
  const maker =
    jurisdiction === "*" || line.places.includes(jurisdiction) ? "" : nameJurisdiction(jurisdiction, speech);
  const facts = [
    speech.sayOr(`rules.${kind}`, kind),
    maker,
    subject === "*" ? "" : subject,
    leadDays === null || leadDays === undefined ? "" : speech.say("rules.leadDays", { n: leadDays }),
  ];
  return (
    <li>
      {named.length > 0 ? (
        <>
          <b>{named.join(speech.language === "zh" ? "、" : ", ")}</b>
          {" · "}
        </>
      ) : null}
      {facts.filter((fact) => fact !== "").join(" · ")}{" "}
      {provenance.basis === "ESTIMATED" ? <Estimate speech={speech} title={provenance.title} /> : null}
      <small lang="en">
        {[conditions, ruleBook === "*" ? "" : ruleBook, provenance.title].filter((text) => text !== "").join(" · ")}
      </small>
    </li>
  );
}

/** The place of a rule is a country, a location, or * for all. */
function namePlace(code: string, places: ReadonlyMap<string, Place>, speech: Speech): string {
  if (code === "*") return "";
  if (code.length === 2) return speech.country(code);
  return nameOfCode(code, places, speech.language);
}
