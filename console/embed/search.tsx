import { useEffect, useId, useState } from "preact/hooks";
import { nextWeek, type Question, writeQuestion } from "../src/address.ts";
import { type Place, useApi } from "../src/api.ts";
import { DEFAULT_LINE, EQUIPMENT } from "../src/cargo.ts";
import { DateField } from "../src/date-field.tsx";
import type { Speech } from "../src/language.ts";
import { NO_LIMITS } from "../src/limits.ts";
import { LocationField } from "../src/location-field.tsx";
import { LegsBar, MarkIcon } from "../src/shapes.tsx";
import { type Answer, useWays } from "../src/use-ways.ts";
import { labelsOf, viaOf } from "../src/way-list.tsx";
import { emissionLimits, type Way } from "../src/ways.ts";

const MOST_SHOWN = 5;

/** A way as the events tell it: plain data. */
function toPlain(way: Way) {
  const { id, letter, minutes, cost, currency, transfers, co2eTonnes, itinerary } = way;
  const { start, end, labels } = itinerary;
  return {
    id,
    letter,
    labels: [...labels],
    start,
    end,
    minutes,
    cost: cost.toFixed(2),
    currency,
    transfers,
    co2eKg: co2eTonnes * 1000,
  };
}

/** The form and the labelled ways. */
export function Search(props: {
  speech: Speech;
  origin: string;
  destination: string;
  equipment: string;
  consoleAddress: string;
  emit: (name: string, detail: unknown) => void;
}) {
  const { speech, emit } = props;
  const { loadPlaces } = useApi();
  const [places, setPlaces] = useState<ReadonlyMap<string, Place>>(new Map());
  const [question, setQuestion] = useState<Question>({
    from: props.origin,
    to: props.destination,
    ready: nextWeek(Date.now()),
    cargo: [{ ...DEFAULT_LINE, isoEquipmentCode: props.equipment }],
    limits: NO_LIMITS,
    way: null,
    asOf: null,
    closures: [],
  });
  const { answer, isLoading, failure, again } = useWays(question);
  const cargoId = useId();
  useEffect(() => {
    loadPlaces().then(setPlaces, () => {});
  }, []);
  useEffect(() => {
    if (question.from && question.to) emit("search", { ...question });
  }, [question.from, question.to, question.ready, question.cargo]);
  useEffect(() => {
    if (answer)
      emit("result", {
        totalCount: answer.totalCount,
        ways: answer.ways.map(toPlain),
        routingErrors: answer.routingErrors,
      });
  }, [answer]);
  useEffect(() => {
    if (failure) emit("error", { ...failure });
  }, [failure]);
  const ask = (change: Partial<Question>): void => setQuestion({ ...question, ...change, way: null });
  return (
    <div class="box" lang={speech.language}>
      <form
        aria-label={speech.say("search.name")}
        onSubmit={(event) => {
          event.preventDefault();
          again();
        }}
      >
        <LocationField
          label={speech.say("search.from")}
          code={question.from}
          speech={speech}
          onChoose={(from) => ask({ from })}
        />
        <LocationField
          label={speech.say("search.to")}
          code={question.to}
          speech={speech}
          onChoose={(to) => ask({ to })}
        />
        <DateField
          label={speech.say("search.ready")}
          value={question.ready}
          speech={speech}
          onChange={(ready) => ready && ask({ ready })}
        />
        <div class="field">
          <label for={cargoId}>{speech.say("search.cargo")}</label>
          <select
            id={cargoId}
            value={question.cargo[0]?.isoEquipmentCode}
            onChange={(event) => ask({ cargo: [{ ...DEFAULT_LINE, isoEquipmentCode: event.currentTarget.value }] })}
          >
            {EQUIPMENT.map((code) => (
              <option key={code} value={code}>
                1 × {speech.sayOr(`cargo.${code}`, code)}
              </option>
            ))}
          </select>
        </div>
        <button type="submit" class="primary">
          {speech.say("search.find")}
        </button>
      </form>
      <p class="visually-hidden" role="status">
        {isLoading ? speech.say("answer.loading") : answer ? speech.say("answer.status", { n: answer.totalCount }) : ""}
      </p>
      {failure ? (
        <div class="message" role="alert">
          <span>{speech.say(failure.code === "" ? "error.unreachable" : "error.title")}</span>
          <button type="button" onClick={again}>
            {speech.say("error.again")}
          </button>
        </div>
      ) : null}
      {!failure && isLoading && !answer ? <Waiting /> : null}
      {!failure && answer ? <Ways answer={answer} places={places} {...props} /> : null}
    </div>
  );
}

function Waiting() {
  return (
    <div aria-hidden="true">
      <div class="bar" />
      <div class="bar" />
    </div>
  );
}

function Ways(props: {
  answer: Answer;
  places: ReadonlyMap<string, Place>;
  speech: Speech;
  consoleAddress: string;
  emit: (name: string, detail: unknown) => void;
}) {
  const { answer, places, speech } = props;
  const { ways } = answer;
  const [chosen, setChosen] = useState<string | null>(null);
  if (ways.length === 0)
    return (
      <div class="message">
        <span>
          {speech.say("empty.title")} <small>{answer.routingErrors.map((error) => error.code).join(", ")}</small>
        </span>
      </div>
    );
  const labelled = ways.filter((way) => way.itinerary.labels.length > 0);
  const shown = [...labelled, ...ways.filter((way) => !labelled.includes(way))]
    .slice(0, MOST_SHOWN)
    .sort((a, b) => a.minutes - b.minutes);
  const limits = emissionLimits(ways.map((way) => way.co2eTonnes));
  const longest = Math.max(...shown.map((way) => way.minutes));
  return (
    <>
      <ul>
        {shown.map((way) => (
          <li key={way.id}>
            <button
              type="button"
              class="way"
              aria-pressed={chosen === way.id}
              onClick={() => {
                setChosen(way.id);
                props.emit("select", toPlain(way));
              }}
            >
              <MarkIcon way={way} limits={limits} />
              <span>
                <span class="labels">{labelsOf(way, speech)}</span>
                <b>{way.letter}</b> {viaOf(way.itinerary, places, speech)}
                <LegsBar way={way} longest={longest} speech={speech} />
              </span>
              <span class="figures">
                <b>{speech.duration(way.minutes)}</b>
                <small>{speech.day(way.itinerary.end)}</small>
                <span>{speech.money(way.cost, way.currency)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p class="foot">
        <span>{speech.say("answer.status", { n: answer.totalCount })}</span>
        <a href={`${props.consoleAddress}?${writeQuestion(answer.question)}&lang=${speech.language}`}>
          {speech.say("embed.all")}
        </a>
      </p>
    </>
  );
}
