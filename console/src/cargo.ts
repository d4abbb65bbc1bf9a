/** Boxes of one kind with the same goods. */
export interface CargoLine {
  readonly isoEquipmentCode: string;
  readonly units: number;
  /** Kilograms of cargo in each box. */
  readonly weightKg: number;
  /** Harmonised System code of the goods. */
  readonly hsCode: string | null;
  /** Digits of the UN number of dangerous goods. */
  readonly unNumber: string | null;
  readonly packingGroup: string | null;
  readonly isLimitedQuantity: boolean;
  /** Degrees Celsius of a reefer. */
  readonly setpoint: number | null;
  readonly provision: (typeof PROVISIONS)[number];
}
/** What is carried, as the address bar holds it: one line at least. */
export type Cargo = readonly CargoLine[];

export const EQUIPMENT = ["22G1", "42G1", "45G1", "L5G1", "22R1", "45R1", "22U1", "42U1", "22T1", "42P1"] as const;
/** Whose the boxes are. */
export const PROVISIONS = ["SHIPPER", "CARRIER"] as const;
export const PACKING_GROUPS = ["I", "II", "III"] as const;
export const LEAST_SETPOINT = -60;
export const MOST_SETPOINT = 40;
export const MOST_LINES = 20;

export const DEFAULT_LINE: CargoLine = {
  isoEquipmentCode: "45G1",
  units: 1,
  weightKg: 20_000,
  hsCode: null,
  unNumber: null,
  packingGroup: null,
  isLimitedQuantity: false,
  setpoint: null,
  provision: "SHIPPER",
};

/** Whether a size-type is a refrigerated box. */
export function isReefer(isoEquipmentCode: string): boolean {
  return isoEquipmentCode[2] === "R";
}

/** Reads lines such as 22R1*3*9000*hs0808*un3480.II.lq*c-18*carrier; what is malformed is as if it were absent. */
export function readCargo(values: URLSearchParams): Cargo {
  const lines = values.getAll("cargo").flatMap((text) => readLine(text) ?? []);
  return lines.length > 0 ? lines.slice(0, MOST_LINES) : [DEFAULT_LINE];
}

function readLine(text: string): CargoLine | null {
  const [equipment = "", units = "", weight = "", ...more] = text.split("*");
  const isLine =
    (EQUIPMENT as readonly string[]).includes(equipment) &&
    /^[1-9]\d{0,2}$|^1000$/.test(units) &&
    /^[1-9]\d{0,4}$/.test(weight);
  if (!isLine) return null;
  const part = (pattern: RegExp): RegExpExecArray | null =>
    more.map((entry) => pattern.exec(entry)).find((found) => found !== null) ?? null;
  const dangerous = part(/^un(\d{4})(?:\.(I{1,3}))?(\.lq)?$/);
  const setpoint = part(/^c(-?\d{1,2})$/);
  return {
    isoEquipmentCode: equipment,
    units: Number(units),
    weightKg: Number(weight),
    hsCode: part(/^hs(\d{2,10})$/)?.[1] ?? null,
    unNumber: dangerous?.[1] ?? null,
    packingGroup: dangerous?.[2] ?? null,
    isLimitedQuantity: dangerous?.[3] !== undefined,
    setpoint: setpoint ? Number(setpoint[1]) : null,
    provision: more.includes("carrier") ? "CARRIER" : "SHIPPER",
  };
}

export function writeCargo(cargo: Cargo): [string, string][] {
  return cargo.map((line) => {
    const { unNumber, packingGroup, isLimitedQuantity } = line;
    const dangerous = `un${unNumber}${packingGroup ? `.${packingGroup}` : ""}${isLimitedQuantity ? ".lq" : ""}`;
    const parts = [
      line.isoEquipmentCode,
      line.units,
      line.weightKg,
      ...(line.hsCode ? [`hs${line.hsCode}`] : []),
      ...(unNumber ? [dangerous] : []),
      ...(line.setpoint === null ? [] : [`c${line.setpoint}`]),
      ...(line.provision === "CARRIER" ? ["carrier"] : []),
    ];
    return ["cargo", parts.join("*")];
  });
}

/** The cargo argument of planConnection. */
export function toCargoInput(cargo: Cargo) {
  return { requestedEquipments: cargo.map(toEquipmentInput) };
}

function toEquipmentInput(line: CargoLine) {
  const { isoEquipmentCode, units, weightKg, hsCode, unNumber, packingGroup, isLimitedQuantity, setpoint } = line;
  const dangerous = {
    unNumber: unNumber ?? "",
    ...(packingGroup ? { packingGroup } : {}),
    ...(isLimitedQuantity ? { isLimitedQuantity } : {}),
  };
  return {
    isoEquipmentCode,
    units,
    cargoWeightKg: weightKg,
    ...(line.provision === "CARRIER" ? { provision: line.provision } : {}),
    ...(hsCode ? { hsCode } : {}),
    ...(unNumber ? { dangerousGoods: [dangerous] } : {}),
    ...(setpoint !== null && isReefer(isoEquipmentCode) ? { reefer: { setpointCelsius: setpoint } } : {}),
  };
}
