import { describe, expect, it } from "vitest";
import { type Cargo, DEFAULT_CARGO, PLAIN_LINE } from "../../src/model/cargo.ts";
import { bundledPlanner, requestOf } from "./bundled.ts";
import { randomOf } from "./random-cargo.ts";

const SCALE = Number(process.env.TEST_SCALE ?? "0.1");
const QUERIES = Math.max(10, Math.ceil(200 * SCALE));
const SEED = 20_261_124;
const { records } = bundledPlanner.network;

function goods(unNumber: string, declarations: string[] = [], isLimitedQuantity = false): Cargo {
  const dangerousGoods = [{ unNumber, packingGroup: null, isLimitedQuantity, declarations }];
  return { requestedEquipments: [{ ...PLAIN_LINE, isoEquipmentCode: "22G1", cargoWeightKg: 15_000, dangerousGoods }] };
}
function plan(from: string, to: string, cargo: Cargo, asOf: string | null = null) {
  return bundledPlanner.plan({ ...requestOf(from, to, asOf), cargo, maximumTransfers: 3 });
}

describe("dangerous goods", () => {
  it("travel under the rules that every itinerary lists with source and place", () => {
    const { itineraries } = plan("CNLYG", "KZALA", goods("UN1263"));
    expect(itineraries.length).toBeGreaterThan(0);
    for (const { rulesMet } of itineraries) {
      expect(new Set(rulesMet.map((rule) => rule.verdict))).not.toContain("FORBIDDEN");
      expect(rulesMet.map((rule) => `${rule.mode} ${rule.place}`)).toEqual(
        expect.arrayContaining(["RAIL CN", "RAIL KZ", "TERMINAL CNLYG", "TERMINAL KZALA"]),
      );
      for (const rule of rulesMet) expect(records.sources.map((row) => row.source)).toContain(rule.source);
    }
    expect(plan("CNLYG", "KZALA", DEFAULT_CARGO).itineraries[0]!.rulesMet).toEqual([]);
  });

  it("cost more than harmless goods, unless in limited quantity", () => {
    const least = (cargo: Cargo) => Math.min(...plan("CNLYG", "KZALA", cargo).itineraries.map((it) => it.costCents));
    const harmless: Cargo = {
      requestedEquipments: [{ ...PLAIN_LINE, isoEquipmentCode: "22G1", cargoWeightKg: 15_000 }],
    };
    expect(least(goods("UN1263"))).toBeGreaterThan(least(harmless));
    expect(least(goods("UN1263", [], true))).toBe(least(harmless));
  });

  it("that a terminal refuses are refused with place, rule, source and the nearest places that accept", () => {
    const { itineraries, routingErrors } = plan("CN-TLF", "KZALA", goods("UN1789"));
    expect(itineraries).toEqual([]);
    expect(routingErrors[0]).toMatchObject({
      code: "CARGO_NOT_ACCEPTED",
      inputField: "cargo.requestedEquipments.dangerousGoods",
    });
    expect(routingErrors[0]!.description).toMatch(
      /UN1789 is not accepted at CN-TLF \(terminal\) by rule \S+.*source .*nearest way that accepts it goes from \S+ to KZALA \(\d+ km away\) by rail over .* for USD /,
    );
  });

  it("that are never carried are refused everywhere", () => {
    const { itineraries, routingErrors } = plan("CNLYG", "KZALA", goods("UN2912"));
    expect(itineraries).toEqual([]);
    expect(routingErrors[0]!.code).toBe("CARGO_NOT_ACCEPTED");
  });

  it(`never meet a rule that forbids, on ${QUERIES} random queries from seed ${SEED}`, () => {
    const codes = records.terminals.filter((row) => row.kind === "RAIL").map((row) => row.location);
    const numbers = ["UN1263", "UN1789", "UN3480", "UN2067"];
    let found = 0;
    for (let query = 0; query < QUERIES; query++) {
      const random = randomOf(SEED + query);
      const pick = (): string => codes[Math.floor(random() * codes.length)]!;
      const { itineraries } = plan(pick(), pick(), goods(numbers[query % numbers.length]!));
      for (const { rulesMet } of itineraries) {
        found++;
        expect(rulesMet.length).toBeGreaterThan(0);
        expect(rulesMet.filter((rule) => rule.verdict === "FORBIDDEN")).toEqual([]);
      }
    }
    expect(found).toBeGreaterThan(0);
  });
});

describe("weights", () => {
  const boxes = (isoEquipmentCode: string, cargoWeightKg: number): Cargo => ({
    requestedEquipments: [{ ...PLAIN_LINE, isoEquipmentCode, cargoWeightKg }],
  });

  it("above the limit of a road keep the box off that road", () => {
    const roads = (cargo: Cargo) =>
      plan("CNKHG", "KGOSS", cargo).itineraries.filter((it) => it.legs.some((leg) => leg.mode === "ROAD")).length;
    // Kyrgyz roads take 25.5 t a box: 23 t of cargo and 2.25 t tare are just under, 23.3 t just over.
    expect(roads(boxes("22G1", 23_000))).toBeGreaterThan(0);
    expect(roads(boxes("22G1", 23_300))).toBe(0);
  });

  it("above what the box is rated for are refused on the field", () => {
    expect(plan("CNLYG", "KZALA", boxes("22G1", 29_000)).routingErrors[0]).toMatchObject({
      code: "CARGO_NOT_ACCEPTED",
      inputField: "cargo.requestedEquipments[0].cargoWeightKg",
    });
  });
});

describe("codes that no file knows", () => {
  it.each([
    [{ isoEquipmentCode: "45G9" }, /isoEquipmentCode.*perhaps 45G0, 45G1/],
    [{ hsCode: "9999" }, /hsCode.*perhaps/],
    [
      { dangerousGoods: [{ unNumber: "UN9999", packingGroup: null, isLimitedQuantity: false, declarations: [] }] },
      /unNumber.*perhaps/,
    ],
    [
      { dangerousGoods: [{ unNumber: "UN1263", packingGroup: "I", isLimitedQuantity: false, declarations: ["wet"] }] },
      /declarations.*some of/,
    ],
  ])("are refused with suggestions: %j", (line, message) => {
    const cargo = { requestedEquipments: [{ ...PLAIN_LINE, isoEquipmentCode: "22G1", ...line }] };
    expect(() => plan("CNLYG", "KZALA", cargo)).toThrow(message);
  });
});
