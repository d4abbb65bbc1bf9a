import { locationOf } from "../model/terminal.ts";
import type { DifferenceCause } from "../model/difference.ts";
import type { Charge } from "../model/charge.ts";
import type { Itinerary, Step } from "../model/itinerary.ts";
import type { Basis } from "../model/track.ts";
import { formatCents } from "../model/units.ts";
import type { Network } from "../network/compile-network.ts";
import { isValidOn } from "../network/validity.ts";
import { rowAt } from "./network-facts.ts";

type Told = Omit<Itinerary, "labels" | "tradeOffs">;
type Cause = Omit<DifferenceCause, "itineraryId">;

export const NO_SOURCE = { source: null, basis: null };

/** Facts that say other things about one way without and with a scenario: minutes, hubs, departures, prices, rates and rules. */
export function compareFacts(plain: Told, scenario: Told, networks: { plain: Network; scenario: Network }): Cause[] {
  return [
    ...compareMinutes(plain, networks),
    ...compareHubs(plain, networks),
    ...compareDepartures(plain, scenario),
    ...compareRates(plain, scenario),
    ...compareCharges(plain, scenario),
    ...compareRules(plain, scenario),
  ];
}

/** Rows of crossings and drayage along a way whose minutes are others in the other network. */
export function compareMinutes(way: Told, networks: { plain: Network; scenario: Network }): Cause[] {
  const causes = way.steps.flatMap((step): Cause[] => {
    const rows = listMinuteRows(step, networks.plain);
    const before = rowAt(networks.plain, rows, step.startMinute);
    const after = rowAt(networks.scenario, rows, step.startMinute);
    if (!before || !after || before === after) return [];
    return Object.keys(before.minutes).flatMap((name) => {
      const [was, is] = [before.minutes[name]!, after.minutes[name]!];
      if (was === is) return [];
      return {
        kind: "MINUTES" as const,
        code: before.code,
        place: step.terminal,
        description: `${name} of ${before.code} takes ${is} instead of ${was} minutes`,
        plain: `${was} minutes`,
        scenario: `${is} minutes`,
        source: after.source,
        basis: after.basis,
      };
    });
  });
  return [...new Map(causes.map((cause) => [`${cause.code}|${cause.description}`, cause])).values()];
}

interface MinuteRow {
  readonly code: string;
  readonly minutes: Readonly<Record<string, number>>;
  readonly valid_from: string | null;
  readonly valid_to: string | null;
  readonly source: string;
  readonly basis: Basis;
}

function listMinuteRows(step: Step, network: Network): MinuteRow[] {
  if (step.kind === "GAUGE_CHANGE" || step.kind === "BORDER")
    return (network.crossingsById.get(step.crossing ?? "") ?? []).map((row) => ({
      ...row,
      code: row.crossing,
      minutes: { "change of gauge": row.transfer_minutes, border: row.border_minutes },
    }));
  if (step.kind !== "DRAYAGE") return [];
  return network.records.drayage
    .filter((row) => row.to_terminal === step.terminal)
    .map((row) => ({
      ...row,
      code: `${row.from_terminal}>${row.to_terminal}`,
      minutes: { drayage: row.minutes },
    }));
}

/** Hubs at the terminals of a way that work without the scenario and not with it, or the other way about. */
function compareHubs(way: Told, { plain, scenario }: { plain: Network; scenario: Network }): Cause[] {
  const locations = new Set(
    [
      ...way.steps.map((step) => step.terminal),
      ...way.legs.flatMap((leg) => [leg.departureTerminal, leg.arrivalTerminal]),
    ].map(locationOf),
  );
  const dayOf = (network: Network): string =>
    network.asOf ?? new Date(way.startMinute * 60_000).toISOString().slice(0, 10);
  return plain.records.hubs.flatMap((hub) => {
    if (!locations.has(hub.location)) return [];
    const [was, is] = [isValidOn(hub, dayOf(plain)), isValidOn(hub, dayOf(scenario))];
    if (was === is) return [];
    const describe = (works: boolean): string => (works ? "in service" : "not in service");
    return {
      kind: "HUB" as const,
      code: hub.hub,
      place: hub.location,
      description: `${hub.name} is ${describe(is)}: from ${hub.valid_from ?? "ever"} to ${hub.valid_to ?? "now"}`,
      plain: describe(was),
      scenario: describe(is),
      source: hub.source,
      basis: hub.basis,
    };
  });
}

function compareDepartures(plain: Told, scenario: Told): Cause[] {
  return plain.rides.flatMap((ride, index) => {
    const other = scenario.rides[index];
    if (!other || other.departure === ride.departure) return [];
    return {
      kind: "DEPARTURE" as const,
      code: ride.service,
      place: null,
      description: `departure ${other.departure} of ${ride.service} is ridden instead of ${ride.departure}`,
      plain: ride.departure,
      scenario: other.departure,
      ...NO_SOURCE,
    };
  });
}

function compareRates(plain: Told, scenario: Told): Cause[] {
  return plain.rates.flatMap((rate) => {
    const other = scenario.rates.find(({ currency }) => currency === rate.currency);
    if (!other || other.usdPerUnit === rate.usdPerUnit) return [];
    return {
      kind: "EXCHANGE_RATE" as const,
      code: rate.currency,
      place: null,
      description: `one ${rate.currency} is ${other.usdPerUnit} instead of ${rate.usdPerUnit} USD`,
      plain: rate.usdPerUnit,
      scenario: other.usdPerUnit,
      source: other.source,
      basis: other.basis,
    };
  });
}

/** Charges of one code at one place whose price row is another, or that only one of the two has. */
function compareCharges(plain: Told, scenario: Told): Cause[] {
  const [before, after] = [plain, scenario].map(groupCharges) as [Map<string, Charge[]>, Map<string, Charge[]>];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key): Cause[] => {
    const [was, is] = [before.get(key) ?? [], after.get(key) ?? []];
    const rowsOf = (charges: readonly Charge[]): string =>
      charges.map(({ price, unitPrice }) => `${price} ${unitPrice}`).join();
    const centsOf = (charges: readonly Charge[]): number =>
      charges.reduce((sum, charge) => sum + charge.amountCents, 0);
    if (centsOf(was) === centsOf(is)) return [];
    // The same rows over another rate: the rate is told instead.
    if (rowsOf(was) === rowsOf(is) && was.every((charge, index) => charge.quantity === is[index]!.quantity)) return [];
    const shown = is[0] ?? was[0]!;
    const describe = (charges: readonly Charge[]): string | null =>
      charges.length === 0
        ? null
        : `USD ${formatCents(centsOf(charges))} by ${[...new Set(charges.map(({ price }) => price))].join(", ")}`;
    return [
      {
        kind: "PRICE",
        code: shown.code,
        place: shown.place,
        description: `${shown.name} at ${shown.place}: ${describe(is) ?? "none"} instead of ${describe(was) ?? "none"}`,
        plain: describe(was),
        scenario: describe(is),
        source: shown.source,
        basis: shown.basis,
      },
    ];
  });
}

function groupCharges(way: Told): Map<string, Charge[]> {
  const groups = new Map<string, Charge[]>();
  for (const charge of [...way.legs, ...way.steps].flatMap((part) => part.charges)) {
    const key = `${charge.code}|${charge.place}`;
    groups.set(key, [...(groups.get(key) ?? []), charge]);
  }
  return groups;
}

/** Rules that only one of the two meets. */
function compareRules(plain: Told, scenario: Told): Cause[] {
  const keyOf = (rule: Told["rulesMet"][number]): string => `${rule.rule}|${rule.place}|${rule.unNumber}`;
  const tell = (one: Told, other: Told, isScenario: boolean): Cause[] =>
    one.rulesMet
      .filter((rule) => !other.rulesMet.some((met) => keyOf(met) === keyOf(rule)))
      .map((rule) => ({
        kind: "RULE",
        code: rule.rule,
        place: rule.place,
        description: `rule ${rule.rule} is met ${isScenario ? "with" : "only without"} the scenario: ${rule.conditions}`,
        plain: isScenario ? null : rule.verdict,
        scenario: isScenario ? rule.verdict : null,
        source: rule.source,
        basis: rule.basis,
      }));
  return [...tell(plain, scenario, false), ...tell(scenario, plain, true)];
}
