import type { Difference, DifferenceCause, ScenarioDifferences } from "../model/difference.ts";
import type { Itinerary } from "../model/itinerary.ts";
import type { PlanRequest } from "../model/plan-request.ts";
import type { RoutingError } from "../model/refusal.ts";
import { listClosuresMet } from "../network/close-runs.ts";
import type { Network } from "../network/compile-network.ts";
import { toServiceCode } from "../network/service-code.ts";
import type { Steps } from "../network/steps.ts";
import { isValidOn } from "../network/validity.ts";
import { sumCents } from "../pricing/add-up.ts";
import type { FoundPath } from "../search/query.ts";
import { compareFacts, compareMinutes, NO_SOURCE } from "./compare-itineraries.ts";
import { instanceOf } from "./box-instances.ts";
import { parseItineraryId } from "./itinerary-id.ts";
import { isForbidden } from "./network-acceptance.ts";
import type { PreparedRequest } from "./prepared-request.ts";
import { rideAgain } from "./ride-again.ts";

/** One of the two answers: with the scenario or without. */
export interface Side {
  readonly isScenario: boolean;
  readonly request: PlanRequest;
  readonly prepared: PreparedRequest | RoutingError;
  readonly itineraries: readonly Itinerary[];
  readonly isComplete: boolean;
}
/** An itinerary of a path in the positions of the whole network. */
export type Describe = (
  request: PlanRequest,
  prepared: PreparedRequest,
  path: FoundPath,
) => Omit<Itinerary, "labels" | "tradeOffs">;

/** What the scenario changes: ways are the same that ride the same services between the same terminals. Each is told and explained in steps. */
export function* compareInSteps(plain: Side, scenario: Side, describe: Describe): Steps<ScenarioDifferences> {
  const before = yield* groupWays(plain.itineraries);
  const after = yield* groupWays(scenario.itineraries);
  const differences: Difference[] = [];
  let unchangedCount = 0;
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const [was, is] = [before.get(key) ?? [], after.get(key) ?? []];
    for (let index = 0; index < Math.max(was.length, is.length); index++) {
      const difference = compareOne(was[index] ?? null, is[index] ?? null, plain, scenario, describe);
      if (difference) differences.push(difference);
      else unchangedCount++;
      yield;
    }
  }
  return {
    differences,
    unchangedCount,
    plainCount: plain.itineraries.length,
    isComplete: plain.isComplete && scenario.isComplete,
  };
}

/** Ways by services and terminals, several of one in the order of arrival. Each is told in a step. */
function* groupWays(itineraries: readonly Itinerary[]): Steps<Map<string, Itinerary[]>> {
  const groups = new Map<string, Itinerary[]>();
  for (const itinerary of [...itineraries].sort((a, b) => a.endMinute - b.endMinute || a.costCents - b.costCents)) {
    const key = itinerary.legs
      .map((leg) => `${toServiceCode(leg.service)} ${leg.departureTerminal}>${leg.arrivalTerminal}`)
      .join("|");
    groups.set(key, [...(groups.get(key) ?? []), itinerary]);
    yield;
  }
  return groups;
}

function compareOne(
  was: Itinerary | null,
  is: Itinerary | null,
  plain: Side,
  scenario: Side,
  describe: Describe,
): Difference | null {
  if (was && is) {
    const minutes = is.endMinute - is.readyMinute - (was.endMinute - was.readyMinute);
    const transfers = is.transfers - was.transfers;
    const networks = networksOf(plain, scenario);
    const causes = networks ? compareFacts(was, is, networks).map((cause) => ({ ...cause, itineraryId: null })) : [];
    // Minutes that only lengthen a wait are a difference too: they decide whether the next departure is caught another day.
    if (minutes === 0 && transfers === 0 && is.costCents === was.costCents && causes.length === 0) return null;
    const money = { hundredths: is.money.hundredths - was.money.hundredths, currency: is.money.currency };
    return { kind: "CHANGED", plain: was, scenario: is, minutes, money, transfers, causes };
  }
  const nothing = { minutes: null, money: null, transfers: null };
  if (was)
    return {
      kind: "GONE",
      plain: was,
      scenario: null,
      ...nothing,
      causes: explainAbsence(was, plain, scenario, describe),
    };
  return { kind: "NEW", plain: null, scenario: is, ...nothing, causes: explainAbsence(is!, scenario, plain, describe) };
}

/** Why an itinerary of one side is not in the answer of the other: it cannot be ridden there, or it can and is beaten. */
function explainAbsence(itinerary: Itinerary, from: Side, to: Side, describe: Describe): DifferenceCause[] {
  if ("code" in to.prepared)
    return [tell(to, "NOT_IN_SERVICE", to.prepared.code, null, to.prepared.description, "answered", "not answered")];
  const boxProvider = itinerary.boxProvider?.code;
  const prepared = instanceOf(to.prepared, boxProvider === undefined ? {} : { boxProvider });
  const networks = networksOf(from.isScenario ? to : from, from.isScenario ? from : to)!;
  const gone = listNotInService(itinerary, to, prepared.network);
  if (gone.length > 0) return gone;
  const { rides } = parseItineraryId(itinerary.id);
  const ridden = rideAgain(prepared.network.timetable, prepared.priced.costs, prepared.query, rides);
  if ("breaks" in ridden)
    return [
      ...ridden.breaks.map(({ code, description, rideNumber }) =>
        tell(
          to,
          code === "TRANSFER_MISSED" ? "TRANSFER_MISSED" : code === "PLACE_GONE" ? "NOT_IN_SERVICE" : "DEPARTURE",
          rideNumber === null ? code : toServiceCode(rides[rideNumber - 1]!.service),
          null,
          description,
          "can be ridden",
          "cannot be ridden",
        ),
      ),
      ...compareMinutes(itinerary, networks).map((cause) => ({ ...cause, itineraryId: null })),
    ];
  const closed = ridden.path.rides.flatMap((ride) => listClosuresMet(prepared.network, to.request.closures, ride));
  if (closed.length > 0)
    return [...new Set(closed)].map(({ scope, place }) =>
      tell(to, "CLOSURE", place, place, `the scenario closes ${scope} ${place}`, "open", "closed"),
    );
  const there = describeThere(to.request, prepared, ridden.path, describe);
  const forbidden = there.rulesMet.filter(isForbidden);
  if (forbidden.length > 0)
    return forbidden.map(({ rule, place, conditions, source, basis }) => ({
      ...tell(to, "RULE", rule, place, `rule ${rule} forbids the cargo: ${conditions}`, null, "FORBIDDEN"),
      source,
      basis,
    }));
  const [plain, scenario] = from.isScenario ? [there, itinerary] : [itinerary, there];
  const facts = compareFacts(plain, scenario, networks).map((cause) => ({ ...cause, itineraryId: null }));
  return [...facts, tellOutranked(there, to)];
}

function describeThere(
  request: PlanRequest,
  prepared: PreparedRequest,
  path: Omit<FoundPath, "costCents">,
  describe: Describe,
) {
  const unpriced = describe(request, prepared, { ...path, costCents: 0 });
  const costCents = sumCents([...unpriced.legs, ...unpriced.steps].flatMap((part) => part.charges));
  return describe(request, prepared, { ...path, costCents });
}

function tellOutranked(there: Omit<Itinerary, "labels" | "tradeOffs">, to: Side): DifferenceCause {
  const isLatest = to.request.latestArrivalMinute !== null;
  const better = to.itineraries.find(
    (other) =>
      (isLatest ? other.handoverMinute >= there.handoverMinute : other.endMinute <= there.endMinute) &&
      other.costCents <= there.costCents &&
      other.transfers <= there.transfers,
  );
  const description = better
    ? "another itinerary is no slower, no dearer and has no more transfers"
    : "it does not keep to the limits of the request";
  const cause = tell(
    to,
    "OUTRANKED",
    better ? better.legs.map((leg) => leg.service).join(" ") : "limits",
    null,
    description,
    null,
    null,
  );
  return { ...cause, itineraryId: better?.id ?? null };
}

/** Services, routes and terminals of the way that do not exist on the day of the other side. */
function listNotInService(itinerary: Itinerary, to: Side, { asOf, records }: Network): DifferenceCause[] {
  if (asOf === null) return [];
  const services = new Set(itinerary.rides.map(({ service }) => toServiceCode(service)));
  const rows = records.services.filter(({ service }) => services.has(service));
  const routes = new Set(rows.map(({ route }) => route));
  const terminals = new Set(itinerary.legs.flatMap((leg) => [leg.departureTerminal, leg.arrivalTerminal]));
  const all = [
    ...rows.map((row) => ({ ...row, code: row.service, place: null })),
    ...records.routes.filter(({ route }) => routes.has(route)).map((row) => ({ ...row, code: row.route, place: null })),
    ...records.terminals
      .filter(({ terminal }) => terminals.has(terminal))
      .map((row) => ({ ...row, code: row.terminal, place: row.terminal })),
  ];
  return all
    .filter((row) => !isValidOn(row, asOf))
    .map((row) => ({
      ...tell(
        to,
        "NOT_IN_SERVICE",
        row.code,
        row.place,
        `${row.code} is in service from ${row.valid_from ?? "ever"} to ${row.valid_to ?? "now"}`,
        "in service",
        "not in service",
      ),
      source: row.source,
      basis: row.basis,
    }));
}

/** A cause; `here` is what holds on the side where the itinerary is, `there` on the side where it is not. */
function tell(
  to: Side,
  kind: DifferenceCause["kind"],
  code: string,
  place: string | null,
  description: string,
  here: string | null,
  there: string | null,
): DifferenceCause {
  const values = to.isScenario ? { plain: here, scenario: there } : { plain: there, scenario: here };
  return { kind, code, place, description, ...values, itineraryId: null, ...NO_SOURCE };
}

function networksOf(plain: Side, scenario: Side): { plain: Network; scenario: Network } | null {
  if ("code" in plain.prepared || "code" in scenario.prepared) return null;
  return { plain: plain.prepared.network, scenario: scenario.prepared.network };
}
