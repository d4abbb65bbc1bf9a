import { useEffect, useState } from "preact/hooks";
import type { Question } from "./address.ts";
import { nameOf, type Place } from "./api.ts";
import { Chart } from "./chart.tsx";
import { Comparison } from "./compare.tsx";
import { EmptyAnswer, FailureCard } from "./empty.tsx";
import { describeTrade } from "./finding.ts";
import { ItineraryCard } from "./itinerary.tsx";
import type { Speech } from "./language.ts";
import { type Answer, useWays } from "./use-ways.ts";
import { WayList } from "./way-list.tsx";
import { WayMap } from "./way-map.tsx";

type Props = {
  question: Question;
  places: ReadonlyMap<string, Place>;
  speech: Speech;
  onAsk: (question: Question, isReplaced?: boolean) => void;
};

/** The answer to a question, or what stands in its place. */
export function AnswerPage(props: Props) {
  const { question, speech } = props;
  const { answer, isLoading, failure, again } = useWays(question);
  const isAsked = question.from !== "" && question.to !== "";
  return (
    <>
      <p class="visually-hidden" role="status">
        {isLoading ? speech.say("answer.loading") : answer ? speech.say("answer.status", { n: answer.totalCount }) : ""}
      </p>
      {!isAsked ? <StartPage {...props} /> : null}
      {isAsked && failure ? <FailureCard failure={failure} speech={speech} onAgain={again} /> : null}
      {isAsked && !failure && answer && answer.ways.length === 0 ? <EmptyAnswer answer={answer} {...props} /> : null}
      {isAsked && !failure && answer && answer.ways.length > 0 ? (
        <FoundWays answer={answer} isLoading={isLoading} {...props} />
      ) : null}
      {isAsked && !failure && !answer ? <LoadingCards /> : null}
    </>
  );
}

/** Shown late, so that a quick answer does not blink. */
function LoadingCards() {
  return (
    <div class="columns loading" aria-hidden="true">
      <div class="card skeleton">
        <i />
        <i />
        <i />
      </div>
      <div class="card skeleton" />
    </div>
  );
}

const EXAMPLES = [
  ["CNLYG", "TRIST"],
  ["CNLYG", "KZALA"],
  ["CNLYG", "DEDUI"],
] as const;

function StartPage({ question, places, speech, onAsk }: Props) {
  const named = (code: string): string => (places.has(code) ? nameOf(places.get(code)!, speech.language) : code);
  return (
    <div class="start">
      <h1>{speech.say("answer.start")}</h1>
      <p>{speech.say("answer.startText")}</p>
      <p class="note">{speech.say("answer.try")}</p>
      <ul class="examples">
        {EXAMPLES.map(([from, to]) => (
          <li key={to}>
            <button type="button" onClick={() => onAsk({ ...question, from, to })}>
              {named(from)} → {named(to)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function FoundWays(props: Props & { answer: Answer; isLoading: boolean }) {
  const { answer, question, places, speech, onAsk } = props;
  const { ways } = answer;
  const [hovered, setHovered] = useState<string | null>(null);
  const [compared, setCompared] = useState<readonly string[]>([]);
  const [isComparing, setComparing] = useState(false);
  const chosen = ways.find((way) => way.id === question.way) ?? ways[0]!;
  const choose = (id: string): void => {
    setComparing(false);
    onAsk({ ...question, way: id }, true);
  };
  useEffect(() => {
    setCompared([]);
    setComparing(false);
  }, [answer.question.from, answer.question.to]);
  useEffect(() => {
    performance.mark("answer-drawn");
  }, [answer]);
  const place = places.get(answer.question.to);
  const comparedWays = ways.filter((way) => compared.includes(way.id));
  return (
    <div class={`columns${props.isLoading ? " is-loading" : ""}`}>
      <div class="column">
        <header class="finding" id="answer">
          <h1 tabIndex={-1}>
            {speech.say("answer.title", {
              n: answer.totalCount,
              place: place ? nameOf(place, speech.language) : answer.question.to,
            })}
          </h1>
          <p>{describeTrade(ways, speech)}</p>
          {answer.isComplete ? null : <p class="warning">{speech.say("answer.partial")}</p>}
          {ways.length < answer.totalCount ? (
            <p class="note">{speech.say("answer.more", { n: ways.length, total: answer.totalCount })}</p>
          ) : null}
        </header>
        {ways.length > 1 ? (
          <section class="card">
            <Chart
              ways={ways}
              chosen={chosen.id}
              hovered={hovered}
              speech={speech}
              onChoose={choose}
              onHover={setHovered}
            />
          </section>
        ) : null}
        <WayList
          ways={ways}
          places={places}
          chosen={chosen.id}
          hovered={hovered}
          compared={compared}
          speech={speech}
          onChoose={choose}
          onHover={setHovered}
          onCompare={setCompared}
          onOpenComparison={() => setComparing(true)}
        />
      </div>
      <div class="column">
        {isComparing && comparedWays.length >= 2 ? (
          <Comparison
            ways={comparedWays}
            all={ways}
            places={places}
            speech={speech}
            onClose={() => setComparing(false)}
          />
        ) : null}
        <WayMap chosen={chosen} others={isComparing ? comparedWays : []} places={places} speech={speech} />
        {isComparing && comparedWays.length >= 2 ? null : (
          <ItineraryCard key={chosen.id} way={chosen} question={answer.question} places={places} speech={speech} />
        )}
      </div>
    </div>
  );
}
