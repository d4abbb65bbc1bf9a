import {
  type Cargo,
  type DangerousGoods,
  DEFAULT_CARGO,
  PLAIN_LINE,
  REEFER_POWERS,
  type RequestedEquipment,
} from "../model/cargo.ts";
import { BadInput } from "../model/refusal.ts";

const MAXIMUM_LINES = 20;
const MAXIMUM_UNITS = 1000;
const MAXIMUM_WEIGHT_KG = 40_000;
const MAXIMUM_DANGEROUS_GOODS = 20;
const LINE_FIELDS = ["isoEquipmentCode", "units", "cargoWeightKg", "provision", "hsCode", "dangerousGoods", "reefer"];
const GOODS_FIELDS = ["unNumber", "packingGroup", "isLimitedQuantity", "declarations"];

/** The cargo argument; the default cargo where there is none. Throws BadInput that names the field. */
export function parseCargo(value: unknown): Cargo {
  if (value == null) return DEFAULT_CARGO;
  const cargo = asObject(value, "cargo", ["requestedEquipments", "boxProvider"]);
  const lines = cargo.requestedEquipments;
  if (lines == null && cargo.boxProvider == null) return DEFAULT_CARGO;
  if (!Array.isArray(lines) || lines.length === 0 || lines.length > MAXIMUM_LINES)
    throw new BadInput("cargo.requestedEquipments", lines, `1 to ${MAXIMUM_LINES} lines`);
  const requestedEquipments = lines.map((line, index) => parseLine(line, `cargo.requestedEquipments[${index}]`));
  return { requestedEquipments, ...parseBoxProvider(cargo.boxProvider, requestedEquipments) };
}

function parseBoxProvider(value: unknown, lines: readonly RequestedEquipment[]): Pick<Cargo, "boxProvider"> {
  if (value == null) return {};
  if (typeof value !== "string") throw new BadInput("cargo.boxProvider", value, "the code of a box provider");
  if (!lines.some((line) => line.provision === "CARRIER"))
    throw new BadInput("cargo.boxProvider", value, "nothing unless the provision of a line is CARRIER");
  return { boxProvider: value };
}

function parseLine(value: unknown, field: string): RequestedEquipment {
  const line = asObject(value, field, LINE_FIELDS);
  const units = line.units ?? PLAIN_LINE.units;
  const cargoWeightKg = line.cargoWeightKg ?? PLAIN_LINE.cargoWeightKg;
  const provision = line.provision ?? PLAIN_LINE.provision;
  if (typeof line.isoEquipmentCode !== "string")
    throw new BadInput(`${field}.isoEquipmentCode`, line.isoEquipmentCode, "an ISO 6346 size-type such as 45G1");
  if (typeof units !== "number" || !Number.isInteger(units) || units < 1 || units > MAXIMUM_UNITS)
    throw new BadInput(`${field}.units`, units, `an integer from 1 to ${MAXIMUM_UNITS}`);
  if (typeof cargoWeightKg !== "number" || !(cargoWeightKg > 0) || cargoWeightKg > MAXIMUM_WEIGHT_KG)
    throw new BadInput(
      `${field}.cargoWeightKg`,
      cargoWeightKg,
      `kilograms a box without tare, above 0 and at most ${MAXIMUM_WEIGHT_KG}`,
    );
  if (provision !== "SHIPPER" && provision !== "CARRIER")
    throw new BadInput(`${field}.provision`, provision, "SHIPPER or CARRIER");
  return {
    isoEquipmentCode: line.isoEquipmentCode.toUpperCase(),
    units,
    cargoWeightKg,
    provision,
    hsCode: parseHsCode(line.hsCode, `${field}.hsCode`),
    dangerousGoods: parseDangerousGoods(line.dangerousGoods, `${field}.dangerousGoods`),
    reefer: parseReefer(line.reefer, `${field}.reefer`),
  };
}

function parseHsCode(value: unknown, field: string): string | null {
  if (value == null) return null;
  const digits = typeof value === "string" ? value.replace(/[ .]/g, "") : "";
  if (!/^\d{2}(\d{2}){0,4}$/.test(digits))
    throw new BadInput(field, value, "a Harmonised System code of 2 to 10 digits such as 8507");
  return digits.slice(0, 6);
}

function parseDangerousGoods(value: unknown, field: string): DangerousGoods[] {
  if (value == null) return [];
  if (!Array.isArray(value) || value.length > MAXIMUM_DANGEROUS_GOODS)
    throw new BadInput(field, value, `at most ${MAXIMUM_DANGEROUS_GOODS} entries`);
  return value.map((item, index) => {
    const at = `${field}[${index}]`;
    const goods = asObject(item, at, GOODS_FIELDS);
    const number = typeof goods.unNumber === "string" ? goods.unNumber.toUpperCase().replace(/^(UN)? ?/, "UN") : "";
    if (!/^UN\d{4}$/.test(number)) throw new BadInput(`${at}.unNumber`, goods.unNumber, "a UN number such as UN3480");
    const packingGroup = goods.packingGroup ?? null;
    if (packingGroup !== null && !["I", "II", "III"].includes(packingGroup as string))
      throw new BadInput(`${at}.packingGroup`, packingGroup, "I, II, III or nothing");
    const declarations = goods.declarations ?? [];
    if (!Array.isArray(declarations) || declarations.some((word) => typeof word !== "string"))
      throw new BadInput(`${at}.declarations`, declarations, "a list of words such as small_battery");
    if (goods.isLimitedQuantity != null && typeof goods.isLimitedQuantity !== "boolean")
      throw new BadInput(`${at}.isLimitedQuantity`, goods.isLimitedQuantity, "true or false");
    return {
      unNumber: number,
      packingGroup: packingGroup as string | null,
      isLimitedQuantity: goods.isLimitedQuantity === true,
      declarations: [...new Set(declarations as string[])].sort(),
    };
  });
}

function parseReefer(value: unknown, field: string): RequestedEquipment["reefer"] {
  if (value == null) return null;
  const reefer = asObject(value, field, ["setpointCelsius", "power"]);
  const setpoint = reefer.setpointCelsius ?? null;
  if (setpoint !== null && (typeof setpoint !== "number" || !(setpoint >= -60 && setpoint <= 40)))
    throw new BadInput(`${field}.setpointCelsius`, setpoint, "degrees Celsius from -60 to 40");
  const power = REEFER_POWERS.find((known) => known === (reefer.power ?? "GENSET"));
  if (!power) throw new BadInput(`${field}.power`, reefer.power, REEFER_POWERS.join(", "));
  return { setpointCelsius: setpoint, power };
}

function asObject(value: unknown, field: string, known: readonly string[]): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new BadInput(field, value, "an object");
  const unknown = Object.keys(value).find((key) => !known.includes(key));
  if (unknown !== undefined)
    throw new BadInput(
      `${field}.${unknown}`,
      (value as Record<string, unknown>)[unknown],
      `one of ${known.join(", ")}`,
    );
  return value as Record<string, unknown>;
}
