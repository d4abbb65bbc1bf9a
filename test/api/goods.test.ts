import { describe, expect, it } from "vitest";
import { bundledPlanner } from "../planner/bundled.ts";
import { ask } from "./ask.ts";

const search = async (field: string, text: string, fields: string): Promise<unknown[]> => {
  const { data, errors } = await ask(
    `{ ${field}(text: ${JSON.stringify(text)}, first: 10) { edges { node { ${fields} } } } }`,
  );
  expect(errors).toBeUndefined();
  return data[field].edges.map(({ node }: { node: unknown }) => node);
};

describe("commoditySearch", () => {
  it.each([
    ["8507", "8507"],
    ["85.07", "8507"],
    ["850760", "8507"],
    ["Live horses", "0101"],
    ["live hores", "0101"],
    ["活马", "0101"],
    ["лошади", "0101"],
    ["жылқы", "0101"],
  ])("finds %s", async (text, hsCode) => {
    const found = await search("commoditySearch", text, "hsCode name");
    expect(found[0]).toMatchObject({ hsCode: expect.stringMatching(new RegExp(`^${hsCode}`)) });
  });

  it("finds each of the commodities by each of its names, and nothing for nothing", async () => {
    const { commodities } = bundledPlanner.directory;
    expect(commodities.length).toBeGreaterThanOrEqual(745);
    for (const { code, names } of commodities.filter((_, index) => index % 40 === 0))
      for (const name of Object.values(names)) {
        const found = (await search("commoditySearch", name, "code")) as { code: string }[];
        expect(
          found.map((entry) => entry.code),
          name,
        ).toContain(code);
      }
    expect(await search("commoditySearch", "qqqqqq", "code")).toEqual([]);
  });
});

it.each([
  ["3480", "UN3480"],
  ["UN 3480", "UN3480"],
  ["348", "UN3480"],
  ["ammonium nitrate", "UN1942"],
  ["amonium nitrate", "UN1942"],
])("dangerousGoodsSearch finds %s", async (text, unNumber) => {
  const found = (await search("dangerousGoodsSearch", text, "unNumber hazardClass")) as { unNumber: string }[];
  expect(found.map((entry) => entry.unNumber)).toContain(unNumber);
});

it.each([
  ['isoEquipmentCode: "45G1" cargoWeightKg: -1', "cargoWeightKg", "kilograms"],
  ['isoEquipmentCode: "45G1" cargoWeightKg: 1000000', "cargoWeightKg", "kilograms"],
  ['isoEquipmentCode: "45GG"', "isoEquipmentCode", "45G1"],
  ['isoEquipmentCode: "45G1" hsCode: "8599"', "hsCode", "perhaps"],
  ['isoEquipmentCode: "45G1" dangerousGoods: [{ unNumber: "UN3489" }]', "dangerousGoods[0].unNumber", "UN348"],
])("refuses %s on its field, with what was wanted", async (line, field, named) => {
  const { errors } = await ask(
    `{ planConnection(origin: { location: "CNLYG" } destination: { location: "KZALA" } dateTime: { earliestDeparture: "2026-12-07T00:00:00Z" } cargo: { requestedEquipments: [{ ${line} }] }) { totalCount } }`,
  );
  expect(errors[0].extensions).toMatchObject({
    code: "BAD_USER_INPUT",
    inputField: `cargo.requestedEquipments[0].${field}`,
  });
  expect(errors[0].message).toContain(named);
});
