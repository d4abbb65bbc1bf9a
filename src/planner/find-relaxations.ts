import { setImmediate as giveWay } from "node:timers/promises";
import type { PlanRequest } from "../model/plan-request.ts";
import type { Relaxation } from "../model/refusal.ts";
import { readyMinuteOf } from "./ready-minute.ts";
import type { RelaxableField, TrialAnswer, Try } from "./relaxable-field.ts";
import { RELAXABLE_FIELDS } from "./relaxable-fields.ts";

const MAXIMUM_RELAXATIONS = 5;

/**
 * The least changes that give a request an answer: of one field each, with all else as asked; of pairs only where no single field suffices.
 * Each is verified by a search. `search` returns null once the budget is spent; what was found until then is told.
 */
export async function findRelaxations(
  request: PlanRequest,
  search: (request: PlanRequest) => Promise<TrialAnswer | null>,
): Promise<readonly Relaxation[]> {
  const answer: Try = async (changed) => {
    // Between two searches other requests have their turn.
    await giveWay();
    return search(changed);
  };
  const singles = await collect(RELAXABLE_FIELDS, async (field) =>
    toRelaxation([field], await field.findLeast(request, answer), answer),
  );
  if (singles.length > 0) return singles;
  const pairs = RELAXABLE_FIELDS.flatMap((first, index) =>
    RELAXABLE_FIELDS.slice(index + 1).map((second) => [first, second] as const),
  );
  return collect(pairs, async ([first, second]) => {
    const loose = first.loosen(request);
    const half = loose && (await second.findLeast(loose, answer));
    // The second field is at its least with the first one loose; now the first at its least with that.
    const whole = half && (await first.findLeast(first.restore(half, request), answer));
    return toRelaxation([first, second], whole, answer);
  });
}

async function collect<Item>(
  items: readonly Item[],
  find: (item: Item) => Promise<Relaxation | null>,
): Promise<Relaxation[]> {
  const found: Relaxation[] = [];
  for (const item of items) {
    if (found.length === MAXIMUM_RELAXATIONS) break;
    const relaxation = await find(item);
    if (relaxation) found.push(relaxation);
  }
  return found;
}

async function toRelaxation(
  fields: readonly RelaxableField[],
  changed: PlanRequest | null,
  answer: Try,
): Promise<Relaxation | null> {
  const found = changed && (await answer(changed));
  const best = found?.front[0];
  if (!changed || !found || !best) return null;
  return {
    description: fields.map((field) => field.describe(changed)).join(" and "),
    field: fields.map((field) => field.name).join(", "),
    value: fields.map((field) => field.format(changed)).join(", "),
    totalMinutes: best.arrivalMinute - readyMinuteOf(found.query, best),
    costCents: best.costCents,
    transfers: best.transfers,
  };
}
