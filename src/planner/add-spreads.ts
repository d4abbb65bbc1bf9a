import { locationOf } from "../model/terminal.ts";
import type { Leg, Step } from "../model/itinerary.ts";
import type { Spread } from "../model/time-range.ts";
import type { Network } from "../network/compile-network.ts";
import { countryOf, factsOf } from "./network-facts.ts";
import { findSpread } from "./spreads.ts";

/** Legs and steps with what they take beyond their planned time. */
export function addSpreads(
  network: Network,
  { legs, steps }: { readonly legs: readonly Leg[]; readonly steps: readonly Step[] },
): { readonly legs: readonly Leg[]; readonly steps: readonly Step[] } {
  const firstLeg = legs[0]!.sequenceNumber;
  return {
    legs: legs.map((leg) => ({ ...leg, spread: spreadOfLeg(network, leg) })),
    steps: steps.map((step) => {
      const isAtOrigin = step.kind === "HANDLING" && step.sequenceNumber < firstLeg;
      return isAtOrigin ? step : { ...step, spread: spreadOfStep(network, step, legs) };
    }),
  };
}

function spreadOfLeg(network: Network, leg: Leg): Spread | null {
  const { routeByService } = factsOf(network.records);
  return findSpread(network, {
    part: "RIDE",
    mode: leg.mode,
    serviceKind: leg.serviceKind,
    places: [leg.service, routeByService.get(leg.service) ?? ""],
    minute: leg.departureMinute,
    plannedMinutes: leg.arrivalMinute - leg.departureMinute,
  });
}

function spreadOfStep(network: Network, step: Step, legs: readonly Leg[]): Spread | null {
  const { kind, terminal, crossing } = step;
  if (kind === "WAIT" || kind === "STORAGE" || kind === "NOTE_CHANGE") return null;
  const isOfPlace = kind === "HANDLING" || kind === "DRAYAGE";
  const before = legs.findLast((leg) => leg.sequenceNumber < step.sequenceNumber);
  const country = countryOf(factsOf(network.records), terminal);
  return findSpread(network, {
    part: kind,
    mode: isOfPlace ? terminal.split(":")[1]! : (before?.mode ?? "RAIL"),
    serviceKind: null,
    places: [...(isOfPlace ? [terminal, locationOf(terminal)] : [crossing ?? ""]), country],
    minute: step.startMinute,
    plannedMinutes: step.durationMinutes,
  });
}
