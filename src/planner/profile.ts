import { factsOf } from "./network-facts.ts";
import type { Itinerary } from "../model/itinerary.ts";
import type { PlanRequest } from "../model/plan-request.ts";
import type { DepartureDay, DepartureOption } from "../model/profile.ts";
import { MINUTES_PER_DAY } from "../model/units.ts";
import { formatDay, parseDay, toLocalDate } from "../network/calendar.ts";
import type { FoundPath } from "../search/query.ts";
import type { PreparedRequest } from "./prepared-request.ts";

/** The options of a profile by hand-over, then arrival, cost, transfers; the itinerary of each is told once, when it is asked for. */
export function listOptions(
  request: PlanRequest,
  prepared: PreparedRequest,
  front: readonly FoundPath[],
  describe: (path: FoundPath) => Itinerary,
): DepartureOption[] {
  const sorted = [...front].sort(
    (a, b) =>
      a.handoverMinute - b.handoverMinute ||
      a.arrivalMinute - b.arrivalMinute ||
      a.costCents - b.costCents ||
      a.transfers - b.transfers,
  );
  return sorted.map((path) => {
    let told: Itinerary | undefined;
    const tell = (): Itinerary => {
      told ??= describe(path);
      return told;
    };
    const { departureMinute, handoverMinute, arrivalMinute, costCents, transfers } = path;
    return {
      origin: prepared.originCode,
      destination: prepared.destinationCode,
      departureMinute,
      handoverMinute,
      arrivalMinute,
      costCents,
      transfers,
      tell,
      money: () => (request.currency === "USD" ? { hundredths: costCents, currency: "USD" } : tell().money),
    };
  });
}

/** Every day of the window at the origin, those without options too: a later departure of another day is then in nothing worse. */
export function listDays(
  options: readonly DepartureOption[],
  { query, network, originCode }: PreparedRequest,
): DepartureDay[] {
  const zone = factsOf(network.records).locationByCode.get(originCode)!.time_zone;
  const lastMinute = Math.min(query.latestFirstDepartureMinute, (network.lastDay + 1) * MINUTES_PER_DAY - 1);
  const first = parseDay(toLocalDate(query.readyMinute, zone));
  const last = parseDay(toLocalDate(lastMinute, zone));
  const byDate = new Map<string, DepartureOption[]>();
  for (const option of options) {
    const date = toLocalDate(option.departureMinute, zone);
    byDate.set(date, [...(byDate.get(date) ?? []), option]);
  }
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const date = formatDay(first + index);
    const ofDay = byDate.get(date) ?? [];
    const [fastest = null] = [...ofDay].sort((a, b) => minutesOf(a) - minutesOf(b) || a.costCents - b.costCents);
    const [cheapest = null] = [...ofDay].sort((a, b) => a.costCents - b.costCents || minutesOf(a) - minutesOf(b));
    return { date, optionCount: ofDay.length, fastest, cheapest };
  });
}

function minutesOf(option: DepartureOption): number {
  return option.arrivalMinute - option.handoverMinute;
}
