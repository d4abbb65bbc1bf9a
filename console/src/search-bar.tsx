import { useEffect, useState } from "preact/hooks";
import type { Question } from "./address.ts";
import { type Place, nameOfCode } from "./api.ts";
import { CargoFields, describeCargo } from "./cargo-fields.tsx";
import { useChoices } from "./choices.ts";
import { DateField } from "./date-field.tsx";
import { Popover } from "./form-fields.tsx";
import { Icon } from "./icons.tsx";
import type { Speech } from "./language.ts";
import { LimitFields } from "./limit-fields.tsx";
import { listLimits } from "./limits.ts";
import { LocationField } from "./location-field.tsx";

/** Everything that is asked; each change asks anew once both ends are known. */
export function SearchBar(props: {
  question: Question;
  places: ReadonlyMap<string, Place>;
  speech: Speech;
  onAsk: (question: Question) => void;
}) {
  const { question, speech } = props;
  const choices = useChoices(props.places, speech);
  const ask = (change: Partial<Question>): void => props.onAsk({ ...question, ...change, way: null });
  const limits = listLimits(question.limits, speech, choices.name).map(({ text }) => text);
  // A phone shows the question in two lines until it is to be changed.
  const [isFolded, setFolded] = useState(true);
  useEffect(() => setFolded(true), [question.from, question.to]);
  const canFold = question.to !== "" && isFolded;
  const cargo = describeCargo(question.cargo, speech);
  const named = (code: string): string => nameOfCode(code, props.places, speech.language);
  return (
    <search class="search-bar">
      {canFold ? (
        <button type="button" class="search-summary" onClick={() => setFolded(false)}>
          <span>
            {named(question.from)} → {named(question.to)}
            <small>
              {cargo.value}, {cargo.small} · {speech.say("search.readyOn", { day: speech.day(question.ready) })}
              {limits.length > 0 ? ` · ${speech.say("search.limitsSet", { n: limits.length })}` : ""}
            </small>
          </span>
          <span class="visually-hidden">{speech.say("search.change")}</span>
          <Icon name="filter" />
        </button>
      ) : null}
      <form
        class={canFold ? "is-folded" : ""}
        aria-label={speech.say("search.name")}
        onSubmit={(event) => {
          event.preventDefault();
          setFolded(true);
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
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
              <path d="M2,5H13L10,2M14,11H3L6,14" />
            </svg>
          </button>
          <LocationField
            label={speech.say("search.to")}
            code={question.to}
            speech={speech}
            onChoose={(to) => ask({ to })}
          />
          <Popover label={speech.say("search.cargo")} {...cargo}>
            <CargoFields cargo={question.cargo} speech={speech} onChange={(cargo) => ask({ cargo })} />
          </Popover>
          <DateField
            label={speech.say("search.ready")}
            value={question.ready}
            speech={speech}
            onChange={(ready) => ready && ask({ ready })}
          />
          <Popover
            label={speech.say("search.limits")}
            value={
              limits.length > 1
                ? speech.say("search.limitsSet", { n: limits.length })
                : (limits[0] ?? speech.say("search.none"))
            }
          >
            <LimitFields
              limits={question.limits}
              choices={choices}
              speech={speech}
              onChange={(changed) => ask({ limits: changed })}
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
