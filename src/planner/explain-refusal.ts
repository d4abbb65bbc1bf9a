import type { AcceptedWay, RoutingError } from "../model/refusal.ts";
import type { PlanRequest } from "../model/plan-request.ts";
import type { RuleMet } from "../model/rule-met.ts";
import { formatCents, formatDuration } from "../model/units.ts";
import { findAcceptedWay } from "./find-accepted-way.ts";
import { isForbidden } from "./network-acceptance.ts";
import type { PreparedRequest } from "./prepared-request.ts";
import type { Inquiry } from "./reasons.ts";

type Prepare = (request: PlanRequest) => PreparedRequest | RoutingError;

/**
 * Why the rules leave no way: the place, the rule and its source, and the nearest way that would be accepted; null when they are not
 * the reason. Every way told is one that a search found.
 */
export function* explainRefusal(
  request: PlanRequest,
  prepared: PreparedRequest,
  prepare: Prepare,
): Inquiry<RoutingError | null> {
  if (prepared.acceptance.key === null) return null;
  const rule = yield* findRule(request, prepared, prepare);
  if (!rule) return null;
  const acceptedWay = yield* findAcceptedWay(rule, request, prepared, prepare);
  return {
    code: "CARGO_NOT_ACCEPTED",
    description: `${describeRule(rule)}; ${describeWay(acceptedWay)}. Rules are dated samples, not legal advice`,
    inputField: nameField(rule),
    acceptedWay,
  };
}

/** The rule that stands in the way: that of all terminals of an end, else the strictest on the way that there would be without rules. */
function* findRule(request: PlanRequest, prepared: PreparedRequest, prepare: Prepare): Inquiry<RuleMet | undefined> {
  const { acceptance, network, query } = prepared;
  const isSea = (stop: number): boolean => network.timetable.stops[stop]!.id.endsWith(":SEA");
  const atOrigin = query.origins.map((stop) => acceptance.listTerminalRules(stop, false).find(isForbidden));
  const atDestination = query.destinations.map((stop) =>
    acceptance.listTerminalRules(stop, isSea(stop)).find(isForbidden),
  );
  const ofAll = [atOrigin, atDestination].find((rules) => rules.every((found) => found !== undefined));
  if (ofAll) return ofAll[0];
  const unruled = { ...request, isUnruled: true };
  const [path] = yield unruled;
  const found = path && prepare(unruled);
  if (!found || "code" in found) return undefined;
  return acceptance.listRulesMet(found.space.toDescribed(path)).find(isForbidden);
}

function nameField(rule: RuleMet): string {
  if (rule.kind === "WEIGHT") return "cargo.requestedEquipments.cargoWeightKg";
  if (rule.kind === "DANGEROUS_GOODS") return "cargo.requestedEquipments.dangerousGoods";
  return "constraints.compliance";
}

function describeRule(rule: RuleMet): string {
  const subject = rule.unNumber ?? (rule.hsCode === null ? null : `HS ${rule.hsCode}`);
  const goods = subject ?? (rule.kind === "WEIGHT" ? "the weight" : "the cargo");
  const mode = rule.mode === "*" ? "" : ` (${rule.mode.toLowerCase()})`;
  const jurisdiction = rule.jurisdiction === "*" ? "" : ` of ${rule.jurisdiction}`;
  return `${goods} is not accepted at ${rule.place}${mode} by rule ${rule.rule}${jurisdiction}: ${rule.conditions} (source ${rule.source}, ${rule.basis})`;
}

function describeWay(way: AcceptedWay | null): string {
  if (way === null) return "no way near by was found that accepts it";
  const places = `from ${way.origin} to ${way.destination}${way.distanceKm > 0 ? ` (${way.distanceKm} km away)` : ""}`;
  const modes = [...new Set(way.rides.map((ride) => ride.mode.toLowerCase()))].join(" and ");
  const over = way.borderCrossings.length > 0 ? ` over ${way.borderCrossings.join(", ")}` : "";
  const dropped = way.changedFields.filter((field) => field !== "origin" && field !== "destination");
  const without = dropped.length > 0 ? `, without ${dropped.join(", ")}` : "";
  return `the nearest way that accepts it goes ${places} by ${modes}${over} in ${formatDuration(way.totalMinutes)} for USD ${formatCents(way.costCents)}${without}`;
}
