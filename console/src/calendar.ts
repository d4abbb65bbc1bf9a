import { useEffect, useState } from "preact/hooks";
import { RequestFailed } from "../../src/client/index.ts";
import type { Question } from "./address.ts";
import { useApi } from "./api.ts";
import { weekdayOf } from "./days.ts";
import { CalendarDocument, type CalendarQuery } from "./operations.gen.ts";
import type { Asked } from "./use-ways.ts";
import { toVariables } from "./variables.ts";
import { minutesOf } from "./ways.ts";

export type CalendarDay = CalendarQuery["departureProfile"]["days"][number];
export type Criterion = "fastest" | "cheapest";
type DayOption = NonNullable<CalendarDay["fastest"]>;

export const DAYS_SHOWN = 35;
/** What a day is ranked by: minutes from hand-over to arrival, or money. */
export function rankOf(option: DayOption, criterion: Criterion): number {
  return criterion === "fastest" ? minutesOf(option.totalDuration) : Number(option.cost.amount);
}

/** Weeks from Monday to Sunday that cover the days; a place before or after them is null. */
export function toWeeks(days: readonly CalendarDay[]): readonly (readonly (CalendarDay | null)[])[] {
  if (days.length === 0) return [];
  const cells: (CalendarDay | null)[] = [...Array<null>(weekdayOf(days[0]!.date)).fill(null), ...days];
  while (cells.length % 7 > 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** The day 00:00 UTC from which a search finds an option: that of its hand-over. */
export function readyDayOf(option: DayOption): string {
  return new Date(option.handover).toISOString().slice(0, 10);
}

export interface AskedCalendar {
  readonly days: readonly CalendarDay[] | null;
  readonly isComplete: boolean;
  /** Codes of why no day has a way. */
  readonly reasons: readonly string[];
  readonly failure: Asked["failure"];
}
interface CalendarWithRetry extends AskedCalendar {
  again(): void;
}

const NOTHING: AskedCalendar = { days: null, isComplete: true, reasons: [], failure: null };

/** The best departure of each day of five weeks. */
export function useCalendar(question: Question, from: string): CalendarWithRetry {
  const { client } = useApi();
  const [asked, setAsked] = useState<AskedCalendar>(NOTHING);
  const [attempt, setAttempt] = useState(0);
  const { dateTime: _, ...variables } = toVariables(question);
  const key = JSON.stringify([variables, from]);
  useEffect(() => {
    if (question.to === "") return;
    const aborter = new AbortController();
    setAsked((before) => ({ ...before, failure: null }));
    const window = { earliestDeparture: `${from}T00:00:00Z`, searchWindow: `P${DAYS_SHOWN}D` };
    client.request(CalendarDocument, { ...variables, ...window }, { signal: aborter.signal }).then(
      ({ departureProfile: { days, isComplete, routingErrors } }) =>
        setAsked({
          days: days.slice(0, DAYS_SHOWN),
          isComplete,
          reasons: routingErrors.map(({ code }) => code),
          failure: null,
        }),
      (error: unknown) => {
        if (aborter.signal.aborted) return;
        const code = error instanceof RequestFailed ? (error.code ?? "") : "";
        setAsked({ ...NOTHING, failure: { text: error instanceof Error ? error.message : String(error), code } });
      },
    );
    return () => aborter.abort();
  }, [key, attempt]);
  return { ...asked, again: () => setAttempt((count) => count + 1) };
}
