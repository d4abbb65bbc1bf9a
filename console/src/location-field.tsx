import { useEffect, useId, useRef, useState } from "preact/hooks";
import { nameOf, type Suggestion, useApi } from "./api.ts";
import type { Speech } from "./language.ts";
import { SuggestionsDocument } from "./operations.gen.ts";

const REST_MILLISECONDS = 500;

/** A place chosen by name in any language or by code: an ARIA 1.2 combobox. */
export function LocationField(props: {
  label: string;
  code: string;
  speech: Speech;
  onChoose: (code: string) => void;
}) {
  const { speech } = props;
  const { client } = useApi();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState<string | null>(null);
  const [found, setFound] = useState<readonly Suggestion[]>([]);
  const [active, setActive] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const [state, setState] = useState<"idle" | "loading" | "empty">("idle");
  const chosenName = useChosenName(props.code, speech);
  const announced = useRested(isOpen && state === "idle" ? speech.say("search.places", { n: found.length }) : "");

  useEffect(() => {
    if (text === null || text.trim() === "") {
      setFound([]);
      return setOpen(false);
    }
    const aborter = new AbortController();
    setState("loading");
    client.request(SuggestionsDocument, { text }, { signal: aborter.signal }).then(
      ({ locationSearch }) => {
        const nodes = locationSearch.edges.map((edge) => edge.node);
        setFound(nodes);
        setActive(0);
        setOpen(nodes.length > 0);
        setState(nodes.length > 0 ? "idle" : "empty");
      },
      () => setState("idle"),
    );
    return () => aborter.abort();
  }, [text]);

  const choose = (suggestion: Suggestion | undefined): void => {
    if (!suggestion) return;
    props.onChoose(suggestion.code);
    setText(null);
    setOpen(false);
    setState("idle");
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const last = found.length - 1;
    const next = { ArrowDown: Math.min(active + 1, last), ArrowUp: Math.max(active - 1, 0), Home: 0, End: last }[
      event.key
    ];
    if (event.key === "Escape") {
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
        ref={input}
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isOpen ? `${id}-${active}` : undefined}
        aria-describedby={state === "empty" ? `${id}-none` : undefined}
        value={text ?? chosenName}
        onFocus={(event) => event.currentTarget.select()}
        onClick={(event) => text === null && event.currentTarget.select()}
        onInput={(event) => setText(event.currentTarget.value)}
        onBlur={() => setTimeout(() => setOpen(false), 150)}
        onKeyDown={onKeyDown}
      />
      {text === null && props.code ? <span class="code">{props.code}</span> : null}
      {state === "loading" ? <div class="thin-bar" /> : null}
      <ul id={`${id}-list`} role="listbox" aria-label={props.label} hidden={!isOpen}>
        {found.map((suggestion, index) => (
          <li
            key={suggestion.code}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(suggestion)}
          >
            <span class="option-name">{nameOf(suggestion, speech.language)}</span>
            <span class="option-code">{suggestion.code}</span>
            <span class="option-other">{listOtherNames(suggestion, speech)}</span>
            <span class="option-kind">
              {suggestion.terminals
                .map(({ kind }) => speech.say(kind === "RAIL" ? "search.rail" : "search.sea"))
                .join(", ")}
            </span>
          </li>
        ))}
      </ul>
      {state === "empty" ? (
        <p class="field-error" id={`${id}-none`}>
          {speech.say("search.noPlace")}
        </p>
      ) : null}
      <span class="visually-hidden" role="status">
        {announced}
      </span>
    </div>
  );
}

function listOtherNames(place: Suggestion, speech: Speech) {
  const own = nameOf(place, speech.language);
  const others = [{ language: "en", name: place.name }, ...place.names]
    .filter(({ language, name }) => ["en", "zh", "ru", "kk"].includes(language) && name !== own)
    .slice(0, 2);
  return [
    speech.country(place.countryCode),
    ...others.map(({ language, name }) => (
      <span key={language} lang={language}>
        {` · ${name}`}
      </span>
    )),
  ];
}

function useChosenName(code: string, speech: Speech): string {
  const { loadPlaces } = useApi();
  const [name, setName] = useState(code);
  useEffect(() => {
    setName(code);
    if (code === "") return;
    let isCurrent = true;
    loadPlaces().then(
      (places) => {
        const place = places.get(code);
        if (isCurrent && place) setName(nameOf(place, speech.language));
      },
      () => {},
    );
    return () => {
      isCurrent = false;
    };
  }, [code, speech]);
  return name;
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
