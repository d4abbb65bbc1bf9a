import { afterEach, describe, expect, it, vi } from "vitest";
import type { Options } from "../../src/cli/options.ts";
import { printPlan } from "../../src/cli/plan.ts";
import { printReach } from "../../src/cli/reach.ts";
import { readShared } from "../../src/cli/request-options.ts";
import { parseRequest } from "../../src/planner/parse-request.ts";

const READY = new Date(Date.now() + 7 * 86_400_000).toISOString();
const parse = (options: Options) =>
  parseRequest({ origin: { location: "CNLYG" }, destination: { location: "KZALA" }, ...readShared(options) }, 0);

describe("options of requests", () => {
  it("say what the arguments of the API say", () => {
    const request = parse({
      "search-window": "P14D",
      "requested-at": "2026-12-01T00:00:00Z",
      criteria: "time,cost,transfers,emissions",
      epsilon: "0.05",
      via: "CNSIA,KZALA=P2D",
      currency: "EUR",
      "as-of": "2024-06-01",
      close: ["PASSAGE=suez", "CROSSING=CN-KZ-DOSTYK@2026-12-01..2026-12-20"],
      only: ["modes=RAIL,SEA"],
      exclude: ["countries=RU,BY"],
      "maximum-transfers": "3",
      "maximum-duration": "P30D",
      "maximum-cost": "4000.50",
      "maximum-emissions-kg": "900",
      "minimum-transfer-time": "PT12H",
      equipment: "22G1",
      units: "2",
      "weight-kg": "15000",
    });
    expect(request).toMatchObject({
      searchWindowMinutes: 14 * 1440,
      withEmissions: true,
      epsilon: 0.05,
      currency: "EUR",
      asOf: "2024-06-01",
      maximumTransfers: 3,
      maximumDurationMinutes: 30 * 1440,
      via: [
        { kind: "PASS_THROUGH", place: { code: "CNSIA" } },
        { kind: "VISIT", place: { code: "KZALA" }, minimumStayMinutes: 2880 },
      ],
      closures: [
        { scope: "PASSAGE", place: "suez", valid_from: null, valid_to: null },
        { scope: "CROSSING", place: "CN-KZ-DOSTYK", valid_from: "2026-12-01", valid_to: "2026-12-20" },
      ],
      constraints: {
        modes: { kind: "only", codes: ["RAIL", "SEA"] },
        countries: { kind: "exclude", codes: ["RU", "BY"] },
        maximumCostCents: 400_050,
        maximumEmissionsGrams: 900_000,
        minimumTransferMinutes: 720,
      },
      cargo: { requestedEquipments: [{ isoEquipmentCode: "22G1", units: 2, cargoWeightKg: 15_000 }] },
    });
    expect(request.requestedAtMinute).toBe(Date.parse("2026-12-01T00:00:00Z") / 60_000);
  });

  it("are refused by name where they say nothing", () => {
    const failing: [Options, RegExp][] = [
      [{ epsilon: "much" }, /^--epsilon/],
      [{ exclude: ["countrys=RU"] }, /^--exclude/],
      [{ only: ["modes"] }, /^--only/],
      [{ close: ["suez"] }, /^--close/],
      [{ "maximum-transfers": "" + "x" }, /^--maximum-transfers/],
      [{ criteria: "time,love" }, /^criteria/],
    ];
    for (const [options, message] of failing) expect(() => parse(options)).toThrow(message);
  });
});

describe("commands", { timeout: 120_000 }, () => {
  afterEach(() => vi.restoreAllMocks());
  const capture = async (run: () => Promise<number>) => {
    const lines: string[] = [];
    vi.spyOn(process.stdout, "write").mockImplementation((text) => lines.push(String(text)) > 0);
    const status = await run();
    vi.restoreAllMocks();
    return { status, text: lines.join("") };
  };
  const LIMITS = { bundled: true, ready: READY, "maximum-duration": "P20D", "maximum-transfers": "2" };

  it("plan --profile lists every option of the window, for people and as JSON", async () => {
    const asked = { ...LIMITS, profile: true, "search-window": "P14D" };
    const table = await capture(() => printPlan(["CNLYG", "KZALA"], asked));
    const json = await capture(() => printPlan(["CNLYG", "KZALA"], { ...asked, json: true }));
    const { front } = JSON.parse(json.text);
    expect([table.status, json.status]).toEqual([0, 0]);
    expect(front.length).toBeGreaterThan(3);
    expect(table.text.trim().split("\n")).toHaveLength(front.length);
  });

  it("plan --via goes by the place", async () => {
    const { text } = await capture(() => printPlan(["CNLYG", "UZTAS"], { ...LIMITS, via: "KZALA=P1D", json: true }));
    const { front } = JSON.parse(text);
    expect(front.length).toBeGreaterThan(0);
    for (const { rides } of front) expect(rides.length).toBeGreaterThan(1);
  });

  it("reach lists what is within a cost, soonest first", async () => {
    const { status, text } = await capture(() =>
      printReach(["CNLYG"], { ...LIMITS, "maximum-cost": "3500", json: true }),
    );
    const { locations, error } = JSON.parse(text);
    expect([status, error]).toEqual([0, null]);
    expect(locations.length).toBeGreaterThan(5);
    for (const { leastCents, totalMinutes } of locations) {
      expect(leastCents).toBeLessThanOrEqual(350_000);
      expect(totalMinutes).toBeLessThanOrEqual(20 * 1440);
    }
  });
});
