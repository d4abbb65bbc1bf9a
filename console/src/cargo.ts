/** What is carried, as the address bar holds it. */
export interface Cargo {
  readonly isoEquipmentCode: string;
  readonly units: number;
  /** Kilograms of cargo in each box. */
  readonly weightKg: number;
  /** Harmonised System code of the goods. */
  readonly hsCode: string | null;
  /** Digits of the UN number of dangerous goods. */
  readonly unNumber: string | null;
  readonly packingGroup: string | null;
  /** Degrees Celsius of a reefer. */
  readonly setpoint: number | null;
}

export const EQUIPMENT = ["22G1", "42G1", "45G1", "L5G1", "22R1", "45R1", "22U1", "42U1", "22T1", "42P1"] as const;
export const PACKING_GROUPS = ["I", "II", "III"] as const;
export const LEAST_SETPOINT = -60;
export const MOST_SETPOINT = 40;

export const DEFAULT_CARGO: Cargo = {
  isoEquipmentCode: "45G1",
  units: 1,
  weightKg: 20_000,
  hsCode: null,
  unNumber: null,
  packingGroup: null,
  setpoint: null,
};

/** Whether a size-type is a refrigerated box. */
export function isReefer(isoEquipmentCode: string): boolean {
  return isoEquipmentCode[2] === "R";
}

/** Reads cargo; what is malformed is as if it were absent. */
export function readCargo(values: URLSearchParams): Cargo {
  const [equipment = "", units = "", weight = ""] = (values.get("cargo") ?? "").split("*");
  const isCargo = (EQUIPMENT as readonly string[]).includes(equipment) && /^\d+$/.test(units) && /^\d+$/.test(weight);
  const match = (name: string, pattern: RegExp): string | null => (pattern.exec(values.get(name) ?? "") ?? [null])[0];
  const setpoint = match("cold", /^-?\d{1,2}$/);
  return {
    ...DEFAULT_CARGO,
    ...(isCargo ? { isoEquipmentCode: equipment, units: Number(units), weightKg: Number(weight) } : {}),
    hsCode: match("hs", /^\d{2,10}$/),
    unNumber: match("un", /^\d{4}$/),
    packingGroup: match("group", /^I{1,3}$/),
    setpoint: setpoint === null ? null : Number(setpoint),
  };
}

export function writeCargo(cargo: Cargo): [string, string][] {
  return [
    ["cargo", `${cargo.isoEquipmentCode}*${cargo.units}*${cargo.weightKg}`],
    ["hs", cargo.hsCode ?? ""],
    ["un", cargo.unNumber ?? ""],
    ["group", cargo.unNumber ? (cargo.packingGroup ?? "") : ""],
    ["cold", cargo.setpoint === null ? "" : String(cargo.setpoint)],
  ];
}

/** The cargo argument of planConnection. */
export function toCargoInput(cargo: Cargo) {
  const { isoEquipmentCode, units, weightKg, hsCode, unNumber, packingGroup, setpoint } = cargo;
  return {
    requestedEquipments: [
      {
        isoEquipmentCode,
        units,
        cargoWeightKg: weightKg,
        ...(hsCode ? { hsCode } : {}),
        ...(unNumber ? { dangerousGoods: [{ unNumber, ...(packingGroup ? { packingGroup } : {}) }] } : {}),
        ...(setpoint !== null && isReefer(isoEquipmentCode) ? { reefer: { setpointCelsius: setpoint } } : {}),
      },
    ],
  };
}
