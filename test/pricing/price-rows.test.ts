import { describe, expect, it } from "vitest";
import { type Cargo, PLAIN_LINE, type RequestedEquipment } from "../../src/model/cargo.ts";
import { toBoxLines } from "../../src/pricing/box-lines.ts";
import { PriceTable } from "../../src/pricing/price-table.ts";
import { addUpTariffs, listStorageCharges } from "../../src/pricing/storage.ts";
import { sumCents } from "../../src/pricing/add-up.ts";
import { storageCents } from "../oracle/enumerate-front.ts";
import { tinyNetwork } from "../fixtures/tiny-network.ts";

const DAY = "2026-06-01";
const boxes = (...lines: (Partial<RequestedEquipment> & { isoEquipmentCode: string })[]): Cargo => ({
  requestedEquipments: lines.map((line) => ({ ...PLAIN_LINE, ...line })),
});
const LONG = { isoEquipmentCode: "45G1" };
const SHORT = { isoEquipmentCode: "22G1" };

/** Rows of one terminal in AA, whose charges a cargo pays there. */
function chargesAt(rows: readonly string[], cargo: Cargo, customer: string | null = null) {
  const records = recordsOf(rows);
  const table = new PriceTable(records, toBoxLines(records, cargo), DAY, customer);
  return table
    .listCharges({
      part: "ORIGIN",
      mode: "RAIL",
      services: [],
      direction: "",
      places: [
        { scope: "TERMINAL", place: "A:RAIL" },
        { scope: "COUNTRY", place: "AA" },
      ],
    })
    .map((charge) => [charge.price, charge.amountCents]);
}

function recordsOf(rows: readonly string[]) {
  return tinyNetwork({
    countries: ["country=AA"],
    locations: ["code=A country=AA time_zone=UTC"],
    terminals: ["terminal=A:RAIL location=A kind=RAIL"],
    "dangerous-goods": ["un_number=UN1263 class=3 limited_quantity=true", "un_number=UN0012 class=1.4S"],
    commodities: ["commodity=X hs_code=8507 category=battery"],
    "exchange-rates": [
      "currency=USD usd_per_unit=1",
      "currency=KZT usd_per_unit=0.002 valid_from=2026-01-01 valid_to=2026-06-30",
      "currency=KZT usd_per_unit=0.003 valid_from=2026-07-01",
    ],
    prices: rows.map(
      (row, index) =>
        `price=P${index + 1} charge_code=C scope=COUNTRY place=AA part=ORIGIN charged_per=BOX currency=USD ${row}`,
    ),
  });
}

describe("rows of one charge code", () => {
  it("compete by customer, priority, scope and validity, in this order", () => {
    const rows = [
      "amount=1",
      "amount=2 valid_from=2026-02-01",
      "amount=3 scope=TERMINAL place=A:RAIL",
      "amount=4 priority=1",
      "amount=5 customer=ACME",
      "amount=6 customer=OTHER priority=9",
    ];
    expect(chargesAt(rows, boxes(LONG), "ACME")).toEqual([["P5", 500]]);
    expect(chargesAt(rows, boxes(LONG))).toEqual([["P4", 400]]);
    expect(chargesAt(rows.slice(0, 3), boxes(LONG))).toEqual([["P3", 300]]);
    expect(chargesAt(rows.slice(0, 2), boxes(LONG))).toEqual([["P2", 200]]);
  });

  it("take the row nearest in time where none holds, and one of the future does not beat one that holds", () => {
    expect(chargesAt(["amount=1 valid_to=2025-01-01", "amount=2 valid_from=2026-06-10"], boxes(LONG))).toEqual([
      ["P2", 200],
    ]);
    expect(chargesAt(["amount=1", "amount=2 valid_from=2026-06-10"], boxes(LONG))).toEqual([["P1", 100]]);
  });

  it("of different codes add", () => {
    expect(chargesAt(["amount=1", "charge_code=D amount=2"], boxes(LONG))).toEqual([
      ["P1", 100],
      ["P2", 200],
    ]);
  });

  it("are chosen box by box, and boxes of one row are rounded together", () => {
    const rows = ["amount=0.005 equipment_group=20", "amount=0.004"];
    // Three boxes of 0.005 are 0.015, half up 0.02; two of 0.004 are 0.008, half up 0.01.
    expect(
      chargesAt(
        rows.map((row, i) => (i === 0 ? `${row} priority=1` : row)),
        boxes({ ...SHORT, units: 3 }, { ...LONG, units: 2 }),
      ),
    ).toEqual([
      ["P1", 2],
      ["P2", 1],
    ]);
  });

  it("know provision, commodity group and dangerous goods, but not those in limited quantity", () => {
    const rows = [
      "charge_code=DROP amount=1 provision=CARRIER",
      "charge_code=BAT amount=2 commodity_group=battery",
      "charge_code=HS amount=3 commodity_group=85",
      "charge_code=DG amount=4 dangerous_goods_class=3",
      "charge_code=ANY amount=5 dangerous_goods_class=*",
      "charge_code=ONE amount=6 dangerous_goods_class=1",
    ];
    const codes = (line: Partial<RequestedEquipment>) =>
      chargesAt(rows, boxes({ ...LONG, ...line })).map(([price]) => price);
    const goods = (unNumber: string, isLimitedQuantity = false) => ({
      dangerousGoods: [{ unNumber, packingGroup: null, isLimitedQuantity, declarations: [] }],
    });
    expect(codes({})).toEqual([]);
    expect(codes({ provision: "CARRIER" })).toEqual(["P1"]);
    expect(codes({ hsCode: "850760" })).toEqual(["P2", "P3"]);
    expect(codes(goods("UN1263"))).toEqual(["P4", "P5"]);
    expect(codes(goods("UN0012"))).toEqual(["P5", "P6"]);
    expect(codes(goods("UN1263", true))).toEqual([]);
  });
});

describe("quantities", () => {
  const cents = (row: string, cargo: Cargo) => chargesAt([row], cargo).map(([, amount]) => amount);
  const five = boxes({ ...SHORT, units: 3 }, { ...LONG, units: 1 }, { isoEquipmentCode: "L5G1" });

  it("count boxes, TEU, wagons, gross tonnes and consignments", () => {
    expect(cents("amount=10 charged_per=BOX", five)).toEqual([5_000]);
    // 3 + 2 + 2.25 TEU.
    expect(cents("amount=10 charged_per=TEU", five)).toEqual([7_250]);
    // Three of 20 feet need two wagons, 40 and 45 feet one each.
    expect(cents("amount=10 charged_per=WAGON", five)).toEqual([4_000]);
    // 3 x 22.250 + 23.900 + 24.800 t.
    expect(cents("amount=10 charged_per=TONNE", five)).toEqual([115_450]);
    expect(cents("amount=10 charged_per=CONSIGNMENT scope=TERMINAL place=A:RAIL", five)).toEqual([1_000]);
  });

  it("take the dated rate and round half up once", () => {
    // 44,900 KZT at 0.002 is 89.80; 2.5 KZT are half a cent.
    expect(cents("amount=44900 currency=KZT", boxes(LONG))).toEqual([8_980]);
    expect(cents("amount=2.5 currency=KZT", boxes(LONG))).toEqual([1]);
    expect(cents("amount=2.499999 currency=KZT", boxes(LONG))).toEqual([0]);
  });

  it("take a percentage of what the same boxes pay of another charge at the same place", () => {
    const rows = [
      "amount=33.33",
      "charge_code=SURCHARGE charged_per=PERCENT_OF_CHARGE percent_of=C amount=50 equipment_group=20",
    ];
    expect(chargesAt(rows, boxes({ ...SHORT, units: 3 }, LONG))).toEqual([
      ["P1", 13_332],
      // Half of 99.99 is 49.995, half up 50.00.
      ["P2", 5_000],
    ]);
  });
});

describe("storage", () => {
  const rows = [
    "part=STORAGE charged_per=DAY amount=6 equipment_group=20 from_day=0 free_minutes=7200",
    "part=STORAGE charged_per=DAY amount=12 equipment_group=20 from_day=7 free_minutes=7200",
    "part=STORAGE charged_per=DAY amount=11 equipment_group=40 from_day=0 free_minutes=10080",
    "part=STORAGE charged_per=DAY amount=40 charge_code=PLUG from_day=0 free_minutes=0 commodity_group=85",
  ];
  const records = recordsOf(rows);
  const cargo = boxes({ ...SHORT, units: 2 }, { ...LONG, hsCode: "8507" });
  const table = new PriceTable(records, toBoxLines(records, cargo), DAY, null);
  const tariffs = table.listStorage({
    part: "STORAGE",
    mode: "RAIL",
    services: [],
    direction: "",
    places: [{ scope: "COUNTRY", place: "AA" }],
  });

  it("adds tariffs with different free times and tiers by started days", () => {
    // 13 days and a minute: 20 feet 9 started days after 5 free: 7 x 6 + 2 x 12 each; 40 feet 7 days after 7 free; power 14 days.
    const minutes = 13 * 1440 + 1;
    expect(sumCents(listStorageCharges(tariffs, minutes))).toBe(2 * (7 * 600 + 2 * 1_200) + 7 * 1_100 + 14 * 4_000);
  });

  it("comes to the same as the one tariff that the search uses, for every wait", () => {
    const one = addUpTariffs(tariffs);
    for (let minutes = 0; minutes < 30 * 1440; minutes += 719)
      expect(storageCents(one, minutes), `${minutes} minutes`).toBe(sumCents(listStorageCharges(tariffs, minutes)));
  });
});

describe("an import", () => {
  const fault = (row: string) => {
    try {
      recordsOf(["amount=1", row]);
      return "";
    } catch (error) {
      return (error as Error).message.split("\n")[1]!;
    }
  };
  it.each([
    ["charged_per=CONSIGNMENT amount=1", "CONSIGNMENT only with scope TERMINAL or CROSSING"],
    ["charged_per=DAY amount=1", "DAY for part STORAGE"],
    ["charged_per=KM_BOX amount=1", "KM_BOX only for part CARRIAGE"],
    ["charged_per=PERCENT_OF_CHARGE percent_of=D amount=1", "the code of a charge of part ORIGIN and scope COUNTRY"],
    ["amount=1 minimum_amount=5", "STATION_PAIR for a row with a minimum or a weight band"],
    ["amount=1 gross_from_kg=24000", "STATION_PAIR for a row with a minimum or a weight band"],
    ["amount=-1", "at least 0"],
    ["amount=1 equipment_group=60", "one of 40, DRY"],
    ["amount=1 provision=RENTED", "SHIPPER, CARRIER or nothing"],
    ["amount=1 covers=D", "nothing unless scope is STATION_PAIR"],
    ["amount=1 service=NOBODY", "a service of services.csv or a route of routes.csv"],
    ["amount=1 place=Europe", "an ISO 3166-1 alpha-2 country"],
    ["amount=1 currency=XXX", "a currency of exchange-rates.csv"],
    ["amount=1 part=STORAGE charged_per=DAY free_minutes=100 from_day=0", "whole days of 1440 minutes"],
    ["amount=1 scope=STATION_PAIR place=A:RAIL part=CARRIAGE", "two terminals as FROM>TO"],
  ])("refuses %s", (row, wanted) => {
    expect(fault(row)).toMatch(/^prices\.csv:3: /);
    expect(fault(row)).toContain(wanted);
  });
});
