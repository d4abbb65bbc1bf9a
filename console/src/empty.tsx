import type { Question } from "./address.ts";
import type { Speech } from "./language.ts";
import type { Answer, Asked } from "./use-ways.ts";

/** Why nothing was found, and what can be dropped. */
export function EmptyAnswer(props: { answer: Answer; speech: Speech; onAsk: (question: Question) => void }) {
  const { answer, speech } = props;
  const { question } = answer;
  const limits: { text: string; change: Partial<Question> }[] = [];
  if (question.maximumTransfers !== null)
    limits.push({
      text: speech.say("limits.transfersSet", { n: question.maximumTransfers }),
      change: { maximumTransfers: null },
    });
  if (question.maximumDays !== null)
    limits.push({ text: speech.say("limits.daysSet", { n: question.maximumDays }), change: { maximumDays: null } });
  return (
    <div class="empty" id="answer">
      <h1>{speech.say("empty.title")}</h1>
      <p>{speech.say("empty.text")}</p>
      <section class="card">
        {answer.routingErrors.map(({ code, description, inputField }) => (
          <p key={code}>
            <span lang="en">{description}</span>
            <br />
            <small class="code">
              {code}
              {inputField ? ` · ${inputField}` : ""}
            </small>
          </p>
        ))}
        {limits.length > 0 ? <h2>{speech.say("empty.inTheWay")}</h2> : null}
        <ul class="limits">
          {limits.map(({ text, change }) => (
            <li key={text}>
              <span class="chip bad">{text}</span>
              <button type="button" onClick={() => props.onAsk({ ...question, ...change })}>
                {speech.say("empty.drop")}
              </button>
            </li>
          ))}
        </ul>
        <p>
          <a href="/docs/concepts#no-answer">{speech.say("empty.how")}</a>
        </p>
      </section>
    </div>
  );
}

/** One card for what went wrong: what, why, code, and another try. */
export function FailureCard(props: { failure: NonNullable<Asked["failure"]>; speech: Speech; onAgain: () => void }) {
  const { failure, speech } = props;
  return (
    <section class="card failure" role="alert">
      <h1>{speech.say("error.title")}</h1>
      <p lang="en">{failure.code === "" ? speech.say("error.unreachable") : failure.text}</p>
      <p>
        <small class="code">{failure.code}</small>
      </p>
      <button type="button" class="primary" onClick={props.onAgain}>
        {speech.say("error.again")}
      </button>
    </section>
  );
}
