import { INDICATIVE_FIELDS, type IndicativeCriterion, type IndicativeRequest } from "../model/indicative.ts";
import { BadInput } from "../model/refusal.ts";
import { parseConstraints } from "./parse-constraints.ts";
import { parsePlace } from "./parse-request.ts";
import { asObject } from "./parse-values.ts";

/** The arguments of indicativeRoute. Throws BadInput that names the field. */
export function parseIndicative(args: Readonly<Record<string, unknown>>): IndicativeRequest {
  const given = args.constraints == null ? {} : asObject(args.constraints, "constraints");
  for (const field of Object.keys(given))
    if (!INDICATIVE_FIELDS.some((known) => known === field))
      throw new BadInput(
        `constraints.${field}`,
        given[field],
        `one of ${INDICATIVE_FIELDS.join(", ")}: the rest needs a timetable`,
      );
  const by = args.by ?? "DISTANCE";
  if (by !== "DISTANCE" && by !== "DURATION") throw new BadInput("by", by, "DISTANCE or DURATION");
  return {
    origin: parsePlace(args.origin, "origin"),
    destination: parsePlace(args.destination, "destination"),
    by: by satisfies IndicativeCriterion,
    constraints: parseConstraints(given),
  };
}
