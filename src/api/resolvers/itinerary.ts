import type { LocationEntry } from "../../model/directory.ts";
import {
  type Charge,
  EXCLUDED_COSTS,
  type Itinerary,
  type Leg,
  type PlanAnswer,
  type Step,
} from "../../model/itinerary.ts";
import { formatCents, formatDuration } from "../../model/units.ts";
import { LatestArrivalNotSupported } from "../../planner/parse-request.ts";
import type { ApiContext } from "../context.ts";
import { badUserInput } from "../errors.ts";
import { parsePlanRequest } from "../input/plan-request.ts";
import { formatLocalInstant } from "../scalars.ts";
import { toPage } from "../paging.ts";

const DEFAULT_FIRST = 5;
const MAXIMUM_FIRST = 50;

function toMoney(cents: number) {
  return { amount: formatCents(cents), currency: "USD" };
}

function toLocation(terminal: string, context: ApiContext): LocationEntry {
  return context.planner.directory.locationByCode.get(terminal.split(":")[0]!)!;
}

function toCall(terminal: string, minute: number, context: ApiContext) {
  const location = toLocation(terminal, context);
  return { location, terminal, dateTime: formatLocalInstant(minute, location.timeZone) };
}

function plan(args: Record<string, unknown>, context: ApiContext): PlanAnswer {
  try {
    return context.planner.plan(parsePlanRequest(args, context.nowMinute));
  } catch (error) {
    if (!(error instanceof LatestArrivalNotSupported)) throw error;
    return {
      networkVersion: context.planner.directory.info.version,
      itineraries: [],
      isComplete: true,
      horizonReached: false,
      routingErrors: [
        { code: "LATEST_ARRIVAL_NOT_SUPPORTED", description: error.message, inputField: error.inputField },
      ],
    };
  }
}

export const itineraryResolvers = {
  Query: {
    planConnection(
      _: unknown,
      args: { first?: number | null; after?: string | null; currency?: string | null } & Record<string, unknown>,
      context: ApiContext,
    ) {
      if (args.currency != null && args.currency !== "USD")
        throw badUserInput("currency", args.currency, "USD, the one currency of this version");
      const answer = plan(args, context);
      const page = { first: args.first ?? DEFAULT_FIRST, after: args.after ?? null };
      return { ...answer, ...toPage(answer.itineraries, answer.networkVersion, page, MAXIMUM_FIRST) };
    },
  },
  RoutingError: { relaxations: () => [] },
  Itinerary: {
    start: (it: Itinerary, _: unknown, context: ApiContext) =>
      formatLocalInstant(it.startMinute, toLocation(it.legs[0]!.departureTerminal, context).timeZone),
    end: (it: Itinerary, _: unknown, context: ApiContext) =>
      formatLocalInstant(it.endMinute, toLocation(it.legs.at(-1)!.arrivalTerminal, context).timeZone),
    duration: (it: Itinerary) => formatDuration(it.endMinute - it.startMinute),
    totalDuration: (it: Itinerary) => formatDuration(it.endMinute - it.readyMinute),
    numberOfTransfers: (it: Itinerary) => it.transfers,
    footprint: (it: Itinerary) => ({ co2eKg: it.co2eGrams / 1000 }),
    cost: (it: Itinerary) => ({
      total: toMoney(it.costCents),
      isEstimate: it.isEstimate,
      excluded: EXCLUDED_COSTS,
      charges: [...it.legs, ...it.steps]
        .sort((a, b) => a.sequenceNumber - b.sequenceNumber)
        .flatMap((part) => part.charges),
    }),
  },
  Leg: {
    serviceCode: (leg: Leg) => leg.service,
    departure: (leg: Leg, _: unknown, context: ApiContext) =>
      toCall(leg.departureTerminal, leg.departureMinute, context),
    arrival: (leg: Leg, _: unknown, context: ApiContext) => toCall(leg.arrivalTerminal, leg.arrivalMinute, context),
    duration: (leg: Leg) => formatDuration(leg.arrivalMinute - leg.departureMinute),
    cost: (leg: Leg) => toMoney(leg.costCents),
    footprint: (leg: Leg) => ({ co2eKg: leg.co2eGrams / 1000 }),
  },
  Step: {
    location: (step: Step, _: unknown, context: ApiContext) => toLocation(step.terminal, context),
    duration: (step: Step) => formatDuration(step.durationMinutes),
    cost: (step: Step) => toMoney(step.costCents),
    provenance: (step: Step) =>
      step.source === null ? null : { source: step.source, basis: step.basis ?? "ESTIMATED" },
  },
  Charge: {
    amount: (charge: Charge) => toMoney(charge.amountCents),
    provenance: ({ source, basis }: Charge) => ({ source, basis }),
  },
};
