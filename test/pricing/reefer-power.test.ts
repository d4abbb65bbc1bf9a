import { expect, it } from "vitest";
import { PLAIN_LINE, type ReeferPower } from "../../src/model/cargo.ts";
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
