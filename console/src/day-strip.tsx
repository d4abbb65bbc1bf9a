import { useEffect, useRef, useState } from "preact/hooks";
import { type Question, writeQuestion } from "./address.ts";
import { type CalendarDay, DAYS_SHOWN, rankOf, readyDayOf, useCalendar } from "./calendar.ts";
import type { Speech } from "./language.ts";
import { buildAxis, place } from "./scale.ts";
import { useWidth } from "./use-width.ts";

const HEIGHT = 112;
const LEFT = 58;
const RIGHT = 12;
const TOP = 10;
const BOTTOM = 84;
/** The answer is drawn before its days are asked for. */
const PAUSE_MILLISECONDS = 400;
const STEPS: Readonly<Record<string, -1 | 1>> = { ArrowLeft: -1, ArrowRight: 1 };

/** The fastest departure of each day of five weeks as a line; a press asks again from that day. */
export function DayStrip(props: {
  question: Question;
  speech: Speech;
  onAsk: (question: Question) => void;
  onOpen: () => void;
}) {
  const { question, speech } = props;
  const isRested = useRest(JSON.stringify({ ...question, way: null }));
  const { days, failure } = useCalendar(isRested ? question : { ...question, to: "" }, question.ready);
  const options = (days ?? []).filter((day) => day.fastest);
  // Nothing to compare: the calendar says why.
  if (failure || (days && options.length < 2)) return null;
  return (
    <section class="card strip" aria-labelledby="strip-title">
      <header>
        <h2 id="strip-title">{speech.say("strip.title")}</h2>
        <a
          href={`/calendar?${writeQuestion(question)}`}
          onClick={(event) => {
            event.preventDefault();
            props.onOpen();
          }}
        >
          {speech.say("strip.open")}
        </a>
      </header>
      <Line days={days ?? []} {...props} />
    </section>
  );
}

/** False for a moment after each change. */
function useRest(key: string): boolean {
  const [rested, setRested] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setRested(key), PAUSE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [key]);
  return rested === key;
}

interface Dot {
  readonly day: CalendarDay;
  readonly option: NonNullable<CalendarDay["fastest"]>;
  readonly x: number;
  readonly y: number;
  readonly isBest: boolean;
}

function Line(props: {
  days: readonly CalendarDay[];
  question: Question;
  speech: Speech;
  onAsk: (question: Question) => void;
}) {
  const { days, question, speech } = props;
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const minutes = days.flatMap(({ fastest }) => (fastest ? [rankOf(fastest, "fastest")] : []));
  const best = Math.min(...minutes);
  const axis = buildAxis(best / 1440, Math.max(...minutes) / 1440, 3);
  const cell = (width - LEFT - RIGHT) / DAYS_SHOWN;
  const xOf = (index: number): number => LEFT + (index + 0.5) * cell;
  const dots = days.flatMap((day, index): Dot[] => {
    if (!day.fastest) return [];
    const value = rankOf(day.fastest, "fastest");
    const y = place(axis, value / 1440, BOTTOM - 8, TOP + 8);
    return [{ day, option: day.fastest, x: xOf(index), y, isBest: value === best }];
  });
  return (
    <div class="strip-line" ref={frame} role="group" aria-labelledby="strip-title" onKeyDown={moveByKey}>
      {width > 0 && dots.length > 0 ? (
        <>
          <svg width={width} height={HEIGHT} aria-hidden="true">
            {axis.ticks.map((tick) => {
              const y = place(axis, tick, BOTTOM - 8, TOP + 8);
              return (
                <g key={tick}>
                  <line class="grid" x1={LEFT} x2={width - RIGHT} y1={y} y2={y} />
                  <text class="axis" x={LEFT - 8} y={y + 4} text-anchor="end">
                    {speech.duration(tick * 1440)}
                  </text>
                </g>
              );
            })}
            {days.map(({ date }, index) =>
              index % 7 === 0 ? (
                <text key={date} class="axis" x={xOf(index)} y={HEIGHT - 8} text-anchor="middle">
                  {speech.dayOfMonth(date)}
                </text>
              ) : null,
            )}
            <path
              class="strip-path"
              d={dots.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${x},${y}`).join("")}
            />
            {dots.map(({ day, x, y, isBest }) => (
              <circle key={day.date} class={isBest ? "best-dot" : ""} cx={x} cy={y} r={isBest ? 4.5 : 3} />
            ))}
          </svg>
          {dots.map(({ day, option, x }, index) => (
            <DayButton
              key={day.date}
              day={day}
              option={option}
              isFirst={index === 0}
              left={x - cell / 2}
              width={cell}
              speech={speech}
              onPress={() => props.onAsk({ ...question, ready: readyDayOf(option), way: null })}
            />
          ))}
        </>
      ) : null}
    </div>
  );
}

/** One tab stop: arrows move from day to day, Enter asks. */
function moveByKey(event: KeyboardEvent): void {
  const step = STEPS[event.key];
  const buttons = [...(event.currentTarget as HTMLElement).querySelectorAll("button")];
  const next = step && buttons[buttons.indexOf(event.target as HTMLButtonElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function DayButton(props: {
  day: CalendarDay;
  option: Dot["option"];
  isFirst: boolean;
  left: number;
  width: number;
  speech: Speech;
  onPress: () => void;
}) {
  const { day, option, speech } = props;
  const text = [
    `${speech.day(day.date)}: ${speech.duration(rankOf(option, "fastest"))}`,
    speech.money(Number(option.cost.amount), option.cost.currency),
    speech.say("calendar.day", {
      transfers: speech.say("ways.transfers", { n: option.numberOfTransfers }),
      arrival: speech.day(option.arrival),
    }),
  ].join(speech.language === "zh" ? "，" : ", ");
  return (
    <button
      type="button"
      tabIndex={props.isFirst ? 0 : -1}
      style={{ left: `${props.left}px`, width: `${props.width}px` }}
      aria-label={text}
      title={text}
      onClick={props.onPress}
    />
  );
}
