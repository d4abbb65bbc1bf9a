import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { EQUIPMENT, type Question } from "./address.ts";
import type { Speech } from "./language.ts";
import { LocationField } from "./location-field.tsx";

/** Everything that is asked; each change asks anew once both ends are known. */
export function SearchBar(props: { question: Question; speech: Speech; onAsk: (question: Question) => void }) {
  const { question, speech } = props;
  const ask = (change: Partial<Question>): void => props.onAsk({ ...question, ...change, way: null });
  const cargo = (change: Partial<Question["cargo"]>): void => ask({ cargo: { ...question.cargo, ...change } });
  const limits = [
    question.maximumTransfers === null ? null : speech.say("limits.transfersSet", { n: question.maximumTransfers }),
    question.maximumDays === null ? null : speech.say("limits.daysSet", { n: question.maximumDays }),
  ].filter((text) => text !== null);
  const readyId = useId();
  return (
    <search class="search-bar">
      <form
        aria-label={speech.say("search.name")}
        onSubmit={(event) => {
          event.preventDefault();
          props.onAsk({ ...question });
        }}
      >
        <div class="fields">
          <LocationField
            label={speech.say("search.from")}
            code={question.from}
            speech={speech}
            onChoose={(from) => ask({ from })}
          />
          <button
            type="button"
            class="swap"
            aria-label={speech.say("search.swap")}
            onClick={() => ask({ from: question.to, to: question.from })}
          >
            ⇄
          </button>
          <LocationField
            label={speech.say("search.to")}
            code={question.to}
            speech={speech}
            onChoose={(to) => ask({ to })}
          />
          <Popover
            label={speech.say("search.cargo")}
            value={`${question.cargo.units} × ${speech.sayOr(`cargo.${question.cargo.isoEquipmentCode}`, "")}`}
            small={speech.say("ways.tonnes", {
              t: speech.number(question.cargo.weightKg / 1000, question.cargo.weightKg % 1000 ? 1 : 0),
            })}
          >
            <NumberField
              label={speech.say("cargo.units")}
              value={question.cargo.units}
              least={1}
              most={1000}
              onChange={(units) => cargo({ units: units ?? 1 })}
            />
            <SelectField
              label={speech.say("cargo.type")}
              value={question.cargo.isoEquipmentCode}
              options={EQUIPMENT.map((code) => [code, speech.sayOr(`cargo.${code}`, code)])}
              onChange={(isoEquipmentCode) => cargo({ isoEquipmentCode })}
            />
            <NumberField
              label={speech.say("cargo.weight")}
              value={question.cargo.weightKg}
              least={1}
              most={40_000}
              onChange={(weightKg) => cargo({ weightKg: weightKg ?? 20_000 })}
            />
          </Popover>
          <div class="field">
            <label for={readyId}>{speech.say("search.ready")}</label>
            <input
              id={readyId}
              type="date"
              required
              value={question.ready}
              onChange={(event) => event.currentTarget.value && ask({ ready: event.currentTarget.value })}
            />
          </div>
          <Popover
            label={speech.say("search.limits")}
            value={limits.length > 0 ? limits.join(", ") : speech.say("search.none")}
          >
            <SelectField
              label={speech.say("limits.transfers")}
              value={String(question.maximumTransfers ?? "")}
              options={[
                ["", speech.say("limits.any")],
                ...[0, 1, 2, 3, 4].map((n): [string, string] => [String(n), String(n)]),
              ]}
              onChange={(value) => ask({ maximumTransfers: value === "" ? null : Number(value) })}
            />
            <NumberField
              label={speech.say("limits.days")}
              value={question.maximumDays}
              least={1}
              most={180}
              onChange={(maximumDays) => ask({ maximumDays })}
            />
          </Popover>
        </div>
        <button type="submit" class="primary find">
          {speech.say("search.find")}
        </button>
      </form>
    </search>
  );
}

function Popover(props: { label: string; value: string; small?: string; children: ComponentChildren }) {
  return (
    <details
      class="field popover"
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.currentTarget.open = false;
        event.currentTarget.querySelector("summary")?.focus();
      }}
    >
      <summary>
        <span class="field-label">{props.label}</span>
        <span class="field-value">
          {props.value} {props.small ? <small>{props.small}</small> : null}
        </span>
      </summary>
      <div class="popover-body">{props.children}</div>
    </details>
  );
}

function NumberField(props: {
  label: string;
  value: number | null;
  least: number;
  most: number;
  onChange: (value: number | null) => void;
}) {
  const id = useId();
  return (
    <p class="row-field">
      <label for={id}>{props.label}</label>
      <input
        id={id}
        type="number"
        min={props.least}
        max={props.most}
        value={props.value ?? ""}
        onChange={(event) => {
          const input = event.currentTarget;
          if (input.value === "") props.onChange(null);
          else if (input.reportValidity()) props.onChange(Number(input.value));
        }}
      />
    </p>
  );
}

export function SelectField(props: {
  label: string;
  value: string;
  options: readonly (readonly [string, string])[];
  onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <p class="row-field">
      <label for={id}>{props.label}</label>
      <select id={id} value={props.value} onChange={(event) => props.onChange(event.currentTarget.value)}>
        {props.options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </p>
  );
}
