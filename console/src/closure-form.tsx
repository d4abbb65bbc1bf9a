import { useId } from "preact/hooks";
import type { Choices } from "./choices.ts";
import {
  CHOICE_BY_SCOPE,
  type Closable,
  type Closure,
  isSame,
  LISTED_SCOPES,
  nameClosure,
  type PlaceNames,
} from "./closures.ts";
import { DateField } from "./date-field.tsx";
import { LocationField } from "./location-field.tsx";
import type { Speech } from "./language.ts";

/** What is closed and when, and more to close: by list, by name of a place, or on the map. */
export function ClosureForm(props: {
  closures: readonly Closure[];
  /** Services of the ways, which can be closed, by code. */
  serviceNames: ReadonlyMap<string, string>;
  ready: string;
  choices: Choices;
  names: PlaceNames;
  speech: Speech;
  onChange: (closures: readonly Closure[]) => void;
}) {
  const { closures, choices, names, speech, onChange } = props;
  const addId = useId();
  const add = (closable: Closable): void => {
    if (!closures.some((closure) => isSame(closure, closable)))
      onChange([...closures, { ...closable, from: null, to: null }]);
  };
  return (
    <section class="card pad change-list" aria-labelledby={`${addId}-title`}>
      <h2 id={`${addId}-title`}>{speech.say("whatIf.closures")}</h2>
      {closures.map((closure, index) => (
        <ClosureRow
          key={`${closure.scope}${closure.place}`}
          closure={closure}
          name={nameClosure(closure, choices, names)}
          ready={props.ready}
          speech={speech}
          onChange={(changed) => onChange(closures.flatMap((other, at) => (at === index ? (changed ?? []) : other)))}
        />
      ))}
      <p class="row-field">
        <label for={addId}>{speech.say("whatIf.close")}</label>
        <select
          id={addId}
          value=""
          onChange={(event) => {
            const [scope, place] = event.currentTarget.value.split("|");
            event.currentTarget.value = "";
            if (place) add({ scope: scope as Closure["scope"], place });
          }}
        >
          <option value="">{speech.say("limits.choose")}</option>
          {LISTED_SCOPES.map((scope) => (
            <optgroup key={scope} label={speech.say(`limits.${CHOICE_BY_SCOPE[scope]}`)}>
              {choices.list(CHOICE_BY_SCOPE[scope]).map(([code, name]) => (
                <option key={code} value={`${scope}|${code}`}>
                  {name}
                </option>
              ))}
            </optgroup>
          ))}
          <optgroup label={speech.say("whatIf.services")}>
            {[...props.serviceNames].map(([code, name]) => (
              <option key={code} value={`SERVICE|${code}`}>
                {name}
              </option>
            ))}
          </optgroup>
        </select>
      </p>
      <LocationField
        label={speech.say("whatIf.closePlace")}
        code=""
        speech={speech}
        onChoose={(place) => add({ scope: "LOCATION", place })}
      />
    </section>
  );
}

function ClosureRow(props: {
  closure: Closure;
  name: string;
  ready: string;
  speech: Speech;
  onChange: (closure: Closure | null) => void;
}) {
  const { closure, name, speech, onChange } = props;
  return (
    <div class="closure">
      <p>
        <b>{speech.say("whatIf.closed", { name })}</b>
        <small>{speech.say(`scope.${closure.scope}`)}</small>
      </p>
      <button type="button" aria-label={speech.say("whatIf.reopen", { name })} onClick={() => onChange(null)}>
        ×
      </button>
      <div class="closure-dates">
        {(["from", "to"] as const).map((end) => (
          <DateField
            key={end}
            label={speech.say(`whatIf.${end}`)}
            value={closure[end]}
            emptyText={speech.say("whatIf.always")}
            opensAt={closure.from ?? props.ready}
            speech={speech}
            onChange={(day) => onChange({ ...closure, [end]: day })}
          />
        ))}
      </div>
    </div>
  );
}
