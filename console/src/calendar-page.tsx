import { Weekdays } from "./date-field.tsx";
import { useState } from "preact/hooks";
import type { Question } from "./address.ts";
import { type Place, nameOfCode } from "./api.ts";
import { type CalendarDay, type Criterion, DAYS_SHOWN, readyDayOf, toWeeks, useCalendar, rankOf } from "./calendar.ts";
import { addDays } from "./days.ts";
import { FailureCard } from "./empty.tsx";
import type { Speech } from "./language.ts";

const CRITERIA = ["fastest", "cheapest"] as const;

/** The fastest or cheapest departure of each day, five weeks at a time. */
export function CalendarPage(props: {
  question: Question;
  places: ReadonlyMap<string, Place>;
  speech: Speech;
  onAsk: (question: Question) => void;
}) {
  const { question, places, speech } = props;
  const [criterion, setCriterion] = useState<Criterion>("fastest");
  const [weeks, setWeeks] = useState(0);
  const from = addDays(question.ready, weeks * 7);
  const { days, isComplete, reasons, failure, again } = useCalendar(question, from);
  const named = (code: string): string => nameOfCode(code, places, speech.language);
  const hasDays = days?.some((day) => day.fastest) ?? false;
  return (
    <div class="calendar-page">
      <header class="finding" id="answer">
        <div>
          <h1>
            {question.to
              ? speech.say("calendar.title", { from: named(question.from), to: named(question.to) })
              : speech.say("nav.calendar")}
          </h1>
          <p>{question.to ? speech.say("calendar.text") : speech.say("calendar.choose")}</p>
        </div>
        <div class="switch" role="group" aria-label={speech.say("calendar.show")}>
          {CRITERIA.map((name) => (
            <button key={name} type="button" aria-pressed={criterion === name} onClick={() => setCriterion(name)}>
              {speech.say(name === "fastest" ? "label.FASTEST" : "label.CHEAPEST")}
            </button>
          ))}
        </div>
      </header>
      {failure ? <FailureCard failure={failure} speech={speech} onAgain={again} /> : null}
      {question.to && !failure ? (
        <section class="card calendar" aria-busy={days === null}>
          {days ? (
            <CalendarGrid days={days} criterion={criterion} speech={speech} question={question} onAsk={props.onAsk} />
          ) : (
            <div class="skeleton" role="status" aria-label={speech.say("answer.loading")}>
              <i />
              <i />
              <i />
            </div>
          )}
          {days && !hasDays ? <p class="pad">{speech.say("calendar.none", { code: reasons.join(", ") })}</p> : null}
          {isComplete ? null : <p class="pad warning">{speech.say("answer.partial")}</p>}
          <p class="card-foot">
            <span class="legend-entry">
              <i class="swatch best-day" />
              {speech.say(criterion === "fastest" ? "calendar.fastestDays" : "calendar.cheapestDays")}
            </span>
            <span class="note">{speech.say("calendar.keys")}</span>
            <span class="buttons">
              {weeks > 0 ? (
                <button type="button" onClick={() => setWeeks(Math.max(weeks - DAYS_SHOWN / 7, 0))}>
                  {speech.say("calendar.earlier")}
                </button>
              ) : null}
              <button type="button" onClick={() => setWeeks(weeks + DAYS_SHOWN / 7)}>
                {speech.say("calendar.later")}
              </button>
            </span>
          </p>
        </section>
      ) : null}
    </div>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** One tab stop; arrows move by day and week, Enter searches. */
function CalendarGrid(props: {
  days: readonly CalendarDay[];
  criterion: Criterion;
  question: Question;
  speech: Speech;
  onAsk: (question: Question) => void;
}) {
  const { days, criterion, speech } = props;
  const values = days.flatMap((day) => (day[criterion] ? [rankOf(day[criterion], criterion)] : []));
  const best = Math.min(...values);
  const first = days.findIndex((day) => day[criterion]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    const at = Number((event.target as HTMLElement).dataset.index);
    if (step === undefined || Number.isNaN(at)) return;
    event.preventDefault();
    let next = at + step;
    while (days[next] && !days[next]![criterion]) next += step;
    (event.currentTarget as HTMLElement).querySelector<HTMLElement>(`[data-index="${next}"]`)?.focus();
  };
  return (
    <table onKeyDown={onKeyDown}>
      <thead>
        <Weekdays speech={speech} />
      </thead>
      <tbody>
        {toWeeks(days).map((week, row) => (
          <tr key={row}>
            {week.map((day, column) => (
              <td key={column}>
                {day ? (
                  <DayCell
                    day={day}
                    index={days.indexOf(day)}
                    isFirst={days.indexOf(day) === first}
                    best={best}
                    {...props}
                  />
                ) : null}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayCell(props: {
  day: CalendarDay;
  index: number;
  isFirst: boolean;
  best: number;
  criterion: Criterion;
  question: Question;
  speech: Speech;
  onAsk: (question: Question) => void;
}) {
  const { day, criterion, speech } = props;
  const option = day[criterion];
  const date = <small>{speech.dayOfMonth(day.date)}</small>;
  if (!option)
    return (
      <div class="day empty-day" title={speech.say("calendar.nothing")}>
        {date}
        <span aria-hidden="true">–</span>
        <span class="visually-hidden">{speech.say("calendar.nothing")}</span>
      </div>
    );
  const value = rankOf(option, criterion);
  const duration = speech.duration(rankOf(option, "fastest"));
  const cost = speech.money(Number(option.cost.amount), option.cost.currency);
  const [main, other] = criterion === "fastest" ? [duration, cost] : [cost, duration];
  return (
    <button
      type="button"
      class={`day${value === props.best ? " best-day" : ""}`}
      data-index={props.index}
      tabIndex={props.isFirst ? 0 : -1}
      onClick={() => props.onAsk({ ...props.question, ready: readyDayOf(option), way: null })}
    >
      {date}
      <b>{main}</b>
      <small>{other}</small>
      <span class="visually-hidden">
        {speech.say("calendar.day", {
          transfers: speech.say("ways.transfers", { n: option.numberOfTransfers }),
          arrival: speech.day(option.arrival),
        })}
      </span>
    </button>
  );
}
