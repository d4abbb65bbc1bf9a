import type { PlanRequest } from "../../model/plan-request.ts";
import { BadInput } from "../../model/refusal.ts";
import { MINUTES_PER_DAY } from "../../model/units.ts";
import { parseProfile } from "../../planner/parse-profile.ts";
import { parseRequest } from "../../planner/parse-request.ts";

const MAXIMUM_DURATION_DAYS = 180;
const MINIMUM_WEIGHT_KG = 1;

/** The arguments of planConnection with the limits that hold for requests from outside. Throws BadInput. */
export function parsePlanRequest(args: Record<string, unknown>, nowMinute: number): PlanRequest {
  return checkLimits(parseRequest(args, nowMinute), args);
}

/** The arguments of departureProfile, likewise. */
export function parseProfileRequest(args: Record<string, unknown>, nowMinute: number): PlanRequest {
  return checkLimits(parseProfile(args, nowMinute), args);
}

function checkLimits(request: PlanRequest, args: Record<string, unknown>): PlanRequest {
  if (request.maximumDurationMinutes > MAXIMUM_DURATION_DAYS * MINUTES_PER_DAY) {
    const { maximumDuration } = args.constraints as { maximumDuration: string };
    throw new BadInput("constraints.maximumDuration", maximumDuration, `at most P${MAXIMUM_DURATION_DAYS}D`);
  }
  request.cargo.requestedEquipments.forEach(({ cargoWeightKg }, index) => {
    if (cargoWeightKg < MINIMUM_WEIGHT_KG)
      throw new BadInput(
        `cargo.requestedEquipments[${index}].cargoWeightKg`,
        cargoWeightKg,
        "kilograms a box from 1 to 40000",
      );
  });
  return request;
}
