import type { Speech } from "./language.ts";

/** What a way may not do, as the address bar holds it; null and empty lists forbid nothing. */
export interface Limits {
  readonly transfers: number | null;
  readonly days: number | null;
  /** US dollars for the whole cargo. */
  readonly cost: number | null;
  /** Hours that every transfer takes at least. */
  readonly transferHours: number | null;
  readonly avoided: Readonly<Record<AvoidedKind, readonly string[]>>;
  /** Jurisdictions whose rules on goods are kept to. */
  readonly compliance: readonly string[];
}

/** What can be avoided by code: the name of the field in the API, and in the address. */
export const AVOIDED_KINDS = {
  modes: "notMode",
  countries: "not",
  borderCrossings: "notBorder",
  routes: "notRoute",
  passages: "notPassage",
} as const;
export type AvoidedKind = keyof typeof AVOIDED_KINDS;
export const KINDS = Object.keys(AVOIDED_KINDS) as readonly AvoidedKind[];

const NOTHING_AVOIDED: Limits["avoided"] = { modes: [], countries: [], borderCrossings: [], routes: [], passages: [] };
export const NO_LIMITS: Limits = {
  transfers: null,
  days: null,
  cost: null,
  transferHours: null,
  avoided: NOTHING_AVOIDED,
  compliance: [],
};

/** Numbers: name in the address and greatest value. */
const NUMBERS = {
  transfers: ["max", 10],
  days: ["days", 180],
  cost: ["cost", 9_999_999],
  transferHours: ["rest", 240],
} as const;
type NumberName = keyof typeof NUMBERS;
const NUMBER_NAMES = Object.keys(NUMBERS) as readonly NumberName[];

export function greatestLimit(name: NumberName): number {
  return NUMBERS[name][1];
}

/** Reads limits; what is malformed is as if it were absent. */
export function readLimits(values: URLSearchParams): Limits {
  const count = ([name, most]: readonly [string, number]): number | null => {
    const text = values.get(name) ?? "";
    return /^\d{1,7}$/.test(text) && Number(text) <= most ? Number(text) : null;
  };
  const codes = (name: string): string[] =>
    [...new Set((values.get(name) ?? "").split(","))].filter((code) => /^[\w-]{2,40}$/.test(code));
  return {
    transfers: count(NUMBERS.transfers),
    days: count(NUMBERS.days),
    cost: count(NUMBERS.cost),
    transferHours: count(NUMBERS.transferHours),
    avoided: Object.fromEntries(
      KINDS.map((kind) => [kind, codes(AVOIDED_KINDS[kind])]),
    ) as unknown as Limits["avoided"],
    compliance: codes("rules").filter((code) => /^[A-Z]{2,8}$/.test(code)),
  };
}

export function writeLimits(limits: Limits): [string, string][] {
  return [
    ...NUMBER_NAMES.map((name): [string, string] => [
      NUMBERS[name][0],
      limits[name] === null ? "" : String(limits[name]),
    ]),
    ...KINDS.map((kind): [string, string] => [AVOIDED_KINDS[kind], limits.avoided[kind].join(",")]),
    ["rules", limits.compliance.join(",")],
  ];
}

/** The constraints argument of planConnection. */
export function toConstraintsInput({ transfers, days, cost, transferHours, avoided, compliance }: Limits) {
  return {
    ...(compliance.length === 0 ? {} : { compliance }),
    ...(transfers === null ? {} : { maximumTransfers: transfers }),
    ...(days === null ? {} : { maximumDuration: `P${days}D` }),
    ...(cost === null ? {} : { maximumCost: { amount: `${cost}.00`, currency: "USD" } }),
    ...(transferHours === null ? {} : { minimumTransferTime: `PT${transferHours}H` }),
    ...Object.fromEntries(
      KINDS.filter((kind) => avoided[kind].length > 0).map((kind) => [kind, { exclude: avoided[kind] }]),
    ),
  };
}

/** One limit that is set: the field of the API, its text, and the limits without it. */
export interface SetLimit {
  readonly field: string;
  readonly text: string;
  readonly without: Limits;
}

/** Names of what can be avoided. */
export type NameAvoided = (kind: AvoidedKind, code: string) => string;

/** Every limit that is set, in the order of the form. */
export function listLimits(limits: Limits, speech: Speech, name: NameAvoided): readonly SetLimit[] {
  const { transfers, days, cost, transferHours, avoided } = limits;
  const numbers: (SetLimit | null)[] = [
    transfers === null
      ? null
      : {
          field: "constraints.maximumTransfers",
          text: speech.say("limits.transfersSet", { n: transfers }),
          without: { ...limits, transfers: null },
        },
    days === null
      ? null
      : {
          field: "constraints.maximumDuration",
          text: speech.say("limits.daysSet", { n: days }),
          without: { ...limits, days: null },
        },
    cost === null
      ? null
      : {
          field: "constraints.maximumCost",
          text: speech.say("limits.costSet", { cost: speech.money(cost, "USD") }),
          without: { ...limits, cost: null },
        },
    transferHours === null
      ? null
      : {
          field: "constraints.minimumTransferTime",
          text: speech.say("limits.transferHoursSet", { duration: speech.duration(transferHours * 60) }),
          without: { ...limits, transferHours: null },
        },
  ];
  const codes = KINDS.flatMap((kind) =>
    avoided[kind].map((code) => ({
      field: `constraints.${kind}`,
      text: speech.say("limits.avoided", { name: name(kind, code) }),
      without: { ...limits, avoided: { ...avoided, [kind]: avoided[kind].filter((other) => other !== code) } },
    })),
  );
  const rules = limits.compliance.map((code) => ({
    field: "constraints.compliance",
    text: speech.say("limits.rulesOf", { name: nameJurisdiction(code, speech) }),
    without: { ...limits, compliance: limits.compliance.filter((other) => other !== code) },
  }));
  return [...numbers.filter((limit) => limit !== null), ...codes, ...rules];
}

/** Name of a union or a country. */
export function nameJurisdiction(code: string, speech: Speech): string {
  return speech.sayOr(`jurisdiction.${code}`, code.length === 2 ? speech.country(code) : code);
}
