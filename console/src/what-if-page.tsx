import { useId, useMemo, useState } from "preact/hooks";
import type { Question } from "./address.ts";
import { nameOf, type Place } from "./api.ts";
import { Chart } from "./chart.tsx";
import { useChoices } from "./choices.ts";
import { ClosureForm } from "./closure-form.tsx";
import type { Closure } from "./closures.ts";
import { EmptyAnswer, FailureCard } from "./empty.tsx";
import type { Speech } from "./language.ts";
import { signAt } from "./map-signs.tsx";
import { useWays } from "./use-ways.ts";
import { WayMap } from "./way-map.tsx";
import { Changes, describeChange, pairUp } from "./what-if-changes.tsx";
import type { Way } from "./ways.ts";

/** Degrees around a press within which a place of the way is meant. */
const NEAR_DEGREES = 2.5;

/** The same question answered by another state of the network, beside the plain answer. */
export function WhatIfPage(props: {
  question: Question;
  places: ReadonlyMap<string, Place>;
  speech: Speech;
  onAsk: (question: Question, done?: string) => void;
  onChoose: (way: string) => void;
}) {
  const { question, places, speech, onAsk } = props;
  const choices = useChoices(places, speech);
  const plain = useWays({ ...question, asOf: null, closures: [] });
  const changed = useWays(question);
  const [hovered, setHovered] = useState<string | null>(null);
  const dayId = useId();
  const before = plain.answer?.ways ?? [];
  const now = changed.answer?.ways ?? [];
  const chosen = now.find((way) => way.id === question.way) ?? now[0];
  const isAsked = question.to !== "";
  const answered = changed.answer?.question;
  // The old answer stays until the new one is there; what changed is told of the new one alone.
  const isChanged =
    (question.asOf !== null || question.closures.length > 0) &&
    answered?.asOf === question.asOf &&
    answered?.closures === question.closures;
  const ask = (change: Partial<Question>): void => onAsk({ ...question, ...change, way: null });
  const placeName = (code: string): string => (places.has(code) ? nameOf(places.get(code)!, speech.language) : code);
  const closed = useMemo(
    () =>
      question.closures
        .map((closure) => signAt(placeOfClosure(closure, choices.placeOfCrossing), "closed", places, speech))
        .filter((sign) => sign !== null),
    [question.closures, places, speech, choices.isRead],
  );
  const closeNear = ([east, north]: readonly [number, number]): void => {
    const code = findNear([...now, ...before], places, east, north);
    if (!code || question.closures.some(({ scope, place }) => scope === "LOCATION" && place === code)) return;
    ask({ closures: [...question.closures, { scope: "LOCATION", place: code, from: null, to: null }] });
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
              ways={[...before, ...now]}
              choices={choices}
              placeName={placeName}
              speech={speech}
              onChange={(closures) => ask({ closures })}
            />
            <section class="card pad">
              <label class="field-label" for={dayId}>
                {speech.say("whatIf.asOf")} <small>{speech.say("whatIf.asOfText")}</small>
              </label>
              <input
                id={dayId}
                type="date"
                value={question.asOf ?? ""}
                onChange={(event) => ask({ asOf: event.currentTarget.value || null })}
              />
            </section>
          </>
        ) : null}
        {changed.failure ? <FailureCard failure={changed.failure} speech={speech} onAgain={changed.again} /> : null}
        {isChanged && before.length > 0 && now.length > 0 ? (
          <section class="card pad" aria-live="polite">
            <h2>{speech.say("whatIf.short")}</h2>
            <p>{describeChange(before, now, speech)}</p>
          </section>
        ) : null}
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
      </div>
      <div class={`column${changed.isLoading ? " is-loading" : ""}`}>
        {changed.answer && now.length === 0 && isAsked ? (
          <EmptyAnswer answer={changed.answer} places={places} speech={speech} onAsk={onAsk} />
        ) : null}
        {chosen ? (
          <>
            <WayMap
              chosen={chosen}
              others={before.slice(0, 1)}
              places={places}
              speech={speech}
              closed={closed}
              onPress={closeNear}
            />
            <p class="note">{speech.say("whatIf.map")}</p>
          </>
        ) : null}
        {isChanged && before.length > 0 && now.length > 0 ? (
          <Changes
            pairs={pairUp(before, now)}
            closures={question.closures}
            choices={choices}
            places={places}
            placeName={placeName}
            speech={speech}
          />
        ) : null}
      </div>
    </div>
  );
}

/** Where a closure is marked; nowhere for a country, a passage or a service. */
function placeOfClosure({ scope, place }: Closure, placeOfCrossing: (code: string) => string): string {
  if (scope === "LOCATION") return place;
  return scope === "CROSSING" ? placeOfCrossing(place) : "";
}

/** The place where a way changes hands, or begins or ends a leg, nearest to a point of the map. */
function findNear(
  ways: readonly Way[],
  places: ReadonlyMap<string, Place>,
  east: number,
  north: number,
): string | undefined {
  const codes = new Set(ways.flatMap((way) => way.itinerary.legs.slice(1).map((leg) => leg.locationCodes[0]!)));
  const near = [...codes].flatMap((code) => {
    const place = places.get(code);
    if (!place) return [];
    const degrees = Math.hypot((place.longitude - east) * Math.cos((north * Math.PI) / 180), place.latitude - north);
    return degrees <= NEAR_DEGREES ? [{ code, degrees }] : [];
  });
  return near.sort((a, b) => a.degrees - b.degrees)[0]?.code;
}
