import type { Cargo } from "../model/cargo.ts";
import type { RuleMet } from "../model/rule-met.ts";
import type { NetworkRecords, RecordOf } from "../network/records.ts";
import { isValidOn } from "../network/validity.ts";

type Limit = RecordOf<"weight-limits">;
type Equipment = RecordOf<"equipment">;

/** What a limit is compared with for a cargo: the heaviest box that it is about, or the two heaviest of 20 feet on one wagon. */
function kilogramsOf(
  what: Limit["what"],
  boxes: readonly { readonly equipment: Equipment; readonly grossKg: number; readonly units: number }[],
): number {
  const heaviest = (fits: (box: Equipment) => boolean): number =>
    Math.max(0, ...boxes.filter(({ equipment }) => fits(equipment)).map(({ grossKg }) => grossKg));
  if (what === "BOX_GROSS_20") return heaviest((box) => box.length_feet === 20);
  if (what === "BOX_GROSS_40") return heaviest((box) => box.length_feet > 20);
  if (what !== "WAGON_LOAD") return heaviest(() => true);
  const short = boxes.flatMap(({ equipment, grossKg, units }) =>
    equipment.length_feet === 20 ? Array.from({ length: Math.min(2, units) }, () => grossKg) : [],
  );
  const [first = 0, second = 0] = short.sort((a, b) => b - a);
  return Math.max(
    first + second,
    heaviest((box) => box.length_feet > 20),
  );
}

/** The limits of weight that a cargo is over, by `mode|jurisdiction`: of several rows of one kind the most lenient counts. */
export function listWeightRules(
  records: NetworkRecords,
  cargo: Cargo,
  day: string,
): ReadonlyMap<string, readonly RuleMet[]> {
  const boxes = cargo.requestedEquipments.map((line) => {
    const equipment = records.equipment.find((row) => row.code === line.isoEquipmentCode)!;
    return { equipment, grossKg: Math.round(line.cargoWeightKg) + equipment.tare_kg, units: line.units };
  });
  const lenient = new Map<string, Limit>();
  for (const limit of records["weight-limits"].filter((row) => isValidOn(row, day))) {
    const key = `${limit.mode}|${limit.jurisdiction}|${limit.what}|${limit.is_hard}`;
    const known = lenient.get(key);
    if (!known || limit.kilograms > known.kilograms) lenient.set(key, limit);
  }
  const rules = new Map<string, RuleMet[]>();
  for (const limit of lenient.values()) {
    const kilograms = kilogramsOf(limit.what, boxes);
    if (kilograms <= limit.kilograms) continue;
    const key = `${limit.mode}|${limit.jurisdiction}`;
    rules.set(key, [...(rules.get(key) ?? []), toRule(limit, kilograms)]);
  }
  return rules;
}

function toRule(limit: Limit, kilograms: number): RuleMet {
  return {
    rule: limit.limit,
    kind: "WEIGHT",
    jurisdiction: limit.jurisdiction,
    verdict: limit.is_hard ? "FORBIDDEN" : "WARNING",
    isHard: limit.is_hard,
    subject: limit.what,
    unNumber: null,
    hsCode: null,
    place: limit.jurisdiction,
    mode: limit.mode,
    conditions: `${kilograms} kg gross are more than ${limit.kilograms} kg: ${limit.remark ?? ""}`,
    ruleBook: "limits of weight",
    leadDays: null,
    source: limit.source,
    basis: limit.basis,
  };
}
