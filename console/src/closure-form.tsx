import { useId } from "preact/hooks";
import type { Choices } from "./choices.ts";
import { choiceOf, type Closure, nameClosure } from "./closures.ts";
import { LocationField } from "./location-field.tsx";
import type { Speech } from "./language.ts";
import type { Way } from "./ways.ts";

const LISTED = ["CROSSING", "PASSAGE", "COUNTRY"] as const;

/** What is closed and when, and more to close: by list, by name of a place, or on the map. */
export function ClosureForm(props: {
  closures: readonly Closure[];
  /** Ways whose services can be closed. */
  ways: readonly Way[];
  choices: Choices;
  placeName: (code: string) => string;
  speech: Speech;
  onChange: (closures: readonly Closure[]) => void;
}) {
  const { closures, choices, speech, onChange } = props;
  const addId = useId();
  const add = (scope: Closure["scope"], place: string): void => {
    const isClosed = closures.some((closure) => closure.scope === scope && closure.place === place);
    if (!isClosed) onChange([...closures, { scope, place, from: null, to: null }]);
  };
  const services = new Map(
    props.ways.flatMap((way) => way.itinerary.legs.map((leg) => [leg.serviceCode, leg.serviceName] as const)),
  );
  return (
    <section class="card pad change-list" aria-labelledby={`${addId}-title`}>
      <h2 id={`${addId}-title`}>{speech.say("whatIf.closures")}</h2>
      {closures.map((closure, index) => (
        <ClosureRow
          key={`${closure.scope}${closure.place}`}
          closure={closure}
          name={
            closure.scope === "SERVICE"
              ? (services.get(closure.place) ?? closure.place)
              : nameClosure(closure, choices, props.placeName)
          }
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
            if (place) add(scope as Closure["scope"], place);
          }}
        >
          <option value="">{speech.say("limits.choose")}</option>
          {LISTED.map((scope) => (
            <optgroup key={scope} label={speech.say(`limits.${choiceOf(scope)}`)}>
              {choices.list(choiceOf(scope)).map(([code, name]) => (
                <option key={code} value={`${scope}|${code}`}>
                  {name}
                </option>
              ))}
            </optgroup>
          ))}
          <optgroup label={speech.say("whatIf.services")}>
            {[...services].map(([code, name]) => (
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
        onChoose={(code) => add("LOCATION", code)}
      />
    </section>
  );
}

function ClosureRow(props: {
  closure: Closure;
  name: string;
  speech: Speech;
  onChange: (closure: Closure | null) => void;
}) {
  const { closure, name, speech, onChange } = props;
  const id = useId();
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
          <span key={end}>
            <label for={`${id}${end}`}>{speech.say(`whatIf.${end}`)}</label>{" "}
            <input
              id={`${id}${end}`}
              type="date"
              value={closure[end] ?? ""}
              onChange={(event) => onChange({ ...closure, [end]: event.currentTarget.value || null })}
            />
          </span>
        ))}
      </div>
    </div>
  );
}
