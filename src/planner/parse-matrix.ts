import type { PlanRequest } from "../model/plan-request.ts";
import { BadInput } from "../model/refusal.ts";
import type { MatrixRequest } from "./matrix.ts";
import { parsePlace } from "./parse-request.ts";

/** The arguments of routeMatrix; `parse` reads those that it shares with planConnection. Throws BadInput that names the field. */
export function parseMatrix(
  args: Readonly<Record<string, unknown>>,
  maximumCells: number,
  parse: (request: Record<string, unknown>) => PlanRequest,
): MatrixRequest {
  const { origins, destinations, ...shared } = args;
  const from = asPlaces(origins, "origins");
  const to = asPlaces(destinations, "destinations");
  if (from.length * to.length > maximumCells)
    throw new BadInput("origins", `${from.length} x ${to.length} cells`, `at most ${maximumCells} cells`);
  return {
    origins: from.map((place, index) => parsePlace(place, `origins[${index}]`)),
    destinations: to.map((place, index) => parsePlace(place, `destinations[${index}]`)),
    request: parse({ ...shared, origin: from[0], destination: to[0] }),
  };
}

function asPlaces(value: unknown, field: string): readonly unknown[] {
  if (!Array.isArray(value) || value.length === 0) throw new BadInput(field, value, "a list of one place or more");
  return value;
}
