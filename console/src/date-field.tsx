import { useEffect, useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { addDays, addMonths, listWeeks, parseTypedDay, weekdayOf } from "./days.ts";
import type { Speech } from "./language.ts";

/** Days that a key moves by. */
const STEPS: Readonly<Record<string, (day: string) => string>> = {
  ArrowLeft: (day) => addDays(day, -1),
  ArrowRight: (day) => addDays(day, 1),
  ArrowUp: (day) => addDays(day, -7),
  ArrowDown: (day) => addDays(day, 7),
  Home: (day) => addDays(day, -weekdayOf(day)),
  End: (day) => addDays(day, 6 - weekdayOf(day)),
  PageUp: (day) => addMonths(day, -1),
  PageDown: (day) => addMonths(day, 1),
};

/**
 * A day in the format of the page's language, whatever the browser's is: typed into the field, or chosen from a month that the button opens
 * (ARIA date picker dialog: arrows by day and week, page keys by month, Enter chooses, Escape closes).
 */
export function DateField(props: {
  label: string;
  value: string | null;
  speech: Speech;
  /** Shown where no day is set; a field without it needs a day. */
  emptyText?: string;
  /** Month that is shown where no day is set. */
  opensAt?: string;
  onChange: (day: string | null) => void;
}) {
  const { value, speech, emptyText } = props;
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [isWrong, setWrong] = useState(false);
  useEffect(() => {
    if (!isOpen) return;
    const onPress = (event: Event): void => {
      if (!event.composedPath().includes(frame.current!)) setOpen(false);
    };
    addEventListener("pointerdown", onPress);
    return () => removeEventListener("pointerdown", onPress);
  }, [isOpen]);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  const choose = (day: string | null): void => {
    setWrong(false);
    if (day !== value) props.onChange(day);
  };
  const onTyped = (input: HTMLInputElement): void => {
    const day = parseTypedDay(input.value, speech.months());
    const isEmptied = input.value.trim() === "" && emptyText !== undefined;
    if (day === null && !isEmptied) {
      setWrong(true);
      return;
    }
    choose(day);
    if (day) input.value = speech.day(day, true);
  };
  return (
    <div class="field date-field" ref={frame}>
      <label for={id}>{props.label}</label>
      <input
        id={id}
        type="text"
        autocomplete="off"
        value={value ? speech.day(value, true) : ""}
        placeholder={emptyText}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}-wrong` : undefined}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => onTyped(event.currentTarget)}
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown" || isOpen) return;
          event.preventDefault();
          setOpen(true);
        }}
      />
      <button
        ref={button}
        type="button"
        class="date-button"
        aria-label={`${props.label}: ${speech.say("date.choose")}`}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M2,4H14V14H2ZM2,7H14M5,2V5M11,2V5" />
        </svg>
      </button>
      {isWrong ? (
        <p class="field-error" id={`${id}-wrong`}>
          {speech.say("date.wrong", { example: "2026-12-07" })}
        </p>
      ) : null}
      {isOpen ? (
        <Month
          start={value ?? props.opensAt ?? new Date().toISOString().slice(0, 10)}
          value={value}
          label={props.label}
          speech={speech}
          onClose={close}
          onChoose={(day) => {
            choose(day);
            close();
          }}
        />
      ) : null}
    </div>
  );
}

/** A month of days: one tab stop among them. */
function Month(props: {
  start: string;
  value: string | null;
  label: string;
  speech: Speech;
  onClose: () => void;
  onChoose: (day: string) => void;
}) {
  const { value, speech } = props;
  const grid = useRef<HTMLTableElement>(null);
  const [active, setActive] = useState(props.start);
  const [isMoved, setMoved] = useState(true);
  // Before the next key comes.
  useLayoutEffect(() => {
    if (isMoved) grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [active, isMoved]);
  const move = (day: string, takesFocus: boolean): void => {
    setMoved(takesFocus);
    setActive(day);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape") {
      event.stopPropagation();
      props.onClose();
      return;
    }
    const step = STEPS[event.key];
    if (!step || !grid.current?.contains(event.target as Node)) return;
    event.preventDefault();
    move(step(active), true);
  };
  return (
    <div class="month" role="dialog" aria-label={props.label} onKeyDown={onKeyDown}>
      <div class="month-head">
        <button
          type="button"
          aria-label={speech.say("date.earlier")}
          onClick={() => move(addMonths(active, -1), false)}
        >
          ‹
        </button>
        <b aria-live="polite">{speech.month(active)}</b>
        <button type="button" aria-label={speech.say("date.later")} onClick={() => move(addMonths(active, 1), false)}>
          ›
        </button>
      </div>
      <table ref={grid} aria-label={speech.month(active)}>
        <thead>
          <Weekdays speech={speech} />
        </thead>
        <tbody>
          {listWeeks(active).map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td key={day}>
                  <button
                    type="button"
                    class={day.slice(0, 7) === active.slice(0, 7) ? "" : "outside"}
                    tabIndex={day === active ? 0 : -1}
                    aria-label={speech.day(day, true)}
                    aria-pressed={day === value}
                    onClick={() => props.onChoose(day)}
                  >
                    {Number(day.slice(8))}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The row of a month's table that names its columns, from Monday on. */
export function Weekdays({ speech }: { speech: Speech }) {
  return (
    <tr>
      {speech.weekdays().map((name) => (
        <th key={name} scope="col">
          {name}
        </th>
      ))}
    </tr>
  );
}
