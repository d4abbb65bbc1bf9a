import { type Closure, readClosures, writeClosures } from "./closures.ts";
import { type Cargo, readCargo, writeCargo } from "./cargo.ts";
import { readDay } from "./days.ts";
import { type Limits, readLimits, writeLimits } from "./limits.ts";

/** What is asked, as the address bar holds it. */
export interface Question {
  readonly from: string;
  readonly to: string;
  /** Day YYYY-MM-DD on which the cargo is ready, 00:00 UTC. */
  readonly ready: string;
  readonly cargo: Cargo;
  readonly limits: Limits;
  /** Chosen itinerary's id. */
  readonly way: string | null;
  /** Day of the facts that answer, and what is closed: of the what-if page alone. */
  readonly asOf: string | null;
  readonly closures: readonly Closure[];
}

const DAY_MILLISECONDS = 86_400_000;
/** Where the corridor begins: the origin where none is given. */
export const BASE = "CNLYG";

/** The day a week from now, which the timetable always holds. */
export function nextWeek(now: number): string {
  return new Date(now + 7 * DAY_MILLISECONDS).toISOString().slice(0, 10);
}

/** Reads a question; what is malformed is as if it were absent. */
export function readQuestion(search: string, now: number): Question {
  const values = new URLSearchParams(search);
  const code = (name: string): string => (/^[A-Z0-9-]{2,12}$/.exec(values.get(name) ?? "") ?? [""])[0];
  return {
    from: code("from") || BASE,
    to: code("to"),
    ready: readDay(values.get("ready")) ?? nextWeek(now),
    cargo: readCargo(values),
    limits: readLimits(values),
    way: values.get("way"),
    asOf: readDay(values.get("asOf")),
    closures: readClosures(values),
  };
}

/** The address of a question, always in the same order. */
export function writeQuestion(question: Question): string {
  const values: [string, string][] = [
    ["from", question.from],
    ["to", question.to],
    ["ready", question.ready],
    ...writeCargo(question.cargo),
    ...writeLimits(question.limits),
    ["asOf", question.asOf ?? ""],
    ...writeClosures(question.closures),
    ["way", question.way ?? ""],
  ];
  // A comma may stand in an address as it is, and reads better.
  return new URLSearchParams(values.filter(([, value]) => value !== "")).toString().replaceAll("%2C", ",");
}
