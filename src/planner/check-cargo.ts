import type { Cargo, DangerousGoods, RequestedEquipment } from "../model/cargo.ts";
import { BadInput, type RoutingError } from "../model/refusal.ts";
import type { NetworkRecords, RecordOf } from "../network/records.ts";
import { listBoxProviders } from "./box-pools.ts";
import { suggestAmong } from "./suggest-codes.ts";

type Equipment = RecordOf<"equipment">;

/** Throws BadInput for a currency that has no rate, with suggestions. */
export function checkCurrency(records: NetworkRecords, currency: string, field = "currency"): void {
  const known = [...new Set(records["exchange-rates"].map((row) => row.currency))].sort();
  if (!known.includes(currency))
    throw new BadInput(field, currency, `one of ${known.join(", ")}, perhaps ${suggestAmong(currency, known)}`);
}

/** Throws BadInput for a code that no file knows, with suggestions; returns a refusal for a cargo that is never carried. */
export function checkCargo(records: NetworkRecords, cargo: Cargo): RoutingError | null {
  for (const [index, line] of cargo.requestedEquipments.entries()) {
    const field = `cargo.requestedEquipments[${index}]`;
    const equipment = records.equipment.find((row) => row.code === line.isoEquipmentCode);
    if (!equipment)
      throw new BadInput(
        `${field}.isoEquipmentCode`,
        line.isoEquipmentCode,
        `an ISO 6346 size-type of equipment.csv, perhaps ${suggestAmong(
          line.isoEquipmentCode,
          records.equipment.filter((row) => row.is_carried).map((row) => row.code),
        )}`,
      );
    checkHsCode(records, line, field);
    for (const [place, goods] of line.dangerousGoods.entries())
      checkDangerousGoods(records, goods, `${field}.dangerousGoods[${place}]`);
    const refusal = refuseLine(records, line, equipment, field);
    if (refusal) return refusal;
  }
  checkBoxProvider(records, cargo);
  return null;
}

function checkBoxProvider(records: NetworkRecords, { boxProvider }: Cargo): void {
  if (boxProvider === undefined) return;
  const known = listBoxProviders(records);
  if (!known.includes(boxProvider))
    throw new BadInput(
      "cargo.boxProvider",
      boxProvider,
      `a provider of box-providers.csv, perhaps ${suggestAmong(boxProvider, known)}`,
    );
}

function checkHsCode(records: NetworkRecords, line: RequestedEquipment, field: string): void {
  const { hsCode } = line;
  if (hsCode === null) return;
  const codes = listHsCodes(records);
  if (!codes.some((code) => code.startsWith(hsCode) || hsCode.startsWith(code)))
    throw new BadInput(
      `${field}.hsCode`,
      hsCode,
      `a Harmonised System code of commodities.csv or acceptance-rules.csv, perhaps ${suggestAmong(hsCode, codes)}`,
    );
}

const codesByRecords = new WeakMap<NetworkRecords, readonly string[]>();

/** Every code that goods or rules name. */
function listHsCodes(records: NetworkRecords): readonly string[] {
  const known = codesByRecords.get(records);
  if (known) return known;
  const ofGoods = records.commodities.flatMap((row) => row.hs_code ?? []);
  const codes = [...new Set([...ofGoods, ...records["acceptance-rules"].flatMap((row) => row.hs_prefixes)])];
  codesByRecords.set(records, codes);
  return codes;
}

function checkDangerousGoods(records: NetworkRecords, goods: DangerousGoods, field: string): void {
  const entry = records["dangerous-goods"].find((row) => row.un_number === goods.unNumber);
  if (!entry)
    throw new BadInput(
      `${field}.unNumber`,
      goods.unNumber,
      `a UN number of dangerous-goods.csv, perhaps ${suggestAmong(
        goods.unNumber,
        records["dangerous-goods"].map((row) => row.un_number),
      )}`,
    );
  if (goods.packingGroup !== null && !entry.packing_groups.includes(goods.packingGroup))
    throw new BadInput(
      `${field}.packingGroup`,
      goods.packingGroup,
      entry.packing_groups.length > 0
        ? entry.packing_groups.join(", ")
        : `nothing: ${goods.unNumber} has no packing group`,
    );
  if (goods.isLimitedQuantity && !entry.limited_quantity)
    throw new BadInput(`${field}.isLimitedQuantity`, true, `false: ${goods.unNumber} has no limited quantity`);
  const known = new Set(records["acceptance-rules"].flatMap((row) => row.applies_if || []));
  const unknown = goods.declarations.find((word) => !known.has(word));
  if (unknown !== undefined)
    throw new BadInput(`${field}.declarations`, unknown, `some of ${[...known].sort().join(", ")}`);
}

function refuseLine(
  records: NetworkRecords,
  line: RequestedEquipment,
  equipment: Equipment,
  field: string,
): RoutingError | null {
  const refuse = (name: string, description: string): RoutingError => ({
    code: "CARGO_NOT_ACCEPTED",
    description,
    inputField: `${field}.${name}`,
  });
  if (!equipment.is_carried)
    return refuse("isoEquipmentCode", `${equipment.name} is not carried, wanted a box of 20, 40 or 45 feet`);
  if (line.reefer && !equipment.reefer)
    return refuse("reefer", `${equipment.name} cannot be refrigerated, wanted a reefer such as 45R1`);
  const grossKg = line.cargoWeightKg + equipment.tare_kg;
  if (grossKg > equipment.max_gross_kg)
    return refuse(
      "cargoWeightKg",
      `${line.cargoWeightKg} kg of cargo and ${equipment.tare_kg} kg tare are more than the ${equipment.max_gross_kg} kg that ${equipment.code} is rated for (${equipment.source})`,
    );
  const limit = records["weight-limits"].find((row) => row.mode === "ALL" && row.is_hard && grossKg > row.kilograms);
  return limit
    ? refuse(
        "cargoWeightKg",
        `${grossKg} kg gross are more than the ${limit.kilograms} kg of limit ${limit.limit}: ${limit.remark ?? ""} (${limit.source})`,
      )
    : null;
}
