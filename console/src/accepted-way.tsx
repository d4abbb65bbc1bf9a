import type { Question } from "./address.ts";
import { nameOf, type Place } from "./api.ts";
import type { Speech } from "./language.ts";
import type { RelaxationsQuery } from "./operations.gen.ts";
import { minutesOf } from "./ways.ts";

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
  const named = (code: string): string => (places.has(code) ? nameOf(places.get(code)!, speech.language) : code);
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
        <p class="figure">
          <b>{speech.duration(minutesOf(accepted.totalDuration))}</b>
          <small>
            {speech.money(Number(accepted.cost.amount), accepted.cost.currency)},{" "}
            {speech.say("ways.transfers", { n: accepted.numberOfTransfers })}
          </small>
        </p>
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
