import type { Choices } from "./choices.ts";
import { ChoicesField, NumberField } from "./form-fields.tsx";
import type { Speech } from "./language.ts";
import { greatestLimit, KINDS, type Limits, nameJurisdiction, NO_LIMITS } from "./limits.ts";

/** The limits that a way must keep. */
export function LimitFields(props: {
  limits: Limits;
  choices: Choices;
  speech: Speech;
  onChange: (limits: Limits) => void;
}) {
  const { limits, choices, speech, onChange } = props;
  const isSet = JSON.stringify(limits) !== JSON.stringify(NO_LIMITS);
  return (
    <>
      {(["transfers", "days", "cost", "transferHours"] as const).map((name) => (
        <NumberField
          key={name}
          label={speech.say(`limits.${name}`)}
          value={limits[name]}
          least={name === "transfers" ? 0 : 1}
          most={greatestLimit(name)}
          placeholder={speech.say("limits.any")}
          onChange={(value) => onChange({ ...limits, [name]: value })}
        />
      ))}
      <h3>{speech.say("limits.avoid")}</h3>
      {KINDS.map((kind) => (
        <ChoicesField
          key={kind}
          label={speech.say(`limits.${kind}`)}
          addText={speech.say("limits.choose")}
          removeText={(name) => speech.say("limits.remove", { name })}
          chosen={limits.avoided[kind]}
          options={choices.list(kind)}
          nameOf={(code) => choices.name(kind, code)}
          onChange={(codes) => onChange({ ...limits, avoided: { ...limits.avoided, [kind]: codes } })}
        />
      ))}
      <h3>{speech.say("limits.keep")}</h3>
      <ChoicesField
        label={speech.say("limits.compliance")}
        addText={speech.say("limits.choose")}
        removeText={(name) => speech.say("limits.dropRules", { name })}
        chosen={limits.compliance}
        options={choices.jurisdictions}
        nameOf={(code) => nameJurisdiction(code, speech)}
        onChange={(compliance) => onChange({ ...limits, compliance })}
      />
      <p class="note">{speech.say("limits.complianceText")}</p>
      <p class="note">{speech.say("limits.text")}</p>
      {isSet ? (
        <button type="button" onClick={() => onChange(NO_LIMITS)}>
          {speech.say("limits.clear")}
        </button>
      ) : null}
    </>
  );
}
