import { BadInput } from "../model/refusal.ts";
import { type Closure, CLOSURE_SCOPES, type ClosureScope } from "../model/scenario.ts";
import { asObject } from "./parse-values.ts";

const MAXIMUM_CLOSURES = 20;
const KNOWN_FIELDS = ["asOf", "closures"];
const CLOSURE_FIELDS = ["scope", "place", "from", "to"];

/** The scenario of a request; nothing changed where there is none. Throws BadInput that names the field. */
export function parseScenario(value: unknown): { asOf: string | null; closures: readonly Closure[] } {
  if (value == null) return { asOf: null, closures: [] };
  const { asOf, closures } = asKnownObject(value, "scenario", KNOWN_FIELDS);
  return { asOf: asOf == null ? null : parseDate(asOf, "scenario.asOf"), closures: parseClosures(closures) };
}

function parseClosures(value: unknown): Closure[] {
  if (value == null) return [];
  if (!Array.isArray(value) || value.length > MAXIMUM_CLOSURES)
    throw new BadInput(
      "scenario.closures",
      Array.isArray(value) ? `${value.length} closures` : value,
      `a list of at most ${MAXIMUM_CLOSURES} closures`,
    );
  return value.map((item, index) => parseClosure(item, `scenario.closures[${index}]`));
}

function parseClosure(value: unknown, field: string): Closure {
  const { scope, place, from, to } = asKnownObject(value, field, CLOSURE_FIELDS);
  if (!CLOSURE_SCOPES.includes(scope as ClosureScope))
    throw new BadInput(`${field}.scope`, scope, `one of ${CLOSURE_SCOPES.join(", ")}`);
  if (typeof place !== "string" || place === "")
    throw new BadInput(`${field}.place`, place, "the code of what is closed, such as CN-KZ-DOSTYK");
  const closure = {
    scope: scope as ClosureScope,
    place: scope === "PASSAGE" ? place.toLowerCase() : place,
    valid_from: from == null ? null : parseDate(from, `${field}.from`),
    valid_to: to == null ? null : parseDate(to, `${field}.to`),
  };
  if (closure.valid_from !== null && closure.valid_to !== null && closure.valid_to < closure.valid_from)
    throw new BadInput(`${field}.to`, to, `${closure.valid_from} or later`);
  return closure;
}

function parseDate(value: unknown, field: string): string {
  // Date.parse rolls 2024-02-31 over to March.
  const isDay =
    typeof value === "string" &&
    /^\d{4}-\d{2}-\d{2}$/.test(value) &&
    !Number.isNaN(Date.parse(value)) &&
    new Date(value).toISOString().slice(0, 10) === value;
  if (!isDay) throw new BadInput(field, value, "a day of the calendar such as 2024-06-01");
  return value;
}

function asKnownObject(value: unknown, field: string, known: readonly string[]): Record<string, unknown> {
  const object = asObject(value, field);
  const unknown = Object.keys(object).find((key) => !known.includes(key));
  if (unknown !== undefined) throw new BadInput(`${field}.${unknown}`, object[unknown], `one of ${known.join(", ")}`);
  return object;
}
