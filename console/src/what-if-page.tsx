import { useId, useState } from "preact/hooks";
import type { Question } from "./address.ts";
import type { Place } from "./api.ts";
import { Chart } from "./chart.tsx";
import { EmptyAnswer, FailureCard } from "./empty.tsx";
import type { Speech } from "./language.ts";
import { useWays } from "./use-ways.ts";
import { viaOf } from "./way-list.tsx";
import { WayMap } from "./way-map.tsx";
import type { Way } from "./ways.ts";

/** A way of before, of now, or both: the same places and lines count as the same way. */
interface Pair {
  readonly before: Way | undefined;
  readonly now: Way | undefined;
}

/** The same question answered by another state of the network, beside the plain answer. */
export function WhatIfPage(props: {
  question: Question;
  places: ReadonlyMap<string, Place>;
  speech: Speech;
  onAsk: (question: Question, done?: string) => void;
  onChoose: (way: string) => void;
}) {
  const { question, places, speech, onAsk } = props;
  const plain = useWays({ ...question, asOf: null });
  const changed = useWays(question);
  const [hovered, setHovered] = useState<string | null>(null);
  const dayId = useId();
  const before = plain.answer?.ways ?? [];
  const now = changed.answer?.ways ?? [];
  const chosen = now.find((way) => way.id === question.way) ?? now[0];
  return (
    <div class="columns what-if">
      <div class="column">
        <header class="finding" id="answer">
          <h1>{speech.say("whatIf.title")}</h1>
          <p>{speech.say("whatIf.text")}</p>
        </header>
        <section class="card pad">
          <label class="field-label" for={dayId}>
            {speech.say("whatIf.asOf")} <small>{speech.say("whatIf.asOfText")}</small>
          </label>
          <input
            id={dayId}
            type="date"
            value={question.asOf ?? ""}
            onChange={(event) => onAsk({ ...question, way: null, asOf: event.currentTarget.value || null })}
          />
        </section>
        {question.from === "" || question.to === "" ? <p>{speech.say("whatIf.choose")}</p> : null}
        {changed.isLoading ? <p role="status">{speech.say("answer.loading")}</p> : null}
        {changed.failure ? <FailureCard failure={changed.failure} speech={speech} onAgain={changed.again} /> : null}
        {question.asOf && before.length > 0 && now.length > 0 ? (
          <section class="card pad" aria-live="polite">
            <h2>{speech.say("whatIf.short")}</h2>
            <p>{describeChange(before, now, speech)}</p>
          </section>
        ) : null}
        {now.length > 1 || before.length > 1 ? (
          <section class="card">
            <h2 class="pad">{speech.say("whatIf.chart")}</h2>
            {now.length > 0 ? (
              <Chart
                ways={now}
                before={before}
                chosen={chosen?.id ?? null}
                hovered={hovered}
                speech={speech}
                onChoose={props.onChoose}
                onHover={setHovered}
              />
            ) : null}
          </section>
        ) : null}
      </div>
      <div class="column">
        {changed.answer && now.length === 0 ? (
          <EmptyAnswer answer={changed.answer} places={places} speech={speech} onAsk={onAsk} />
        ) : null}
        {chosen ? <WayMap chosen={chosen} others={[]} places={places} speech={speech} /> : null}
        {question.asOf && before.length > 0 && now.length > 0 ? (
          <Changes pairs={pairUp(before, now)} places={places} speech={speech} />
        ) : null}
      </div>
    </div>
  );
}

function describeChange(before: readonly Way[], now: readonly Way[], speech: Speech): string {
  const isSame =
    before.length === now.length &&
    before.every((way, index) => way.minutes === now[index]!.minutes && way.cost === now[index]!.cost);
  if (isSame) return speech.say("whatIf.same");
  if (before.length === now.length && before[0]!.minutes === now[0]!.minutes && before[0]!.cost === now[0]!.cost)
    return speech.say("whatIf.others");
  const [was, is] = [before[0]!, now[0]!];
  const fastest = speech.say("whatIf.fastest", {
    now: speech.duration(is.minutes),
    before: speech.duration(was.minutes),
    cost: speech.money(is.cost, is.currency),
    costBefore: speech.money(was.cost, was.currency),
  });
  const count = speech.say("whatIf.count", { now: now.length, before: before.length });
  const hasFastestChanged = was.minutes !== is.minutes || was.cost !== is.cost;
  return [...(hasFastestChanged ? [fastest] : []), ...(now.length === before.length ? [] : [count])].join(" ");
}

const lineOf = (way: Way): string =>
  way.itinerary.legs.map((leg) => `${leg.mode}:${leg.locationCodes.join("-")}`).join("|");

function pairUp(before: readonly Way[], now: readonly Way[]): readonly Pair[] {
  const left = [...now];
  const pairs: Pair[] = before.map((way) => {
    const index = left.findIndex((candidate) => lineOf(candidate) === lineOf(way));
    return { before: way, now: index < 0 ? undefined : left.splice(index, 1)[0] };
  });
  return [...pairs, ...left.map((way) => ({ before: undefined, now: way }))];
}

function Changes({
  pairs,
  places,
  speech,
}: {
  pairs: readonly Pair[];
  places: ReadonlyMap<string, Place>;
  speech: Speech;
}) {
  return (
    <section class="card changes">
      <h2 class="pad">{speech.say("whatIf.table")}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{speech.say("ways.name")}</th>
            <th scope="col" class="figure">
              {speech.say("whatIf.before")}
            </th>
            <th scope="col" class="figure">
              {speech.say("whatIf.now")}
            </th>
            <th scope="col" class="figure">
              {speech.say("whatIf.change")}
            </th>
          </tr>
        </thead>
        <tbody>
          {pairs.map(({ before, now }, index) => (
            <tr key={index}>
              <td>
                <b>{(now ?? before)!.letter}</b> {viaOf((now ?? before)!, places, speech)}
              </td>
              {[before, now].map((way, column) => (
                <td key={column} class="figure">
                  {way ? (
                    <>
                      {speech.duration(way.minutes)}
                      <small>{speech.money(way.cost, way.currency)}</small>
                    </>
                  ) : (
                    "–"
                  )}
                </td>
              ))}
              <td class="figure">{describePair({ before, now }, speech)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function describePair({ before, now }: Pair, speech: Speech) {
  if (!before) return <span class="chip good">{speech.say("whatIf.new")}</span>;
  if (!now) return <span class="chip bad">{speech.say("whatIf.gone")}</span>;
  const minutes = now.minutes - before.minutes;
  const money = now.cost - before.cost;
  if (minutes === 0 && Math.abs(money) < 0.005) return speech.say("whatIf.equal");
  const sign = (value: number): string => (value > 0 ? "+" : value < 0 ? "−" : "±");
  return (
    <>
      <b>{`${sign(minutes)}${speech.duration(Math.abs(minutes))}`}</b>
      <small>{`${sign(money)}${speech.money(Math.abs(money), now.currency)}`}</small>
    </>
  );
}
