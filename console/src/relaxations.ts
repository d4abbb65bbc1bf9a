import type { Question } from "./address.ts";
import type { Speech } from "./language.ts";
import { type AvoidedKind, KINDS, type Limits, type NameAvoided } from "./limits.ts";
import type { RelaxationsQuery } from "./operations.gen.ts";
import { minutesOf } from "./ways.ts";

export type Relaxation = RelaxationsQuery["planConnection"]["routingErrors"][number]["relaxations"][number];

/** Limits that hold where none is set. */
const DEFAULT_TRANSFERS = 5;
const DEFAULT_DAYS = 90;

/** What one field of a relaxation changes: the new limits, and both values in words. */
interface Change {
  readonly limits: Limits;
  readonly text: string;
  readonly now: string;
}

/**
 * The question with a relaxation applied, with the change in words; null where a field is none of the form's.
 * Durations go up to whole days, costs to whole dollars: never less than what was found to suffice.
 */
export function applyRelaxation(
  { field, value }: Pick<Relaxation, "field" | "value">,
  question: Question,
  speech: Speech,
  name: NameAvoided,
): { question: Question; text: string; now: string } | null {
  const values = value.split(", ");
  let { limits } = question;
  const texts: string[] = [];
  const nows: string[] = [];
  for (const [index, path] of field.split(", ").entries()) {
    const change = changeLimit(path.replace("constraints.", ""), values[index] ?? "", limits, speech, name);
    if (!change) return null;
    limits = change.limits;
    texts.push(change.text);
    nows.push(change.now);
  }
  return { question: { ...question, limits, way: null }, text: speech.list(texts), now: speech.list(nows) };
}

function changeLimit(field: string, value: string, limits: Limits, speech: Speech, name: NameAvoided): Change | null {
  switch (field) {
    case "maximumTransfers": {
      const transfers = Number(value);
      return {
        limits: { ...limits, transfers },
        text: speech.say("relax.transfers", { n: transfers }),
        now: speech.say("limits.transfersSet", { n: limits.transfers ?? DEFAULT_TRANSFERS }),
      };
    }
    case "maximumDuration": {
      const days = Math.ceil(minutesOf(value) / 1440);
      return {
        limits: { ...limits, days },
        text: speech.say("relax.days", { n: days }),
        now: speech.say("limits.daysSet", { n: limits.days ?? DEFAULT_DAYS }),
      };
    }
    case "maximumCost": {
      const cost = value === "null" ? null : Math.ceil(Number(value));
      return {
        limits: { ...limits, cost },
        text: speech.say("relax.cost", { cost: speech.money(cost ?? 0, "USD") }),
        now: speech.say("limits.costSet", { cost: speech.money(limits.cost ?? 0, "USD") }),
      };
    }
    case "minimumTransferTime": {
      const transferHours = Math.floor(minutesOf(value) / 60);
      return {
        limits: { ...limits, transferHours: transferHours || null },
        text: speech.say("relax.transferHours", { duration: speech.duration(transferHours * 60) }),
        now: speech.say("limits.transferHoursSet", { duration: speech.duration((limits.transferHours ?? 0) * 60) }),
      };
    }
    default:
      return (KINDS as readonly string[]).includes(field)
        ? allowCodes(field as AvoidedKind, value, limits, speech, name)
        : null;
  }
}

function allowCodes(
  kind: AvoidedKind,
  value: string,
  limits: Limits,
  speech: Speech,
  name: NameAvoided,
): Change | null {
  const before = limits.avoided[kind];
  const filter = JSON.parse(value) as { exclude?: string[]; only?: string[] } | null;
  if (filter?.only) return null;
  const after = before.filter((code) => filter?.exclude?.includes(code));
  const allowed = before.filter((code) => !after.includes(code));
  const named = (codes: readonly string[]): string => speech.list(codes.map((code) => name(kind, code)));
  return {
    limits: { ...limits, avoided: { ...limits.avoided, [kind]: after } },
    text: speech.say("relax.allow", { names: named(allowed) }),
    now: speech.say("limits.avoided", { name: named(before) }),
  };
}
