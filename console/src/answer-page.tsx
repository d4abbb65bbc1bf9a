import { useEffect, useMemo, useState } from "preact/hooks";
import type { Question } from "./address.ts";
import { nameOf, type Place } from "./api.ts";
import { Chart } from "./chart.tsx";
import { Comparison } from "./compare.tsx";
import { EmptyAnswer, FailureCard } from "./empty.tsx";
import { DayStrip } from "./day-strip.tsx";
import { describeTrade } from "./finding.ts";
import { ItineraryCard } from "./itinerary.tsx";
import type { Speech } from "./language.ts";
import { StartPage } from "./start-page.tsx";
import { type Answer, useWays } from "./use-ways.ts";
import { WayList } from "./way-list.tsx";
import { WayMap } from "./way-map.tsx";

/** What a page of an answer is given. */
export interface PageProps {
  readonly question: Question;
  readonly places: ReadonlyMap<string, Place>;
  readonly speech: Speech;
  readonly onAsk: (question: Question, done?: string) => void;
  readonly onChoose: (way: string) => void;
}

interface AnswerProps extends PageProps {
  readonly onCalendar: () => void;
}

/** The answer to a question, or what stands in its place. */
export function AnswerPage(props: AnswerProps) {
  const { question, speech } = props;
  const { answer, isLoading, failure, again } = useWays(question);
  if (question.to === "") return <StartPage {...props} />;
  return (
    <>
      <p class="visually-hidden" role="status">
        {isLoading ? speech.say("answer.loading") : answer ? speech.say("answer.status", { n: answer.totalCount }) : ""}
      </p>
      {failure ? <FailureCard failure={failure} speech={speech} onAgain={again} /> : null}
      {!failure && answer && answer.ways.length === 0 ? <EmptyAnswer answer={answer} {...props} /> : null}
      {!failure && answer && answer.ways.length > 0 ? (
        <FoundWays answer={answer} isLoading={isLoading} {...props} />
      ) : null}
      {!failure && !answer ? <LoadingCards /> : null}
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

const NONE: readonly string[] = [];
const TABS = ["ways", "itinerary", "map", "compare"] as const;
type Tab = (typeof TABS)[number];

const hasTabs = (): boolean => matchMedia("(max-width: 767px)").matches;

/** A band over the itinerary of a phone, most of the screen in its own tab. */
function heightOfMap(tab: Tab): number {
  if (!hasTabs()) return 350;
  return tab === "map" ? Math.max(innerHeight - 300, 350) : 170;
}

function FoundWays(props: AnswerProps & { answer: Answer; isLoading: boolean }) {
  const { answer, question, places, speech } = props;
  const { ways } = answer;
  const [hovered, setHovered] = useState<string | null>(null);
  const [compared, setCompared] = useState<readonly string[]>(NONE);
  const [tab, showTab] = useState<Tab>("ways");
  const setTab = (name: Tab): void => {
    showTab(name);
    // Where there are tabs, one begins at its top.
    if (hasTabs()) scrollTo(0, 0);
  };
  const chosen = ways.find((way) => way.id === question.way) ?? ways[0]!;
  const comparedWays = ways.filter((way) => compared.includes(way.id));
  const canCompare = comparedWays.length >= 2;
  const isComparing = tab === "compare" && canCompare;
  const choose = (id: string): void => {
    if (isComparing) setTab("itinerary");
    props.onChoose(id);
  };
  useEffect(() => {
    setCompared(NONE);
    showTab("ways");
  }, [answer.question.from, answer.question.to]);
  useEffect(() => {
    // Measured when the browser has painted what was drawn.
    requestAnimationFrame(() => setTimeout(() => performance.mark("answer-drawn")));
  }, [answer]);
  // Drawn anew only where it changes, so that pointing at a way is quick.
  const others = isComparing ? comparedWays.map(({ id }) => id).join() : "";
  const map = useMemo(
    () => (
      <WayMap
        chosen={chosen}
        others={isComparing ? comparedWays : []}
        places={places}
        speech={speech}
        height={heightOfMap(tab)}
      />
    ),
    [chosen, others, places, speech, tab],
  );
  const itinerary = useMemo(
    () => <ItineraryCard key={chosen.id} way={chosen} question={answer.question} places={places} speech={speech} />,
    [chosen, answer, places, speech],
  );
  const place = places.get(answer.question.to);
  const common = { ways, places, speech, hovered, onHover: setHovered };
  return (
    <div
      class={`columns answer${props.isLoading ? " is-loading" : ""}`}
      data-tab={isComparing || tab !== "compare" ? tab : "ways"}
    >
      <nav class="tabs" aria-label={speech.say("tabs.name")}>
        {TABS.filter((name) => name !== "compare" || canCompare).map((name) => (
          <button key={name} type="button" aria-pressed={tab === name} onClick={() => setTab(name)}>
            {speech.say(`tabs.${name}`)}
          </button>
        ))}
      </nav>
      <div class="column" data-panel="ways">
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
            <Chart {...common} chosen={chosen.id} onChoose={choose} />
          </section>
        ) : null}
        <WayList
          {...common}
          chosen={chosen.id}
          compared={compared}
          onChoose={choose}
          onOpen={() => setTab("itinerary")}
          onCompare={setCompared}
          onOpenComparison={() => setTab("compare")}
        />
        {hasTabs() ? null : (
          <DayStrip question={answer.question} speech={speech} onAsk={props.onAsk} onOpen={props.onCalendar} />
        )}
      </div>
      <div class="column" data-panel="rest">
        {isComparing ? (
          <div data-panel="compare">
            <Comparison
              ways={comparedWays}
              all={ways}
              places={places}
              speech={speech}
              onClose={() => setTab("itinerary")}
            />
          </div>
        ) : null}
        <div data-panel="map">{map}</div>
        {isComparing ? null : <div data-panel="itinerary">{itinerary}</div>}
      </div>
    </div>
  );
}
