/** What is carried. Weight is per box, without tare. */
export interface RequestedEquipment {
  readonly isoEquipmentCode: string;
  readonly units: number;
  readonly cargoWeightKg: number;
}
export interface Cargo {
  readonly requestedEquipments: readonly RequestedEquipment[];
}

/** A cargo that is not named: one shipper-owned 40-foot high cube of 20 t. */
export const DEFAULT_CARGO: Cargo = {
  requestedEquipments: [{ isoEquipmentCode: "45G1", units: 1, cargoWeightKg: 20_000 }],
};

/** The size of box that prices know: "20" or "40" (40 and 45 feet alike). */
export type EquipmentGroup = "20" | "40";

/** The equipment group of an ISO 6346 size-type code by its length character; undefined for lengths the corridor does not price. */
export function findEquipmentGroup(isoEquipmentCode: string): EquipmentGroup | undefined {
  if (!/^[24L][0-9A-Z][A-Z][0-9A-Z]$/.test(isoEquipmentCode)) return undefined;
  return isoEquipmentCode.startsWith("2") ? "20" : "40";
}
