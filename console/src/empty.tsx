import { useEffect, useState } from "preact/hooks";
import { type AcceptedWay, AcceptedWayCard } from "./accepted-way.tsx";
import type { Question } from "./address.ts";
import { type Place, useApi } from "./api.ts";
import { useChoices } from "./choices.ts";
import type { Speech } from "./language.ts";
import { listLimits, type SetLimit } from "./limits.ts";
import { RelaxationsDocument } from "./operations.gen.ts";
import { RelaxationList } from "./relaxation-list.tsx";
import type { Relaxation } from "./relaxations.ts";
import type { Answer, Asked } from "./use-ways.ts";
import { toVariables } from "./variables.ts";
import { WayMap } from "./way-map.tsx";
import type { Way } from "./ways.ts";

/** Why nothing was found, which limits are in the way, and the smallest changes that work. */
export function EmptyAnswer(props: {
  answer: Answer;
  places: ReadonlyMap<string, Place>;
  speech: Speech;
  onAsk: (question: Question, done?: string) => void;
}) {
  const { answer, places, speech } = props;
  const { question } = answer;
  const choices = useChoices(places, speech);
  const { relaxations, accepted } = useWaysOut(question);
  const [shown, setShown] = useState<Way | null>(null);
  const fields = [
    ...answer.routingErrors.map((error) => error.inputField ?? ""),
    ...(relaxations === "failed" ? [] : (relaxations ?? []).flatMap(({ field }) => field.split(", "))),
  ];
  const limits = listLimits(question.limits, speech, choices.name);
  const named = limits.filter(({ field }) => fields.includes(field));
  const inTheWay = named.length > 0 ? named : limits;
  const isByLimits = answer.routingErrors.some(({ code }) => code === "EXCLUDED_BY_CONSTRAINT");
  return (
    <div class="columns">
      <div class="column">
        <header class="finding" id="answer">
          <h1 tabIndex={-1}>{speech.say(isByLimits ? "empty.title" : "empty.titleOther")}</h1>
          <p>{speech.say(isByLimits ? "empty.text" : "empty.textOther")}</p>
        </header>
        {limits.length > 0 && isByLimits ? (
          <section class="card pad in-the-way">
            <LimitChips title={speech.say("empty.inTheWay")} limits={inTheWay} tone="bad" {...props} />
            <LimitChips
              title={speech.say("empty.notInTheWay")}
              limits={limits.filter((limit) => !inTheWay.includes(limit))}
              tone=""
              {...props}
            />
          </section>
        ) : null}
        <section class="card relaxations" aria-labelledby="relaxations-title">
          <header class="card-head">
            <h2 id="relaxations-title">{speech.say("empty.changes")}</h2>
            <span class="note">{speech.say("empty.each")}</span>
          </header>
          <RelaxationList
            relaxations={relaxations}
            question={question}
            places={places}
            name={choices.name}
            speech={speech}
            onAsk={props.onAsk}
            onShow={setShown}
          />
          {answer.routingErrors.map(({ code, description, inputField }) => (
            <p class="card-foot" key={code}>
              <span class="code">
                {code}
                {inputField ? ` · ${inputField}` : ""}
                <span lang="en" class="reason">
                  {description}
                </span>
              </span>
              <a href="/docs/concepts#no-answer">{speech.say("empty.how")}</a>
            </p>
          ))}
        </section>
        {accepted ? (
          <AcceptedWayCard
            accepted={accepted}
            question={question}
            places={places}
            speech={speech}
            onAsk={props.onAsk}
          />
        ) : null}
      </div>
      <div class="column">
        {shown ? <WayMap chosen={shown} others={[]} places={places} speech={speech} height={470} /> : null}
      </div>
    </div>
  );
}

function LimitChips(props: {
  title: string;
  limits: readonly SetLimit[];
  tone: string;
  answer: Answer;
  speech: Speech;
  onAsk: (question: Question, done?: string) => void;
}) {
  const { limits, speech } = props;
  if (limits.length === 0) return null;
  return (
    <div class="limit-chips">
      <b>{props.title}</b>
      <p class="chips">
        {limits.map(({ text, without }) => (
          <button
            key={text}
            type="button"
            class={`chip ${props.tone}`}
            aria-label={speech.say("empty.without", { limit: text })}
            onClick={() => props.onAsk({ ...props.answer.question, limits: without, way: null })}
          >
            {text} <span aria-hidden="true">×</span>
          </button>
        ))}
      </p>
    </div>
  );
}

interface WaysOut {
  /** Null while they are looked for, which needs searches of their own. */
  readonly relaxations: readonly Relaxation[] | "failed" | null;
  /** The nearest way that takes a refused cargo. */
  readonly accepted: AcceptedWay | null;
}

function useWaysOut(question: Question): WaysOut {
  const { client } = useApi();
  const [found, setFound] = useState<WaysOut>({ relaxations: null, accepted: null });
  const key = JSON.stringify(toVariables(question));
  useEffect(() => {
    const aborter = new AbortController();
    setFound({ relaxations: null, accepted: null });
    client.request(RelaxationsDocument, toVariables(question), { signal: aborter.signal }).then(
      ({ planConnection: { routingErrors } }) =>
        setFound({
          relaxations: routingErrors.flatMap((error) => error.relaxations),
          accepted: routingErrors.find((error) => error.acceptedWay)?.acceptedWay ?? null,
        }),
      () => {
        if (!aborter.signal.aborted) setFound({ relaxations: "failed", accepted: null });
      },
    );
    return () => aborter.abort();
  }, [key]);
  return found;
}

/** One card for what went wrong: what, why, code, and another try. */
export function FailureCard(props: { failure: NonNullable<Asked["failure"]>; speech: Speech; onAgain: () => void }) {
  const { failure, speech } = props;
  return (
    <section class="card failure" role="alert">
      <h1>{speech.say("error.title")}</h1>
      {["", "NETWORK_ERROR"].includes(failure.code) ? (
        <p>{speech.say("error.unreachable")}</p>
      ) : (
        <p lang="en">{failure.text}</p>
      )}
      <p>
        <small class="code">{failure.code}</small>
      </p>
      <button type="button" class="primary" onClick={props.onAgain}>
        {speech.say("error.again")}
      </button>
    </section>
  );
}
