import type { PageProps } from "./answer-page.tsx";
import { useMemo, useState } from "preact/hooks";
import type { Question } from "./address.ts";
import type { Told } from "./causes.ts";
import { Chart } from "./chart.tsx";
import { useChoices } from "./choices.ts";
import { ClosureForm } from "./closure-form.tsx";
import { type Closure, isSame } from "./closures.ts";
import { DateField } from "./date-field.tsx";
import { describeChange, describeCounts } from "./describe-change.ts";
import { EmptyAnswer, FailureCard } from "./empty.tsx";
import { keepLetters } from "./letters.ts";
import { isScenario, useDifferences } from "./use-differences.ts";
import { useWays } from "./use-ways.ts";
import { Changes } from "./what-if-changes.tsx";
import { createNames, WhatIfMap } from "./what-if-map.tsx";
import type { Way } from "./ways.ts";

/** The same question answered by another state of the network, beside the plain answer. */
export function WhatIfPage(props: PageProps) {
  const { question, places, speech, onAsk } = props;
  const choices = useChoices(places, speech);
  const plain = useWays({ ...question, asOf: null, closures: [] });
  const changed = useWays(question);
  const differences = useDifferences(question);
  const [hovered, setHovered] = useState<string | null>(null);
  const before = plain.answer?.ways ?? [];
  const answered = changed.answer?.ways ?? [];
  const now = useMemo(
    () => (differences ? keepLetters(before, answered, differences) : answered),
    [before, answered, differences],
  );
  const serviceNames = useMemo(() => listServiceNames([...before, ...answered]), [before, answered]);
  const names = useMemo(() => createNames(places, serviceNames, speech), [places, serviceNames, speech]);
  const chosen = now.find((way) => way.id === question.way) ?? now[0] ?? before[0];
  const isAsked = question.to !== "";
  const ask = (change: Partial<Question>): void => onAsk({ ...question, ...change, way: null });
  const close = (closure: Closure): void => {
    if (!question.closures.some((other) => isSame(other, closure))) ask({ closures: [...question.closures, closure] });
  };
  const told: Told = {
    speech,
    names,
    choices,
    closures: question.closures,
    asOf: question.asOf,
    letterOf: (id) => [...now, ...before].find((way) => way.id === id)?.letter,
  };
  return (
    <div class="columns what-if">
      <div class="column">
        <header class="finding" id="answer">
          <h1>{speech.say("whatIf.title")}</h1>
          <p>{speech.say(isAsked ? "whatIf.text" : "whatIf.choose")}</p>
        </header>
        {isAsked ? (
          <>
            <ClosureForm
              closures={question.closures}
              serviceNames={serviceNames}
              ready={question.ready}
              choices={choices}
              names={names}
              speech={speech}
              onChange={(closures) => ask({ closures })}
            />
            <section class="card pad as-of">
              <DateField
                label={speech.say("whatIf.asOf")}
                value={question.asOf}
                emptyText={speech.say("whatIf.today")}
                speech={speech}
                onChange={(asOf) => ask({ asOf })}
              />
              <p class="note">{speech.say("whatIf.asOfText")}</p>
            </section>
          </>
        ) : null}
        {changed.failure ? <FailureCard failure={changed.failure} speech={speech} onAgain={changed.again} /> : null}
        <section class={differences ? "card pad" : "visually-hidden"} aria-live="polite">
          {differences ? (
            <>
              <h2>{speech.say("whatIf.short")}</h2>
              <p>
                {differences.differences.length === 0
                  ? speech.say("whatIf.same")
                  : `${describeChange(before, now, speech)} ${describeCounts(differences, speech)}`}
              </p>
              {differences.isComplete ? null : <p class="warning">{speech.say("answer.partial")}</p>}
            </>
          ) : null}
        </section>
      </div>
      <div class={`column${changed.isLoading ? " is-loading" : ""}`}>
        {chosen && isAsked ? (
          <div>
            <WhatIfMap
              chosen={chosen}
              before={before}
              now={now}
              closures={question.closures}
              ready={question.ready}
              choices={choices}
              names={names}
              places={places}
              speech={speech}
              onClose={close}
            />
            <p class="note map-note">{speech.say("whatIf.map")}</p>
          </div>
        ) : null}
        {changed.answer && now.length === 0 && isAsked ? (
          <EmptyAnswer answer={changed.answer} places={places} speech={speech} onAsk={onAsk} />
        ) : null}
        <div class={isScenario(question) ? "what-if-below" : ""}>
          {now.length > 0 && now.length + before.length > 2 ? (
            <section class="card">
              <h2 class="pad">{speech.say("whatIf.chart")}</h2>
              <Chart
                ways={now}
                before={before}
                chosen={chosen?.id ?? null}
                hovered={hovered}
                speech={speech}
                onChoose={props.onChoose}
                onHover={setHovered}
              />
            </section>
          ) : null}
          {differences ? <Changes differences={differences} places={places} told={told} /> : null}
        </div>
      </div>
    </div>
  );
}

function listServiceNames(ways: readonly Way[]): ReadonlyMap<string, string> {
  return new Map(ways.flatMap((way) => way.itinerary.legs.map((leg) => [leg.serviceCode, leg.serviceName] as const)));
}
