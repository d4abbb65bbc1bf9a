import { BadInput } from "../model/refusal.ts";
import { parseDuration } from "../model/units.ts";

/** The value as an object of fields. Throws BadInput. */
export function asObject(value: unknown, field: string): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new BadInput(field, value, "an object");
  return value as Record<string, unknown>;
}

/** Minutes of an ISO 8601 duration. Throws BadInput. */
export function parseMinutes(value: unknown, field: string): number {
  const minutes = typeof value === "string" ? parseDuration(value) : undefined;
  if (minutes === undefined)
    throw new BadInput(field, value, "an ISO 8601 duration of weeks, days, hours, minutes such as P14D");
  return minutes;
}

/** An instant with offset. Throws BadInput. */
export function parseInstant(value: unknown, field: string): Date {
  const text = value instanceof Date ? value.toISOString() : value;
  if (
    typeof text !== "string" ||
    !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(text) ||
    Number.isNaN(Date.parse(text))
  )
    throw new BadInput(field, value, "an instant with offset such as 2026-12-07T00:00:00Z");
  return new Date(text);
}
