import type { Question } from "./address.ts";
import { type Place, nameOfCode } from "./api.ts";
import type { Speech } from "./language.ts";
import type { RelaxationsQuery } from "./operations.gen.ts";
import { Outcome } from "./relaxation-list.tsx";

export type AcceptedWay = NonNullable<RelaxationsQuery["planConnection"]["routingErrors"][number]["acceptedWay"]>;

/** The nearest way that accepts a cargo which the way asked for refuses; a button asks for it where other ends are all that it takes. */
export function AcceptedWayCard(props: {
  accepted: AcceptedWay;
  question: Question;
  places: ReadonlyMap<string, Place>;
  speech: Speech;
  onAsk: (question: Question, done?: string) => void;
}) {
  const { accepted, question, places, speech } = props;
  const named = (code: string): string => nameOfCode(code, places, speech.language);
  const ends = speech.say("accepted.ends", { from: named(accepted.origin), to: named(accepted.destination) });
  const modes = [...new Set(accepted.rides.map(({ mode }) => speech.sayOr(`mode.${mode}`, mode)))];
  const facts = [
    ...modes,
    ...accepted.borderCrossings.map(named),
    ...(accepted.distanceKm > 0 ? [speech.say("accepted.distance", { n: speech.number(accepted.distanceKm) })] : []),
  ];
  const isByEnds = accepted.changedFields.every((field) => field === "origin" || field === "destination");
  return (
    <section class="card accepted-way" aria-labelledby="accepted-title">
      <header class="card-head">
        <h2 id="accepted-title">{speech.say("accepted.title")}</h2>
      </header>
      <div class="relaxation">
        <p>
          <b>{ends}</b>
          <small>{facts.join(" · ")}</small>
        </p>
        <Outcome way={accepted} speech={speech} />
        {isByEnds ? (
          <button
            type="button"
            class="primary"
            onClick={() =>
              props.onAsk({ ...question, from: accepted.origin, to: accepted.destination, way: null }, ends)
            }
          >
            {speech.say("empty.apply")}
          </button>
        ) : (
          <small class="code">{accepted.changedFields.join(", ")}</small>
        )}
      </div>
    </section>
  );
}
