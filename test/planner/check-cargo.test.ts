import { describe, expect, it } from "vitest";
import { type Cargo, PLAIN_LINE, type RequestedEquipment } from "../../src/model/cargo.ts";
import { checkCargo, checkCurrency } from "../../src/planner/check-cargo.ts";
import { parseCargo } from "../../src/planner/parse-cargo.ts";
import { readNetwork } from "../../src/server/read-network.ts";

const { records } = readNetwork();
const of = (line: Partial<RequestedEquipment>): Cargo => ({
  requestedEquipments: [{ ...PLAIN_LINE, isoEquipmentCode: "22G1", ...line }],
});
const goods = (unNumber: string, more = {}) => ({
  dangerousGoods: [{ unNumber, packingGroup: null, isLimitedQuantity: false, declarations: [], ...more }],
});

describe("codes that no file knows", () => {
  it.each([
    [{ isoEquipmentCode: "45G9" }, /isoEquipmentCode.*perhaps 45G0, 45G1/],
    [{ hsCode: "9999" }, /hsCode.*perhaps/],
    [goods("UN9999"), /unNumber.*perhaps UN/],
    [goods("UN1263", { declarations: ["wet"] }), /declarations.*some of/],
    [goods("UN2912", { isLimitedQuantity: true }), /isLimitedQuantity.*no limited quantity/],
  ])("are refused with suggestions: %j", (line, message) => {
    expect(() => checkCargo(records, of(line))).toThrow(message);
  });
  it("are refused for currencies", () => {
    expect(() => checkCurrency(records, "EUX")).toThrow(/currency: "EUX".*perhaps EUR/);
    for (const code of ["USD", "EUR", "CNY", "KZT", "RUB", "TRY", "AED", "CHF", "UZS", "KGS", "AZN", "GEL"])
      expect(() => checkCurrency(records, code)).not.toThrow();
  });
});

describe("a cargo that is never carried", () => {
  it.each([
    [{ cargoWeightKg: 29_000 }, "cargoWeightKg"],
    [{ isoEquipmentCode: "42P1", cargoWeightKg: 30_000 }, "cargoWeightKg"],
    [{ isoEquipmentCode: "12G1", cargoWeightKg: 5_000 }, "isoEquipmentCode"],
    [{ reefer: { setpointCelsius: -18, power: "GENSET" as const } }, "reefer"],
  ])("is refused on its field: %j", (line, field) => {
    expect(checkCargo(records, of(line))).toMatchObject({
      code: "CARGO_NOT_ACCEPTED",
      inputField: `cargo.requestedEquipments[0].${field}`,
    });
  });
  it("is told from one that is", () => {
    expect(checkCargo(records, of({}))).toBeNull();
    expect(
      checkCargo(records, of({ isoEquipmentCode: "45R1", reefer: { setpointCelsius: -18, power: "PLUG" } })),
    ).toBeNull();
  });
});

describe("a malformed cargo", () => {
  it.each([
    [{ units: 0 }, /units/],
    [{ cargoWeightKg: -1 }, /cargoWeightKg/],
    [{ cargoWeightKg: 40_001 }, /cargoWeightKg/],
    [{ provision: "RENTED" }, /provision/],
    [{ hsCode: "abc" }, /hsCode/],
    [{ dangerousGoods: [{ unNumber: "12" }] }, /unNumber/],
    [{ reefer: { setpointCelsius: 90 } }, /setpointCelsius/],
    [{ colour: "red" }, /colour/],
  ])("names its field: %j", (line, field) => {
    expect(() => parseCargo({ requestedEquipments: [{ isoEquipmentCode: "22G1", ...line }] })).toThrow(field);
  });
});
