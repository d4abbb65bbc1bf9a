/** What may be used: only the codes, or all but the codes. */
export interface CodeFilter {
  readonly kind: "only" | "exclude";
  readonly codes: readonly string[];
}

/** The fields of a request's constraints that are filters of codes. */
export const FILTER_FIELDS = [
  "modes",
  "countries",
  "borderCrossings",
  "routes",
  "services",
  "operators",
  "locations",
  "passages",
] as const;
export type FilterField = (typeof FILTER_FIELDS)[number];

/** Hard limits of a request beside its transfers and duration; null where the request sets none. */
export interface Constraints extends Readonly<Record<FilterField, CodeFilter | null>> {
  /** Jurisdictions whose rules that forbid are kept to, sorted; those on dangerous goods are always. */
  readonly compliance: readonly string[];
  /** Minutes that every transfer and drayage takes at least; 0 for those of the network. */
  readonly minimumTransferMinutes: number;
  /** Integer US cents for the whole cargo. */
  readonly maximumCostCents: number | null;
  /** Integer grams CO2e of the whole cargo. */
  readonly maximumEmissionsGrams: number | null;
}

export const NO_CONSTRAINTS: Constraints = {
  modes: null,
  countries: null,
  borderCrossings: null,
  routes: null,
  services: null,
  operators: null,
  locations: null,
  passages: null,
  compliance: [],
  minimumTransferMinutes: 0,
  maximumCostCents: null,
  maximumEmissionsGrams: null,
};

/** Whether the filter, if there is one, lets the code through. */
export function allows(filter: CodeFilter | null, code: string): boolean {
  return filter === null || filter.codes.includes(code) === (filter.kind === "only");
}
