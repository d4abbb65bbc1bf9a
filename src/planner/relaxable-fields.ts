import { type CodeFilter, FILTER_FIELDS, type FilterField } from "../model/constraints.ts";
import { formatClosure } from "../model/scenario.ts";
import type { PlanLocation, PlanRequest, PlanVia } from "../model/plan-request.ts";
import { formatCents, formatDuration, MINUTES_PER_DAY, toInstant } from "../model/units.ts";
import { boxProvider, provision } from "./relaxable-boxes.ts";
import { compliance } from "./relax-compliance.ts";
import { constrain, hasAnswer, type RelaxableField } from "./relaxable-field.ts";
import { findLeastNumber } from "./find-least-number.ts";

/** Space is asked for so much earlier at most. */
const LONGEST_NOTICE = 60 * MINUTES_PER_DAY;
const LONGEST_DURATION = 180 * MINUTES_PER_DAY;
const MOST_TRANSFERS = 10;

const searchWindow: RelaxableField = {
  name: "searchWindow",
  restore: (changed, asked) => ({ ...changed, searchWindowMinutes: asked.searchWindowMinutes }),
  loosen: (request) =>
    request.searchWindowMinutes === null || request.searchWindowMinutes >= request.maximumDurationMinutes
      ? null
      : { ...request, searchWindowMinutes: request.maximumDurationMinutes },
  async findLeast(request, answer) {
    const loose = this.loosen(request);
    if (!loose) return null;
    const found = await answer(loose);
    if (!found || found.front.length === 0) return null;
    // A path of the front departs as late as it can: an earlier first departure may lead there as well.
    const first = Math.min(...found.front.map((path) => path.departureMinute)) - found.query.readyMinute;
    const at = (minutes: number): PlanRequest => ({ ...request, searchWindowMinutes: minutes });
    return at(
      await findLeastNumber(request.searchWindowMinutes!, first, async (minutes) =>
        hasAnswer(await answer(at(minutes))),
      ),
    );
  },
  format: (request) => formatDuration(request.searchWindowMinutes!),
  describe: (request) => `depart within ${formatDuration(request.searchWindowMinutes!)} of ready`,
};

const requestedAt: RelaxableField = {
  name: "requestedAt",
  restore: (changed, asked) => ({ ...changed, requestedAtMinute: asked.requestedAtMinute }),
  loosen: (request) =>
    request.requestedAtMinute === null
      ? null
      : { ...request, requestedAtMinute: request.requestedAtMinute - LONGEST_NOTICE },
  async findLeast(request, answer) {
    const loose = this.loosen(request);
    if (!loose || !hasAnswer(await answer(loose))) return null;
    const earlier = (minutes: number): PlanRequest => ({
      ...request,
      requestedAtMinute: request.requestedAtMinute! - minutes,
    });
    return earlier(
      await findLeastNumber(0, LONGEST_NOTICE, async (minutes) => hasAnswer(await answer(earlier(minutes)))),
    );
  },
  format: (request) => toInstant(request.requestedAtMinute!).toISOString(),
  describe: (request) => `ask for space by ${toInstant(request.requestedAtMinute!).toISOString()}`,
};

const maximumTransfers: RelaxableField = {
  name: "constraints.maximumTransfers",
  restore: (changed, asked) => ({ ...changed, maximumTransfers: asked.maximumTransfers }),
  loosen: (request) =>
    request.maximumTransfers >= MOST_TRANSFERS ? null : { ...request, maximumTransfers: MOST_TRANSFERS },
  async findLeast(request, answer) {
    for (let transfers = request.maximumTransfers + 1; transfers <= MOST_TRANSFERS; transfers++) {
      const changed = { ...request, maximumTransfers: transfers };
      if (hasAnswer(await answer(changed))) return changed;
    }
    return null;
  },
  format: (request) => String(request.maximumTransfers),
  describe: (request) => `allow ${request.maximumTransfers} transfers`,
};

const maximumDuration: RelaxableField = {
  name: "constraints.maximumDuration",
  restore: (changed, asked) => ({ ...changed, maximumDurationMinutes: asked.maximumDurationMinutes }),
  loosen: (request) =>
    request.maximumDurationMinutes >= LONGEST_DURATION
      ? null
      : { ...request, maximumDurationMinutes: LONGEST_DURATION },
  async findLeast(request, answer) {
    const loose = this.loosen(request);
    const found = loose && (await answer(loose));
    if (!found || found.front.length === 0) return null;
    const { isProfile, latestArrivalMinute } = request;
    const least = isProfile
      ? Math.min(...found.front.map((path) => path.arrivalMinute - path.handoverMinute))
      : latestArrivalMinute === null
        ? Math.min(...found.front.map((path) => path.arrivalMinute)) - found.query.readyMinute
        : latestArrivalMinute - Math.max(...found.front.map((path) => path.handoverMinute));
    return { ...request, maximumDurationMinutes: least };
  },
  format: (request) => formatDuration(request.maximumDurationMinutes),
  describe: (request) => `allow ${formatDuration(request.maximumDurationMinutes)} in all`,
};

const maximumCost: RelaxableField = {
  name: "constraints.maximumCost",
  restore: (changed, asked) => constrain(changed, { maximumCostCents: asked.constraints.maximumCostCents }),
  loosen: (request) =>
    request.constraints.maximumCostCents === null ? null : constrain(request, { maximumCostCents: null }),
  async findLeast(request, answer) {
    const loose = this.loosen(request);
    const found = loose && (await answer(loose));
    if (!found || found.front.length === 0) return null;
    return constrain(request, { maximumCostCents: Math.min(...found.front.map((path) => path.costCents)) });
  },
  format: ({ constraints }) =>
    constraints.maximumCostCents === null ? "null" : formatCents(constraints.maximumCostCents),
  describe: ({ constraints }) => `pay up to USD ${formatCents(constraints.maximumCostCents ?? 0)}`,
};

const maximumEmissions: RelaxableField = {
  name: "constraints.maximumEmissions",
  restore: (changed, asked) => constrain(changed, { maximumEmissionsGrams: asked.constraints.maximumEmissionsGrams }),
  loosen: (request) =>
    request.constraints.maximumEmissionsGrams === null ? null : constrain(request, { maximumEmissionsGrams: null }),
  async findLeast(request, answer) {
    const loose = this.loosen(request);
    const found = loose && (await answer({ ...loose, withEmissions: true }));
    if (!found || found.front.length === 0) return null;
    return constrain(request, { maximumEmissionsGrams: Math.min(...found.front.map((path) => path.grams!)) });
  },
  format: ({ constraints }) => String((constraints.maximumEmissionsGrams ?? 0) / 1000),
  describe: ({ constraints }) => `emit up to ${(constraints.maximumEmissionsGrams ?? 0) / 1000} kg CO2e`,
};

/** Leaves out one of the places to be seen, or where that is not enough all of them. */
const via: RelaxableField = {
  name: "via",
  restore: (changed, asked) => ({ ...changed, via: asked.via }),
  loosen: (request) => (request.via.length === 0 ? null : { ...request, via: [] }),
  async findLeast(request, answer) {
    for (let left = request.via.length - 1; left >= 0; left--) {
      const changed = { ...request, via: request.via.filter((_, index) => index !== left) };
      if (hasAnswer(await answer(changed))) return changed;
    }
    const loose = this.loosen(request);
    return loose && hasAnswer(await answer(loose)) ? loose : null;
  },
  format: (request) => JSON.stringify(request.via.map(formatVia)),
  describe: ({ via: left }) =>
    left.length === 0
      ? "see no place on the way"
      : `see only ${left.map(({ place }) => nameOf(place)).join(", ")} on the way`,
};

function formatVia({ kind, place, minimumStayMinutes }: PlanVia): object {
  const named =
    place.kind === "location"
      ? { location: place.code }
      : place.kind === "terminal"
        ? { terminal: place.terminal }
        : { coordinate: { latitude: place.latitude, longitude: place.longitude } };
  return kind === "PASS_THROUGH"
    ? { passThrough: { place: named } }
    : { visit: { place: named, minimumStay: formatDuration(minimumStayMinutes) } };
}

function nameOf(place: PlanLocation): string {
  if (place.kind === "coordinate") return `${place.latitude}, ${place.longitude}`;
  return place.kind === "location" ? place.code : place.terminal;
}

const minimumTransferTime: RelaxableField = {
  name: "constraints.minimumTransferTime",
  restore: (changed, asked) => constrain(changed, { minimumTransferMinutes: asked.constraints.minimumTransferMinutes }),
  loosen: (request) =>
    request.constraints.minimumTransferMinutes === 0 ? null : constrain(request, { minimumTransferMinutes: 0 }),
  async findLeast(request, answer) {
    const loose = this.loosen(request);
    if (!loose || !hasAnswer(await answer(loose))) return null;
    const most = request.constraints.minimumTransferMinutes;
    const at = (less: number): PlanRequest => constrain(request, { minimumTransferMinutes: most - less });
    return at(await findLeastNumber(0, most, async (less) => hasAnswer(await answer(at(less)))));
  },
  format: ({ constraints }) => formatDuration(constraints.minimumTransferMinutes),
  describe: ({ constraints }) => `let transfers take from ${formatDuration(constraints.minimumTransferMinutes)}`,
};

const latestArrival: RelaxableField = {
  name: "dateTime.latestArrival",
  restore: (changed, asked) => ({ ...changed, latestArrivalMinute: asked.latestArrivalMinute }),
  loosen: () => null,
  async findLeast(request, answer) {
    if (request.latestArrivalMinute === null) return null;
    // The first arrivals of what is handed over from the same minute on, each then searched back from as the request asks.
    const asked = await answer(request);
    if (!asked) return null;
    const found = await answer({
      ...request,
      latestArrivalMinute: null,
      earliestDepartureMinute: asked.query.readyMinute,
      searchWindowMinutes: null,
      maximumDurationMinutes: LONGEST_DURATION,
    });
    const arrivals = (found?.front ?? [])
      .map((path) => path.arrivalMinute)
      .filter((minute) => minute > request.latestArrivalMinute!);
    for (const latestArrivalMinute of arrivals.sort((a, b) => a - b)) {
      const changed = { ...request, latestArrivalMinute };
      if (hasAnswer(await answer(changed))) return changed;
    }
    return null;
  },
  format: (request) => toInstant(request.latestArrivalMinute!).toISOString(),
  describe: (request) => `arrive by ${toInstant(request.latestArrivalMinute!).toISOString()}`,
};

/** Takes as few codes as it can out of what is excluded, or into what alone is allowed. */
function filterField(field: FilterField): RelaxableField {
  return {
    name: `constraints.${field}`,
    restore: (changed, asked) => constrain(changed, { [field]: asked.constraints[field] }),
    loosen: (request) => (request.constraints[field] === null ? null : constrain(request, { [field]: null })),
    async findLeast(request, answer) {
      const filter = request.constraints[field];
      const loose = this.loosen(request);
      const found = filter && loose && (await answer(loose));
      if (!found || found.front.length === 0) return null;
      const needed = found.front
        .map((path) =>
          [...new Set(found.listUsedCodes(path, field))].filter((code) => isForbidden(filter, code)).sort(),
        )
        .filter((codes) => codes.length > 0)
        .sort((a, b) => a.length - b.length || (a.join() < b.join() ? -1 : 1));
      const singles = [
        ...new Set(filter.kind === "exclude" ? [...filter.codes, ...needed.flat()] : needed.flat()),
      ].sort();
      for (const codes of [...singles.map((code) => [code]), ...needed]) {
        const changed = constrain(request, { [field]: allow(filter, codes) });
        if (hasAnswer(await answer(changed))) return changed;
      }
      return loose;
    },
    format: ({ constraints }) => {
      const filter = constraints[field];
      return filter === null ? "null" : JSON.stringify({ [filter.kind]: filter.codes });
    },
    describe: ({ constraints }) => {
      const filter = constraints[field];
      if (filter === null) return `drop the limit on ${field}`;
      return filter.kind === "only"
        ? `allow ${field} ${filter.codes.join(", ")}`
        : `exclude of ${field} no more than ${filter.codes.join(", ")}`;
    },
  };
}

/** Opens as few closures as it can: first one alone, then all but those that do not matter. */
const closures: RelaxableField = {
  name: "scenario.closures",
  restore: (changed, asked) => ({ ...changed, closures: asked.closures }),
  loosen: (request) => (request.closures.length === 0 ? null : { ...request, closures: [] }),
  async findLeast(request, answer) {
    const loose = this.loosen(request);
    if (!loose || !hasAnswer(await answer(loose))) return null;
    let least = loose;
    for (const opened of request.closures) {
      const changed = { ...request, closures: request.closures.filter((closure) => closure !== opened) };
      if (hasAnswer(await answer(changed))) return changed;
    }
    for (const closure of request.closures) {
      const changed = { ...request, closures: [...least.closures, closure] };
      if (hasAnswer(await answer(changed))) least = changed;
    }
    return least;
  },
  format: (request) => JSON.stringify(request.closures.map(formatClosure)),
  describe: (request) =>
    request.closures.length === 0
      ? "open what is closed"
      : `close no more than ${request.closures.map(({ scope, place }) => `${scope} ${place}`).join(", ")}`,
};

/** In the order in which relaxations are told. */
export const RELAXABLE_FIELDS: readonly RelaxableField[] = [
  requestedAt,
  searchWindow,
  latestArrival,
  ...FILTER_FIELDS.map(filterField),
  compliance,
  maximumTransfers,
  maximumDuration,
  maximumCost,
  maximumEmissions,
  minimumTransferTime,
  closures,
  via,
  boxProvider,
  provision,
];

function isForbidden(filter: CodeFilter, code: string): boolean {
  return filter.codes.includes(code) !== (filter.kind === "only");
}

function allow(filter: CodeFilter, codes: readonly string[]): CodeFilter | null {
  if (filter.kind === "only") return { kind: "only", codes: [...filter.codes, ...codes] };
  const left = filter.codes.filter((code) => !codes.includes(code));
  return left.length === 0 ? null : { kind: "exclude", codes: left };
}
