import type { PlanLocation, PlanVia } from "../model/plan-request.ts";
import { BadInput } from "../model/refusal.ts";
import { asObject, parseMinutes } from "./parse-values.ts";

const MAXIMUM_PLACES = 5;

/** The places that a request is to see in order. Throws BadInput that names the field. */
export function parseVia(value: unknown, parsePlace: (place: unknown, field: string) => PlanLocation): PlanVia[] {
  if (value == null) return [];
  if (!Array.isArray(value) || value.length > MAXIMUM_PLACES)
    throw new BadInput("via", value, `at most ${MAXIMUM_PLACES} places`);
  return value.map((entry: unknown, index): PlanVia => {
    const field = `via[${index}]`;
    const { visit, passThrough, ...rest } = asObject(entry, field);
    if ((visit == null) === (passThrough == null) || Object.keys(rest).length > 0)
      throw new BadInput(field, entry, "exactly one of visit, passThrough");
    if (passThrough != null) {
      const { place } = asObject(passThrough, `${field}.passThrough`);
      return {
        kind: "PASS_THROUGH",
        place: parsePlace(place, placeField(index, "PASS_THROUGH")),
        minimumStayMinutes: 0,
      };
    }
    const { place, minimumStay } = asObject(visit, `${field}.visit`);
    return {
      kind: "VISIT",
      place: parsePlace(place, placeField(index, "VISIT")),
      minimumStayMinutes: minimumStay == null ? 0 : parseMinutes(minimumStay, `${field}.visit.minimumStay`),
    };
  });
}

/** The path of the argument that names a place to be seen. */
export function placeField(index: number, kind: PlanVia["kind"]): string {
  return `via[${index}].${kind === "VISIT" ? "visit" : "passThrough"}.place`;
}
