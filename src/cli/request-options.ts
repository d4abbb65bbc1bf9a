import { FILTER_FIELDS } from "../model/constraints.ts";
import { BadInput } from "../model/refusal.ts";
import type { Options } from "./options.ts";

/** A place as typed: a terminal has a colon. */
export function toPlace(text: string): object {
  return text.includes(":") ? { terminal: text } : { location: text };
}

/** What the options say of a request beside its places and time, in the words of the API. */
export function readShared(options: Options): Record<string, unknown> {
  return {
    ...(options["requested-at"] ? { requestedAt: options["requested-at"] } : {}),
    ...(options["search-window"] ? { searchWindow: options["search-window"] } : {}),
    ...(options.criteria ? { criteria: options.criteria.toUpperCase().split(",") } : {}),
    ...(options.epsilon ? { epsilon: toNumber("--epsilon", options.epsilon) } : {}),
    ...(options.via ? { via: options.via.split(",").map(toVia) } : {}),
    ...(options.currency ? { currency: options.currency } : {}),
    ...readScenario(options),
    ...readCargo(options),
    constraints: readConstraints(options),
  };
}

/** CODE is passed, CODE=P2D visited for so long. */
function toVia(text: string): object {
  const [code = "", minimumStay] = text.split("=");
  const place = toPlace(code);
  return minimumStay === undefined ? { passThrough: { place } } : { visit: { place, minimumStay } };
}

function readScenario({ "as-of": asOf, close }: Options): object {
  if (asOf === undefined && close === undefined) return {};
  return { scenario: { ...(asOf ? { asOf } : {}), ...(close ? { closures: close.map(toClosure) } : {}) } };
}

/** SCOPE=CODE, with days as SCOPE=CODE@FROM..TO, either of which may be left out. */
function toClosure(text: string): object {
  const [, scope = "", place = "", from, to] = /^(\w+)=([^@]+)(?:@([\d-]*)\.\.([\d-]*))?$/.exec(text) ?? [];
  if (scope === "")
    throw new BadInput("--close", text, "such as PASSAGE=suez or CROSSING=CN-KZ-DOSTYK@2026-12-01..2026-12-20");
  return { scope: scope.toUpperCase(), place, ...(from ? { from } : {}), ...(to ? { to } : {}) };
}

function readCargo({ equipment, units, "weight-kg": weight, hs }: Options): object {
  if ([equipment, units, weight, hs].every((option) => option === undefined)) return {};
  const line = {
    isoEquipmentCode: equipment ?? "45G1",
    ...(units ? { units: toNumber("--units", units) } : {}),
    ...(weight ? { cargoWeightKg: toNumber("--weight-kg", weight) } : {}),
    ...(hs ? { hsCode: hs } : {}),
  };
  return { cargo: { requestedEquipments: [line] } };
}

function readConstraints(options: Options): object {
  const { "maximum-transfers": transfers, "maximum-duration": duration, "maximum-cost": cost } = options;
  const { "maximum-emissions-kg": emissions, "minimum-transfer-time": transferTime, compliance } = options;
  return {
    ...readFilters("only", options.only),
    ...readFilters("exclude", options.exclude),
    ...(transfers ? { maximumTransfers: toNumber("--maximum-transfers", transfers) } : {}),
    ...(duration ? { maximumDuration: duration } : {}),
    ...(cost ? { maximumCost: { amount: cost } } : {}),
    ...(emissions ? { maximumEmissions: { co2eKg: toNumber("--maximum-emissions-kg", emissions) } } : {}),
    ...(transferTime ? { minimumTransferTime: transferTime } : {}),
    ...(compliance ? { compliance: compliance.split(",") } : {}),
  };
}

/** FIELD=CODE,CODE, each field once. */
function readFilters(kind: "only" | "exclude", texts: readonly string[] = []): object {
  return Object.fromEntries(
    texts.map((text) => {
      const [field = "", codes] = text.split("=");
      if (!FILTER_FIELDS.some((known) => known === field) || !codes)
        throw new BadInput(`--${kind}`, text, `FIELD=CODE,CODE with one of ${FILTER_FIELDS.join(", ")}`);
      return [field, { [kind]: codes.split(",") }];
    }),
  );
}

function toNumber(option: string, text: string): number {
  const number = Number(text);
  if (text.trim() === "" || Number.isNaN(number)) throw new BadInput(option, text, "a number");
  return number;
}
