import { type Place, nameOfCode } from "./api.ts";
import { Estimate } from "./charges.tsx";
import type { Speech } from "./language.ts";
import { nameJurisdiction } from "./limits.ts";
import type { Details } from "./use-details.ts";

type Rule = Details["rulesMet"][number];

/** What the rules on goods and weights ask of the cargo on its way, the strictest first; nothing where it meets none. */
export function Rules(props: { rules: readonly Rule[]; places: ReadonlyMap<string, Place>; speech: Speech }) {
  const { rules, speech } = props;
  if (rules.length === 0) return null;
  return (
    <details class="rules" open>
      <summary>
        <h3>{speech.say("rules.title", { n: rules.length })}</h3>
      </summary>
      <ul>
        {rules.map((rule) => (
          <RuleLine key={`${rule.code}${rule.place}${rule.mode}`} rule={rule} {...props} />
        ))}
      </ul>
      <p class="note">{speech.say("rules.text")}</p>
    </details>
  );
}

function RuleLine({ rule, places, speech }: { rule: Rule; places: ReadonlyMap<string, Place>; speech: Speech }) {
  const { verdict, kind, subject, jurisdiction, leadDays, provenance } = rule;
  const facts = [
    speech.sayOr(`rules.${kind}`, kind),
    jurisdiction === "*" ? rule.ruleBook : nameJurisdiction(jurisdiction, speech),
    subject === "*" ? "" : subject,
    namePlace(rule.place, places, speech),
    leadDays === null || leadDays === undefined ? "" : speech.say("rules.leadDays", { n: leadDays }),
  ];
  return (
    <li>
      <b class={`verdict verdict-${verdict}`}>{speech.sayOr(`rules.${verdict}`, verdict)}</b>{" "}
      {facts.filter((fact) => fact !== "").join(" · ")}
      <small lang="en">
        {rule.conditions} {provenance.title}
      </small>
      {provenance.basis === "ESTIMATED" ? <Estimate speech={speech} title={provenance.title} /> : null}
    </li>
  );
}

/** The place of a rule is a country, a location, or * for all. */
function namePlace(code: string, places: ReadonlyMap<string, Place>, speech: Speech): string {
  if (code === "*") return "";
  if (code.length === 2) return speech.country(code);
  return nameOfCode(code, places, speech.language);
}
