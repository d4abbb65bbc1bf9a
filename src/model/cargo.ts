/** Whose box it is: the shipper's own, or the carrier's, picked up at the origin and dropped off at the destination. */
export type Provision = "SHIPPER" | "CARRIER";

/** What a reefer is fed by on the way: a generator set, plugs of ships and terminals, its own engine; PASSIVE runs unpowered. */
export const REEFER_POWERS = ["GENSET", "PLUG", "SELF_POWERED", "PASSIVE"] as const;
export type ReeferPower = (typeof REEFER_POWERS)[number];
/** The equipment group of price rows for fed reefers, and those for what feeds them. */
export const REEFER_GROUP = "REEFER";
export const REEFER_POWER_GROUPS: readonly string[] = REEFER_POWERS.filter((power) => power !== "PASSIVE").map(
  (power) => `${REEFER_GROUP}_${power}`,
);

export interface DangerousGoods {
  /** With prefix, such as UN3480. */
  readonly unNumber: string;
  /** I, II, III or null where the entry has none. */
  readonly packingGroup: string | null;
  readonly isLimitedQuantity: boolean;
  /** What the customer declares beside it, such as small_battery; the words of applies_if in acceptance-rules.csv. */
  readonly declarations: readonly string[];
}

/** One line of a cargo. Weight is per box, without tare. */
export interface RequestedEquipment {
  readonly isoEquipmentCode: string;
  readonly units: number;
  readonly cargoWeightKg: number;
  readonly provision: Provision;
  /** Harmonised System, 2 to 6 digits; null when not said. */
  readonly hsCode: string | null;
  readonly dangerousGoods: readonly DangerousGoods[];
  readonly reefer: { readonly setpointCelsius: number | null; readonly power: ReeferPower } | null;
}
export interface Cargo {
  readonly requestedEquipments: readonly RequestedEquipment[];
  /** Code of the provider of all the carrier's boxes; absent for whoever's, and where all boxes are the shipper's. */
  readonly boxProvider?: string;
}

/** What a line says when it says only what it must. */
export const PLAIN_LINE: Omit<RequestedEquipment, "isoEquipmentCode"> = {
  units: 1,
  cargoWeightKg: 20_000,
  provision: "SHIPPER",
  hsCode: null,
  dangerousGoods: [],
  reefer: null,
};

/** A cargo that is not named: one shipper-owned 40-foot high cube of 20 t. */
export const DEFAULT_CARGO: Cargo = { requestedEquipments: [{ isoEquipmentCode: "45G1", ...PLAIN_LINE }] };
