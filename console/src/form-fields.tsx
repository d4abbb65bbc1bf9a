import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";

/** A field of the search bar that opens to a panel; Escape and a press elsewhere close it. */
export function Popover(props: { label: string; value: string; small?: string; children: ComponentChildren }) {
  const panel = useRef<HTMLDetailsElement>(null);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const onPress = (event: Event): void => {
      if (panel.current?.open && !event.composedPath().includes(panel.current)) panel.current.open = false;
    };
    addEventListener("pointerdown", onPress);
    return () => removeEventListener("pointerdown", onPress);
  }, []);
  return (
    <details
      class="field popover"
      ref={panel}
      onToggle={(event) => setOpen(event.currentTarget.open)}
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
      {isOpen ? <div class="popover-body">{props.children}</div> : null}
    </details>
  );
}

/** A label and beside it what it names. */
function Row({ label, children }: { label: string; children: (id: string) => ComponentChildren }) {
  const id = useId();
  return (
    <p class="row-field">
      <label for={id}>{label}</label>
      {children(id)}
    </p>
  );
}

export function NumberField(props: {
  label: string;
  value: number | null;
  least: number;
  most: number;
  placeholder?: string;
  onChange: (value: number | null) => void;
}) {
  return (
    <Row label={props.label}>
      {(id) => (
        <input
          id={id}
          type="number"
          min={props.least}
          max={props.most}
          value={props.value ?? ""}
          placeholder={props.placeholder}
          onChange={(event) => {
            const input = event.currentTarget;
            if (input.value === "") props.onChange(null);
            else if (input.reportValidity()) props.onChange(Number(input.value));
          }}
        />
      )}
    </Row>
  );
}

export function SelectField(props: {
  label: string;
  value: string;
  options: readonly (readonly [string, string])[];
  onChange: (value: string) => void;
}) {
  return (
    <Row label={props.label}>
      {(id) => (
        <select id={id} value={props.value} onChange={(event) => props.onChange(event.currentTarget.value)}>
          <Options options={props.options} />
        </select>
      )}
    </Row>
  );
}

function Options({ options }: { options: readonly (readonly [string, string])[] }) {
  return (
    <>
      {options.map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </>
  );
}

export function CheckField(props: { label: string; isOn: boolean; onChange: (isOn: boolean) => void }) {
  return (
    <Row label={props.label}>
      {(id) => (
        <input
          id={id}
          type="checkbox"
          checked={props.isOn}
          onChange={(event) => props.onChange(event.currentTarget.checked)}
        />
      )}
    </Row>
  );
}

/** Codes chosen one by one from a list; each chosen one is a chip that takes it out again. */
export function ChoicesField(props: {
  label: string;
  /** Text of the entry that stands for choosing one more. */
  addText: string;
  removeText: (name: string) => string;
  chosen: readonly string[];
  options: readonly (readonly [string, string])[];
  nameOf: (code: string) => string;
  onChange: (chosen: readonly string[]) => void;
}) {
  const { chosen, nameOf } = props;
  return (
    <div class="choices-field">
      <Row label={props.label}>
        {(id) => (
          <select
            id={id}
            value=""
            onChange={(event) => {
              const code = event.currentTarget.value;
              event.currentTarget.value = "";
              if (code) props.onChange([...chosen, code]);
            }}
          >
            <Options options={[["", props.addText], ...props.options.filter(([code]) => !chosen.includes(code))]} />
          </select>
        )}
      </Row>
      {chosen.length > 0 ? (
        <p class="chips">
          {chosen.map((code) => (
            <button
              key={code}
              type="button"
              class="chip"
              aria-label={props.removeText(nameOf(code))}
              onClick={() => props.onChange(chosen.filter((other) => other !== code))}
            >
              {nameOf(code)} <span aria-hidden="true">×</span>
            </button>
          ))}
        </p>
      ) : null}
    </div>
  );
}
