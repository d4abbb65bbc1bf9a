import { useEffect } from "preact/hooks";
import type { Question } from "./address.ts";
import type { Place } from "./api.ts";
import type { Speech } from "./language.ts";
import type { NameAvoided } from "./limits.ts";
import { applyRelaxation, type Relaxation } from "./relaxations.ts";
import { LegsBar } from "./shapes.tsx";
import { useWays } from "./use-ways.ts";
import { viaOf } from "./way-list.tsx";
import { minutesOf, type Way } from "./ways.ts";

interface Shared {
  readonly question: Question;
  readonly places: ReadonlyMap<string, Place>;
  readonly name: NameAvoided;
  readonly speech: Speech;
  readonly onAsk: (question: Question, done?: string) => void;
}

/** The changes that give an answer, each with what it gives and a button that makes it. */
export function RelaxationList(
  props: Shared & {
    relaxations: readonly Relaxation[] | "failed" | null;
    /** The way that the first change gives, for the map. */
    onShow: (way: Way | null) => void;
  },
) {
  const { relaxations, speech } = props;
  if (relaxations === null)
    return (
      <div class="skeleton rows" role="status" aria-label={speech.say("empty.looking")}>
        <i />
        <i />
      </div>
    );
  if (relaxations === "failed") return <p class="pad">{speech.say("empty.failed")}</p>;
  const rows = relaxations.flatMap((relaxation) => {
    const applied = applyRelaxation(relaxation, props.question, speech, props.name);
    return applied ? [{ relaxation, applied }] : [];
  });
  if (rows.length === 0) return <p class="pad">{speech.say("empty.noChange")}</p>;
  const longest = Math.max(...rows.map(({ relaxation }) => minutesOf(relaxation.totalDuration)));
  return (
    <ul>
      {rows.map((row, index) => (
        <RelaxationRow key={row.relaxation.field} {...row} {...props} longest={longest} isFirst={index === 0} />
      ))}
    </ul>
  );
}

function RelaxationRow(
  props: Shared & {
    relaxation: Relaxation;
    applied: NonNullable<ReturnType<typeof applyRelaxation>>;
    longest: number;
    isFirst: boolean;
    onShow: (way: Way | null) => void;
  },
) {
  const { relaxation, applied, speech, isFirst } = props;
  const { answer } = useWays(applied.question);
  const way = answer?.ways[0];
  useEffect(() => {
    if (isFirst) props.onShow(way ?? null);
  }, [way]);
  return (
    <li class="relaxation">
      <p>
        <b>{applied.text}</b>
        <small>{speech.say("relax.now", { limit: applied.now })}</small>
      </p>
      <div class="relaxation-way">
        {way ? (
          <>
            <small>{viaOf(way.itinerary, props.places, speech)}</small>
            <LegsBar way={way} longest={props.longest} speech={speech} />
          </>
        ) : null}
      </div>
      <Outcome way={relaxation} speech={speech} />
      <button
        type="button"
        class={isFirst ? "primary" : ""}
        aria-label={`${speech.say("empty.apply")}: ${applied.text}`}
        onClick={() =>
          props.onAsk(applied.question, speech.say("relax.done", { change: applied.text, limit: applied.now }))
        }
      >
        {speech.say("empty.apply")}
      </button>
    </li>
  );
}

/** Time, cost and transfers of a way that a change gives. */
export function Outcome(props: {
  way: Pick<Relaxation, "totalDuration" | "cost" | "numberOfTransfers">;
  speech: Speech;
}) {
  const { way, speech } = props;
  return (
    <p class="figure">
      <b>{speech.duration(minutesOf(way.totalDuration))}</b>
      <small>
        {speech.money(Number(way.cost.amount), way.cost.currency)},{" "}
        {speech.say("ways.transfers", { n: way.numberOfTransfers })}
      </small>
    </p>
  );
}
