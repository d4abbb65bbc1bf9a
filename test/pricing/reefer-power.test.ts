import { expect, it } from "vitest";
import { PLAIN_LINE, REEFER_POWERS, type ReeferPower } from "../../src/model/cargo.ts";
import { priceNetwork } from "../../src/pricing/price-network.ts";
import { bundledPlanner, requestOf } from "../planner/bundled.ts";

/* What feeds a reefer decides what it pays on land; passive or dry it pays as a dry box of its length does. */
const chargesOf = (isoEquipmentCode: string, power: ReeferPower | null) => {
  const reefer = power && { setpointCelsius: -18, power };
  const cargo = { requestedEquipments: [{ ...PLAIN_LINE, isoEquipmentCode, reefer }] };
  const [first] = bundledPlanner.plan({ ...requestOf("CNLYG", "KZALA"), cargo }).itineraries;
  return [...first!.legs, ...first!.steps].flatMap((part) => part.charges);
};
const powerOf = (power: ReeferPower | null) =>
  chargesOf("45R1", power)
    .filter(({ code }) => code === "REEFER_POWER")
    .map(({ unitPrice }) => unitPrice);

it("charges a generator set and a diesel engine by the kilometre, plugs and nothing not at all", () => {
  expect(new Set(powerOf("GENSET"))).toEqual(new Set(["0.110"]));
  expect(new Set(powerOf("SELF_POWERED"))).toEqual(new Set(["0.146"]));
  for (const power of ["PLUG", "PASSIVE", null] as const) expect(powerOf(power), String(power)).toEqual([]);
  const names = (charges: ReturnType<typeof chargesOf>) =>
    charges.map(({ price, amountCents }) => [price, amountCents]);
  expect(names(chargesOf("45R1", null))).toEqual(names(chargesOf("45G1", null)));
});

it("charges plugs where a fed box waits, and only there", () => {
  const { network } = bundledPlanner;
  const almaty = network.stopByTerminal.get("KZALA:RAIL")!;
  const storageOf = (power: ReeferPower | null) => {
    const reefer = power && { setpointCelsius: -18, power };
    const line = { ...PLAIN_LINE, isoEquipmentCode: "45R1", reefer };
    return priceNetwork(network, { requestedEquipments: [line] }, "2026-12-07").charges.listStorage(almaty);
  };
  const plugged = (power: ReeferPower | null): boolean =>
    storageOf(power).some(({ tiers }) => tiers.some(({ charge }) => charge.code === "REEFER_PLUG_IN"));
  expect(REEFER_POWERS.filter(plugged)).toEqual(["GENSET", "PLUG", "SELF_POWERED"]);
  expect(plugged(null)).toBe(false);
});
