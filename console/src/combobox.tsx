import type { ComponentChildren } from "preact";
import { useEffect, useId, useState } from "preact/hooks";

const REST_MILLISECONDS = 500;

/** An entry of the list: its key, what it is called and by which code, and what tells it from others. */
export interface Option {
  readonly key: string;
  readonly name: string;
  readonly code: string;
  readonly other: ComponentChildren;
  readonly kind: string;
}

/** Something chosen by what is typed: an ARIA 1.2 combobox. The focus stays in the input. */
export function Combobox(props: {
  label: string;
  /** Name of what is chosen; empty for nothing. */
  chosen: string;
  code: string;
  placeholder?: string;
  noneText: string;
  countText: (count: number) => string;
  search: (text: string, signal: AbortSignal) => Promise<readonly Option[]>;
  onChoose: (key: string) => void;
  /** Called when the text is taken away; a field without it keeps what was chosen. */
  onClear?: () => void;
}) {
  const id = useId();
  const [text, setText] = useState<string | null>(null);
  const [found, setFound] = useState<readonly Option[]>([]);
  const [active, setActive] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const [state, setState] = useState<"idle" | "loading" | "empty">("idle");
  const announced = useRested(isOpen && state === "idle" ? props.countText(found.length) : "");

  useEffect(() => {
    if (text === null || text.trim() === "") {
      setFound([]);
      setState("idle");
      return setOpen(false);
    }
    const aborter = new AbortController();
    setState("loading");
    props.search(text, aborter.signal).then(
      (options) => {
        if (aborter.signal.aborted) return;
        setFound(options);
        setActive(0);
        setOpen(options.length > 0);
        setState(options.length > 0 ? "idle" : "empty");
      },
      () => setState("idle"),
    );
    return () => aborter.abort();
  }, [text]);

  const choose = (option: Option | undefined): void => {
    if (!option) return;
    props.onChoose(option.key);
    setText(null);
    setOpen(false);
    setState("idle");
  };
  const leave = (): void => {
    if (text?.trim() === "" && props.onClear) {
      setText(null);
      props.onClear();
    }
    setTimeout(() => setOpen(false), 150);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const last = found.length - 1;
    const next = { ArrowDown: Math.min(active + 1, last), ArrowUp: Math.max(active - 1, 0), Home: 0, End: last }[
      event.key
    ];
    if (event.key === "Escape" && text !== null) {
      event.stopPropagation();
      setOpen(false);
      setText(null);
    } else if (event.key === "Enter" && isOpen) {
      event.preventDefault();
      choose(found[active]);
    } else if (next !== undefined && isOpen) {
      event.preventDefault();
      setActive(next);
    }
  };
  return (
    <div class="field location">
      <label for={id}>{props.label}</label>
      <input
        id={id}
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isOpen ? `${id}-${active}` : undefined}
        aria-describedby={state === "empty" ? `${id}-none` : undefined}
        placeholder={props.placeholder}
        value={text ?? props.chosen}
        onFocus={(event) => event.currentTarget.select()}
        onClick={(event) => text === null && event.currentTarget.select()}
        onInput={(event) => setText(event.currentTarget.value)}
        onBlur={leave}
        onKeyDown={onKeyDown}
      />
      {text === null && props.code ? <span class="code">{props.code}</span> : null}
      {state === "loading" ? <div class="thin-bar" /> : null}
      <ul id={`${id}-list`} role="listbox" aria-label={props.label} hidden={!isOpen}>
        {found.map((option, index) => (
          <li
            key={option.key}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(option)}
          >
            <span class="option-name">{option.name}</span>
            <span class="option-code">{option.code}</span>
            <span class="option-other">{option.other}</span>
            <span class="option-kind">{option.kind}</span>
          </li>
        ))}
      </ul>
      {state === "empty" ? (
        <p class="field-error" id={`${id}-none`}>
          {props.noneText}
        </p>
      ) : null}
      <span class="visually-hidden" role="status">
        {announced}
      </span>
    </div>
  );
}

/** A text once it has rested, so that a screen reader is not told every letter. */
function useRested(text: string): string {
  const [rested, setRested] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), REST_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}
