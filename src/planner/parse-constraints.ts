import { type CodeFilter, type Constraints, FILTER_FIELDS, type FilterField } from "../model/constraints.ts";
import { BadInput } from "../model/refusal.ts";
import { parseDecimal } from "../model/units.ts";
import { asObject, parseMinutes } from "./parse-values.ts";

const MAXIMUM_CODES = 200;
const KNOWN_FIELDS: readonly string[] = [
  ...FILTER_FIELDS,
  "compliance",
  "minimumTransferTime",
  "maximumTransfers",
  "maximumDuration",
  "maximumCost",
  "maximumEmissions",
];

/** The constraints of a request apart from its transfers and duration. Throws BadInput that names the field. */
export function parseConstraints(constraints: Readonly<Record<string, unknown>>): Constraints {
  for (const field of Object.keys(constraints))
    if (!KNOWN_FIELDS.includes(field))
      throw new BadInput(`constraints.${field}`, constraints[field], `one of ${KNOWN_FIELDS.join(", ")}`);
  const filters = Object.fromEntries(
    FILTER_FIELDS.map((field) => [field, parseFilter(constraints[field], `constraints.${field}`)]),
  ) as Record<FilterField, CodeFilter | null>;
  const { minimumTransferTime, maximumCost, maximumEmissions } = constraints;
  return {
    ...filters,
    compliance: parseCompliance(constraints.compliance),
    minimumTransferMinutes:
      minimumTransferTime == null ? 0 : parseMinutes(minimumTransferTime, "constraints.minimumTransferTime"),
    maximumCostCents: maximumCost == null ? null : parseCost(maximumCost),
    maximumEmissionsGrams: maximumEmissions == null ? null : parseEmissions(maximumEmissions),
  };
}

function parseFilter(value: unknown, field: string): CodeFilter | null {
  if (value == null) return null;
  const filter = asObject(value, field);
  const kinds = Object.keys(filter).filter((key) => filter[key] != null);
  const kind = kinds[0];
  if (kinds.length !== 1 || (kind !== "only" && kind !== "exclude"))
    throw new BadInput(field, value, "exactly one of only, exclude");
  const codes = filter[kind];
  if (!Array.isArray(codes) || codes.length > MAXIMUM_CODES || (kind === "only" && codes.length === 0))
    throw new BadInput(
      `${field}.${kind}`,
      Array.isArray(codes) ? `${codes.length} codes` : codes,
      `a list of ${kind === "only" ? 1 : 0} to ${MAXIMUM_CODES} codes`,
    );
  codes.forEach((code, index) => {
    if (typeof code !== "string") throw new BadInput(`${field}.${kind}[${index}]`, code, "a code");
  });
  return kind === "exclude" && codes.length === 0 ? null : { kind, codes: codes as string[] };
}

function parseCompliance(value: unknown): string[] {
  if (value == null) return [];
  const field = "constraints.compliance";
  if (!Array.isArray(value) || value.length > MAXIMUM_CODES)
    throw new BadInput(field, value, `a list of at most ${MAXIMUM_CODES} jurisdictions such as EU`);
  value.forEach((name, index) => {
    if (typeof name !== "string") throw new BadInput(`${field}[${index}]`, name, "a jurisdiction such as EU");
  });
  return [...new Set(value as string[])].sort();
}

function parseCost(value: unknown): number {
  const field = "constraints.maximumCost";
  const { amount, currency = "USD" } = asObject(value, field);
  if (currency !== null && currency !== "USD") throw new BadInput(`${field}.currency`, currency, "USD");
  const cents = typeof amount === "string" ? parseDecimal(amount, 2) : undefined;
  if (cents === undefined || cents < 0n || cents > BigInt(Number.MAX_SAFE_INTEGER))
    throw new BadInput(`${field}.amount`, amount, "a decimal string with at most two decimals such as 4000.00");
  return Number(cents);
}

function parseEmissions(value: unknown): number {
  const field = "constraints.maximumEmissions";
  const { co2eKg } = asObject(value, field);
  if (typeof co2eKg !== "number" || !(co2eKg >= 0) || co2eKg > 1e12)
    throw new BadInput(`${field}.co2eKg`, co2eKg, "kilograms CO2e of the whole cargo, 0 or more");
  return Math.floor(co2eKg * 1000);
}
